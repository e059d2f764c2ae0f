// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "comparison.h"
#include "destination.h"
#include "read_one.h"
#include "report_json.h"

#include <CLI/App.hpp>

namespace yearproof::cli {
namespace {

struct Request : ReadRequest {
    std::string old, fresh;
};

int run(const Request& request, Console& console) {
    const Destination destination{request.output, request.common.no_colour};
    destination.check();
    destination.spare({request.old, request.fresh});
    const Session session(request.common, console);
    const auto old = read_one(request.old, request, session, Reach::words);
    const auto fresh = read_one(request.fresh, request, session, Reach::words);
    const Alignment alignment = align(*old, *fresh);
    destination.write(console, [&](std::ostream& out) {
        request.format == "json"
            ? write_comparison_json(*old, *fresh, alignment, out)
            : write_comparison(*old, *fresh, alignment, destination.look(), out);
    });
    return 0;
}

}  // namespace

void add_compare(CLI::App& app, Action& chosen) {
    auto request = std::make_shared<Request>();
    auto* command = app.add_subcommand("compare", "How the sections of two reports line up");
    named(command->add_option("OLD", request->old, "The earlier report"))
        ->required()
        ->type_name("FILE");
    named(command->add_option("NEW", request->fresh, "The later report"))
        ->required()
        ->type_name("FILE");
    add_reading(*command, *request);
    command->footer("Example:\n"
                    "  yearproof compare 2025.md 2026.md\n");
    command->callback([request, &chosen] {
        chosen = [request](Console& console) { return run(*request, console); };
    });
}

}  // namespace yearproof::cli
