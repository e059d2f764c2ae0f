// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "columns.h"
#include "item.h"

#include <cstdint>
#include <string>
#include <vector>

/// The rows of a region: lines of text, or rows of a table that nobody ruled.
namespace yearproof::pdf {

/// Segments of one line, from left to right.
using RowOfSegments = std::vector<std::uint32_t>;

std::vector<RowOfSegments> rows_of(const Layout& layout,
                                   const std::vector<std::uint32_t>& segments);

/// Of each row whether it has cells, once that is known: every row is asked again for every row
/// above it that no table begins at.
using RowMemo = std::vector<std::int8_t>;

/// The number of rows from `begin` on that are a table; 0 where none begins. Fills `grid`. `memo`
/// has an entry for each row, at first -1.
std::size_t read_unruled_table(const Page& page, const Layout& layout,
                               const std::vector<RowOfSegments>& rows, std::size_t begin,
                               RowMemo& memo, Grid& grid);

}  // namespace yearproof::pdf
