// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/audit.h"

#include "yearproof/audit/active_rules.h"
#include "yearproof/audit/holding.h"
#include "yearproof/audit/inputs.h"
#include "yearproof/audit/judge.h"
#include "yearproof/audit/load.h"
#include "yearproof/audit/log_builder.h"
#include "yearproof/audit/parallel.h"
#include "yearproof/audit/seating.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <atomic>

namespace yearproof {
namespace {

constexpr std::size_t series_per_thread = 4;  ///< from which each thread takes whole ones
/// Fewer series are judged some at a time, each report by whichever thread is free, with at least
/// so many reports for each thread: enough that none waits long for another.
constexpr std::size_t reports_per_thread = 96;

class Run {
public:
    Run(const Toolset& tools, const AuditOptions& options)
        : tools_(tools), options_(options), rules_(active_rules(tools, options)),
          log_(rules_, options) {}

    void read(const std::vector<std::string>& paths);
    void judge_all();
    AuditLog finish() { return log_.finish(); }

private:
    void begin(Stage stage, std::size_t steps);
    void step();
    void take(const Input& input, Loaded& loaded);
    void judge_apart();
    void judge_together();
    std::size_t batch_end(std::size_t begin) const;
    void judge_some(std::span<SeriesRun> batch, unsigned jobs);
    void read_facts(std::span<SeriesRun> batch, unsigned jobs);
    void read_facts(Seat& seat) const;
    void read_again(Seat& seat) const;
    static void drop_unread(SeriesRun& series);

    const Toolset& tools_;
    const AuditOptions& options_;
    std::vector<ActiveRule> rules_;
    LogBuilder log_;
    std::vector<Loaded> reports_;
    std::vector<SeriesRun> series_;
    Stage stage_ = Stage::reading;
    std::size_t steps_ = 0;  ///< of the stage
    std::atomic<std::size_t> done_ = 0;
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
    for (auto& unread : inputs.unreadable) log_.add_unreadable(std::move(unread));
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
        log_.add_skipped(input.path);
    } else {
        log_.add_unreadable({input.path, std::move(loaded.problem), loaded.named});
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
    if (series_.size() >= series_per_thread * threads_for(options_.jobs)) return judge_apart();
    judge_together();
}

/// Series by series, a thread each: no thread waits for another, and what a series takes is near
/// the thread that works on it, and let go before the next.
void Run::judge_apart() {
    for_each_in_order(
        series_.size(), options_.jobs,
        [this](std::size_t i) { judge_some(std::span(series_).subspan(i, 1), 1); },
        [this](std::size_t i) { log_.add(series_[i]); });
}

void Run::judge_together() {
    for (std::size_t begin = 0; begin < series_.size();) {
        const auto end = batch_end(begin);
        judge_some(std::span(series_).subspan(begin, end - begin), options_.jobs);
        for (; begin < end; ++begin) log_.add(series_[begin]);
    }
}

void Run::judge_some(std::span<SeriesRun> batch, unsigned jobs) {
    read_facts(batch, jobs);
    judge(batch, rules_, options_, jobs, [this] { step(); });
}

/// What waits for its series does so without them: they are the larger part of a report. Of
/// renditions they are not read: those are named, not audited.
void Run::read_facts(std::span<SeriesRun> batch, unsigned jobs) {
    std::vector<Seat*> seats;
    for (auto& series : batch) {
        for (auto& seat : series.seats) seats.push_back(&seat);
        for (auto& rendition : series.renditions) rendition.report.reset();
    }
    for_each_index(seats.size(), jobs, [&](std::size_t i) { read_facts(*seats[i]); });
    for (auto& series : batch) drop_unread(series);
}

void Run::read_facts(Seat& seat) const {
    const bool has_text = is_whole(*seat.report);
    if (!has_text) read_again(seat);
    seat.problem = problem_of([&] {
        if (has_text) read_words_again(*seat.report);
        read_facts_of(*seat.report);
    });
    seat.logged.facts = seat.report->facts.facts.size();
}

/// A report whose facts cannot be read costs no other report.
void Run::drop_unread(SeriesRun& series) {
    const auto unread = [&](Seat& seat) {
        if (seat.problem.empty()) return false;
        series.unreadable.push_back({seat.logged.path, std::move(seat.problem), seat.named});
        return true;
    };
    if (std::erase_if(series.seats, unread) > 0) series.number_seats();
}

/// Into the same object: the series knows its reports by their addresses.
void Run::read_again(Seat& seat) const {
    *seat.report = std::move(*load_report(seat.logged.path, tools_, options_, Reach::words));
    if (seat.report->digest == seat.logged.digest) return;
    throw Trouble(TroubleKind::unreadable, seat.logged.path, "",
                  "changed while it was audited; run the audit again");
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
