// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/shipped_plugins.h"

#include <filesystem>
#include <string>
#include <vector>

/// Runs one rule at a time through the whole engine, with the plugins of the build.
namespace yearproof::test {

/// What one rule finds in the reports of a folder, oldest first by name, as one series.
AuditLog run_rule(const Rule& rule, const std::filesystem::path& folder);

/// "2024.md:7:1 error fail The message": a line a finding, in the order of the log.
std::string printed_findings(const AuditLog& log);

std::string text_of(const std::filesystem::path& path);  ///< "" where there is none
void write_file(const std::filesystem::path& path, const std::string& text);

/// UPDATE_FIXTURES=1: what is expected is written, not compared.
bool updating();

}  // namespace yearproof::test
