// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The log seen from its reports: what a place's report id stands for, and the findings of each
/// report.
namespace yearproof::terminal {

struct ReportFindings {
    const LoggedReport* report = nullptr;  ///< null: of a report that the log does not list
    std::vector<const LoggedFinding*>
        findings;  ///< errors, warnings, notes; each in the order of the log
};

class LogIndex {
public:
    /// The log must outlive the index.
    explicit LogIndex(const AuditLog& log);

    /// "reports/2026.md:13:201", as far as the place is known; page or paragraph where the format
    /// has no lines.
    std::string place(const LoggedPlace& place, bool with_column) const;
    /// The reports that have findings, in the order of the log.
    std::vector<ReportFindings> findings_by_report() const;

private:
    const AuditLog& log_;
    std::map<std::string_view, const LoggedReport*> reports_;
};

}  // namespace yearproof::terminal
