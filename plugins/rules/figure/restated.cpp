// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"
#include "earlier.h"
#include "twin_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

namespace yearproof {
namespace {

using figure::Pairing;
using figure::printed;

const std::string balance =
    "# Annual report\n\n6 March 2024\n\n## 5. Balance\n\n| £ | 2023 | 2022 |\n|---|---|---|\n"
    "| Buildings | 5,722 | 7,741 |\n| Receivables | 13,790 | 66,852 |\n"
    "| Stores | 1,204 | 1,187 |\n| Cash at bank | 786,839 | 997,312 |\n";

std::string next_balance(const std::string& receivables) {
    return "# Annual report\n\n6 March 2025\n\n## 5. Balance\n\n"
           "| £ | 31-12-2024 | 31-12-2023 |\n|---|---|---|\n"
           "| Buildings | 3,702 | 5,722 |\n| Receivables | 3,971 | " +
           receivables + " |\n| Stores | 1,310 | 1,204 |\n| Cash at bank | 453,142 | 786,839 |\n";
}

std::vector<Example> examples() {
    return {{.title = "the comparator is another than was published",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Exclusions\n\nThere "
                         "were 6 permanent exclusions between "
                         "September and December 2023.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Exclusions\n\nThere "
                         "were 24 permanent exclusions between "
                         "September and December 2024, compared to 8 for the same "
                         "period in 2023.\n"},
             .fires = true},
            {.title = "an increase, but the earlier report had more",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Fostering\n\nThe "
                         "percentage of children in matched fostering is now 58%.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Fostering\n\nThere "
                         "has been an increase in the percentage of children in matched "
                         "fostering compared with a year ago, now 52%.\n"},
             .fires = true},
            {.title = "ages are told of the figure that is compared",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Care\n\nWe have 23 "
                         "asylum-seeking children aged between 14 and 17 years in care.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Care\n\nWe have 41 "
                         "asylum-seeking children aged between 9 and 17 years in care, "
                         "compared with 32 at the end of January 2024.\n"},
             .fires = true},
            {.title = "last year's column is another than last year",
             .reports = {balance, next_balance("12,665")},
             .fires = true},
            {.title = "reports that tell their year and no date",
             .reports = {"# Annual report 2023\n\n## 1. Friends\n\nWe had 412 volunteer members "
                         "at the end of 2023.\n",
                         "# Annual report 2024\n\n## 1. Friends\n\nWe had 431 volunteer members "
                         "at the end of 2024, compared to 421 at the end of 2023.\n"},
             .fires = true},
            {.title = "last year's column as it was", .reports = {balance, next_balance("13,790")}},
            {.title = "an increase, and the earlier report had less",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Fostering\n\nThe "
                         "percentage of children in matched fostering is now 48%.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Fostering\n\nThere "
                         "has been an increase in the percentage of children in matched "
                         "fostering compared with a year ago, now 52%.\n"}},
            {.title = "the comparator is what was published",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Exclusions\n\nThere "
                         "were 6 permanent exclusions between "
                         "September and December 2023.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Exclusions\n\nThere "
                         "were 24 permanent exclusions between "
                         "September and December 2024, compared to 6 for the same period "
                         "in 2023.\n"}}};
}

const RuleInfo& documents() {
    static const RuleInfo info{
        .id = "figure.restated",
        .title = "An earlier year's figure is not what that year's report said",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves = "A report gives a figure for a time of which an earlier report "
                  "of the series spoke, for the same measure, and the two "
                  "differ by more than rounding. An error needs the same measure "
                  "in the same words, the same unit, and the same "
                  "stated time; where the earlier report gave its figure for "
                  "\"now\" and the later one names a month close before, "
                  "it is a warning, or a note where the difference is under two "
                  "in a hundred or rounding another way may explain it; so is a figure of a whole "
                  "year against one without a time in the "
                  "same sentence of that year's report. A change that is stated without its "
                  "base (\"now 60%, an increase of 15%\") is held against the "
                  "base it implies, and one without an amount (\"an increase in the share of "
                  "..., now 52%\") against what the earlier report said a year before. So are, as "
                  "warnings, figures that differ in no more than the ages of which one says that "
                  "they are another figure's, or a verb that only one has, and cells with the same "
                  "row label "
                  "and time in two tables that otherwise agree. The message says whether the "
                  "pairing is sure, likely or doubtful; only a sure one is an error, and of "
                  "figures that pair doubtfully the log says that they were left unchecked.",
        .why = "Readers compare years by these figures; a comparator that was "
               "never published changes the story.",
        .cannot_see = "Measures worded very differently from one year to the "
                      "next, revisions that a sentence explains, and figures "
                      "whose time is not told.",
        .examples = examples()};
    return info;
}

/// Under two in a hundred apart: as likely another cut of the data as a slip.
bool close(Decimal a, Decimal b) {
    const auto apart = Decimal::subtract(a, b);
    return apart && apart->absolute().scaled(2) <=
                        Decimal::multiply(b.absolute(), Decimal(2)).value_or(Decimal(0));
}

class Restated final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        figure::EarlierFacts earlier;
        figure::TwinTables tables;
        for (std::size_t i = 0; i < series.reports.size(); ++i) {
            const Report& report = *series.reports[i];
            const figure::Twins twins = tables.take_in(report);
            if (i > 0) {
                for (const figure::Looked& looked : figure::figures_of_earlier_times(report)) {
                    auto pairings = earlier.find(series, i, looked);
                    add_twin(twins, looked, pairings);
                    judge(report, looked, pairings, context);
                }
            }
            earlier.add(report, i);
        }
    }

private:
    /// Before all others but a sure one: the cell of a table that agrees otherwise.
    static void add_twin(const figure::Twins& twins, const figure::Looked& looked,
                         std::vector<Pairing>& pairings) {
        const auto twin = looked.implied ? twins.end() : twins.find(looked.fact);
        if (twin == twins.end()) return;
        const bool known = !pairings.empty() && pairings.front().sureness == Sameness::sure &&
                           pairings.front().fact == twin->second.fact;
        if (known) return;
        pairings.insert(pairings.begin(),
                        {twin->second.report, twin->second.fact, Sameness::sure, true});
    }

    static void judge(const Report& report, const figure::Looked& looked,
                      const std::vector<Pairing>& pairings, RuleContext& context) {
        const Place at = figure::place(report, *looked.fact);
        if (pairings.empty()) {
            context.unchecked(at, "no earlier report given here speaks of it");
            return;
        }
        const auto agrees = std::find_if(pairings.begin(), pairings.end(), [&](const Pairing& one) {
            return figure::agree(looked.value, figure::interval(*one.fact));
        });
        if (agrees != pairings.end()) {
            context.tick(at, {{"earlier", figure::place(*agrees->report, *agrees->fact)}});
            return;
        }
        const Pairing& best = pairings.front();
        if (!best.twin && (looked.one_of_several || several(pairings))) {
            context.unchecked(at, "several figures are given for this measure and time");
            return;
        }
        if (best.sureness == Sameness::doubtful) {
            context.unchecked(at, "the pairing is doubtful: an earlier report has a figure that "
                                  "may not be of the same measure and time");
            return;
        }
        context.find(finding(report, looked, best));
    }

    /// The surest pairings contradict each other: which of them is meant cannot be told.
    static bool several(const std::vector<Pairing>& pairings) {
        return std::any_of(pairings.begin(), pairings.end(), [&](const Pairing& one) {
            return one.sureness == pairings.front().sureness &&
                   one.report == pairings.front().report &&
                   !can_meet(figure::interval(*one.fact), figure::interval(*pairings.front().fact));
        });
    }

    static Finding finding(const Report& report, const figure::Looked& looked,
                           const Pairing& earlier) {
        const std::string said = printed(*earlier.report, *earlier.fact);
        const bool near = close(looked.middle, earlier.fact->figure.value);
        const bool rounding = figure::meet_at_edge(looked.value, figure::interval(*earlier.fact));
        const Severity severity = rounding                      ? Severity::note
                                  : is_sure(earlier, looked)    ? Severity::error
                                  : earlier.twin                ? Severity::warning
                                  : near || looked.guessed_time ? Severity::note
                                                                : Severity::warning;
        const bool worked_out = looked.implied && !looked.bound;
        return {severity,
                severity == Severity::error ? Kind::fail : Kind::review,
                message(report, looked, earlier) +
                    std::string(rounding ? ", which rounding another way may explain" : "") +
                    std::string(sureness(earlier, looked)),
                {&report, looked.fact->range},
                {{"earlier", figure::place(*earlier.report, *earlier.fact)}},
                worked_out ? figure::shown(looked.middle, looked.unit)
                           : printed(report, *looked.fact),
                said};
    }

    /// That the two figures are of one measure and time.
    static bool is_sure(const Pairing& earlier, const figure::Looked& looked) {
        return earlier.sureness == Sameness::sure && !earlier.twin && !looked.implied &&
               !looked.guessed_time;
    }

    static std::string_view sureness(const Pairing& earlier, const figure::Looked& looked) {
        if (looked.guessed_time) return " (a doubtful pairing: no time is told)";
        return is_sure(earlier, looked) ? " (a sure pairing)" : " (a likely pairing)";
    }

    static std::string message(const Report& report, const figure::Looked& looked,
                               const Pairing& earlier) {
        const std::string said =
            figure::called(*earlier.report) + " said " + printed(*earlier.report, *earlier.fact);
        if (looked.bound)
            return fmt::format("\"{}\" is said of {}, but {}", looked.words,
                               printed(report, *looked.fact), said);
        if (looked.implied)
            return fmt::format("{} implies {} before, but {}", looked.words,
                               figure::shown(looked.middle, looked.unit), said);
        if (looked.guessed_time)
            return fmt::format("{} is given as the figure before, but {}",
                               printed(report, *looked.fact), said);
        return fmt::format("{} is given for {}, but {}", printed(report, *looked.fact),
                           figure::shown(looked.period), said);
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> restated() { return std::make_unique<Restated>(); }
}  // namespace plugin

}  // namespace yearproof
