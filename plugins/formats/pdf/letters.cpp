// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "letters.h"

#include <yearproof/document/shape.h>

#include <array>

namespace yearproof::pdf {
namespace {

constexpr std::array<std::string_view, 7> ligatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

bool is_blank(std::uint32_t letter) {
    return letter == ' ' || (letter >= 0x09 && letter <= 0x0D) || letter == 0xA0 ||
           letter == 0x1680 || (letter >= 0x2000 && letter <= 0x200A) || letter == 0x2028 ||
           letter == 0x2029 || letter == 0x202F || letter == 0x205F || letter == 0x3000;
}

bool is_unseen(std::uint32_t letter) {
    return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) ||
           (letter >= 0x200B && letter <= 0x200F) || (letter >= 0x202A && letter <= 0x202E) ||
           (letter >= 0x2060 && letter <= 0x2064) || letter == 0xFEFF ||
           (letter >= 0xD800 && letter <= 0xDFFF) || letter == 0xFFFE || letter == 0xFFFF ||
           letter > 0x10FFFF;
}

void append_utf8(std::string& out, std::uint32_t letter) {
    const auto tail = [&](unsigned shift) {
        out += static_cast<char>(0x80U | ((letter >> shift) & 0x3FU));
    };
    if (letter < 0x80) {
        out += static_cast<char>(letter);
    } else if (letter < 0x800) {
        out += static_cast<char>(0xC0U | (letter >> 6U));
        tail(0);
    } else if (letter < 0x10000) {
        out += static_cast<char>(0xE0U | (letter >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (letter >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

}  // namespace

void append_letter(std::string& out, std::uint32_t letter) {
    if (is_blank(letter)) {
        out += ' ';
    } else if (letter >= 0xFB00 && letter <= 0xFB06) {
        out += ligatures[letter - 0xFB00];
    } else if (!is_unseen(letter)) {
        append_utf8(out, letter);
    }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_garbled(std::string_view text) {
    constexpr std::size_t fewest = 40;
    constexpr std::string_view usual = " .,-_";  // a table of contents is full of them
    std::size_t signs = 0, letters = 0;
    char last = 0;
    for (const char c : text) {
        if (usual.find(c) != std::string_view::npos) continue;
        const bool letter = is_letter(c) || is_digit(c);
        letters += letter;
        signs += !letter && c != last;
        last = c;
    }
    return signs + letters >= fewest && signs > letters;
}

bool begins_small(std::string_view words) {
    const std::size_t first = words.find_first_not_of("([\"'");
    if (first == std::string_view::npos) return false;
    const bool other = static_cast<unsigned char>(words[first]) >= 0x80;
    return other ? shape::begins_small(words.substr(first))
                 : words[first] >= 'a' && words[first] <= 'z';
}

bool ends_sentence(std::string_view words) {
    while (!words.empty() && std::string_view("\"')]").find(words.back()) != std::string_view::npos)
        words.remove_suffix(1);
    for (const std::string_view quote : {"\u2019", "\u201D"}) {
        if (words.ends_with(quote)) words.remove_suffix(quote.size());
    }
    return !words.empty() && std::string_view(".!?:;").find(words.back()) != std::string_view::npos;
}

std::string key_of(std::string_view words) {
    std::string key;
    for (const char c : words) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (is_letter(c) || is_digit(c)) key += capital ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return key;
}

bool is_leader(std::string_view words) {
    return words.size() >= 3 && words.find_first_not_of("._ ") == std::string_view::npos;
}

bool has_leader(std::string_view words) {
    return words.find("....") != std::string_view::npos ||
           words.find(". . . .") != std::string_view::npos;
}

}  // namespace yearproof::pdf
