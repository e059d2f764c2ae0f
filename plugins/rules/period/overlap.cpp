// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "covered.h"

#include <memory>

namespace yearproof::plugin {
namespace {

using namespace yearproof::period;

constexpr int same_day = 1;  ///< "to 31 March" and "from 31 March": no more than a habit of words

int days_shared(const Report& earlier, const Report& later) {
    return days_between(later.identity.period->first, earlier.identity.period->last) + 1;
}

class Overlap final : public Rule {
public:
    const RuleInfo& info() const override;

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        for_each_neighbours(series, context, judge);
    }

private:
    static std::optional<Finding> judge(const Report& earlier, const Report& later) {
        if (days_shared(earlier, later) <= same_day) return {};
        return of_both(earlier, later,
                       iso(later.identity.period->first) + " to " +
                           iso(earlier.identity.period->last) + " is in two reports");
    }
};

const RuleInfo& Overlap::info() const {
    static const std::string head = "# Parks Annual Report\n\nEnvironment Committee\n\n";
    static const RuleInfo info{
        .id = "period.overlap",
        .title = "Days that are in two reports",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves = "The reporting period begins before the earlier report's has ended.",
        .why = "What happened on those days is counted in both years. Mostly one of the two "
               "periods is written wrong.",
        .cannot_see = "Which of the two reports is wrong. Only reports of years that follow each "
                      "other are held together, and none whose period is itself in doubt "
                      "(period.rolled-forward).",
        .examples =
            {
                {"a month in both",
                 {head + "7 June 2024\n\n## Summary\n\nThis report covers the period from April "
                         "2023 until March 2024.\n",
                  head + "6 June 2025\n\n## Summary\n\nThis report covers the period from March "
                         "2024 until March 2025.\n"},
                 true},
                {"the next day",
                 {head + "7 June 2024\n\n## Summary\n\nThis report covers the period from April "
                         "2023 until March 2024.\n",
                  head + "6 June 2025\n\n## Summary\n\nThis report covers the period from April "
                         "2024 until March 2025.\n"},
                 false},
                {"last year's period: another rule's finding",
                 {head + "7 June 2024\n\n## Summary\n\nThis report covers the period from April "
                         "2023 until March 2024.\n",
                  head + "6 June 2025\n\n## Summary\n\nThis report covers the period from April "
                         "2023 until March 2024.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> overlap() { return std::make_unique<Overlap>(); }

}  // namespace yearproof::plugin
