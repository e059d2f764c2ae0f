// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "audit_run.h"
#include "yearproof/log/layout.h"
#include "yearproof/source/trouble.h"

#include <CLI/App.hpp>

#include <filesystem>
#include <memory>
#include <ostream>

namespace yearproof::cli {
namespace {

struct Request : AuditRequest {
    std::string file;
    std::vector<std::string> against;
};

/// A link to the draft, or a second name of it, would be read as another rendition of it.
void leave_out_draft(Request& request, Console& console) {
    std::erase_if(request.against, [&](const std::string& path) {
        std::error_code error;
        const bool same = std::filesystem::equivalent(path, request.file, error);
        if (same)
            console.err << "yearproof: warning: " << shown(path)
                        << " is the draft itself, and no earlier report\n";
        return same;
    });
}

int run(Request request, Console& console) {
    if (std::filesystem::is_directory(request.file)) {
        throw Trouble(TroubleKind::unreadable, request.file, "",
                      "is a directory, not a report: name the draft itself");
    }
    leave_out_draft(request, console);
    // Findings are kept by the path that the log has for the draft.
    request.draft = std::filesystem::path(request.file).lexically_normal().generic_string();
    request.paths = request.against;
    request.paths.push_back(request.file);
    request.one_series = !request.against.empty();
    if (request.against.empty()) {
        console.err << "yearproof: no earlier report was given (--against), so the draft is judged "
                       "by itself\n";
    }
    return run_audit(request, console);
}

}  // namespace

void add_check(CLI::App& app, Action& chosen) {
    auto request = std::make_shared<Request>();
    auto* command =
        app.add_subcommand("check", "Only what is wrong with a draft, beside earlier reports");
    named(command->add_option("DRAFT", request->file, "The report to be checked"))
        ->required()
        ->type_name("FILE");
    named(command->add_option("-a,--against", request->against,
                              "Earlier reports of its series, as many as there are"))
        ->type_name("EARLIER");
    add_audit_options(*command, *request);
    command->footer("Examples:\n"
                    "  yearproof check draft.md --against last-year.md\n"
                    "  yearproof check draft.md --against 2024.md 2025.md\n"
                    "  yearproof check draft.md\n"
                    "The draft comes first: all that follows --against is an earlier report.\n");
    command->callback([request, &chosen] {
        chosen = [request](Console& console) { return run(*request, console); };
    });
}

}  // namespace yearproof::cli
