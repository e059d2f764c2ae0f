// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"

#include <algorithm>
#include <memory>

namespace yearproof {
namespace {

const RuleInfo& documents() {
    static const RuleInfo info{
        .id = "figure.range",
        .title = "A range of ages that runs down, or nowhere",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves = "A range of ages is told with the higher age first, or with one age twice.",
        .why = "Two digits changed places, or one of the two ages is wrong; who is counted can "
               "then not be told.",
        .cannot_see = "Ranges that still run up, and ranges of anything but ages: \"between 60 and "
                      "50\" may be a difference, and \"7-3\" a score.",
        .examples = {{.title = "digits that changed places",
                      .reports = {"We have 23 children aged between 41 and 17 years in care."},
                      .fires = true},
                     {.title = "one age twice",
                      .reports = {"Most absences were between the ages of 16 and 16."},
                      .fires = true},
                     {.title = "ages of whom the second says so",
                      .reports = {"Support is given to 61-17-year olds at risk."},
                      .fires = true},
                     {.title = "as it should be",
                      .reports = {"We have 23 children aged between 14 and 17 years in care."}},
                     {.title = "two children, and a change",
                      .reports = {"Two boys aged 17 and 14 were found. The gap between 60% and 50% "
                                  "is closing, and we won 7-3."}}}};
    return info;
}

/// "The gap between ages 21 and 18"
bool tells_difference(const Report& report, const Fact& fact) {
    static const Meaning difference = Lexicon::english().meaning("difference_told");
    constexpr std::uint32_t reach = 40;
    const std::uint32_t first = std::max(report.prose.sentences[fact.sentence].first,
                                         fact.token - std::min(fact.token, reach));
    return phrase_in(report.prose, Lexicon::english(), first, fact.token, difference) != nullptr;
}

/// "Between 4 and 4 years 11 months", "16 and 16 and a half"
bool goes_on(const Report& report, const Fact& fact) {
    constexpr std::uint32_t reach = 4;
    static const Meaning more = Lexicon::english().meaning("age_and_more");
    const Prose& prose = report.prose;
    std::uint32_t i = first_token_from(prose, fact.range.end);
    const std::uint32_t end = std::min(i + reach, prose.sentences[fact.sentence].end);
    for (; i < end && prose.tokens[i].kind != TokenKind::symbol; ++i) {
        if (prose.tokens[i].kind == TokenKind::number ||
            Lexicon::english().find(&prose.words[i], end - i, more) != nullptr)
            return true;
    }
    return false;
}

class Range final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void check(const Report& report, RuleContext& context) const override {
        for (const Fact& fact : report.facts.facts) {
            if (!fact.figure.value_max || fact.unit != "age") continue;
            const Token& first = report.prose.tokens[fact.token];
            const auto printed_first = Decimal::parse(report.document.words(first.range));
            if (!printed_first || *printed_first != *fact.figure.value_max) continue;
            if (tells_difference(report, fact) || goes_on(report, fact)) continue;
            const bool same = fact.figure.value == *fact.figure.value_max;
            context.find(
                {Severity::warning,
                 Kind::review,
                 "\"" + figure::printed(report, fact) + "\" runs " +
                     (same ? "from an age to the same age" : "from the higher age to the lower"),
                 figure::place(report, fact),
                 {},
                 figure::printed(report, fact),
                 {}});
        }
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> range() { return std::make_unique<Range>(); }
}  // namespace plugin

}  // namespace yearproof
