// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "restated_info.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace yearproof::figure {
namespace {

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

std::vector<Example> restated() {
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
            {.title = "the figure is right, its time is not",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Exclusions\n\nThere "
                         "were 6 permanent exclusions between September and December 2023, "
                         "compared to 19 for the same period in 2022.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Exclusions\n\nThere "
                         "were 24 permanent exclusions between September and December 2024, "
                         "compared to 6 and 19 for the same period in 2023 and 2021 "
                         "respectively.\n"},
             .fires = true},
            {.title = "last year's column is another than last year",
             .reports = {balance, next_balance("12,665")},
             .fires = true},
            {.title = "reports that tell their year and no date",
             .reports = {"# Annual report 2023\n\n## 1. Friends\n\nWe had 412 volunteer members "
                         "at the end of 2023.\n",
                         "# Annual report 2024\n\n## 1. Friends\n\nWe had 431 volunteer members "
                         "at the end of 2024, compared to 421 at the end of 2023.\n"},
             .fires = true}};
}

std::vector<Example> as_published() {
    return {{.title = "last year's column as it was", .reports = {balance, next_balance("13,790")}},
            {.title = "an increase, and the earlier report had less",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Fostering\n\nThe "
                         "percentage of children in matched fostering is now 48%.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Fostering\n\nThere "
                         "has been an increase in the percentage of children in matched "
                         "fostering compared with a year ago, now 52%.\n"}},
            {.title = "a note says that it was revised",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Exclusions\n\nThere "
                         "were 6 permanent exclusions between "
                         "September and December 2023.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Exclusions\n\nThere "
                         "were 24 permanent exclusions between "
                         "September and December 2024, compared to 8\u2020 for the same "
                         "period in 2023.\n\n\u2020 Two were reported late.\n"}},
            {.title = "the comparator is what was published",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Exclusions\n\nThere "
                         "were 6 permanent exclusions between "
                         "September and December 2023.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Exclusions\n\nThere "
                         "were 24 permanent exclusions between "
                         "September and December 2024, compared to 6 for the same period "
                         "in 2023.\n"}}};
}

/// The figure of the year before is another than it was, and what is said beside is of other
/// things.
Example unexplained(std::string title, const std::string& behind) {
    return {.title = std::move(title),
            .reports = {"# Annual report 2023/24\n\n6 September 2024\n\n## 1. Exclusions\n\nThere "
                        "were 431 permanent exclusions in 2023/24.\n",
                        "# Annual report 2024/25\n\n6 September 2025\n\n## 1. Exclusions\n\nThere "
                        "were 398 permanent exclusions in 2024/25, compared with 457 in 2023/24" +
                            behind + "\n"},
            .fires = true};
}

std::vector<Example> told_of_others() {
    return {
        unexplained("a dashboard was updated",
                    ".\n\n## 2. Data\n\nThe data dashboard has been updated in 2023/24."),
        unexplained("numbers of pupils have changed",
                    ".\n\n## 2. Notes\n\nNumbers of pupils have changed since last year."),
        unexplained("statistics of something else",
                    ".\n\n## 2. Quality assurance\n\nStatistics for homes may differ from those of "
                    "last year."),
        unexplained("community corrections",
                    ".\n\n## 2. Community corrections\n\nOfficers meet weekly."),
        unexplained("thresholds may vary",
                    ".\n\nThresholds may vary and figures for last year are high."),
        unexplained("late referrals", ". The delay was due to late referrals."),
        unexplained("in real terms", ". This brought down the cost in real terms."),
        unexplained("all schools together", ", if one looks at all schools together."),
        unexplained("without any appeal", " without any appeal."),
        unexplained("other figures were wrong",
                    ". Of these, 40 were wrongly recorded and 431 pupils were told."),
        unexplained("inspectors' figures",
                    ". The previous report of the inspectors gave figures for staff."),
    };
}

std::vector<Example> given_for_good() {
    Example assessments = unexplained("provisional licences are no provisional figures", ".");
    assessments.reports[0] = "# Annual report 2023/24\n\n6 September 2024\n\n## 1. "
                             "Exclusions\n\nThere were 431 permanent exclusions in 2023/24, and 20 "
                             "drivers held provisional licences.\n";
    Example law = unexplained("a law may change", ".");
    law.reports[0] = "# Annual report 2023/24\n\n6 September 2024\n\n## 1. Exclusions\n\nThere "
                     "were 431 permanent exclusions in 2023/24, subject to change in the law.\n";
    return {std::move(assessments), std::move(law),
            unexplained("a note to another table",
                        "\\*.\n\n## 2. Homes\n\nWe have 4 homes.\n\n\\* Includes homes that are "
                        "closed.")};
}

/// What was before is not printed, but what it is now and how far it has changed.
std::vector<Example> changed_since() {
    const auto homes = [](const std::string& change) {
        return std::vector<std::string>{
            "# Annual report\n\n6 March 2024\n\n## 1. Homes\n\nAt the end of 2023 we had 3,412 "
            "households on the list.\n",
            "# Annual report\n\n6 March 2025\n\n## 1. Homes\n\nAt the end of 2024 we had 3,712 "
            "households on the list, " +
                change + ", but only 41 of them were homeless, where there had been 58 before.\n"};
    };
    return {{.title = "more by another amount than the reports make it",
             .reports = homes("350 more than a year earlier"),
             .fires = true},
            {.title = "more by the amount that the reports make it",
             .reports = homes("300 more than a year earlier")},
            {.title = "more by another share than the reports make it",
             .reports = homes("14% more than in 2023"),
             .fires = true},
            {.title = "more by the share that the reports make it",
             .reports = homes("9% more than in 2023")},
            {.title = "a share that was cut off and not rounded",
             .reports = homes("8% more than in 2023")}};
}

std::vector<Example> examples() {
    std::vector<Example> all = restated();
    std::ranges::move(changed_since(), std::back_inserter(all));
    std::ranges::move(given_for_good(), std::back_inserter(all));
    std::ranges::move(told_of_others(), std::back_inserter(all));
    std::ranges::move(as_published(), std::back_inserter(all));
    return all;
}

}  // namespace

const RuleInfo& restated_info() {
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
                  "and time in two tables that otherwise agree. A value that no report gives for "
                  "its time, and "
                  "that an earlier one gave for another time of the measure, is a warning where "
                  "it has four digits, the two times share an end, or another figure beside it is "
                  "the same, too. The "
                  "message says whether the "
                  "pairing is sure, likely or doubtful; only a sure one is an error, and of "
                  "figures that pair doubtfully the log says that they were left unchecked.",
        .why = "Readers compare years by these figures; a comparator that was "
               "never published changes the story.",
        .cannot_see = "Measures worded very differently from one year to the "
                      "next, revisions that a sentence, a note to the figure or the notes on "
                      "the data explain, figures of which the earlier report said that they "
                      "were provisional, and figures whose time is not told.",
        .examples = examples()};
    return info;
}

}  // namespace yearproof::figure
