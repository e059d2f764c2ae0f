// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "numerals.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yearproof::blocks {
namespace {

constexpr int letters = 26;
constexpr int most_repeated = 20 * letters;
constexpr int first_without_roman = 4000;

std::string letter(int value, AfterZ after_z) {
    if (after_z == AfterZ::repeats) {
        const int times = (value - 1) / letters + 1;
        return std::string(static_cast<std::size_t>(times),
                           static_cast<char>('a' + (value - 1) % letters));
    }
    std::string out;
    for (; value > 0; value = (value - 1) / letters)
        out.insert(out.begin(), static_cast<char>('a' + (value - 1) % letters));
    return out;
}

std::string roman(int value) {
    static constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                             {900, "cm"},
                                                                             {500, "d"},
                                                                             {400, "cd"},
                                                                             {100, "c"},
                                                                             {90, "xc"},
                                                                             {50, "l"},
                                                                             {40, "xl"},
                                                                             {10, "x"},
                                                                             {9, "ix"},
                                                                             {5, "v"},
                                                                             {4, "iv"},
                                                                             {1, "i"}}};
    std::string out;
    for (const auto& [worth, sign] : signs) {
        for (; value >= worth; value -= worth) out += sign;
    }
    return out;
}

std::string capitals(std::string text) {
    for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
    return text;
}

}  // namespace

std::string numeral(int value, Numeral form, AfterZ after_z) {
    if (form == Numeral::none) return "";
    const bool lettered = form == Numeral::lower_letter || form == Numeral::upper_letter;
    const bool is_roman = form == Numeral::lower_roman || form == Numeral::upper_roman;
    if (lettered && value > 0 && value <= most_repeated) {
        std::string out = letter(value, after_z);
        return form == Numeral::lower_letter ? out : capitals(std::move(out));
    }
    if (is_roman && value > 0 && value < first_without_roman)
        return form == Numeral::lower_roman ? roman(value) : capitals(roman(value));
    const std::string digits = std::to_string(value);
    return form == Numeral::padded && digits.size() == 1 ? "0" + digits : digits;
}

bool has_parts(std::string_view label) {
    if (label.ends_with('.')) label.remove_suffix(1);
    const auto fits = [](char c) { return c == '.' || (c >= '0' && c <= '9'); };
    return label.find('.') != std::string_view::npos && label.front() != '.' &&
           std::all_of(label.begin(), label.end(), fits);
}

std::string bullet_mark(std::string_view shape) {
    static constexpr std::array<std::string_view, 4> kept{"-", "*", "\u2013", "\u2014"};
    const bool keep = std::find(kept.begin(), kept.end(), shape) != kept.end();
    return keep ? std::string(shape) : "\u2022";
}

}  // namespace yearproof::blocks
