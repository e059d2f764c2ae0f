// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

#include <string>
#include <vector>

/// Words to segments: what stands on one line without a gap that a column or a cell would leave.
namespace yearproof::pdf {

struct Segment {
    float left = 0, right = 0, base = 0, size = 0;
    std::uint32_t first = 0, last = 0;  ///< of Layout::order, last exclusive
    bool bold = false;                  ///< all of it
    std::uint8_t level = 0;             ///< of a heading, where all of it is of one
    std::int32_t table = -1;            ///< it stands for a ruled table and has no words
    float width() const { return right - left; }
    float top() const { return base - size * 0.75F; }
    float middle() const { return (left + right) / 2; }
};

/// The words of one turn of a page, in lines.
struct Layout {
    std::vector<std::uint32_t> order;  ///< indices of Page::words, line by line, left to right
    std::vector<Segment> segments;     ///< by line, then from left to right
};

/// Of some words of one turn.
Layout lay_out(const Page& page, std::vector<std::uint32_t> words);
/// Of all words of a turn; what `taken` marks is left out.
Layout lay_out(const Page& page, std::uint8_t turn, const std::vector<char>& taken);

/// Whether two things stand on one line.
bool on_one_line(float base, float size, float other_base, float other_size);

/// The text of a segment. Marks of footnotes that are in `notes` are left out.
std::string text_of(const Page& page, const Layout& layout, const Segment& segment,
                    const std::vector<std::string>& notes);

}  // namespace yearproof::pdf
