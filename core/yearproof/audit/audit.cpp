// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/audit.h"

#include "yearproof/audit/active_rules.h"
#include "yearproof/audit/fingerprint.h"
#include "yearproof/audit/holding.h"
#include "yearproof/audit/inputs.h"
#include "yearproof/audit/judge.h"
#include "yearproof/audit/load.h"
#include "yearproof/audit/parallel.h"
#include "yearproof/audit/seating.h"
#include "yearproof/audit/spool.h"
#include "yearproof/audit/summary.h"
#include "yearproof/source/trouble.h"
#include "yearproof/version.h"

#include <algorithm>
#include <atomic>
#include <map>

namespace yearproof {
namespace {

/// Series are judged some at a time, so that the reports of those before can be let go. A batch has
/// at least so many reports for each thread: enough that none waits long for another.
constexpr std::size_t reports_per_thread = 96;

class Run {
public:
    Run(const Toolset& tools, const AuditOptions& options)
        : tools_(tools), options_(options), rules_(active_rules(tools, options)),
          spool_(std::make_shared<Spool>(options.spool_folder, options.log_bytes)) {
        log_.ticks = LogList<LoggedTick>(spool_);
        log_.unchecked = LogList<LoggedUnchecked>(spool_);
        for (const auto& rule : rules_) counts_[rule.id()] = {rule.id(), rule.rule->info().version};
    }

    void read(const std::vector<std::string>& paths);
    void judge_all();
    AuditLog finish();

private:
    void begin(Stage stage, std::size_t steps);
    void step();
    void take(const Input& input, Loaded& loaded);
    std::size_t batch_end(std::size_t begin) const;
    void read_facts(std::span<SeriesRun> batch);
    void read_facts(Seat& seat) const;
    void read_again(Seat& seat) const;
    void drop_unread(SeriesRun& series);
    void log_series(SeriesRun& series);
    void log_findings(Seat& seat, Fingerprints& fingerprints);
    void log_entries(const PackedEntries& packed);
    void add_figures(const LoggedReport& report);
    std::vector<LoggedRule> rule_counts() const;

    const Toolset& tools_;
    const AuditOptions& options_;
    std::vector<ActiveRule> rules_;
    std::shared_ptr<Spool> spool_;
    std::map<std::string, LoggedRule> counts_;  ///< by id
    std::vector<Loaded> reports_;
    std::vector<SeriesRun> series_;
    Stage stage_ = Stage::reading;
    std::size_t steps_ = 0;  ///< of the stage
    std::atomic<std::size_t> done_ = 0;
    AuditLog log_;
};

void Run::begin(Stage stage, std::size_t steps) {
    stage_ = stage;
    steps_ = steps;
    done_ = 0;
}

void Run::step() {
    if (options_.cancelled && options_.cancelled())
        throw Trouble(TroubleKind::output, "", "", "interrupted");
    const auto done = ++done_;
    if (options_.progress) options_.progress(stage_, done, steps_);
}

void Run::read(const std::vector<std::string>& paths) {
    auto inputs = find_inputs(paths);
    begin(Stage::reading, inputs.files.size());
    log_.unreadable = std::move(inputs.unreadable);
    std::vector<Loaded> loaded(inputs.files.size());
    Holding holding(options_.held_bytes);
    for_each_index(loaded.size(), options_.jobs, [&](std::size_t i) {
        loaded[i] = load_input(inputs.files[i], tools_, options_);
        if (loaded[i].report) holding.take_in(*loaded[i].report);
        step();
    });
    for (std::size_t i = 0; i < loaded.size(); ++i) take(inputs.files[i], loaded[i]);
}

void Run::take(const Input& input, Loaded& loaded) {
    if (loaded.report) {
        reports_.push_back(std::move(loaded));
    } else if (loaded.skipped) {
        log_.skipped.push_back(input.path);
    } else {
        log_.unreadable.push_back({input.path, std::move(loaded.problem), loaded.named});
    }
}

std::size_t Run::batch_end(std::size_t begin) const {
    const auto enough = reports_per_thread * threads_for(options_.jobs);
    std::size_t reports = 0;
    while (begin < series_.size() && reports < enough) reports += series_[begin++].seats.size();
    return begin;
}

void Run::judge_all() {
    series_ = seat_reports(std::move(reports_), tools_, options_);
    std::size_t judged = 0;
    for (const auto& series : series_) judged += series.seats.size();
    begin(Stage::judging, judged);
    for (std::size_t begin = 0; begin < series_.size();) {
        const auto end = batch_end(begin);
        const auto batch = std::span(series_).subspan(begin, end - begin);
        read_facts(batch);
        judge(batch, rules_, options_, [this] { step(); });
        for (; begin < end; ++begin) log_series(series_[begin]);
    }
}

/// What waits for its series does so without them: they are the larger part of a report.
void Run::read_facts(std::span<SeriesRun> batch) {
    std::vector<Seat*> seats;
    for (auto& series : batch) {
        for (auto& seat : series.seats) seats.push_back(&seat);
        for (auto& rendition : series.renditions) seats.push_back(&rendition);
    }
    for_each_index(seats.size(), options_.jobs, [&](std::size_t i) { read_facts(*seats[i]); });
    for (auto& series : batch) drop_unread(series);
}

void Run::read_facts(Seat& seat) const {
    if (!is_whole(*seat.report)) read_again(seat);
    seat.problem = problem_of([&] { read_facts_of(*seat.report); });
    seat.logged.facts = seat.report->facts.facts.size();
}

/// A report whose facts cannot be read costs no other report.
void Run::drop_unread(SeriesRun& series) {
    const auto unread = [&](Seat& seat) {
        if (seat.problem.empty()) return false;
        log_.unreadable.push_back({seat.logged.path, std::move(seat.problem), seat.named});
        return true;
    };
    std::erase_if(series.renditions, unread);
    for (auto& rendition : series.renditions) rendition.report.reset();
    if (std::erase_if(series.seats, unread) > 0) series.number_seats();
}

/// Into the same object: the series knows its reports by their addresses.
void Run::read_again(Seat& seat) const {
    *seat.report = std::move(*load_report(seat.logged.path, tools_, options_, Reach::words));
    if (seat.report->digest == seat.logged.digest) return;
    throw Trouble(TroubleKind::unreadable, seat.logged.path, "",
                  "changed while it was audited; run the audit again");
}

void Run::log_series(SeriesRun& series) {
    Fingerprints fingerprints(series.id);
    auto& logged = log_.series.emplace_back(
        LoggedSeries{series.id, series.title, {}, LogList<LoggedAlignment>(spool_)});
    for (auto& seat : series.seats) {
        log_findings(seat, fingerprints);
        log_entries(seat.packed);
        add_figures(seat.logged);
        if (seat.wanted) ++log_.summary.reports;
        if (seat.wanted && !options_.draft.empty()) log_.draft = seat.logged.id;
        logged.alignments.append(seat.packed.alignment);
        logged.reports.push_back(std::move(seat.logged));
    }
    for (auto& rendition : series.renditions) logged.reports.push_back(std::move(rendition.logged));
    logged.alignments.set_aside();
    series = {};
}

void Run::log_findings(Seat& seat, Fingerprints& fingerprints) {
    for (auto& entry : seat.entries.findings) {
        auto& finding = log_.findings.emplace_back(std::move(entry.value));
        finding.id = "f" + std::to_string(log_.findings.size());
        finding.fingerprint = fingerprints.of(finding, reporting_year(seat.logged));
        auto& count = counts_[finding.rule];
        ++(finding.kind == "fail" ? count.failed : count.review);
    }
}

void Run::log_entries(const PackedEntries& packed) {
    log_.ticks.append(packed.ticks);
    log_.unchecked.append(packed.unchecked);
    for (const auto& rule : rules_) {
        auto& count = counts_[rule.id()];
        count.passed += packed.passed.at(rule.number);
        count.unchecked += packed.undecided.at(rule.number);
    }
}

void Run::add_figures(const LoggedReport& report) {
    auto& summary = log_.summary;
    summary.figures_ticked += report.figures_ticked;
    summary.figures_flagged += report.figures_flagged;
    summary.figures_unchecked += report.figures_unchecked;
    summary.figures = summary.figures_ticked + summary.figures_flagged + summary.figures_unchecked;
}

std::vector<LoggedRule> Run::rule_counts() const {
    std::vector<LoggedRule> counts;
    for (const auto& [id, rule] : counts_) counts.push_back(rule);
    return counts;
}

AuditLog Run::finish() {
    log_.tool = "yearproof";
    log_.version = version();
    log_.started = options_.started;
    log_.as_of = options_.as_of;
    log_.rules = rule_counts();
    std::sort(log_.unreadable.begin(), log_.unreadable.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    count_entries(log_);
    log_.verdict = verdict_of(log_, options_.fail_on);
    return std::move(log_);
}

}  // namespace

AuditLog audit(const std::vector<std::string>& paths, const Toolset& tools,
               const AuditOptions& options) {
    Run run(tools, options);
    run.read(paths);
    run.judge_all();
    return run.finish();
}

}  // namespace yearproof
