// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/numbers.h"

#include <algorithm>
#include <iterator>

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

/// Digits as printed; spaces of any kind between thousands left out.
std::optional<Decimal> digits_of(std::string_view printed) {
    const auto plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::ranges::all_of(printed, plain)) return Decimal::parse(printed);
    std::string digits;
    std::ranges::copy_if(printed, std::back_inserter(digits), plain);
    return Decimal::parse(digits);
}

std::optional<Number> whole_at(const Text& text, int i, int end) {
    if (text.number(i)) {
        const auto value = digits_of(text.at(i));
        return value ? std::optional(Number{*value, i + 1, false}) : std::nullopt;
    }
    return text.word(i) ? WordNumber(text, i, end).read() : std::nullopt;
}

}  // namespace

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
