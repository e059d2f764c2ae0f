// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A page as it was drawn: words with their places, lines ruled on it. Plain values: what looks at
/// them knows nothing of poppler. Points, from the upper left corner, y downwards.
namespace yearproof::pdf {

/// Letters that were drawn one after the other without a gap.
struct Word {
    float left = 0, right = 0;
    float base = 0;                       ///< y of the line it stands on
    float size = 0;                       ///< of its font
    std::uint32_t begin = 0, length = 0;  ///< bytes of Page::text
    std::int32_t mark = -1;               ///< id of its marked content; see below
    std::int32_t cell = -1;               ///< of a tagged table: place; -1: of none
    std::uint8_t turn = 0;                ///< quarter turns of its writing; 4: aslant
    std::uint8_t level = 0;  ///< of the heading that the file's structure says it is of; 0: none
    bool bold = false, italic = false;
    bool blank_before = false;  ///< a blank was drawn between the word before and it
    float height() const { return size * 0.75F; }
    float top() const { return base - height(); }
    float middle() const { return (left + right) / 2; }
};

constexpr std::int32_t unmarked = -1, artifact = -2;  ///< values of Word::mark

/// A thin line, upright or level.
struct Rule {
    float left = 0, top = 0, right = 0, bottom = 0;
    bool level() const { return right - left >= bottom - top; }
};

/// A small thing about as wide as it is high.
struct Dot {
    float left = 0, top = 0, right = 0, bottom = 0;
    float width() const { return right - left; }
    float middle() const { return (top + bottom) / 2; }
};

struct Page {
    std::uint32_t number = 0;  ///< from 1
    float width = 0, height = 0;
    std::string text;         ///< UTF-8
    std::vector<Word> words;  ///< as drawn
    std::vector<Rule> rules;
    std::vector<Dot> dots;                 ///< in no order
    std::uint32_t letters_from_right = 0;  ///< of scripts that are read from right to left
    std::uint8_t turned = 0;               ///< quarter turns by which it was turned to be read
    bool right_to_left = false;  ///< it is turned over: what stands to the right comes first
    std::string_view words_of(const Word& word) const {
        return std::string_view(text).substr(word.begin, word.length);
    }
};

}  // namespace yearproof::pdf
