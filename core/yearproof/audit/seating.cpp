// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/seating.h"

#include "yearproof/audit/given_series.h"

#include <algorithm>

namespace yearproof {
namespace {

using Reports = std::vector<Loaded>;

std::optional<Period> covered_by(const Identity& identity) {
    if (identity.period) return identity.period;
    if (identity.issued) return year_of(static_cast<int>(identity.issued->year()));
    return std::nullopt;
}

/// A given series is called as who gave it calls it.
void name_given(std::vector<Series>& groups, const Reports& reports, const SeriesOptions& how) {
    for (std::size_t i = 0; i < std::min(how.names.size(), how.given.size()); ++i) {
        if (how.names[i].empty() || how.given[i].empty()) continue;
        const auto holds = [&](const Series& series) {
            return std::any_of(series.reports.begin(), series.reports.end(),
                               [&](std::size_t report) {
                                   return reports[report].logged.path == how.given[i].front();
                               });
        };
        const auto series = std::find_if(groups.begin(), groups.end(), holds);
        if (series != groups.end()) series->id = how.names[i];
    }
}

std::vector<Series> grouped(const Reports& reports, const Toolset& tools,
                            const AuditOptions& options) {
    std::vector<const Report*> views;
    std::vector<std::string> paths;
    for (const auto& loaded : reports) {
        views.push_back(loaded.report.get());
        paths.push_back(loaded.logged.path);
    }
    auto how = options.series;
    how.given = paths_of_given_series(how.given, paths);
    how.draft = options.draft;
    for (const auto* format : tools.formats)
        how.format_ranks[format->info().id] = format->info().rank;
    auto groups = group_series(views, how);
    name_given(groups, reports, how);
    std::sort(groups.begin(), groups.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    return groups;
}

/// The draft is audited though a better rendition of the same report was given.
void prefer_draft(Series& series, const Reports& reports, const std::string& draft) {
    for (auto& rendition : series.renditions) {
        if (reports[rendition.report].logged.path != draft) continue;
        std::replace(series.reports.begin(), series.reports.end(), rendition.of, rendition.report);
        const auto displaced = rendition.of;
        rendition.of = rendition.report;
        rendition.report = displaced;
        for (auto& other : series.renditions) {
            if (other.of == displaced) other.of = rendition.of;
        }
        return;
    }
}

class Seating {
public:
    Seating(Reports reports, const std::string& draft)
        : reports_(std::move(reports)), draft_(draft) {}

    SeriesRun seat(Series series) {
        if (!draft_.empty()) prefer_draft(series, reports_, draft_);
        SeriesRun run;
        run.id = series.id;
        run.title = series.title;
        for (const auto report : series.reports) run.seats.push_back(seat_of(report));
        for (const auto& rendition : series.renditions)
            run.renditions.push_back(seat_of(rendition));
        run.number_seats();
        return run;
    }

private:
    Seat seat_of(std::size_t report) {
        Seat seat;
        seat.logged = std::move(reports_[report].logged);
        seat.logged.id = next_id();
        seat.named = reports_[report].named;
        seat.covers = covered_by(reports_[report].report->identity);
        seat.wanted = draft_.empty() || seat.logged.path == draft_;
        ids_.resize(reports_.size());
        ids_[report] = seat.logged.id;
        seat.report = std::move(reports_[report].report);
        return seat;
    }

    Seat seat_of(const Series::Rendition& rendition) {
        Seat seat = seat_of(rendition.report);
        seat.logged.rendition_of = ids_[rendition.of];
        return seat;
    }

    std::string next_id() { return "r" + std::to_string(++numbered_); }

    Reports reports_;
    const std::string& draft_;
    std::vector<std::string> ids_;  ///< by index into reports_
    std::size_t numbered_ = 0;
};

}  // namespace

std::vector<SeriesRun> seat_reports(Reports reports, const Toolset& tools,
                                    const AuditOptions& options) {
    auto groups = grouped(reports, tools, options);
    Seating seating(std::move(reports), options.draft);
    std::vector<SeriesRun> runs;
    runs.reserve(groups.size());
    for (auto& series : groups) runs.push_back(seating.seat(std::move(series)));
    return runs;
}

}  // namespace yearproof
