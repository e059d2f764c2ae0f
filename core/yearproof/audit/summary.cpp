// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/summary.h"

#include <algorithm>
#include <array>

namespace yearproof {
namespace {

constexpr std::array<std::string_view, 4> levels = {"note", "warning", "error", "never"};

auto level_of(std::string_view severity) {
    return std::find(levels.begin(), levels.end(), severity) - levels.begin();
}

void count_finding(const LoggedFinding& finding, LogSummary& summary) {
    if (finding.state == "waived") {
        ++summary.waived;
    } else if (finding.severity == "error") {
        ++summary.errors;
    } else if (finding.severity == "warning") {
        ++summary.warnings;
    } else {
        ++summary.notes;
    }
}

}  // namespace

void count_entries(AuditLog& log) {
    auto& summary = log.summary;
    summary.errors = summary.warnings = summary.notes = summary.waived = 0;
    for (const auto& finding : log.findings) count_finding(finding, summary);
    summary.ticks = log.ticks.size();
    summary.unchecked = log.unchecked.size();
}

std::string_view verdict_of(const AuditLog& log, std::string_view fail_on) {
    const auto fails = [level = level_of(fail_on)](const LoggedFinding& finding) {
        return finding.state == "new" && level_of(finding.severity) >= level;
    };
    if (std::any_of(log.findings.begin(), log.findings.end(), fails)) return "fail";
    return log.unreadable.empty() && log.summary.reports > 0 ? "pass" : "incomplete";
}

}  // namespace yearproof
