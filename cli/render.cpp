// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "audit_run.h"
#include "command.h"
#include "destination.h"
#include "session.h"
#include "yearproof/log/xml.h"
#include "yearproof/source/source.h"

#include <CLI/App.hpp>

#include <memory>

namespace yearproof::cli {
namespace {

struct Request {
    CommonOptions common;
    OutputOptions output;
    std::string log;
};

int run(const Request& request, Console& console) {
    const Destination destination{request.output.output, request.common.no_colour};
    destination.check();
    destination.spare({request.log});
    const Session session(request.common, console, {Extension::reporter});
    std::vector<std::string> ids;
    for (const Reporter* reporter : session.registry().reporters())
        ids.push_back(reporter->info().id);
    const Reporter& reporter = session.reporter(chosen_reporter(request.output, ids));

    const Source source = read_source(request.log, Limits{});
    const AuditLog log = read_xml(source.path, source.bytes);
    destination.write(console,
                      [&](std::ostream& out) { reporter.write(log, destination.look(), out); });
    return 0;
}

}  // namespace

void add_render(CLI::App& app, Action& chosen) {
    auto request = std::make_shared<Request>();
    auto* command = app.add_subcommand("render", "A saved audit log in another form");
    named(command->add_option("LOG", request->log, "An audit log (XML)"))
        ->required()
        ->type_name("FILE");
    command
        ->add_option("-f,--format", request->output.format,
                     "Form of the output (yearproof list reporters)")
        ->type_name("REPORTER");
    add_output(*command, request->output.output);
    add_common(*command, request->common);
    command->footer("Example:\n"
                    "  yearproof render audit.xml --format terminal\n"
                    "The exit status is 0 whatever the log says.\n");
    command->callback([request, &chosen] {
        chosen = [request](Console& console) { return run(*request, console); };
    });
}

}  // namespace yearproof::cli
