// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/judge.h"

#include "yearproof/audit/alignment_log.h"
#include "yearproof/audit/coverage.h"
#include "yearproof/audit/logging_context.h"
#include "yearproof/audit/parallel.h"
#include "yearproof/audit/place.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <utility>

namespace yearproof {
namespace {

struct SeatOfSeries {
    SeriesRun* series;
    std::uint32_t seat;
};

std::vector<SeatOfSeries> all_seats(std::span<SeriesRun> batch) {
    std::vector<SeatOfSeries> seats;
    for (auto& series : batch) {
        for (std::uint32_t i = 0; i < series.seats.size(); ++i) seats.push_back({&series, i});
    }
    return seats;
}

/// A rule that throws ends the run: what it would have found is not known, and a log without it
/// would pass for whole.
template <class Look>
void let_look(const std::vector<ActiveRule>& rules, const SeriesRun& series, Emissions& out,
              const std::string& path, Look look) {
    for (const auto& rule : rules) {
        LoggingContext context(series, rule, out);
        try {
            look(*rule.rule, context);
        } catch (const std::exception& mistake) {
            throw Trouble(TroubleKind::plugin, path, "",
                          "rule " + rule.id() + " failed: " + mistake.what());
        }
    }
}

void align_with(const Seat& earlier, Seat& seat, bool logged) {
    seat.alignment = std::make_unique<Alignment>(align(*earlier.side, *seat.side));
    if (!logged) return;
    seat.logged_alignment = logged_alignment(*seat.alignment, {*earlier.report, earlier.logged.id},
                                             {*seat.report, seat.logged.id});
}

/// Where there is something to align it with.
void read_side(const SeatOfSeries& at) {
    auto& seat = at.series->seats[at.seat];
    if (at.series->seats.size() > 1) seat.side = std::make_unique<AlignmentSide>(*seat.report);
}

void check(const SeatOfSeries& at, const std::vector<ActiveRule>& rules, bool log_alignment) {
    auto& seat = at.series->seats[at.seat];
    const auto& report = *seat.report;
    const auto* earlier = at.seat == 0 ? nullptr : at.series->seats[at.seat - 1].report.get();
    if (earlier != nullptr) align_with(at.series->seats[at.seat - 1], seat, log_alignment);
    let_look(rules, *at.series, seat.emissions, report.path,
             [&](const Rule& rule, RuleContext& context) {
                 rule.check(report, context);
                 if (earlier != nullptr) rule.compare(*earlier, report, *seat.alignment, context);
             });
}

void reconcile(SeriesRun& series, const std::vector<ActiveRule>& rules) {
    if (series.seats.empty()) return;
    SeriesView view{series.id, {}, {}};
    for (const auto& seat : series.seats) view.reports.push_back(seat.report.get());
    for (std::size_t i = 1; i < series.seats.size(); ++i)
        view.alignments.push_back(series.seats[i].alignment.get());
    let_look(rules, series, series.reconciled, series.seats.back().report->path,
             [&](const Rule& rule, RuleContext& context) { rule.reconcile(view, context); });
}

template <class T>
void move_to_seats(std::vector<Entry<T>>& from, std::vector<Entry<T>> Emissions::*to,
                   SeriesRun& series) {
    for (auto& entry : from) (series.seats[entry.key.seat].entries.*to).push_back(std::move(entry));
}

void distribute(Emissions&& emissions, SeriesRun& series) {
    move_to_seats(emissions.findings, &Emissions::findings, series);
    move_to_seats(emissions.ticks, &Emissions::ticks, series);
    move_to_seats(emissions.unchecked, &Emissions::unchecked, series);
    for (const auto& mark : emissions.marks) series.seats[mark.seat].entries.marks.push_back(mark);
}

void distribute(SeriesRun& series) {
    for (auto& seat : series.seats) distribute(std::exchange(seat.emissions, {}), series);
    distribute(std::exchange(series.reconciled, {}), series);
}

/// What one rule says twice of the same words it says once.
template <class T>
void sort_and_merge(std::vector<Entry<T>>& entries) {
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
}

template <class T>
void collect_keys(const std::vector<Entry<T>>& entries, std::vector<EntryKey>& keys) {
    for (const auto& entry : entries) keys.push_back(entry.key);
}

/// One reason for each rule and place; none where the rule could judge it after all, looking at
/// more reports.
void merge_unchecked(Emissions& entries) {
    std::vector<EntryKey> judged;
    collect_keys(entries.findings, judged);
    collect_keys(entries.ticks, judged);
    std::sort(judged.begin(), judged.end());
    std::erase_if(entries.unchecked, [&judged](const Entry<LoggedUnchecked>& entry) {
        return std::binary_search(judged.begin(), judged.end(), entry.key);
    });
    auto& unchecked = entries.unchecked;
    std::sort(unchecked.begin(), unchecked.end());
    const auto same_key = [](const auto& a, const auto& b) { return a.key == b.key; };
    unchecked.erase(std::unique(unchecked.begin(), unchecked.end(), same_key), unchecked.end());
}

void add_unjudged_figures(const SeatOfSeries& at) {
    auto& seat = at.series->seats[at.seat];
    if (!seat.wanted) return;
    const auto& facts = seat.report->facts.facts;
    FigureCoverage coverage(facts);
    for (const auto& mark : seat.entries.marks) coverage.mark(mark.range, mark.coverage);
    coverage.count_in(seat.logged);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (coverage.of(i) != Coverage::none) continue;
        seat.entries.unchecked.push_back(
            {{at.seat, facts[i].range, 0},
             {"", why_unchecked(facts[i], *at.series, at.seat),
              logged_spot(*seat.report, seat.logged.id, facts[i].range)}});
    }
}

void finish(const SeatOfSeries& at) {
    add_unjudged_figures(at);
    auto& seat = at.series->seats[at.seat];
    sort_and_merge(seat.entries.findings);
    sort_and_merge(seat.entries.ticks);
    merge_unchecked(seat.entries);
    seat.entries.marks = {};
    seat.side.reset();
    seat.alignment.reset();
    seat.report.reset();
}

}  // namespace

void judge(std::span<SeriesRun> batch, const std::vector<ActiveRule>& rules,
           const AuditOptions& options, const std::function<void()>& step) {
    const auto seats = all_seats(batch);
    for_each_index(seats.size(), options.jobs, [&](std::size_t i) { read_side(seats[i]); });
    for_each_index(seats.size(), options.jobs, [&](std::size_t i) {
        check(seats[i], rules, options.alignments);
        step();
    });
    for_each_index(batch.size(), options.jobs, [&](std::size_t i) { reconcile(batch[i], rules); });
    for (auto& series : batch) distribute(series);
    for_each_index(seats.size(), options.jobs, [&](std::size_t i) { finish(seats[i]); });
}

}  // namespace yearproof
