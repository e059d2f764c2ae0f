// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "raised.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace yearproof::blocks {
namespace {

constexpr std::string_view in_numbers = "0123456789, -";

constexpr std::array<std::string_view, 10> digits{"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                                  "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string raised(std::string_view words) {
    std::string out;
    for (const std::string_view minus : {"-", "\u2212"}) {
        const std::string_view rest = words.substr(std::min(minus.size(), words.size()));
        if (!words.starts_with(minus) || rest.empty() || !is_digit(rest.front())) continue;
        out = "\u207B";
        words = rest;
        break;
    }
    if (words.find_first_not_of(in_numbers) != std::string_view::npos) return std::string(words);
    for (const char c : words) {
        if (is_digit(c)) {
            out += digits[static_cast<std::size_t>(c - '0')];
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace yearproof::blocks
