// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/language/lexicon.h"

#include <array>
#include <cstdint>
#include <vector>

/// The tables of the lexicon that the reader of times asks for.
namespace yearproof::times {

/// One table each, in the order of their names in vocabulary.cpp.
enum class Class : std::uint8_t {
    month,
    weekday,
    season,
    term_word,
    quarter_word,
    quarter_letter,
    half_word,
    half_letter,
    place_in_year,
    year_kind,
    time_unit,
    number_word,
    time_number,
    time_pointing,
    ago,
    unit_after,
    part_before_this,
    now_figure,
    now_adjective,
    to_date,
    year_to_date,
    present_day,
    same_period,
    since_then,
    since_word,
    deadline_word,
    this_period,
    during_the_year,
    edge,
    time_connector,
    range_opener,
    range_and,
    list_and,
    article,
    span_end,
    week_of,
    time_preposition,
    sure_preposition,
    of_a_year,
    academic_measure,
    financial_measure,
    time_future,
    time_past,
    ordinal_ending,
    people,
    function_word,
    be_verb,
    label_before,
    identifier_before,
    of_word,
    age_after,
    plural_ending,
    about,
    over,
    under,
    at_least,
    up_to,
    span_noun,
    past_ending,
    law_word,
    age_before,
    time_pluperfect,
    recurring,
    holiday,
    count,
};
inline constexpr std::size_t class_count = static_cast<std::size_t>(Class::count);
static_assert(class_count <= 64, "a token's classes are the bits of one number");

constexpr std::uint64_t bit(Class c) { return std::uint64_t{1} << static_cast<unsigned>(c); }

/// The classes of words with which a time that says itself when it is can begin, or its length.
inline constexpr std::uint64_t span_beginnings =
    bit(Class::month) | bit(Class::weekday) | bit(Class::season) | bit(Class::term_word) |
    bit(Class::quarter_word) | bit(Class::quarter_letter) | bit(Class::half_letter) |
    bit(Class::place_in_year) | bit(Class::year_kind) | bit(Class::time_unit) |
    bit(Class::number_word) | bit(Class::time_number) | bit(Class::time_pointing) |
    bit(Class::edge) | bit(Class::week_of) | bit(Class::holiday);
/// The same of a time that is told from another.
inline constexpr std::uint64_t relative_beginnings =
    bit(Class::article) | bit(Class::time_pointing) | bit(Class::number_word) |
    bit(Class::time_number) | bit(Class::part_before_this) | bit(Class::now_figure) |
    bit(Class::now_adjective) | bit(Class::to_date) | bit(Class::year_to_date) |
    bit(Class::same_period) | bit(Class::since_then) | bit(Class::this_period) |
    bit(Class::during_the_year);
inline constexpr std::uint64_t beginnings =
    span_beginnings | relative_beginnings | bit(Class::since_word) | bit(Class::deadline_word);

/// Of these, words that say nothing of a time by themselves: another of them follows, or a number.
inline constexpr std::uint64_t leading =
    bit(Class::article) | bit(Class::time_pointing) | bit(Class::number_word) |
    bit(Class::time_number) | bit(Class::deadline_word) | bit(Class::since_word) |
    bit(Class::place_in_year) | bit(Class::edge) | bit(Class::part_before_this);
inline constexpr std::uint64_t following = beginnings | bit(Class::half_word);

class Vocabulary {
public:
    explicit Vocabulary(const Lexicon& lexicon);
    const Lexicon& lexicon() const { return lexicon_; }
    /// Of words that hold one time against another: too few are asked for it to be a class.
    Meaning held_against() const { return held_against_; }
    Meaning meaning(Class c) const { return meanings_[static_cast<std::size_t>(c)]; }
    /// The bits of the classes whose phrases begin with words[0].
    std::uint64_t classes(const WordId* words, std::size_t count) const {
        return lexicon_.may_go_on(words, count) ? matched(words, count) : alone_[words[0]];
    }

private:
    const Lexicon& lexicon_;
    std::array<Meaning, class_count> meanings_{};
    Meaning held_against_ = no_meaning;
    std::vector<std::uint64_t> bit_of_;  ///< by meaning
    std::vector<std::uint64_t> alone_;   ///< by word: the classes of its phrases of one word

    std::uint64_t matched(const WordId* words, std::size_t count) const;
};

}  // namespace yearproof::times
