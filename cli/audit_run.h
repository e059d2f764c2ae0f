// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"
#include "options.h"

#include <string>
#include <vector>

/// What `audit` and `check` share: the run and the writing of its log.
namespace yearproof::cli {

struct AuditRequest {
    CommonOptions common;
    OutputOptions output;
    std::vector<std::string> paths;
    std::string draft;           ///< `check`: only its findings
    bool one_series = false;     ///< `check --against`: whatever the titles
    std::string fail_on, as_of;  ///< "": as configured
    unsigned jobs = 0;           ///< 0: as configured
    std::vector<std::string> series;
};

/// All options but the paths.
void add_audit_options(CLI::App& command, AuditRequest& request);

/// The id of the reporter: what was asked for, else by the ending of the output's name among
/// `reporters`, else xml for a file and terminal for standard output.
std::string chosen_reporter(const OutputOptions& options,
                            const std::vector<std::string>& reporters);

/// Each of --series: paths with ',' between.
std::vector<std::vector<std::string>> split_series(const std::vector<std::string>& given);

int run_audit(const AuditRequest& request, Console& console);

}  // namespace yearproof::cli
