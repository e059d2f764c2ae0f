// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "covered.h"

#include <memory>

namespace yearproof::plugin {
namespace {

using namespace yearproof::period;

constexpr int shortest = 3;  ///< days: a weekend between two periods is nobody's loss
constexpr int a_month = 31;

/// The days between two periods; negative or none where they meet.
int days_missing(const Report& earlier, const Report& later) {
    return days_between(earlier.identity.period->last, later.identity.period->first) - 1;
}

std::string missing_days(const Report& earlier, const Report& later) {
    using std::chrono::days, std::chrono::sys_days;
    return iso(Date(sys_days(earlier.identity.period->last) + days(1))) + " to " +
           iso(Date(sys_days(later.identity.period->first) - days(1)));
}

class Gap final : public Rule {
public:
    const RuleInfo& info() const override;

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        for_each_neighbours(series, context, judge);
    }

private:
    static std::optional<Finding> judge(const Report& earlier, const Report& later) {
        const int missing = days_missing(earlier, later);
        if (missing <= shortest) return {};
        Finding finding =
            of_both(earlier, later, missing_days(earlier, later) + " is in no report");
        if (missing <= a_month) finding.severity = Severity::note;
        return finding;
    }
};

const RuleInfo& Gap::info() const {
    static const std::string head = "# Parks Annual Report\n\nEnvironment Committee\n\n";
    static const RuleInfo info{
        .id = "period.gap",
        .title = "Days that are in no report",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves = "The reporting period begins later than the day after the earlier report's "
                  "ended. A gap of a month or less is a note.",
        .why = "What happened between is told in neither year, and figures of the two years do not "
               "add up. Mostly one of the two periods is written wrong.",
        .cannot_see = "Which of the two reports is wrong. Only reports of years that follow each "
                      "other are held together, and none whose period is itself in doubt "
                      "(period.rolled-forward); of reports on a part of a year only those between "
                      "which there is no room for another.",
        .examples =
            {
                {"a month between",
                 {head + "7 March 2024\n\n## Summary\n\nThis report covers the period from April "
                         "2023 until February 2024.\n",
                  head + "6 March 2025\n\n## Summary\n\nThis report covers the period from April "
                         "2024 until February 2025.\n"},
                 true},
                {"the next day",
                 {head + "7 March 2024\n\n## Summary\n\nThis report covers the period from March "
                         "2023 until February 2024.\n",
                  head + "6 March 2025\n\n## Summary\n\nThis report covers the period from March "
                         "2024 until February 2025.\n"},
                 false},
                {"quarters of two years",
                 {head +
                      "7 May 2023\n\n## Summary\n\nThis report covers the period from January to "
                      "March 2023.\n",
                  head +
                      "6 May 2024\n\n## Summary\n\nThis report covers the period from January to "
                      "March 2024.\n"},
                 false},
                {"a year that was not given",
                 {head + "7 March 2022\n\n## Summary\n\nThis report covers the period from March "
                         "2021 until February 2022.\n",
                  head + "6 March 2025\n\n## Summary\n\nThis report covers the period from March "
                         "2024 until February 2025.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> gap() { return std::make_unique<Gap>(); }

}  // namespace yearproof::plugin
