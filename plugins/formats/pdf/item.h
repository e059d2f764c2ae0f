// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What stands on the pages, in reading order: lines of text, and tables.
namespace yearproof::pdf {

struct Line {
    std::string text;
    std::uint8_t level = 0;  ///< of a heading, by the file's structure
    float left = 0, right = 0, base = 0, size = 0;
    float first_width = 0;                    ///< of its first word
    float column_left = 0, column_right = 0;  ///< of the column that it stands in
    bool bold = false, note = false;          ///< all of it; of a footnote
};

struct GridCell {
    std::string text;
    int column_span = 1, row_span = 1;
    bool header = false;
};

using GridRow = std::vector<GridCell>;
using Grid = std::vector<GridRow>;

/// Which rows of which tagged table stand on a page.
struct TaggedRows {
    std::int32_t table = -1;  ///< -1: of none
    std::uint32_t first = 0, last = 0;
};

struct Item {
    std::uint32_t page = 0;
    std::uint32_t last_page = 0;  ///< of a table that goes on over pages
    Line line;
    Grid grid;                   ///< of a table; empty for a line
    TaggedRows tagged;           ///< of a table that the file's structure names
    bool begins_region = false;  ///< the item before it stands elsewhere on the page
};

}  // namespace yearproof::pdf
