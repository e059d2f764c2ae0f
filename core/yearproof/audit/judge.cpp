// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/judge.h"

#include "yearproof/audit/alignment_log.h"
#include "yearproof/audit/coverage.h"
#include "yearproof/audit/logging_context.h"
#include "yearproof/audit/pack_entries.h"
#include "yearproof/audit/parallel.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <utility>

namespace yearproof {
namespace {

/// A rule that throws ends the run: what it would have found is not known, and a log without it
/// would pass for whole.
template <class Look>
void let_look(const std::vector<ActiveRule>& rules, const SeriesRun& series, Emissions& out,
              SharedTexts& texts, const std::string& path, Look look) {
    for (const auto& rule : rules) {
        LoggingContext context(series, rule, out, texts);
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
    seat.packed.alignment.push_back(logged_alignment(
        *seat.alignment, {*earlier.report, earlier.logged.id}, {*seat.report, seat.logged.id}));
}

/// A series under judgement, a step of all its reports a function.
class Judge {
public:
    Judge(SeriesRun& series, const std::vector<ActiveRule>& rules, const AuditOptions& options)
        : series_(series), rules_(rules), options_(options) {}

    /// Where there is something to align it with.
    void read_side(std::size_t number) {
        auto& seat = series_.seats[number];
        if (series_.seats.size() > 1) seat.side = std::make_unique<AlignmentSide>(*seat.report);
    }

    void check(std::size_t number) {
        auto& seat = series_.seats[number];
        const auto& report = *seat.report;
        const auto* earlier = number == 0 ? nullptr : &series_.seats[number - 1];
        if (earlier != nullptr) align_with(*earlier, seat, options_.alignments);
        let_look(rules_, series_, seat.emissions, seat.texts, report.path,
                 [&](const Rule& rule, RuleContext& context) {
                     rule.check(report, context);
                     if (earlier != nullptr)
                         rule.compare(*earlier->report, report, *seat.alignment, context);
                 });
    }

    void reconcile() {
        if (series_.seats.empty()) return;
        SeriesView view{series_.id, {}, {}};
        for (const auto& seat : series_.seats) view.reports.push_back(seat.report.get());
        for (std::size_t i = 1; i < series_.seats.size(); ++i)
            view.alignments.push_back(series_.seats[i].alignment.get());
        let_look(rules_, series_, series_.reconciled, series_.texts,
                 series_.seats.back().report->path,
                 [&](const Rule& rule, RuleContext& context) { rule.reconcile(view, context); });
        for (auto& seat : series_.seats) distribute(std::exchange(seat.emissions, {}));
        distribute(std::exchange(series_.reconciled, {}));
    }

    void pack(std::size_t number) {
        auto& seat = series_.seats[number];
        add_unjudged_figures(static_cast<std::uint32_t>(number));
        seat.entries.sort_and_merge();
        pack_entries(series_, seat, rules_);
    }

    /// Once no other report of the series needs it.
    void let_go(std::size_t number) {
        auto& seat = series_.seats[number];
        seat.entries = Emissions(std::move(seat.entries.findings));
        seat.side.reset();
        seat.alignment.reset();
        seat.report.reset();
    }

private:
    Emissions& entries(const Spot& spot) { return series_.seats[spot.seat].entries; }

    /// To the reports that the entries are located in.
    void distribute(Emissions&& from) {
        for (auto& one : from.findings) entries(one.key.spot).findings.push_back(std::move(one));
        for (const auto& one : from.ticks) {
            auto& to = entries(one.key.spot);
            for (const auto& evidence : from.evidence(one)) to.add_evidence(evidence);
            to.add_tick(one.key);
        }
        for (const auto& one : from.unchecked) entries(one.key.spot).unchecked.push_back(one);
        for (const auto& mark : from.marks) entries(mark.spot).marks.push_back(mark);
    }

    void add_unjudged_figures(std::uint32_t number) {
        auto& seat = series_.seats[number];
        if (!seat.wanted) return;
        const auto& facts = seat.report->facts.facts;
        FigureCoverage coverage(facts);
        for (const auto& mark : seat.entries.marks) coverage.mark(mark.spot.range, mark.coverage);
        coverage.count_in(seat.logged);
        for (std::size_t i = 0; i < facts.size(); ++i) {
            if (coverage.of(i) != Coverage::none) continue;
            seat.entries.unchecked.push_back(
                {{{number, facts[i].range}, 0},
                 seat.texts.keep(why_unchecked(facts[i], series_, number))});
        }
    }

    SeriesRun& series_;
    const std::vector<ActiveRule>& rules_;
    const AuditOptions& options_;
};

}  // namespace

void judge(std::span<SeriesRun> batch, const std::vector<ActiveRule>& rules,
           const AuditOptions& options, unsigned jobs, const std::function<void()>& step) {
    std::vector<Judge> judges;
    std::vector<std::pair<std::size_t, std::size_t>> reports;  // series, seat
    for (auto& series : batch) {
        for (std::size_t i = 0; i < series.seats.size(); ++i)
            reports.emplace_back(judges.size(), i);
        judges.emplace_back(series, rules, options);
    }
    const auto each_report = [&](auto act) {
        for_each_index(reports.size(), jobs,
                       [&](std::size_t i) { act(judges[reports[i].first], reports[i].second); });
    };
    each_report([](Judge& judge, std::size_t seat) { judge.read_side(seat); });
    each_report([&step](Judge& judge, std::size_t seat) {
        judge.check(seat);
        step();
    });
    for_each_index(judges.size(), jobs, [&](std::size_t i) { judges[i].reconcile(); });
    each_report([](Judge& judge, std::size_t seat) { judge.pack(seat); });
    each_report([](Judge& judge, std::size_t seat) { judge.let_go(seat); });
}

}  // namespace yearproof
