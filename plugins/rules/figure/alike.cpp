// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "alike.h"

#include <algorithm>
#include <iterator>

namespace yearproof::figure {
namespace {

constexpr std::size_t least_words = 5;
constexpr std::size_t enough_words = 8;  ///< of one figure, that the longer sentence all has
constexpr std::uint32_t longest = 400;   ///< tokens; what is longer is no sentence

/// The words of a sentence, sorted.
std::vector<std::uint32_t> words_of_sentence(const Report& report, const Fact& fact) {
    const Sentence& sentence = report.prose.sentences[fact.sentence];
    std::vector<std::uint32_t> words;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        const Token& token = report.prose.tokens[i];
        if (token.kind == TokenKind::word) words.push_back(token.hash);
    }
    std::sort(words.begin(), words.end());
    return words;
}

bool is_too_long(const Report& report, const Fact& fact) {
    const Sentence& sentence = report.prose.sentences[fact.sentence];
    return sentence.end - sentence.first > longest;
}

/// No other figure stands in its sentence.
bool is_alone(const Report& report, const Fact& fact) {
    const std::vector<Fact>& facts = report.facts.facts;
    const bool first = &fact == facts.data() || (&fact - 1)->sentence != fact.sentence;
    const bool last =
        &fact + 1 == facts.data() + facts.size() || (&fact + 1)->sentence != fact.sentence;
    return first && last;
}

}  // namespace

bool told_alike(const Report& later, const Fact& a, const Report& earlier, const Fact& b) {
    if (a.row >= 0 || b.row >= 0 || is_too_long(later, a) || is_too_long(earlier, b)) return false;
    const auto words = words_of_sentence(later, a), others = words_of_sentence(earlier, b);
    std::vector<std::uint32_t> shared;
    std::set_intersection(words.begin(), words.end(), others.begin(), others.end(),
                          std::back_inserter(shared));
    const std::size_t fewer = std::min(words.size(), others.size());
    const bool alone = words.size() < others.size() ? is_alone(later, a) : is_alone(earlier, b);
    if (alone && fewer >= enough_words && shared.size() == fewer) return true;
    return shared.size() >= least_words &&
           shared.size() * 4 >= std::max(words.size(), others.size()) * 3;
}

}  // namespace yearproof::figure
