// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "explanation.h"
#include "session.h"
#include "terminal.h"

#include <CLI/App.hpp>

#include <memory>

namespace yearproof::cli {
namespace {

struct Request {
    CommonOptions common;
    std::string rule;
};

int run(const Request& request, Console& console) {
    const Session session(request.common, console, {Extension::rule});
    const Rule& rule = session.rule(request.rule);
    write_explanation(rule.info(), session.registry().owner(Extension::rule, request.rule),
                      look_of_output(request.common.no_colour).width, console.out);
    return 0;
}

}  // namespace

void add_explain(CLI::App& app, Action& chosen) {
    auto request = std::make_shared<Request>();
    auto* command = app.add_subcommand("explain", "What a rule proves, why, and examples of it");
    command->add_option("RULE", request->rule, "The id of a rule (yearproof list rules)")
        ->required()
        ->type_name("RULE");
    add_common(*command, request->common);
    command->footer("Example:\n"
                    "  yearproof explain figure.restated\n");
    command->callback([request, &chosen] {
        chosen = [request](Console& console) { return run(*request, console); };
    });
}

}  // namespace yearproof::cli
