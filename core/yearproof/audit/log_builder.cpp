// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/log_builder.h"

#include "yearproof/audit/spool.h"
#include "yearproof/audit/summary.h"
#include "yearproof/version.h"

#include <algorithm>
#include <utility>

namespace yearproof {

LogBuilder::LogBuilder(const std::vector<ActiveRule>& rules, const AuditOptions& options)
    : rules_(rules), options_(options),
      spool_(std::make_shared<Spool>(options.spool_folder, options.log_bytes)) {
    log_.ticks = LogList<LoggedTick>(spool_);
    log_.unchecked = LogList<LoggedUnchecked>(spool_);
    for (const auto& rule : rules_) counts_[rule.id()] = {rule.id(), rule.rule->info().version};
}

void LogBuilder::add(SeriesRun& series) {
    Fingerprints fingerprints(series.id);
    auto& logged = log_.series.emplace_back(
        LoggedSeries{series.id, series.title, {}, LogList<LoggedAlignment>(spool_)});
    for (auto& seat : series.seats) add_report(seat, fingerprints, logged);
    for (auto& rendition : series.renditions) logged.reports.push_back(std::move(rendition.logged));
    for (auto& unread : series.unreadable) add_unreadable(std::move(unread));
    logged.alignments.set_aside();
    series = {};
}

void LogBuilder::add_report(Seat& seat, Fingerprints& fingerprints, LoggedSeries& logged) {
    add_findings(seat, fingerprints);
    add_entries(seat.packed);
    add_figures(seat.logged);
    if (seat.wanted) ++log_.summary.reports;
    if (seat.wanted && !options_.draft.empty()) log_.draft = seat.logged.id;
    logged.alignments.append(std::move(seat.packed.alignment));
    logged.reports.push_back(std::move(seat.logged));
}

void LogBuilder::add_findings(Seat& seat, Fingerprints& fingerprints) {
    for (auto& entry : seat.entries.findings) {
        auto& finding = log_.findings.emplace_back(std::move(entry.value));
        finding.id = "f" + std::to_string(log_.findings.size());
        finding.fingerprint = fingerprints.of(finding, reporting_year(seat.logged));
        auto& count = counts_[finding.rule];
        ++(finding.kind == "fail" ? count.failed : count.review);
    }
}

void LogBuilder::add_entries(PackedEntries& packed) {
    log_.ticks.append(std::move(packed.ticks));
    log_.unchecked.append(std::move(packed.unchecked));
    for (const auto& rule : rules_) {
        auto& count = counts_[rule.id()];
        count.passed += packed.passed.at(rule.number);
        count.unchecked += packed.undecided.at(rule.number);
    }
}

void LogBuilder::add_figures(const LoggedReport& report) {
    auto& summary = log_.summary;
    summary.figures_ticked += report.figures_ticked;
    summary.figures_flagged += report.figures_flagged;
    summary.figures_unchecked += report.figures_unchecked;
    summary.figures = summary.figures_ticked + summary.figures_flagged + summary.figures_unchecked;
}

AuditLog LogBuilder::finish() {
    log_.tool = "yearproof";
    log_.version = version();
    log_.started = options_.started;
    log_.as_of = options_.as_of;
    for (const auto& [id, rule] : counts_) log_.rules.push_back(rule);
    std::sort(log_.unreadable.begin(), log_.unreadable.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    count_entries(log_);
    log_.verdict = verdict_of(log_, options_.fail_on);
    return std::move(log_);
}

}  // namespace yearproof
