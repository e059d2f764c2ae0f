// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "audit_run.h"

#include <CLI/App.hpp>

#include <memory>

namespace yearproof::cli {

void add_audit(CLI::App& app, Action& chosen) {
    auto request = std::make_shared<AuditRequest>();
    auto* command =
        app.add_subcommand("audit", "Audit all reports in files and folders, in their series");
    named(command->add_option("PATH", request->paths, "Reports, or folders of them"))
        ->required()
        ->type_name("PATH");
    add_audit_options(*command, *request);
    command->footer("Examples:\n"
                    "  yearproof audit reports/\n"
                    "  yearproof audit reports/ --output audit.xml\n"
                    "  yearproof audit 2024.md 2025.md 2026.md --fail-on warning\n"
                    "  yearproof audit reports/ --series reports/a.md,reports/b.md\n");
    command->callback([request, &chosen] {
        chosen = [request](Console& console) { return run_audit(*request, console); };
    });
}

}  // namespace yearproof::cli
