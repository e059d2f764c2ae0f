// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "alike.h"

#include "walk.h"

#include <algorithm>
#include <iterator>

namespace yearproof::figure {
namespace {

constexpr std::size_t least_words = 5;
constexpr std::size_t enough_words = 8;  ///< of one figure, that the longer sentence all has
constexpr std::uint32_t longest = 400;   ///< tokens; what is longer is no sentence

constexpr std::uint32_t farthest = 24;    ///< tokens from a figure that are looked at
constexpr std::size_t fewest_around = 3;  ///< words that tell what a figure is of
constexpr std::size_t fewest_little = 4;  ///< where all are little words ("on that day there were")

bool token_is_word(const Report& report, std::uint32_t i) {
    return report.prose.tokens[i].kind == TokenKind::word && !in_time(report, i);
}

/// A mark that parts what is said of one figure from what follows.
bool ends_words(const Walk& walk, std::uint32_t i) {
    return walk.symbol(i, {U',', U';', U'.', U'(', U')', U':'});
}

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

/// Words around a figure, in order.
struct Around {
    std::vector<std::uint32_t> before, behind;
    bool tells = false;  ///< one of them at least is no little word
    bool label = false;  ///< "Sunshine: 1,421 hours": the words of a line that begins so
    bool opens = false;  ///< its sentence begins so: "Rainfall was 1,302 mm"
};

/// Takes up the word at i that is none of a time.
void take_word(const Report& report, std::uint32_t i, std::vector<std::uint32_t>& words,
               Around& around) {
    static const Meaning little = Lexicon::english().meaning("function_word");
    words.push_back(report.prose.tokens[i].hash);
    around.tells = around.tells || Walk(report).starts(i, i + 1, little) == nullptr;
}

Around words_around(const Report& report, const Fact& fact) {
    Around around;
    const std::vector<Token>& tokens = report.prose.tokens;
    const Sentence& sentence = report.prose.sentences[fact.sentence];
    const Walk walk(report);
    std::uint32_t i = fact.token;
    while (i > sentence.first && fact.token - i < farthest) {
        const Token& token = tokens[--i];
        if (token.kind == TokenKind::number && !in_time(report, i)) break;
        if (walk.symbol(i, ')') || walk.symbol(i, ';')) break;
        if (token_is_word(report, i)) take_word(report, i, around.before, around);
    }
    around.opens = i == sentence.first;
    around.label = fact.token > sentence.first && walk.symbol(fact.token - 1, ':');
    const std::uint32_t end = std::min(sentence.end, walk.end_of(fact) + farthest);
    for (i = walk.end_of(fact); i < end && tokens[i].kind != TokenKind::number; ++i) {
        if (ends_words(walk, i)) break;
        if (token_is_word(report, i)) take_word(report, i, around.behind, around);
    }
    return around;
}

}  // namespace

bool told_in_one_place(const Report& later, const Fact& a, const Report& earlier, const Fact& b) {
    if (a.row >= 0 || b.row >= 0) return false;
    const Around now = words_around(later, a), then = words_around(earlier, b);
    const bool label = now.label && then.label, opens = now.opens && then.opens;
    const std::size_t words = now.before.size() + now.behind.size();
    const std::size_t enough = !now.tells ? fewest_little : opens ? 2 : fewest_around;
    return (label ? now.tells : words >= enough) && now.before == then.before &&
           (label || now.behind == then.behind);
}

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
