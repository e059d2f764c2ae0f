// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/numbers.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace yearproof {
namespace {

/// Adds up number words: "two hundred and six thousand".
class WordNumber {
public:
    WordNumber(const Text& text, int i, int end) : text_(text), at_(i), end_(end) {}

    std::optional<Number> read() {
        while (step()) {
        }
        if (!any_) return std::nullopt;
        return Number{Decimal(total_ + part_), at_, true};
    }

private:
    bool step() {
        if (const Phrase* word = text_.starts(at_, end_, text_.words.number_word))
            return small(*word, at_);
        if (!any_) return false;
        if (const Phrase* scale = text_.starts(at_, end_, text_.words.number_scale))
            return scaled(scale->value);
        const bool joins =
            text_.symbol(at_, '-') || (hundred_ && text_.is(at_, end_, text_.words.conjunction));
        if (at_ + 1 >= end_ || !joins) return false;
        const Phrase* next = text_.starts(at_ + 1, end_, text_.words.number_word);
        return next != nullptr && small(*next, at_ + 1);
    }

    /// A unit or a ten, where one may follow what is there: "forty" "two", not
    /// "two" "three".
    bool small(const Phrase& word, int at) {
        const bool follows = !any_ || hundred_ || (tens_ && word.value > 0 && word.value < 10);
        if (!follows) return false;
        part_ += word.value;
        tens_ = word.value >= 20;
        hundred_ = false;
        any_ = true;
        at_ = at + 1;
        return at_ < end_;
    }

    bool scaled(int power) {
        std::int64_t factor = 1;
        for (int i = 0; i < power; ++i) factor *= 10;
        if (part_ > 1'000'000 / (power > 6 ? 1000 : 1)) return false;
        part_ *= factor;
        if (power > 2) {
            total_ += part_;
            part_ = 0;
        }
        hundred_ = true;
        tens_ = false;
        ++at_;
        return at_ < end_;
    }

    const Text& text_;
    int at_, end_;
    std::int64_t total_ = 0, part_ = 0;
    bool any_ = false, tens_ = false, hundred_ = false;
};

/// "41 000", "2 345 678" with plain blanks. Two numbers may stand side by side as well (in a line
/// of a table that came without its columns), so that what stands around must speak for one.
class SpacedNumber {
public:
    SpacedNumber(const Text& text, int i, int end) : text_(text), i_(i), end_(end) {}

    std::optional<Number> read() const {
        if (i_ + 1 >= end_ || !group_follows(i_ + 1) || !begins()) return std::nullopt;
        int after = i_ + 1;
        while (after < end_ && group_follows(after)) ++after;
        if (!led_to(after)) return std::nullopt;
        std::string digits;
        for (int i = i_; i < after; ++i) digits += text_.at(i);
        const auto value = Decimal::parse(digits);
        return value ? std::optional(Number{*value, after, false}) : std::nullopt;
    }

private:
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

    /// Three digits behind one blank.
    bool group_follows(int i) const {
        const TextRange before = text_.token(i - 1).range, here = text_.token(i).range;
        return text_.number(i) && here.size() == 3 && here.begin == before.end + 1 &&
               text_.document.text[before.end] == ' ' && !text_.in_time(i) &&
               std::ranges::all_of(text_.at(i), is_digit);
    }

    bool begins() const {
        const std::string_view first = text_.at(i_);
        return first.size() <= 3 && first[0] != '0' && std::ranges::all_of(first, is_digit) &&
               !(i_ > 0 && text_.number(i_ - 1));
    }

    bool led_to(int after) const {
        const bool next = after < end_;
        if (next && (text_.number(after) || text_.in_time(after))) return false;
        if (i_ == 0 || text_.is(i_ - 1, i_, text_.words.currency_sign)) return true;
        if (text_.ends(std::max(0, i_ - 3), i_, text_.words.label_before, 2) != nullptr)
            return false;
        if (text_.function(i_ - 1) || text_.is(i_ - 1, i_, text_.words.preposition)) return true;
        const bool name = text_.token(i_ - 1).capital && !text_.function(i_ - 1);
        return next && !name && text_.word(after) && !text_.token(after).capital;
    }

    const Text& text_;
    int i_, end_;
};

std::optional<Number> whole_at(const Text& text, int i, int end) {
    if (text.number(i)) {
        if (auto spaced = SpacedNumber(text, i, end).read()) return spaced;
        const auto value = digits_of(text.at(i));
        return value ? std::optional(Number{*value, i + 1, false}) : std::nullopt;
    }
    return text.word(i) ? WordNumber(text, i, end).read() : std::nullopt;
}

}  // namespace

std::optional<Decimal> digits_of(std::string_view printed) {
    const auto plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::ranges::all_of(printed, plain)) return Decimal::parse(printed);
    std::string digits;
    std::ranges::copy_if(printed, std::back_inserter(digits), plain);
    return Decimal::parse(digits);
}

std::optional<Number> number_at(const Text& text, int i, int end) {
    auto number = i < end ? whole_at(text, i, end) : std::nullopt;
    if (!number || number->end >= end) return number;
    if (const Phrase* rest = text.starts(number->end, end, text.words.fraction_after)) {
        const auto sum = Decimal::add(number->value, Decimal::parse(rest->code).value_or(0));
        if (!sum) return number;
        number->value = *sum;
        number->end += static_cast<int>(rest->words);
    }
    return number;
}

}  // namespace yearproof
