// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"
#include "measures.h"
#include "scale_slip.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

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

/// Of its time; 0 where only the report gives one.
int days_of(const Fact& fact) {
    if (fact.basis == PeriodBasis::report) return 0;
    return days_between(fact.period->first, fact.period->last) + 1;
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

/// What the earlier years gave for a measure, one figure a report.
class History {
public:
    bool empty() const { return years_ == 0; }
    std::size_t years() const { return years_; }
    const Seen& low() const { return low_; }    ///< of equal ones the first
    const Seen& high() const { return high_; }  ///< of equal ones the last

    /// "156 of five months" is not to be held against a year's.
    bool of_one_length_with(const Fact& fact) const {
        const int days = days_of(fact);
        const auto near = [days](int other) {
            return std::max(days, other) < 2 * std::min(days, other);
        };
        return days == 0 || longest_ == 0 || (near(shortest_) && near(longest_));
    }

    void add(const Seen& year) {
        const Decimal& value = year.fact->figure.value;
        if (empty() || value < low_.fact->figure.value) low_ = year;
        if (empty() || value >= high_.fact->figure.value) high_ = year;
        ++years_;
        const int days = days_of(*year.fact);
        if (days == 0) return;
        shortest_ = longest_ == 0 ? days : std::min(shortest_, days);
        longest_ = std::max(longest_, days);
    }

private:
    Seen low_, high_;
    std::size_t years_ = 0;
    int shortest_ = 0, longest_ = 0;  ///< days; 0 while no year gave a time of its own
};

/// A measure in the report looked at and in those before it.
struct Measure {
    History before;
    std::optional<Seen> own;
    bool several = false;  ///< a report gave more than one: which is meant cannot be told
};
using Measures = figure::MeasureMap<Measure>;

class Outlier final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        Measures measures;
        for (const Report* report : series.reports) {
            std::vector<const Fact*> own;
            for (const Fact& fact : report->facts.facts) {
                if (is_own_level(*report, fact)) own.push_back(&fact);
            }
            for (const Fact* fact : own) note({report, fact}, measures[fact]);
            for (const Fact* fact : own) judge({report, fact}, measures[fact], context);
        }
    }

private:
    static void note(const Seen& seen, Measure& measure) {
        if (measure.own && measure.own->report == seen.report) {
            measure.several |= measure.own->fact->figure.value != seen.fact->figure.value;
            return;
        }
        if (measure.own) measure.before.add(*measure.own);
        measure.own = seen;
    }

    static void judge(const Seen& seen, const Measure& measure, RuleContext& context) {
        const bool again = measure.own->fact != seen.fact;
        if (measure.several || again || measure.before.empty()) return;
        if (measure.before.of_one_length_with(*seen.fact))
            weigh(*seen.report, *seen.fact, measure.before, context);
    }

    static void weigh(const Report& report, const Fact& fact, const History& before,
                      RuleContext& context) {
        const Decimal value = fact.figure.value, low = before.low().fact->figure.value,
                      high = before.high().fact->figure.value;
        if (high > times(low, alike) || std::max(value, high) < Decimal(context.threshold("least")))
            return;
        const std::int64_t by = context.threshold(before.years() > 1 ? "jump" : "jump-of-one-year");
        const bool up = value >= times(high, by), down = times(value, by) <= low;
        const Seen& nearest = up ? before.high() : before.low();
        std::vector<Evidence> evidence{{"earlier", figure::place(*nearest.report, *nearest.fact)}};
        if (!up && !down) {
            if (before.years() > 1) context.tick(figure::place(report, fact), std::move(evidence));
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
