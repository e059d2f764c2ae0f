// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"
#include "measures.h"
#include "scale_slip.h"
#include "walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace yearproof {
namespace {

using figure::is_money;
using figure::printed;
using figure::Seen;

const RuleInfo& documents() {
    static const RuleInfo info{
        .id = "figure.scale",
        .title = "Thousands or millions have slipped",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves = "A figure is about a thousand or a million times what an earlier report, or "
                  "another passage of this one, gives for the same measure in the same unit; or "
                  "the two have the same three digits or more and stand a power of ten apart "
                  "(\"£31.9m\" and \"£3.19m\"). Where the words only resemble each other, or "
                  "are but one, it is a note. "
                  "An amount with one decimal and no scale word "
                  "(\"£2.7\") is a note by itself.",
        .why = "One letter or one point makes a figure a thousand times too large, and both years "
               "look right alone.",
        .cannot_see = "Slips by ten or a hundred where the digits differ, measures worded "
                      "differently, and which of the two figures is the wrong one.",
        .examples = {{.title = "a thousand times last year's",
                      .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Grants\n\nWe received "
                                  "£731,000 of Homelessness Prevention Grant in 2023/24.\n",
                                  "# Annual report\n\n6 March 2025\n\n## 1. Grants\n\nWe received "
                                  "£760m of Homelessness Prevention Grant in 2024/25.\n"},
                      .fires = true},
                     {.title = "the scale word is missing",
                      .reports = {"The net overspend at the end of the year was £2.7."},
                      .fires = true},
                     {.title = "somewhat more than last year",
                      .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Grants\n\nWe received "
                                  "£731,000 of Homelessness Prevention Grant in 2023/24.\n",
                                  "# Annual report\n\n6 March 2025\n\n## 1. Grants\n\nWe received "
                                  "£0.76m of Homelessness Prevention Grant in 2024/25.\n"}}}};
    return info;
}

constexpr std::size_t remembered = 6;  ///< of one measure, the newest
constexpr std::int64_t odd_below = 1000;

/// "£2.7": pence have two digits.
bool lacks_scale(const Fact& fact) {
    return is_money(fact) && fact.row < 0 && !fact.figure.scaled && fact.figure.decimals == 1 &&
           !fact.figure.value_max && fact.figure.value < Decimal(odd_below);
}

/// "£1,500 for each household": another thing than what is paid for all of them.
bool is_of_one(const Report& report, const Fact& fact) {
    static const Meaning per = Lexicon::english().meaning("per"),
                         whole = Lexicon::english().meaning("whole");
    const Sentence& sentence = report.prose.sentences[fact.sentence];
    const auto says = [&](Meaning meaning) {
        return phrase_in(report.prose, Lexicon::english(), fact.token, sentence.end, meaning) !=
               nullptr;
    };
    return says(per) || says(whole);
}

/// What is said of an earlier year is held against that year's report elsewhere.
bool is_comparator(const Report& report, const Fact& fact, const Seen& other) {
    return other.report != &report && fact.role == Role::comparative;
}

/// A scale can have slipped where amounts of money or a scale word are.
bool can_slip(const Fact& a, const Fact& b) {
    return is_money(a) || a.figure.scaled || b.figure.scaled;
}

/// The figures of a series as it is gone through: by measure, and by their digits.
class Amounts {
public:
    std::vector<Seen>& of_measure(const Fact& fact) { return by_measure_[&fact]; }

    /// The newest figure with the same digits at another power of ten, of likely the same measure.
    const Seen* digits_elsewhere(const Report& report, const Fact& fact) const {
        const figure::Digits digits = figure::digits_of(fact.figure.value);
        const auto same = by_digits_.find(digits.digits);
        if (same == by_digits_.end()) return nullptr;
        const auto moved = [&](const Seen& one) {
            const Fact& other = *one.fact;
            return other.unit == fact.unit && !is_comparator(report, fact, one) &&
                   figure::digits_of(other.figure.value).power != digits.power &&
                   can_slip(fact, other) &&
                   compare_concepts(fact.what, other.what) >= Sameness::likely;
        };
        const auto found = std::find_if(same->second.rbegin(), same->second.rend(), moved);
        return found == same->second.rend() ? nullptr : &*found;
    }

    void add(const Report& report, const Fact& fact) {
        remember(of_measure(fact), {&report, &fact});
        const figure::Digits digits = figure::digits_of(fact.figure.value);
        if (digits.digits >= figure::telling_digits)
            remember(by_digits_[digits.digits], {&report, &fact});
    }

private:
    static void remember(std::vector<Seen>& seen, Seen one) {
        if (seen.size() == remembered) seen.erase(seen.begin());
        seen.push_back(one);
    }

    figure::MeasureMap<std::vector<Seen>> by_measure_;
    std::unordered_map<std::int64_t, std::vector<Seen>> by_digits_;  ///< never gone through
};

class Scale final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        Amounts seen;
        for (const Report* report : series.reports) {
            for (const Fact& fact : report->facts.facts) look(*report, fact, seen, context);
        }
    }

private:
    static void look(const Report& report, const Fact& fact, Amounts& seen, RuleContext& context) {
        if (!is_money(fact) && fact.unit != "count") return;
        if (fact.row >= 0 && !fact.figure.scaled) return;  // its table may tell a scale
        if (!figure::is_named_level(fact)) {
            if (lacks_scale(fact)) context.find(alone(report, fact));
            return;
        }
        const std::vector<Seen>& same = seen.of_measure(fact);
        const Seen* other =
            same.empty() ? seen.digits_elsewhere(report, fact) : slipped_from(report, fact, same);
        if (other != nullptr) {
            // Not remembered: the years to come are held against the others.
            judge(report, fact, *other, !same.empty(), context);
            return;
        }
        if (lacks_scale(fact))
            context.find(alone(report, fact));
        else if (!same.empty() && is_money(fact) && figure::in_scale(fact, *same.back().fact))
            context.tick(figure::place(report, fact), {evidence(report, same.back())});
        seen.add(report, fact);
    }

    static void judge(const Report& report, const Fact& fact, const Seen& other, bool same_words,
                      RuleContext& context) {
        if (is_of_one(report, fact) || is_of_one(*other.report, *other.fact)) {
            context.unchecked(figure::place(report, fact),
                              "an amount for each may stand beside one for all");
            return;
        }
        const bool sure =
            lacks_scale(fact) ||
            (same_words && compare_concepts(fact.what, other.fact->what) == Sameness::sure);
        context.find(beside(report, fact, other, sure));
    }

    /// The newest figure that it is a power of ten away from; null where one of them is not.
    static const Seen* slipped_from(const Report& report, const Fact& fact,
                                    const std::vector<Seen>& seen) {
        const bool all = std::all_of(seen.begin(), seen.end(), [&](const Seen& one) {
            return can_slip(fact, *one.fact) && !is_comparator(report, fact, one) &&
                   figure::scale_slip(fact, *one.fact);
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
