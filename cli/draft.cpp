// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "draft.h"

#include "yearproof/log/layout.h"

#include <fmt/format.h>

#include <algorithm>

namespace yearproof::cli {
namespace {

std::string remark(const LoggedReport& other, const LoggedReport& draft) {
    if (other.rendition_of == draft.id)
        return shown(other.path) + " is the draft in another form, and no earlier report";
    // ISO dates: the later one is the greater.
    if (draft.issued.empty() || other.issued <= draft.issued) return "";
    return fmt::format("{} is no earlier report: it was issued on {}, and the draft on {}",
                       shown(other.path), other.issued, draft.issued);
}

}  // namespace

std::vector<std::string> remarks_on_draft(const AuditLog& log) {
    std::vector<std::string> remarks;
    if (log.draft.empty()) return remarks;
    for (const auto& series : log.series) {
        const auto draft = std::ranges::find(series.reports, log.draft, &LoggedReport::id);
        if (draft == series.reports.end()) continue;
        for (const auto& report : series.reports) {
            if (auto line = remark(report, *draft); !line.empty())
                remarks.push_back(std::move(line));
        }
    }
    return remarks;
}

}  // namespace yearproof::cli
