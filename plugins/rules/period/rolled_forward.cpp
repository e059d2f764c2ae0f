// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "covered.h"

#include <algorithm>
#include <memory>

namespace yearproof::plugin {
namespace {

using namespace yearproof::period;

constexpr int half_a_year = 183;
constexpr int year_and_a_half =
    548;  ///< from the end of a period to the report on it, where no earlier report tells
constexpr int beyond_belief = 1500;  ///< days; no report comes so late: its date was misread
constexpr int a_quarter = 80;        ///< days: of less, a title may be about what happened then
constexpr int same_round = 90;  ///< days within which two reports may well be on the same period

/// Days from the end of the reporting period to the date of issue.
std::optional<int> lag(const Report& report) {
    if (!report.identity.period || !report.identity.issued) return {};
    return days_between(report.identity.period->last, *report.identity.issued);
}

bool close_in_time(const Report& a, const Report& b) {
    const auto &x = a.identity.issued, &y = b.identity.issued;
    return x && y && days_between(*x, *y) < same_round;
}

class RolledForward final : public Rule {
public:
    const RuleInfo& info() const override;

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        for (std::size_t i = 0; i < series.reports.size(); ++i) {
            const Report& report = *series.reports[i];
            if (report.identity.period) {
                judge(report,
                      {series.reports.begin(),
                       series.reports.begin() + static_cast<std::ptrdiff_t>(i)},
                      context);
            } else {
                context.unchecked(title_of(report), "states no reporting period");
            }
        }
    }

private:
    using Reports = std::vector<const Report*>;

    /// `earlier`: oldest first.
    static void judge(const Report& report, Reports earlier, RuleContext& context) {
        std::erase_if(earlier, [](const Report* other) { return !other->identity.period; });
        const Period& period = *report.identity.period;
        const auto same = std::find_if(earlier.rbegin(), earlier.rend(), [&](const Report* other) {
            return *other->identity.period == period;
        });
        if (same != earlier.rend()) {
            repeated(report, **same, context);
        } else if (!ends_long_before(report, earlier, context)) {
            moved_on(report, earlier, context);
        }
    }

    static void repeated(const Report& report, const Report& other, RuleContext& context) {
        if (close_in_time(other, report)) {
            context.unchecked(period_of(report),
                              "issued within three months of another report on this period");
            return;
        }
        Finding finding;
        const Period& period = *report.identity.period;
        const bool brief = days_between(period.first, period.last) < a_quarter;
        finding.severity = brief ? Severity::warning : Severity::error;
        finding.kind = brief ? Kind::review : Kind::fail;
        finding.message =
            "The reporting period, " + words_of(report) + ", is that of " + period::name_of(other);
        finding.at = period_of(report);
        finding.reported = words_of(report);
        finding.evidence.push_back({"earlier", sentence_of(other)});
        context.find(std::move(finding));
    }

    /// Measured against the slowest of the earlier years, with half a year's grace.
    static bool ends_long_before(const Report& report, const Reports& earlier,
                                 RuleContext& context) {
        const std::optional<int> days = lag(report);
        if (!days) return false;
        int usual = year_and_a_half - half_a_year;
        const Report* slowest = nullptr;
        for (const Report* other : earlier) {
            const std::optional<int> theirs = lag(*other);
            if (!theirs || (slowest != nullptr && *theirs <= usual)) continue;
            slowest = other;
            usual = std::max(*theirs, 0);
        }
        if (*days <= usual + half_a_year) return false;
        if (*days > beyond_belief) {
            context.unchecked(period_of(report),
                              "ended years before the date of issue that was read");
            return true;
        }
        report_lag(report, *days, slowest, context);
        return true;
    }

    static void report_lag(const Report& report, int days, const Report* slowest,
                           RuleContext& context) {
        Finding finding;
        finding.message = "The reporting period, " + words_of(report) + ", ended " +
                          std::to_string(days) + " days before the date of issue, " +
                          iso(*report.identity.issued);
        if (slowest != nullptr) {
            finding.message += "; earlier reports came at most " +
                               std::to_string(std::max(*lag(*slowest), 0)) + " days after theirs";
            finding.evidence.push_back({"earlier", sentence_of(*slowest)});
        }
        finding.at = period_of(report);
        finding.reported = words_of(report);
        finding.evidence.push_back({"same report", {&report, report.identity.issued_range}});
        context.find(std::move(finding));
    }

    static void moved_on(const Report& report, const Reports& earlier, RuleContext& context) {
        if (earlier.empty()) {
            context.unchecked(period_of(report), "no earlier report states a period");
            return;
        }
        const Report& last = *earlier.back();
        if (report.identity.period->first > last.identity.period->first) {
            context.tick(period_of(report), {{"earlier", period_of(last)}});
        } else if (close_in_time(last, report)) {
            context.unchecked(period_of(report),
                              "issued within three months of the report before it");
        } else {
            goes_back(report, last, context);
        }
    }

    static void goes_back(const Report& report, const Report& last, RuleContext& context) {
        Finding finding;
        finding.message = "The reporting period, " + words_of(report) +
                          ", begins no later than that of " + period::name_of(last) + ", " +
                          words_of(last);
        finding.at = period_of(report);
        finding.reported = words_of(report);
        finding.evidence.push_back({"earlier", sentence_of(last)});
        context.find(std::move(finding));
    }
};

const RuleInfo& RolledForward::info() const {
    static const std::string head =
        "# Parks and Open Spaces Annual Report\n\nEnvironment Committee\n\n";
    static const RuleInfo info{
        .id = "period.rolled-forward",
        .title = "A reporting period that was not brought up to date",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves = "The report states the reporting period that an earlier report of the series has "
                  "already covered (an "
                  "error), begins it no later than the report before, or ends it long before its "
                  "own date of issue (for "
                  "review: half a year later than earlier years' reports were, or a year and a "
                  "half where there are none).",
        .why = "A report is written over last year's. When the period stays, every figure that "
               "leans on it is dated wrong, "
               "and readers cannot tell which year they are reading about.",
        .cannot_see = "Periods that no sentence states, and whether the figures belong to the "
                      "period. Reports issued within "
                      "three months of each other may share one. Of less than a quarter, which may "
                      "be what two reports are about, it is a warning.",
        .examples =
            {
                {"last year's words",
                 {head + "6 March 2025\n\n## Summary\n\nThis report covers the period from April "
                         "2024 until February 2025.\n",
                  head + "5 March 2026\n\n## Summary\n\nThis report covers the period from April "
                         "2024 until February 2025.\n"},
                 true},
                {"a year that only its end was changed in",
                 {head + "6 March 2025\n\n## Summary\n\nThis report covers the period from April "
                         "2024 until February 2025.\n",
                  head + "5 March 2026\n\n## Summary\n\nThis report covers the period from April "
                         "2024 until February 2026.\n"},
                 true},
                {"a period that moved on",
                 {head + "6 March 2025\n\n## Summary\n\nThis report covers the period from April "
                         "2024 until February 2025.\n",
                  head + "5 March 2026\n\n## Summary\n\nThis report covers the period from April "
                         "2025 until February 2026.\n"},
                 false},
                {"a report by itself",
                 {head + "6 March 2025\n\n## Summary\n\nThis report covers the period from April "
                         "2024 until February 2025.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> rolled_forward() { return std::make_unique<RolledForward>(); }

}  // namespace yearproof::plugin
