// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>

/// Sentences of one of two reports that are compared, and what is asked of their tokens.
namespace yearproof::plugin {

struct Span {
    std::uint32_t first = 0, end = 0;
    std::uint32_t size() const { return end - first; }
};

/// One report's sentences, and what is asked of their tokens. The report must outlive it.
class Side {
public:
    static constexpr std::uint32_t fewest_words = 10;  ///< tokens that two sentences share
    static constexpr std::uint32_t longest_name = 8;   ///< tokens

    explicit Side(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    /// Without a section number before and a full stop behind.
    Span span(const Sentence& sentence) const;
    /// Of a paragraph; who signs a report, and at its head, is another matter.
    bool is_running(const Sentence& sentence) const;
    std::string_view text(std::uint32_t i) const;
    const Token& token(std::uint32_t i) const { return tokens_[i]; }
    std::uint64_t begin_key(Span span) const;
    std::uint64_t end_key(Span span) const;

    /// Words with capitals and little words between them; at a sentence's start the first capital
    /// says nothing.
    bool is_name(Span span, bool starts_sentence) const;

    /// "the three councils": so many that there are, not how many were counted in the year. The
    /// number; nothing where it is of a time or many.
    std::optional<int> definite_number(Span span, std::uint32_t end) const;
    /// With the noun behind it.
    Span with_noun(Span span, std::uint32_t end) const;

    std::uint64_t hash(Span span) const { return hash_of_tokens(tokens_, span.first, span.end); }

    /// A word or number, not a sign; times are told apart by other rules.
    bool is_told(std::uint32_t i) const;
    /// Not of a number, "second" among them.
    bool is_word(std::uint32_t i) const;
    bool is_negation(std::uint32_t i) const { return is(i, words_.negation); }

    /// One of two words that say the opposite of each other.
    struct Pole {
        std::string_view pair;
        int value = 0;  ///< 1 or -1; 0: it is none
    };
    Pole pole(std::uint32_t i) const;

    std::set<std::string> stems(Span span) const;
    std::string initials(Span span) const;
    /// Letters alone: "South East" and "Southeast" are no change.
    std::string letters(Span span) const;
    bool is_capital(std::uint32_t i) const;
    /// A word with a capital between two others, little words passed over on one side.
    bool is_in_name(std::uint32_t i) const;
    /// With the words of the name on both sides; of an empty span, those that meet at it.
    Span name_around(Span span) const;
    bool is_acronym(std::uint32_t i) const { return tokens_[i].all_caps; }
    bool begins_little(Span span) const { return is(span.first, words_.name_link); }
    TextRange range(Span span) const;
    const std::vector<Sentence>& sentences() const { return report_.prose.sentences; }

private:
    const Phrase* find(std::uint32_t i, Meaning meaning) const;
    bool is(std::uint32_t i, Meaning meaning) const { return find(i, meaning) != nullptr; }
    bool is_part(std::uint32_t i) const { return is_capital(i) || is(i, words_.name_link); }
    bool joins(std::uint32_t i, int step) const;
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
