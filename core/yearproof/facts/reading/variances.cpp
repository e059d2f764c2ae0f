// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/variances.h"

namespace yearproof {

bool tells_apart(const Fact& one, const Fact& other, const Fact& figure) {
    constexpr int near_share = 4;
    const auto apart = Decimal::subtract(one.figure.value, other.figure.value);
    const auto off =
        apart ? Decimal::subtract(apart->absolute(), figure.figure.value) : std::nullopt;
    const auto scaled =
        off ? Decimal::multiply(off->absolute(), Decimal(near_share)) : std::nullopt;
    return scaled && *scaled <= figure.figure.value.absolute();
}

bool is_far_under(const Fact& spent, const Fact& planned) {
    const auto four = Decimal::multiply(spent.figure.value, Decimal(4)),
               three = Decimal::multiply(planned.figure.value, Decimal(3));
    return !four || !three || *four < *three;
}

bool names_plan(const Text& text, int first, int end) {
    for (int at = first; at < end; ++at) {
        if (text.is(at, at + 1, text.words.plan_noun)) return true;
    }
    return false;
}

bool tells_of_rest_behind(const Text& text, const Fact& figure) {
    const std::vector<Sentence>& sentences = text.prose.sentences;
    const std::size_t next = figure.sentence + std::size_t{1};
    return next < sentences.size() && sentences[next].block == sentences[figure.sentence].block &&
           phrase_in(text.prose, text.lexicon, sentences[next].first, sentences[next].end,
                     text.words.rest_told) != nullptr;
}

}  // namespace yearproof
