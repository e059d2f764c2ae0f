// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/bare_units.h"

namespace yearproof {
namespace {

/// Tonnes, so many in 1,000: not what is printed with every number (£, %), nor ages, nor lengths of
/// time, which are limits as often ("repaired within 5 days, up from 700").
bool is_measure(const std::string& unit) {
    return unit != "count" && unit != "age" && !is_duration(unit) && unit != "ratio" &&
           !unit.starts_with("percent") && !is_currency(unit);
}

class Taker {
public:
    Taker(const Text& text, const SentenceFacts& sentence, Facts& facts)
        : text_(text), sentence_(sentence), facts_(facts) {}

    void run() {
        bool taken = false;  // by the figure before
        for (std::size_t i = 1; i < sentence_.count; ++i) {
            // "112 megalitres, 6% below our target of 119": past how far it is.
            const bool past = i > 1 && fact(i - 1).unit.starts_with("percent") &&
                              sentence_.leads[i - 1].lead == Lead::amount;
            const Fact& measure = fact(past ? i - 2 : i - 1);
            // Behind another figure it may be held against that one: "410 children, a rate of 66
            // per 10,000, up from 390".
            const bool first = i == (past ? 2 : 1) || taken;
            taken = first && is_measure(measure.unit) && !measure.figure.approximate() &&
                    is_bare(i) && is_held_against(i, taken);
            if (taken) fact(i).unit = measure.unit;
        }
    }

private:
    Fact& fact(std::size_t i) { return facts_.facts[sentence_.fact + i]; }

    bool is_bare(std::size_t i) {
        const int end = sentence_.figures[i].end;
        if (fact(i).unit != "count" || sentence_.figures[i].marked) return false;
        return end >= sentence_.end || !text_.word(end) || text_.function(end) ||
               text_.in_time(end) || is_change(end);
    }
    bool is_change(int i) const {
        return text_.is(i, sentence_.end, text_.words.level_comparison) ||
               text_.is(i, sentence_.end, text_.words.change_noun);
    }

    bool is_held_against(std::size_t i, bool taken) {
        switch (sentence_.leads[i].lead) {
        case Lead::comparison:
        case Lead::level:
            return true;
        case Lead::from:  // not "patients who waited 65 weeks fell from 1,214 to 87"
            return i + 1 == sentence_.count || sentence_.leads[i + 1].lead != Lead::to;
        case Lead::to:
            return sentence_.leads[i - 1].lead == Lead::from;
        case Lead::joined:
            return taken;
        case Lead::amount:
            return !is_rate(fact(i - 1).unit);
        default:
            return false;
        }
    }

    const Text& text_;
    const SentenceFacts& sentence_;
    Facts& facts_;
};

}  // namespace

void take_units(const Text& text, const SentenceFacts& sentence, Facts& facts) {
    if (sentence.count > 1) Taker(text, sentence, facts).run();
}

}  // namespace yearproof
