// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "covered.h"

namespace yearproof::period {
namespace {

constexpr int year_and_a_half = 548;
constexpr int half_a_year = 183;
constexpr int days_a_year = 365;
constexpr int part_of_a_year = 200;  ///< days
constexpr int a_few_days = 4;

std::optional<int> days_apart(const Report& a, const Report& b) {
    if (!a.identity.issued || !b.identity.issued) return {};
    return days_between(*a.identity.issued, *b.identity.issued);
}

bool ends_long_ago(const Report& report) {
    const auto& issued = report.identity.issued;
    return issued && days_between(report.identity.period->last, *issued) > year_and_a_half;
}

}  // namespace

std::string words_of(const Report& report) {
    return std::string(report.document.words(report.identity.period_range));
}

std::string name_of(const Report& report) {
    return report.identity.issued ? "the report of " + iso(*report.identity.issued)
                                  : "the earlier report";
}

Place sentence_of(const Report& report) {
    const TextRange period = report.identity.period_range;
    for (const Sentence& sentence : report.prose.sentences) {
        if (sentence.range.contains(period)) return {&report, sentence.range};
    }
    return period_of(report);
}

std::optional<Period> sound_period(const SeriesView& series, std::size_t at) {
    const std::optional<Period>& period = series.reports[at]->identity.period;
    if (!period || ends_long_ago(*series.reports[at])) return {};
    for (std::size_t i = at; i-- > 0;) {
        const std::optional<Period>& other = series.reports[i]->identity.period;
        if (other && (*other == *period || period->first <= other->first)) return {};
    }
    return period;
}

std::optional<Period> covered_period(const SeriesView& series, std::size_t at) {
    if (auto own = sound_period(series, at)) return own;
    for (std::size_t i = at; i-- > 0;) {
        const auto earlier = sound_period(series, i);
        const auto days = days_apart(*series.reports[i], *series.reports[at]);
        if (!earlier || !days) continue;
        return years_back(*earlier, -(*days + half_a_year) / days_a_year);
    }
    return {};
}

namespace {

/// A month's or a quarter's report, and as much time or more between the two: room for another.
bool leaves_out_a_report(const Period& earlier, const Period& later) {
    const int length = days_between(earlier.first, earlier.last) + 1;
    return length < part_of_a_year && days_between(earlier.last, later.first) > length - a_few_days;
}

/// Why the reports of two places can not be held against each other, or null: both periods must be
/// sound, and the reports of years that follow each other.
const char* why_not_neighbours(const SeriesView& series, std::size_t earlier, std::size_t later) {
    const Report &a = *series.reports[earlier], &b = *series.reports[later];
    if (!b.identity.period) return "states no reporting period";
    if (!a.identity.period) return "the report before it states no reporting period";
    if (!sound_period(series, later)) return "the reporting period is itself in doubt";
    if (!sound_period(series, earlier)) return "the earlier reporting period is in doubt";
    if (leaves_out_a_report(*a.identity.period, *b.identity.period))
        return "reports on parts of the year between were not given";
    const auto days = days_apart(a, b);
    const bool follow =
        days ? *days <= year_and_a_half
             : days_between(a.identity.period->last, b.identity.period->first) < half_a_year;
    return follow ? nullptr : "the report of the year before it was not given";
}

}  // namespace

void for_each_neighbours(
    const SeriesView& series, RuleContext& context,
    const std::function<std::optional<Finding>(const Report&, const Report&)>& judge) {
    for (std::size_t i = 1; i < series.reports.size(); ++i) {
        const Report &earlier = *series.reports[i - 1], &later = *series.reports[i];
        if (const char* reason = why_not_neighbours(series, i - 1, i)) {
            context.unchecked(later.identity.period ? period_of(later) : title_of(later), reason);
        } else if (std::optional<Finding> finding = judge(earlier, later)) {
            context.find(std::move(*finding));
        } else {
            context.tick(period_of(later), {{"earlier", period_of(earlier)}});
        }
    }
}

Finding of_both(const Report& earlier, const Report& later, const std::string& what) {
    Finding finding;
    finding.severity = Severity::warning;
    finding.message = what + ": " + name_of(earlier) + " covers " + words_of(earlier) +
                      ", this one " + words_of(later);
    finding.at = period_of(later);
    finding.reported = words_of(later);
    finding.evidence.push_back({"earlier", sentence_of(earlier)});
    return finding;
}

}  // namespace yearproof::period
