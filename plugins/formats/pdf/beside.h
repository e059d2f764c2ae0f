// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"

#include <vector>

/// Text with something written beside it, such as the words to a picture that it flows around.
namespace yearproof::pdf {

struct SideBySide {
    std::size_t count = 0;  ///< rows from the first; 0 where it is no such thing
    Region text, aside;     ///< a segment each of a row, in lines
};

/// Whether two texts that run on downwards begin at a row. A table's rows do not: they are read
/// across.
SideBySide find_side_by_side(const Page& page, const Layout& layout,
                             const std::vector<RowOfSegments>& rows, std::size_t begin);

}  // namespace yearproof::pdf
