// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/active_rules.h"
#include "yearproof/audit/fingerprint.h"
#include "yearproof/audit/series_run.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

/// The log of a run while the run goes on.
namespace yearproof {

class Spool;

class LogBuilder {
public:
    /// Keeps both. The spool is made as the options have it.
    LogBuilder(const std::vector<ActiveRule>& rules, const AuditOptions& options);

    void add_skipped(const std::string& path) { log_.skipped.push_back(path); }
    void add_unreadable(LoggedUnreadable unread) { log_.unreadable.push_back(std::move(unread)); }
    /// A series that was judged, in the order of the log; lets go of all that it held.
    void add(SeriesRun& series);

    /// Counted and with its verdict; nothing may be added after it.
    AuditLog finish();

private:
    void add_report(Seat& seat, Fingerprints& fingerprints, LoggedSeries& logged);
    void add_findings(Seat& seat, Fingerprints& fingerprints);
    void add_entries(PackedEntries& packed);
    void add_figures(const LoggedReport& report);

    const std::vector<ActiveRule>& rules_;
    const AuditOptions& options_;
    std::shared_ptr<Spool> spool_;
    std::map<std::string, LoggedRule> counts_;  ///< by id
    AuditLog log_;
};

}  // namespace yearproof
