// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"
#include "measures.h"
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
        .id = "figure.outlier",
        .title = "A jump against earlier years that no sentence explains",
        .severity = Severity::note,
        .kind = Kind::review,
        .proves = "A count or an amount is more than four times, or less than a quarter, of what "
                  "at least two earlier years gave for the same measure in the same words, which "
                  "were themselves alike; or ten times or a tenth of the one earlier year there "
                  "is. The paragraph gives no reason and does not speak of a rise or a fall.",
        .why = "A digit too many is read past; where the jump is real, the reader asks why.",
        .cannot_see = "Jumps that are smaller, percentages and rates, counts under a hundred, and "
                      "measures that a report gives more than once; whether the figure is right.",
        .examples =
            {{.title = "ten times as many, and not a word on it",
              .reports = {"# Annual report\n\n6 March 2023\n\n## 1. Noise\n\nOfficers dealt "
                          "with 612 complaints of noise in 2021/22.\n",
                          "# Annual report\n\n6 March 2024\n\n## 1. Noise\n\nOfficers dealt "
                          "with 597 complaints of noise in 2022/23.\n",
                          "# Annual report\n\n6 March 2025\n\n## 1. Noise\n\nOfficers dealt "
                          "with 5,930 complaints of noise in 2023/24.\n"},
              .fires = true},
             {.title = "the jump is explained",
              .reports = {"# Annual report\n\n6 March 2023\n\n## 1. Noise\n\nOfficers dealt "
                          "with 612 complaints of noise in 2021/22.\n",
                          "# Annual report\n\n6 March 2024\n\n## 1. Noise\n\nOfficers dealt "
                          "with 597 complaints of noise in 2022/23.\n",
                          "# Annual report\n\n6 March 2025\n\n## 1. Noise\n\nOfficers dealt "
                          "with 5,930 complaints of noise in 2023/24, because the airport "
                          "opened.\n"}},
             {.title = "one earlier year, five times as many",
              .reports = {"# Annual report\n\n6 March 2024\n\n## 1. Noise\n\nOfficers dealt "
                          "with 597 complaints of noise in 2022/23.\n",
                          "# Annual report\n\n6 March 2025\n\n## 1. Noise\n\nOfficers dealt "
                          "with 2,985 complaints of noise in 2023/24.\n"}}},
        .version = "1",
        .thresholds = {
            {.name = "jump",
             .value = 4,
             .least = 2,
             .most = 1000,
             .means = "times the highest of two earlier years or more"},
            {.name = "jump-of-one-year",
             .value = 10,
             .least = 2,
             .most = 1000,
             .means = "times the only earlier year there is"},
            {.name = "least",
             .value = 100,
             .least = 1,
             .most = 1'000'000'000,
             .means = "the larger of the figures compared; small ones jump every year"}}};
    return info;
}

constexpr std::int64_t alike = 2;  ///< times: how far apart the earlier years may be

Decimal times(Decimal value, std::int64_t by) {
    return Decimal::multiply(value, Decimal(by)).value_or(value);
}

/// What a report says of its own time, in words of its own.
bool is_own_level(const Report& report, const Fact& fact) {
    const bool counted = fact.unit == "count" || figure::is_money(fact);
    const bool own = fact.role == Role::reported && !fact.what.carried && fact.row < 0;
    if (!counted || !own || !figure::is_named_level(fact) || fact.what.stems.size() < 2)
        return false;
    if (fact.figure.value.sign() <= 0 || !fact.period || !report.identity.issued) return false;
    const int days = days_between(fact.period->last, *report.identity.issued);
    return days > -366 && days < 366;
}

/// "156 of five months" is not to be held against a year's.
bool of_one_length(const Fact& a, const Fact& b) {
    if (a.basis == PeriodBasis::report || b.basis == PeriodBasis::report) return true;
    const int of_a = days_between(a.period->first, a.period->last) + 1,
              of_b = days_between(b.period->first, b.period->last) + 1;
    return std::max(of_a, of_b) < 2 * std::min(of_a, of_b);
}

bool says(const Report& report, std::uint32_t first, std::uint32_t end, Meaning meaning) {
    const std::vector<Sentence>& sentences = report.prose.sentences;
    return phrase_in(report.prose, Lexicon::english(), sentences[first].first,
                     sentences[end - 1].end, meaning) != nullptr;
}

/// A reason in its paragraph, or a word of a rise or a fall in its sentence.
bool is_explained(const Report& report, const Fact& fact) {
    static const Meaning explaining = Lexicon::english().meaning("explaining"),
                         change_verb = Lexicon::english().meaning("change_verb"),
                         change_noun = Lexicon::english().meaning("change_noun");
    const std::vector<Sentence>& sentences = report.prose.sentences;
    std::uint32_t first = fact.sentence, end = fact.sentence + 1;
    if (says(report, first, end, change_verb) || says(report, first, end, change_noun)) return true;
    const std::uint32_t block = sentences[first].block;
    while (first > 0 && sentences[first - 1].block == block) --first;
    while (end < sentences.size() && sentences[end].block == block) ++end;
    return says(report, first, end, explaining);
}

/// What the earlier years gave for a measure, oldest first, one figure a report.
struct History {
    std::vector<Seen> years;
    bool several = false;  ///< a report gave more than one: which is meant cannot be told
};
using Histories = figure::MeasureMap<History>;

class Outlier final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        Histories histories;
        for (const Report* report : series.reports) {
            std::vector<const Fact*> own;
            for (const Fact& fact : report->facts.facts) {
                if (is_own_level(*report, fact)) own.push_back(&fact);
            }
            for (const Fact* fact : own) note(*report, *fact, histories[fact]);
            for (const Fact* fact : own) judge(*report, *fact, histories[fact], context);
        }
    }

private:
    static void note(const Report& report, const Fact& fact, History& history) {
        const bool again = !history.years.empty() && history.years.back().report == &report;
        if (again)
            history.several |= history.years.back().fact->figure.value != fact.figure.value;
        else
            history.years.push_back({&report, &fact});
    }

    /// The last of the history is this report's own.
    static void judge(const Report& report, const Fact& fact, const History& history,
                      RuleContext& context) {
        if (history.several || history.years.back().fact != &fact || history.years.size() < 2)
            return;
        const auto end = history.years.end() - 1;
        const auto is_other = [&](const Seen& one) { return !of_one_length(*one.fact, fact); };
        if (std::any_of(history.years.begin(), end, is_other)) return;
        const auto by_value = [](const Seen& a, const Seen& b) {
            return a.fact->figure.value < b.fact->figure.value;
        };
        const auto [low, high] = std::minmax_element(history.years.begin(), end, by_value);
        weigh(report, fact, {*low, *high, end - history.years.begin()}, context);
    }

    struct Before {
        Seen low, high;
        std::ptrdiff_t years;
    };
    static void weigh(const Report& report, const Fact& fact, const Before& before,
                      RuleContext& context) {
        const Decimal value = fact.figure.value, low = before.low.fact->figure.value,
                      high = before.high.fact->figure.value;
        if (high > times(low, alike) || std::max(value, high) < Decimal(context.threshold("least")))
            return;
        const std::int64_t by = context.threshold(before.years > 1 ? "jump" : "jump-of-one-year");
        const bool up = value >= times(high, by), down = times(value, by) <= low;
        const Seen& nearest = up ? before.high : before.low;
        std::vector<Evidence> evidence{{"earlier", figure::place(*nearest.report, *nearest.fact)}};
        if (!up && !down) {
            if (before.years > 1) context.tick(figure::place(report, fact), std::move(evidence));
            return;
        }
        if (figure::scale_slip(fact, *nearest.fact)) return;
        if (is_explained(report, fact)) {
            context.unchecked(figure::place(report, fact),
                              "a jump against earlier years of which the report speaks");
            return;
        }
        context.find({Severity::note, Kind::review,
                      fmt::format("{} is given for \"{}\", but {} in {}, and no sentence "
                                  "explains the {}",
                                  printed(report, fact), fact.what.words,
                                  printed(*nearest.report, *nearest.fact),
                                  figure::called(*nearest.report), up ? "rise" : "fall"),
                      figure::place(report, fact), std::move(evidence), printed(report, fact), ""});
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> outlier() { return std::make_unique<Outlier>(); }
}  // namespace plugin

}  // namespace yearproof
