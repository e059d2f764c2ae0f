// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "raised.h"

#include <array>
#include <cstddef>

namespace yearproof::blocks {
namespace {

constexpr std::string_view in_numbers = "0123456789, -";

constexpr std::array<std::string_view, 10> digits{"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                                  "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};

}  // namespace

std::string raised(std::string_view words) {
    if (words.find_first_not_of(in_numbers) != std::string_view::npos) return std::string(words);
    std::string out;
    for (const char c : words) {
        if (c >= '0' && c <= '9') {
            out += digits[static_cast<std::size_t>(c - '0')];
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace yearproof::blocks
