// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "formulas.h"

#include <algorithm>

#include "raised.h"

namespace yearproof::blocks {
namespace {

/// A number or a name needs no brackets.
bool is_one_word(std::string_view words) {
    return std::all_of(words.begin(), words.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
               (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == ',';
    });
}

std::string grouped(std::string_view words) {
    return is_one_word(words) ? std::string(words) : '(' + std::string(words) + ')';
}

}  // namespace

std::string power(std::string_view exponent) {
    if (exponent.empty()) return "";
    const bool digits = exponent.find_first_not_of("0123456789") == std::string_view::npos;
    return digits ? raised(exponent) : '^' + grouped(exponent);
}

std::string fraction(std::string_view above, std::string_view below) {
    return grouped(above) + '/' + grouped(below);
}

std::string root(std::string_view of) { return "\u221A" + grouped(of); }

}  // namespace yearproof::blocks
