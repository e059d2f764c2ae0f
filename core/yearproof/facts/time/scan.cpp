// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/scan.h"

#include <algorithm>

namespace yearproof::times {

void Scan::open(const Sentence& sentence) {
    first_ = sentence.first;
    end_ = sentence.end;
    classes_.assign(end_ - first_, 0);
    bool lower = false;
    for (std::uint32_t i = first_; i < end_; ++i) {
        if (prose_.words[i] != 0)
            classes_[i - first_] = vocabulary_.classes(&prose_.words[i], end_ - i);
        lower = lower || (token(i).kind == TokenKind::word && !token(i).all_caps &&
                          token(i).range.size() > 2);
    }
    shouting_ = !lower;
}

const Phrase* Scan::phrase(std::uint32_t i, Class c) const {
    return is(i, c) ? vocabulary_.lexicon().find(&prose_.words[i], end_ - i, vocabulary_.meaning(c))
                    : nullptr;
}

std::uint32_t Scan::skip(std::uint32_t i, Class c) const {
    const Phrase* found = phrase(i, c);
    return found == nullptr ? i : i + found->words;
}

bool Scan::after(std::uint32_t i, Class c) const {
    for (std::uint32_t back = 1; back <= 3 && i >= first_ + back; ++back) {
        const Phrase* found = phrase(i - back, c);
        if (found != nullptr && found->words == back) return true;
    }
    return false;
}

bool Scan::counted(std::uint32_t i) const {
    if (!is_word(i) || token(i).capital) return false;
    if (is(i, Class::people)) return true;
    if (is(i, Class::of_a_year) || is(i, Class::function_word) || is(i, Class::be_verb) ||
        is(i, Class::time_unit))
        return false;
    return token(i).range.size() > 3 && ends_with(i, 1, Class::plural_ending);
}

bool Scan::ends_with(std::uint32_t i, std::size_t letters, Class c) const {
    return vocabulary_.lexicon().ends(text(i), letters, vocabulary_.meaning(c));
}

const Phrase* Scan::holds_against(std::uint32_t i) const {
    return has(i)
               ? vocabulary_.lexicon().find(&prose_.words[i], end_ - i, vocabulary_.held_against())
               : nullptr;
}

bool Scan::is_past_form(std::uint32_t i) const {
    return is_word(i) && !token(i).capital && token(i).range.size() > 4 &&
           ends_with(i, 2, Class::past_ending);
}

bool Scan::names(TextRange range, Class c) const {
    for (std::size_t at = first_token_from(prose_, range.begin);
         at < prose_.tokens.size() && prose_.tokens[at].range.begin < range.end; ++at) {
        if (vocabulary_.lexicon().find(&prose_.words[at], prose_.words.size() - at,
                                       vocabulary_.meaning(c)) != nullptr)
            return true;
    }
    return false;
}

bool Scan::near_now(int year, int before, int after) const {
    if (!context_.now) return true;
    const int now = static_cast<int>(context_.now->year());
    return year >= now - before && year <= now + after;
}

/// A year, a date with stops, or a day, year or count of two digits before what makes a time of it:
/// nearly all numbers are none of these, and are not looked at again.
bool Scan::number_may_begin(std::uint32_t i) const {
    const auto number = read_digits(i);
    if (!number) return std::ranges::count(text(i), '.') == 2;
    if (number->count > 2) return number->count == 4;
    constexpr std::uint64_t after_number = bit(Class::month) | bit(Class::ordinal_ending) |
                                           bit(Class::of_word) | bit(Class::list_and) |
                                           bit(Class::time_connector) | bit(Class::time_unit) |
                                           bit(Class::year_kind) | bit(Class::term_word);
    const std::uint32_t next = i + 1;
    if (!has(next)) return false;
    return (classes_[next - first_] & after_number) != 0 || is_symbol(next, '-') ||
           is_symbol(next, '/');
}

/// Past words that only lead: "by the new year", not "by the new team".
bool Scan::leads_on(std::uint32_t i) const {
    constexpr std::uint32_t most = 4;
    for (const std::uint32_t end = i + most; i < end; ++i) {
        if (vocabulary_.lexicon().may_go_on(&prose_.words[i], end_ - i)) return true;
        if (!is_word(i + 1)) return has(i + 1);
        const std::uint64_t next = classes_[i + 1 - first_] & following;
        if (next == 0 || (next & ~leading) != 0) return next != 0;
    }
    return true;
}

std::optional<Digits> Scan::read_digits(std::uint32_t i) const {
    const std::string_view printed = text(i);
    if (printed.size() > 4) return std::nullopt;
    Digits digits{0, static_cast<int>(printed.size())};
    for (const char c : printed) {
        if (c < '0' || c > '9') return std::nullopt;
        digits.value = digits.value * 10 + (c - '0');
    }
    return digits;
}

}  // namespace yearproof::times
