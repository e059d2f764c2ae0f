// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "rule_runner.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace yearproof::test {

AuditLog run_rule(const Rule& rule, const std::filesystem::path& folder) {
    AuditOptions options;
    options.jobs = 1;
    options.series.one_series = true;
    options.alignments = false;
    return audit({folder.generic_string()}, {shipped_plugins().formats(), {&rule}}, options);
}

std::string printed_findings(const AuditLog& log) {
    const auto name_of_report = [&log](const std::string& id) {
        for (const LoggedSeries& series : log.series) {
            for (const LoggedReport& report : series.reports) {
                if (report.id == id)
                    return std::filesystem::path(report.path).filename().generic_string();
            }
        }
        return id;
    };
    std::string result;
    for (const LoggedFinding& finding : log.findings) {
        result += name_of_report(finding.location.report) + ":" +
                  std::to_string(finding.location.line) + ":" +
                  std::to_string(finding.location.column) + " " + finding.severity + " " +
                  finding.kind + " " + finding.message + "\n";
    }
    return result;
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

bool updating() {
    const char* const value = std::getenv("UPDATE_FIXTURES");
    return value != nullptr && *value != '\0';
}

}  // namespace yearproof::test
