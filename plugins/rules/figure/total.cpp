// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "partition.h"
#include "parts_of_years.h"
#include "table_totals.h"

#include <memory>

namespace yearproof {
namespace {

std::vector<Example> examples() {
    return {
        {.title = "a column",
         .reports = {"| Service | 2024 | 2025 |\n| --- | ---: | ---: |\n| Libraries | 3,190 | "
                     "3,175 |\n| Youth services | 1,430 | 1,415 |\n| Parks | 960 | 955 "
                     "|\n| Total | 5,580 | 5,454 |\n"},
         .fires = true},
        {.title = "a total that is called nothing: the other column proves it",
         .reports = {"| Stream | 2024 | 2025 |\n| --- | ---: | ---: |\n| Dry recycling | "
                     "12,740 | 13,120 |\n| Food waste | 3,890 | 4,760 |\n| Recycled | 16,630 "
                     "| 17,980 |\n"},
         .fires = true},
        {.title = "parts of a sentence",
         .reports = {"96 homes were completed: 58 for social rent, 24 for affordable rent and "
                     "12 for shared ownership."},
         .fires = true},
        {.title = "a list",
         .reports = {"Reserves stood at £28.4m, made up as follows:\n\n- insurance £4.3m\n- "
                     "capital £18.0m\n- transformation £4.9m\n- schools £8.4m\n"},
         .fires = true},
        {.title = "parts that made it a year before",
         .reports = {"# Yearly report\n\n6 March 2024\n\nOf its 30 actions, 13 were done, 14 were "
                     "on time and 3 were late.\n",
                     "# Yearly report\n\n6 March 2025\n\nOf its 30 actions, 20 were done, 18 were "
                     "on time and 2 were late.\n"},
         .fires = true},
        {.title = "no pound is spent twice",
         .reports = {"Of the £12.0m spent, £8.4m went on pay and £3.9m on premises.\n"},
         .fires = true},
        {.title = "one deed at two places",
         .reports = {"Of the 220 visits, 120 took place at home and 110 at school.\n"},
         .fires = true},
        {.title = "a list of some of it",
         .reports = {"Reserves stood at £28.4m, among them:\n\n- insurance £4.3m\n- "
                     "schools £8.4m\n"}},
        {.title = "a part that is more than its whole",
         .reports = {"Of the 44 schemes, 51 were late.\n"},
         .fires = true},
        {.title = "more that progress than there are",
         .reports = {"The partnership completed 3 rapid reviews with 5 progressing to a full "
                     "one.\n"},
         .fires = true},
        {.title = "another thing that comes with it",
         .reports = {"We have 3 homes with 5 staff, opened 2 hubs with 4 of the workers, and "
                     "finished 3 reviews with 2 progressing to a full one.\n"}},
        {.title = "some may be in both groups",
         .reports = {"We have 226 members: 125 joined before 2015 and 111 live in the county."}},
        {.title = "rounding lets it meet",
         .reports = {"| £m | 2024 | 2025 |\n| --- | ---: | ---: |\n| Pay | 10.4 | 11.3 |\n| "
                     "Other | 5.4 | 6.4 |\n| Total | 15.9 | 17.6 |\n"}},
        {.title = "ratios of which some happen to add up",
         .reports = {"| Ratio | 2022 | 2023 | 2024 | 2025 |\n| --- | ---: | ---: | ---: | ---: "
                     "|\n| Earnings a share | 0.43 | 0.63 | 0.80 | 0.84 |\n| Price to "
                     "earnings | 17.5 | 12.9 | 9.6 | 8.8 |\n| Price to book | 1.6 | 1.6 | 1.5 | "
                     "1.4 |\n| Value to earnings | 11.4 | 10.3 | 8.1 | 7.4 |\n| Value to sales "
                     "| 6.1 | 5.7 | 5.0 | 4.6 |\n"}},
        {.title = "a column of years is no sum",
         .reports = {"| Year | Visits | Loans |\n| --- | ---: | ---: |\n| 2023 | 105,900 | "
                     "81,200 |\n| 2024 | 113,400 | 79,900 |\n| 2025 | 103,700 | 84,300 "
                     "|\n"}}};
}

const RuleInfo& documents() {
    static const RuleInfo info{
        .id = "figure.total",
        .title = "Parts do not add up to their total",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves =
            "The lines of a table that add up, the parts that a sentence gives, or the items of a "
            "list below it, make another figure than the total printed; or a part alone is more "
            "than its whole. That a line is a sum is shown by the "
            "columns in which it is one, or by its label and a difference of the kind that a "
            "slip of the finger makes; subtotals, lines taken off (\"Less: ...\"), net lines, "
            "totals that stand first, rows across and columns of changes are all tried. "
            "Every scaled or rounded figure counts as the interval that its rounding leaves. "
            "Where a cell breaks its column and its row alike, that cell is named. Parts that may "
            "not "
            "be all are held against their whole where parts told in the same words made it in "
            "another year.",
        .why = "A reader who adds up finds it, and then trusts no other figure of the report.",
        .cannot_see = "A column that no label, layout or other column makes a sum; a difference "
                      "that rounding may have made; averages, rates and shares of growth, which do "
                      "not add up; parts in a sentence that leave out so much that they may "
                      "not be all of the whole, and lists that do, unless one slip of the finger "
                      "explains the difference.",
        .examples = examples()};
    return info;
}

class Total final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void check(const Report& report, RuleContext& context) const override {
        for (const Grid& grid : report.facts.grids) {
            if (!grid.rows.empty()) figure::check_table(report, grid, context);
        }
        for (const Statement& statement : report.facts.statements) {
            if (statement.kind == Statement::Kind::parts)
                figure::check_parts(report, statement, context);
        }
    }

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        figure::check_parts_of_years(series, context);
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> total() { return std::make_unique<Total>(); }
}  // namespace plugin

}  // namespace yearproof
