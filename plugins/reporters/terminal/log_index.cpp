// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "log_index.h"

#include "yearproof/log/layout.h"

#include <fmt/format.h>

#include <algorithm>

namespace yearproof::terminal {
namespace {

int rank(const LoggedFinding& finding) {
    if (finding.state == "waived") return 3;
    return finding.severity == "error" ? 0 : finding.severity == "warning" ? 1 : 2;
}

/// A section goes by its number or, where it has none, by its title.
std::string section_words(const std::string& section) {
    const bool numbered = section.front() >= '0' && section.front() <= '9';
    return (numbered ? "section " : "") + shown(section);
}

}  // namespace

LogIndex::LogIndex(const AuditLog& log) : log_(log) {
    for (const auto& series : log.series) {
        for (const auto& report : series.reports) reports_[report.id] = &report;
    }
}

std::string LogIndex::place(const LoggedPlace& place, bool with_column) const {
    const auto found = reports_.find(place.report);
    std::string text = shown(found == reports_.end() ? place.report : found->second->path);
    if (place.line > 0) {
        text += fmt::format(":{}", place.line);
        if (with_column && place.column > 0) text += fmt::format(":{}", place.column);
    } else {
        if (place.page > 0) text += fmt::format(", page {}", place.page);
        if (!place.section.empty()) text += ", " + section_words(place.section);
    }
    return text;
}

std::vector<ReportFindings> LogIndex::findings_by_report() const {
    std::map<std::string_view, ReportFindings> by_id;
    for (const auto& finding : log_.findings)
        by_id[finding.location.report].findings.push_back(&finding);
    std::vector<ReportFindings> result;
    const auto take = [&](std::string_view id, const LoggedReport* report) {
        const auto found = by_id.find(id);
        if (found == by_id.end()) return;
        std::ranges::stable_sort(found->second.findings, {},
                                 [](const LoggedFinding* f) { return rank(*f); });
        result.push_back({report, std::move(found->second.findings)});
        by_id.erase(found);
    };
    for (const auto& series : log_.series) {
        for (const auto& report : series.reports) take(report.id, &report);
    }
    while (!by_id.empty()) take(by_id.begin()->first, nullptr);
    return result;
}

}  // namespace yearproof::terminal
