// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>
#include <yearproof/language/word_hash.h>
#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <string_view>

/// Sentences of one of two reports that are compared, and what is asked of their tokens.
namespace yearproof::plugin {

inline constexpr std::uint32_t fewest_words = 10;  ///< tokens that two sentences share
inline constexpr std::uint32_t longest_name = 8;   ///< tokens
inline constexpr std::uint32_t end_words = 4;  ///< at either end, by which sentences are looked up
inline constexpr std::size_t most_alike = 8;
inline constexpr int most_noun_words = 3;

struct Span {
    std::uint32_t first = 0, end = 0;
    std::uint32_t size() const { return end - first; }
};

/// One report's sentences, and what is asked of their tokens.
class Side {
public:
    explicit Side(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    /// Without a section number before and a full stop behind.
    Span span(const Sentence& sentence) const {
        Span span{sentence.first, sentence.end};
        while (span.first < span.end && tokens_[span.first].kind != TokenKind::word) ++span.first;
        while (span.end > span.first && tokens_[span.end - 1].kind == TokenKind::symbol) --span.end;
        return span;
    }
    /// Of a paragraph; who signs a report, and at its head, is another matter.
    bool is_running(const Sentence& sentence) const {
        if (sentence.row >= 0 || sentence.end - sentence.first < fewest_words ||
            span(sentence).size() < fewest_words)
            return false;
        return report_.outline.sections[report_.outline.section_of[sentence.block]].level > 0;
    }
    std::string_view text(std::uint32_t i) const {
        return report_.document.words(tokens_[i].range);
    }
    const Token& token(std::uint32_t i) const { return tokens_[i]; }
    std::uint64_t begin_key(Span span) const {
        return mix_hash(1, hash_of_tokens(tokens_, span.first, span.first + end_words));
    }
    std::uint64_t end_key(Span span) const {
        return mix_hash(2, hash_of_tokens(tokens_, span.end - end_words, span.end));
    }

    /// Words with capitals and little words between them; at a sentence's start the first capital
    /// says nothing.
    bool is_name(Span span, bool starts_sentence) const {
        std::uint32_t capitals = 0;
        for (std::uint32_t i = span.first; i < span.end; ++i) {
            if (tokens_[i].kind == TokenKind::number || is(i, words_.month) ||
                is(i, words_.weekday))
                return false;
            const bool little = is(i, words_.name_link);
            if (tokens_[i].kind == TokenKind::word && !tokens_[i].capital && !little) return false;
            capitals += tokens_[i].capital && !little && !(starts_sentence && i == span.first);
        }
        return capitals > 0 && span.size() <= longest_name;
    }

    /// "the three councils": so many that there are, not how many were counted in the year. The
    /// number; nothing where it is of a time or many.
    std::optional<int> definite_number(Span span, std::uint32_t end) const {
        const std::uint32_t i = span.first;
        if (span.size() != 1 || i == 0 || i + 1 >= end || !is(i - 1, words_.definite))
            return std::nullopt;
        if (tokens_[i + 1].kind != TokenKind::word || tokens_[i + 1].glued ||
            is(i + 1, words_.month) || is(i + 1, words_.time_unit))
            return std::nullopt;
        if (const Phrase* word = find(i, words_.number_word)) return word->value;
        const std::string_view digits = text(i);
        if (tokens_[i].kind != TokenKind::number || digits.size() > 2) return std::nullopt;
        return std::atoi(std::string(digits).c_str());
    }
    /// With the noun behind it.
    Span with_noun(Span span, std::uint32_t end) const {
        for (int words = 0; words < most_noun_words && span.end < end; ++words, ++span.end) {
            if (tokens_[span.end].kind != TokenKind::word || is(span.end, words_.function)) break;
        }
        return span;
    }

    std::uint64_t hash(Span span) const { return hash_of_tokens(tokens_, span.first, span.end); }

    /// A word or number, not a sign; times are told apart by other rules.
    bool is_told(std::uint32_t i) const {
        const bool year = tokens_[i].kind == TokenKind::number && text(i).size() == 4;
        return tokens_[i].kind != TokenKind::symbol && !year && !is(i, words_.month);
    }
    /// Not of a number, "second" among them.
    bool is_word(std::uint32_t i) const {
        return tokens_[i].kind == TokenKind::word && !is(i, words_.number_word) &&
               !is(i, words_.place_in_order);
    }
    bool is_negation(std::uint32_t i) const { return is(i, words_.negation); }

    /// One of two words that say the opposite of each other.
    struct Pole {
        std::string_view pair;
        int value = 0;  ///< 1 or -1; 0: it is none
    };
    Pole pole(std::uint32_t i) const {
        if (const Phrase* const one = find(i, words_.opposite)) return {one->code, one->value};
        for (const Meaning meaning : {words_.change_verb, words_.change_noun}) {
            const Phrase* const change = find(i, meaning);
            if (change == nullptr) continue;
            const int value = change->code == "up" ? 1 : change->code == "down" ? -1 : 0;
            return {"change", value};
        }
        return {};
    }

    std::set<std::string> stems(Span span) const {
        std::set<std::string> stems;
        for (std::uint32_t i = span.first; i < span.end; ++i) {
            if (tokens_[i].kind == TokenKind::word && !is(i, words_.name_link))
                stems.insert(word_stem(text(i)));
        }
        return stems;
    }
    std::string initials(Span span) const {
        std::string initials;
        for (std::uint32_t i = span.first; i < span.end && tokens_[i].symbol != '('; ++i) {
            if (tokens_[i].kind == TokenKind::word && tokens_[i].capital)
                initials += tokens_[i].all_caps ? std::string(text(i)) : std::string(1, text(i)[0]);
        }
        return initials;
    }
    /// Letters alone: "South East" and "Southeast" are no change.
    std::string letters(Span span) const {
        std::string letters;
        for (std::uint32_t i = span.first; i < span.end; ++i) {
            if (tokens_[i].kind == TokenKind::word) letters += lower_form(text(i));
        }
        return letters;
    }
    bool is_capital(std::uint32_t i) const {
        return tokens_[i].kind == TokenKind::word && tokens_[i].capital;
    }
    /// A word with a capital between two others, little words passed over on one side.
    bool is_in_name(std::uint32_t i) const {
        return is_capital(i) && !is(i, words_.function) && !tokens_[i].all_caps && joins(i, -1) &&
               joins(i, 1);
    }
    /// With the words of the name on both sides; of an empty span, those that meet at it.
    Span name_around(Span span) const {
        while (span.first > 0 && is_part(span.first - 1)) --span.first;
        while (span.end < tokens_.size() && is_part(span.end)) ++span.end;
        while (span.first < span.end && !is_capital(span.first)) ++span.first;
        while (span.end > span.first && !is_capital(span.end - 1)) --span.end;
        return span;
    }
    bool is_acronym(std::uint32_t i) const { return tokens_[i].all_caps; }
    bool begins_little(Span span) const { return is(span.first, words_.name_link); }
    TextRange range(Span span) const {
        return {tokens_[span.first].range.begin, tokens_[span.end - 1].range.end};
    }
    const std::vector<Sentence>& sentences() const { return report_.prose.sentences; }

private:
    const Phrase* find(std::uint32_t i, Meaning meaning) const {
        return Lexicon::english().find(&report_.prose.words[i], 1, meaning);
    }
    bool is(std::uint32_t i, Meaning meaning) const { return find(i, meaning) != nullptr; }
    bool is_part(std::uint32_t i) const { return is_capital(i) || is(i, words_.name_link); }
    bool joins(std::uint32_t i, int step) const {
        std::int64_t at = static_cast<std::int64_t>(i) + step;
        const auto is_token = [&] {
            return at >= 0 && at < static_cast<std::int64_t>(tokens_.size());
        };
        if (is_token() && is(static_cast<std::uint32_t>(at), words_.name_link)) at += step;
        return is_token() && is_capital(static_cast<std::uint32_t>(at));
    }
    struct Words {
        Meaning definite = Lexicon::english().meaning("definite");
        Meaning function = Lexicon::english().meaning("function_word");
        Meaning number_word = Lexicon::english().meaning("number_word");
        Meaning time_unit = Lexicon::english().meaning("time_unit");
        Meaning month = Lexicon::english().meaning("month");
        Meaning weekday = Lexicon::english().meaning("weekday");
        Meaning place_in_order = Lexicon::english().meaning("place_in_order");
        Meaning opposite = Lexicon::english().meaning("opposite");
        Meaning negation = Lexicon::english().meaning("negation");
        Meaning change_verb = Lexicon::english().meaning("change_verb");
        Meaning change_noun = Lexicon::english().meaning("change_noun");
        Meaning name_link = Lexicon::english().meaning("name_link");
    };
    const Report& report_;
    const std::vector<Token>& tokens_;
    const Words words_;
};

}  // namespace yearproof::plugin
