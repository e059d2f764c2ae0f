// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "rule_trial.h"
#include "session.h"

#include <CLI/App.hpp>

#include <memory>

namespace yearproof::cli {
namespace {

struct Request {
    CommonOptions common;
    std::string rule, folder;
};

void show(const Trial& trial, std::ostream& out) {
    out << (trial.as_expected() ? "  ok    " : "  WRONG ")
        << (trial.should_fire ? "should fire:   " : "should be silent: ") << trial.title << '\n';
    for (const std::string& line : trial.found) out << "          " << line << '\n';
    for (const std::string& line : trial.unreadable)
        out << "          unreadable: " << line << '\n';
}

int run(const Request& request, Console& console) {
    const Session session(request.common, console, {Extension::format, Extension::rule});
    const Rule& rule = session.rule(request.rule);
    const std::vector<Trial> trials = request.folder.empty()
                                          ? try_examples(rule, session.tools())
                                          : try_folder(rule, session.tools(), request.folder);
    std::size_t wrong = 0;
    console.out << request.rule << '\n';
    for (const Trial& trial : trials) {
        show(trial, console.out);
        wrong += !trial.as_expected();
    }
    console.out << trials.size() - wrong << " of " << trials.size() << " as expected\n";
    return wrong == 0 ? 0 : 1;
}

}  // namespace

void add_test_rule(CLI::App& app, Action& chosen) {
    auto request = std::make_shared<Request>();
    auto* command =
        app.add_subcommand("test-rule", "Run a rule on its examples and show what it finds");
    command->add_option("RULE", request->rule, "The id of a rule (yearproof list rules)")
        ->required()
        ->type_name("RULE");
    named(command->add_option("FOLDER", request->folder,
                              "Instead of its examples: a folder with reports in bad/, where it "
                              "should fire, and good/, where it should not"));
    add_common(*command, request->common);
    command->footer("Exit status 1: it was silent where it should fire, or the other way round.\n\n"
                    "Examples:\n"
                    "  yearproof test-rule figure.change\n"
                    "  yearproof test-rule house.style fixtures/house.style --plugin-path build\n");
    command->callback([request, &chosen] {
        chosen = [request](Console& console) { return run(*request, console); };
    });
}

}  // namespace yearproof::cli
