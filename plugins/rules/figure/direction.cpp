// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"
#include "variance.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace yearproof {
namespace {

using figure::interval;
using figure::printed;

/// Kept apart: they are many.
std::vector<Example> examples() {
    return {{.title = "increased, but the figure is smaller",
             .reports = {"The number of plans increased from 438 in March to 370 "
                         "in December."},
             .fires = true},
            {.title = "lower than, but it is higher",
             .reports = {"Our rate of 82 loans per 1,000 residents is lower than the "
                         "national rate of 73 loans per 1,000."},
             .fires = true},
            {.title = "the figure before stands in a bracket",
             .reports = {"The service has seen an increase in the number of young "
                         "people in supported homes, with currently 120 (202 in 2024) "
                         "young people."},
             .fires = true},
            {.title = "the figure before stands in a bracket, and is smaller",
             .reports = {"The service has seen an increase in the number of young "
                         "people in supported homes, with currently 210 (202 in 2024) "
                         "young people, and the rate of moves dropped from 0.91 to 0.83 "
                         "for the same respective period."}},
            {.title = "the sentence before says so",
             .reports = {"We are seeing a reduction in exclusions. There were 31 "
                         "exclusions in 2024, compared to 24 in 2023."},
             .fires = true},
            {.title = "the sentence before says so of its numbers",
             .reports = {"Schools exclude fewer children than others and numbers have "
                         "reduced this year. There were 31 exclusions of children in "
                         "2024, compared to 24 in 2023."},
             .fires = true},
            {.title = "the sentence before says so of children",
             .reports = {"We have seen a decrease in the number of children being "
                         "permanently excluded. There were 24 permanent exclusions in "
                         "2024, compared to 6 in 2023."},
             .fires = true},
            {.title = "the sentence before says so of other things",
             .reports = {"We are seeing a reduction in demand for homes. There were 31 "
                         "empty homes in 2024, compared to 24 in 2023."}},
            {.title = "of both it is said, and one is smaller",
             .reports = {"At the end of January there were 304 plans for loans and 452 "
                         "plans for gifts, both are higher than at this point last year "
                         "(268 plans for loans and 501 plans for gifts)."},
             .fires = true},
            {.title = "reduced, and it is smaller",
             .reports = {"Plans have reduced from 355 in August to 273 in December."}},
            {.title = "improved says neither up nor down",
             .reports = {"The rate improved from 12% to 9%."}}};
}

const RuleInfo& documents() {
    static const RuleInfo info{
        .id = "figure.direction",
        .title = "Said to rise, but the figure fell",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves =
            "A sentence says that a figure rose, fell, or is higher or "
            "lower than another, and the two figures that it gives go "
            "the other way, or are equal. Where the sentence before says so (\"a reduction in "
            "exclusions\"), it is a warning.",
        .why = "The words and the figures of one sentence contradict each other; "
               "a reader takes away the words.",
        .cannot_see = "Words that praise or blame without saying which way the "
                      "figure went (improved, worsened), statements of no "
                      "change (remained stable), and sentences that print only "
                      "one of the two figures.",
        .examples = examples()};
    return info;
}

struct Claim {
    const Fact* left;   ///< the figure that rose, or is higher
    const Fact* right;  ///< than this one
    Direction direction;
    TextRange words;
    bool change;
    bool variance = false;  ///< of what was spent and what was planned
};

/// Whether the claim can be true of some pair in the intervals.
bool possible(const Claim& claim) {
    const Interval left = interval(*claim.left), right = interval(*claim.right);
    if (left.is_exact() && right.is_exact()) {
        return claim.direction == Direction::up ? left.low > right.low : left.low < right.low;
    }
    return claim.direction == Direction::up ? left.high >= right.low : left.low <= right.high;
}

/// "slowed the growth": what went up or down is the growth, not the figure.
bool tempered(const Report& report, TextRange words) {
    static const Meaning tempering = Lexicon::english().meaning("tempering");
    const std::size_t first = first_token_from(report.prose, words.begin);
    for (std::size_t i = first - std::min<std::size_t>(first, 3); i < first; ++i) {
        if (Lexicon::english().find(&report.prose.words[i], 1, tempering) != nullptr) return true;
    }
    return false;
}

class DirectionRule final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void check(const Report& report, RuleContext& context) const override {
        for (const Statement& statement : report.facts.statements) {
            const Fact* subject = figure::fact_of(report, statement.subject);
            if (subject == nullptr) continue;
            if (const Fact* base = figure::fact_of(report, statement.base)) {
                judge(report,
                      {subject, base, statement.direction, statement.direction_words, true,
                       figure::is_variance(report, statement)},
                      context);
            }
            for (const std::int32_t other : statement.others) {
                judge(report,
                      {subject, figure::fact_of(report, other), statement.direction,
                       statement.direction_words, false},
                      context);
            }
        }
    }

private:
    static void judge(const Report& report, const Claim& claim, RuleContext& context) {
        if (claim.direction != Direction::up && claim.direction != Direction::down) return;
        if (!claim.variance && !figure::same_thing(*claim.left, *claim.right)) return;
        if (tempered(report, claim.words)) return;
        std::vector<Evidence> evidence{
            {claim.change ? "before" : "compared with", figure::place(report, *claim.right)}};
        if (!claim.words.empty()) evidence.push_back({"said", {&report, claim.words}});
        if (possible(claim)) {
            context.tick(figure::place(report, *claim.left), std::move(evidence));
            return;
        }
        // "A reduction in exclusions. There were 31 in schools": told in another sentence, and
        // perhaps of more.
        const bool announced =
            claim.words.end <= report.prose.sentences[claim.left->sentence].range.begin;
        const bool equal = claim.left->figure.value == claim.right->figure.value;
        const bool up = claim.direction == Direction::up;
        const std::string truth = equal ? "the same" : up ? "lower" : "higher";
        context.find({announced ? Severity::note : Severity::error,
                      announced ? Kind::review : Kind::fail,
                      fmt::format("\"{}\" is said, but {} is {} {} {}",
                                  report.document.words(claim.words), printed(report, *claim.left),
                                  truth, equal ? "as" : "than", printed(report, *claim.right)),
                      figure::place(report, *claim.left), std::move(evidence),
                      std::string(report.document.words(claim.words)), truth});
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> direction() { return std::make_unique<DirectionRule>(); }
}  // namespace plugin

}  // namespace yearproof
