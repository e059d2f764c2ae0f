// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "amounts.h"
#include "arithmetic.h"
#include "rate_bases.h"
#include "scale_slip.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace yearproof {
namespace {

using figure::printed;
using figure::Seen;

const RuleInfo& documents() {
    static const RuleInfo info{
        .id = "figure.scale",
        .title = "Thousands or millions have slipped",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves =
            "A figure is about a thousand or a million times what an earlier report, or "
            "another passage of this one, gives for the same measure in the same unit; or "
            "the two have the same three digits or more and stand a power of ten apart "
            "(\"£31.9m\" and \"£3.19m\"). Where the words only resemble each other, or "
            "are but one, it is a note. "
            "One amount with one decimal and no scale word "
            "(\"£2.7\") in a report that writes \"£1.2m\" elsewhere is a note by itself. So it is "
            "with what rates are of: one \"per 10,003\" or \"per 20,000\" among those per 10,000 "
            "is a "
            "warning.",
        .why = "One letter or one point makes a figure a thousand times too large, and both years "
               "look right alone.",
        .cannot_see = "Slips by ten or a hundred where the digits differ, measures worded "
                      "differently, and which of the two figures is the wrong one.",
        .examples = {
            {.title = "a thousand times last year's",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Grants\n\nWe received "
                         "£731,000 of Homelessness Prevention Grant in 2023/24.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Grants\n\nWe received "
                         "£760m of Homelessness Prevention Grant in 2024/25.\n"},
             .fires = true},
            {.title = "the scale word is missing",
             .reports = {"The budget is £23.1m. The net overspend at the end of the year was "
                         "£2.7."},
             .fires = true},
            {.title = "a rate of another number",
             .reports = {"Our rate of 69 plans per 10,003 children is above the national rate of "
                         "44 plans per 10,000."},
             .fires = true},
            {.title = "rates of thousands and ten thousands",
             .reports = {"Our rate of 69 plans per 10,000 children is above the national rate of "
                         "44 plans per 10,000. There are 3 doctors per 5,000 people, and 6 beds "
                         "per 1,000."}},
            {.title = "somewhat more than last year",
             .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Grants\n\nWe received "
                         "£731,000 of Homelessness Prevention Grant in 2023/24.\n",
                         "# Annual report\n\n6 March 2025\n\n## 1. Grants\n\nWe received "
                         "£0.76m of Homelessness Prevention Grant in 2024/25.\n"}}}};
    return info;
}

class Scale final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void check(const Report& report, RuleContext& context) const override {
        for (const figure::OddBase& odd : figure::odd_bases(report))
            context.find(of_another_base(report, odd));
    }

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        figure::Amounts seen;
        for (const Report* report : series.reports) {
            std::vector<const Fact*> bare;
            for (const Fact& fact : report->facts.facts) {
                if (!look(*report, fact, seen, context) && figure::lacks_scale(fact) &&
                    !figure::is_of_one(*report, fact))
                    bare.push_back(&fact);
            }
            if (bare.size() == 1 && tells_scales(*report))
                context.find(alone(*report, *bare.front()));
        }
    }

private:
    /// A report that writes "£2.7m"; one that speaks of prices has amounts without, and several.
    static bool tells_scales(const Report& report) {
        const std::vector<Fact>& facts = report.facts.facts;
        return std::any_of(facts.begin(), facts.end(), [](const Fact& fact) {
            return figure::is_money(fact) && fact.figure.scaled;
        });
    }

    /// Whether something was said of the figure.
    static bool look(const Report& report, const Fact& fact, figure::Amounts& seen,
                     RuleContext& context) {
        if (!figure::is_money(fact) && fact.unit != "count") return true;
        if (fact.row >= 0 && !fact.figure.scaled) return true;  // its table may tell a scale
        if (figure::lacks_scale(fact) && figure::shares_scale(report, fact)) return true;
        if (!figure::is_named_level(fact)) return false;
        const std::vector<Seen>& same = seen.of_measure(fact);
        const Seen* other =
            same.empty() ? seen.digits_elsewhere(report, fact) : slipped_from(report, fact, same);
        if (other != nullptr) {
            // Not remembered: the years to come are held against the others.
            judge(report, fact, *other, !same.empty(), context);
            return true;
        }
        const bool fits =
            !same.empty() && figure::is_money(fact) && figure::in_scale(fact, *same.back().fact);
        if (fits) context.tick(figure::place(report, fact), {evidence(report, same.back())});
        seen.add(report, fact);
        return fits;
    }

    static void judge(const Report& report, const Fact& fact, const Seen& other, bool same_words,
                      RuleContext& context) {
        if (figure::is_of_one(report, fact) || figure::is_of_one(*other.report, *other.fact)) {
            context.unchecked(figure::place(report, fact),
                              "an amount for each may stand beside one for all");
            return;
        }
        const bool sure =
            figure::lacks_scale(fact) ||
            (same_words && compare_concepts(fact.what, other.fact->what) == Sameness::sure);
        context.find(beside(report, fact, other, sure));
    }

    /// The newest figure that it is a power of ten away from; null where one of them is not.
    static const Seen* slipped_from(const Report& report, const Fact& fact,
                                    const std::vector<Seen>& seen) {
        const bool all = std::all_of(seen.begin(), seen.end(), [&](const Seen& one) {
            return figure::can_slip(report, fact, one) && figure::scale_slip(fact, *one.fact);
        });
        return all ? &seen.back() : nullptr;
    }

    static Evidence evidence(const Report& report, const Seen& other) {
        return {other.report == &report ? "same report" : "earlier",
                figure::place(*other.report, *other.fact)};
    }

    static Finding beside(const Report& report, const Fact& fact, const Seen& other, bool sure) {
        const std::string said = printed(*other.report, *other.fact);
        const std::string where = other.report == &report ? "elsewhere in this report"
                                                          : "in " + figure::called(*other.report);
        return {sure ? Severity::warning : Severity::note,
                Kind::review,
                fmt::format("{} is given for \"{}\", but {} {}: its scale may have slipped",
                            printed(report, fact), fact.what.words, said, where),
                figure::place(report, fact),
                {evidence(report, other)},
                printed(report, fact),
                said};
    }

    static Finding of_another_base(const Report& report, const figure::OddBase& odd) {
        const auto digits = [](std::int64_t base) {
            return figure::with_separators(std::to_string(base));
        };
        return {Severity::warning,
                Kind::review,
                fmt::format("{} is per {}, but others here are per {}", printed(report, *odd.fact),
                            digits(odd.base), digits(odd.meant)),
                figure::place(report, *odd.fact),
                {{"same report", figure::place(report, *odd.usual)}},
                digits(odd.base),
                digits(odd.meant)};
    }

    static Finding alone(const Report& report, const Fact& fact) {
        return {Severity::note,
                Kind::review,
                fmt::format("{} has one decimal and no word for its scale", printed(report, fact)),
                figure::place(report, fact),
                {},
                printed(report, fact),
                ""};
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> scale() { return std::make_unique<Scale>(); }
}  // namespace plugin

}  // namespace yearproof
