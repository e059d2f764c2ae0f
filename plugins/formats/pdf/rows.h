// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "columns.h"
#include "item.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// The rows of a region: lines of text, or rows of a table that nobody ruled.
namespace yearproof::pdf {

/// Segments of one line, from left to right.
using RowOfSegments = std::vector<std::uint32_t>;

std::vector<RowOfSegments> rows_of(const Layout& layout,
                                   const std::vector<std::uint32_t>& segments);

/// What is known of the rows of a region: every row is looked at again for every row above it that
/// no table begins at, as long as that is no more than a page of a report takes.
struct RowMemo {
    explicit RowMemo(const std::vector<RowOfSegments>& rows) : has_cells(rows.size(), -1) {}

    std::vector<std::int8_t> has_cells;  ///< of each row; -1 where it is not known
    std::size_t run_end = 0;             ///< of the rows near each other that were looked at last
    std::size_t steps = 0;               ///< segments of them that may still be looked at
};

/// The number of rows from `begin` on that are a table; 0 where none begins. Fills `grid`.
std::size_t read_unruled_table(const Page& page, const Layout& layout,
                               const std::vector<RowOfSegments>& rows, std::size_t begin,
                               RowMemo& memo, Grid& grid);

}  // namespace yearproof::pdf
