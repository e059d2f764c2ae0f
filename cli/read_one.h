// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session.h"

#include <memory>
#include <string>
#include <vector>

namespace yearproof::cli {

/// What the commands that read single files are told: facts, outline, compare.
struct ReadRequest {
    CommonOptions common;
    std::string format = "text", output, as_of;
};

/// `formats`: of the output.
void add_reading(CLI::App& command, ReadRequest& request,
                 const std::vector<std::string>& formats = {"text", "json"});

AuditOptions reading_options(const ReadRequest& request, const Session& session);

/// Reads one report with the formats of the session. Throws Trouble(unreadable).
std::unique_ptr<Report> read_one(const std::string& path, const ReadRequest& request,
                                 const Session& session, Reach reach);

}  // namespace yearproof::cli
