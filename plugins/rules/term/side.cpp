// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "side.h"

#include <yearproof/language/word_hash.h>
#include <yearproof/language/word_stem.h>

#include <cstdlib>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t end_words = 4;  ///< at either end, by which sentences are looked up
constexpr int most_noun_words = 3;

}  // namespace

Span Side::span(const Sentence& sentence) const {
    Span span{sentence.first, sentence.end};
    while (span.first < span.end && tokens_[span.first].kind != TokenKind::word) ++span.first;
    while (span.end > span.first && tokens_[span.end - 1].kind == TokenKind::symbol) --span.end;
    return span;
}

bool Side::is_running(const Sentence& sentence) const {
    if (sentence.row >= 0 || sentence.end - sentence.first < fewest_words ||
        span(sentence).size() < fewest_words)
        return false;
    return report_.outline.sections[report_.outline.section_of[sentence.block]].level > 0;
}

std::string_view Side::text(std::uint32_t i) const {
    return report_.document.words(tokens_[i].range);
}

std::uint64_t Side::begin_key(Span span) const {
    return mix_hash(1, hash_of_tokens(tokens_, span.first, span.first + end_words));
}

std::uint64_t Side::end_key(Span span) const {
    return mix_hash(2, hash_of_tokens(tokens_, span.end - end_words, span.end));
}

bool Side::is_name(Span span, bool starts_sentence) const {
    std::uint32_t capitals = 0;
    for (std::uint32_t i = span.first; i < span.end; ++i) {
        if (tokens_[i].kind == TokenKind::number || is(i, words_.month) || is(i, words_.weekday))
            return false;
        const bool little = is(i, words_.name_link);
        if (tokens_[i].kind == TokenKind::word && !tokens_[i].capital && !little) return false;
        capitals += tokens_[i].capital && !little && !(starts_sentence && i == span.first);
    }
    return capitals > 0 && span.size() <= longest_name;
}

std::optional<int> Side::definite_number(Span span, std::uint32_t end) const {
    const std::uint32_t i = span.first;
    if (span.size() != 1 || i == 0 || i + 1 >= end || !is(i - 1, words_.definite))
        return std::nullopt;
    if (tokens_[i + 1].kind != TokenKind::word || tokens_[i + 1].glued || is(i + 1, words_.month) ||
        is(i + 1, words_.time_unit))
        return std::nullopt;
    if (const Phrase* word = find(i, words_.number_word)) return word->value;
    const std::string_view digits = text(i);
    if (tokens_[i].kind != TokenKind::number || digits.size() > 2) return std::nullopt;
    return std::atoi(std::string(digits).c_str());
}

Span Side::with_noun(Span span, std::uint32_t end) const {
    for (int words = 0; words < most_noun_words && span.end < end; ++words, ++span.end) {
        if (tokens_[span.end].kind != TokenKind::word || is(span.end, words_.function)) break;
    }
    return span;
}

bool Side::is_told(std::uint32_t i) const {
    const bool year = tokens_[i].kind == TokenKind::number && text(i).size() == 4;
    return tokens_[i].kind != TokenKind::symbol && !year && !is(i, words_.month);
}

bool Side::is_word(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::word && !is(i, words_.number_word) &&
           !is(i, words_.place_in_order);
}

Side::Pole Side::pole(std::uint32_t i) const {
    if (const Phrase* const one = find(i, words_.opposite)) return {one->code, one->value};
    for (const Meaning meaning : {words_.change_verb, words_.change_noun}) {
        const Phrase* const change = find(i, meaning);
        if (change == nullptr) continue;
        const int value = change->code == "up" ? 1 : change->code == "down" ? -1 : 0;
        return {"change", value};
    }
    return {};
}

std::set<std::string> Side::stems(Span span) const {
    std::set<std::string> stems;
    for (std::uint32_t i = span.first; i < span.end; ++i) {
        if (tokens_[i].kind == TokenKind::word && !is(i, words_.name_link))
            stems.insert(word_stem(text(i)));
    }
    return stems;
}

std::string Side::initials(Span span) const {
    std::string initials;
    for (std::uint32_t i = span.first; i < span.end && tokens_[i].symbol != '('; ++i) {
        if (tokens_[i].kind == TokenKind::word && tokens_[i].capital)
            initials += tokens_[i].all_caps ? std::string(text(i)) : std::string(1, text(i)[0]);
    }
    return initials;
}

std::string Side::letters(Span span) const {
    std::string letters;
    for (std::uint32_t i = span.first; i < span.end; ++i) {
        if (tokens_[i].kind == TokenKind::word) letters += lower_form(text(i));
    }
    return letters;
}

bool Side::is_capital(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::word && tokens_[i].capital;
}

bool Side::is_in_name(std::uint32_t i) const {
    return is_capital(i) && !is(i, words_.function) && !tokens_[i].all_caps && joins(i, -1) &&
           joins(i, 1);
}

Span Side::name_around(Span span) const {
    while (span.first > 0 && is_part(span.first - 1)) --span.first;
    while (span.end < tokens_.size() && is_part(span.end)) ++span.end;
    while (span.first < span.end && !is_capital(span.first)) ++span.first;
    while (span.end > span.first && !is_capital(span.end - 1)) --span.end;
    return span;
}

TextRange Side::range(Span span) const {
    return {tokens_[span.first].range.begin, tokens_[span.end - 1].range.end};
}

const Phrase* Side::find(std::uint32_t i, Meaning meaning) const {
    return Lexicon::english().find(&report_.prose.words[i], 1, meaning);
}

bool Side::joins(std::uint32_t i, int step) const {
    std::int64_t at = static_cast<std::int64_t>(i) + step;
    const auto is_token = [&] { return at >= 0 && at < static_cast<std::int64_t>(tokens_.size()); };
    if (is_token() && is(static_cast<std::uint32_t>(at), words_.name_link)) at += step;
    return is_token() && is_capital(static_cast<std::uint32_t>(at));
}

}  // namespace yearproof::plugin
