// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gumbo.h>

#include <vector>

#include "style_sheet.h"

/// Tables of a page, and what only looks like one.
namespace yearproof::html {

struct CellNode {
    const GumboNode* node = nullptr;
    int column_span = 1, row_span = 1;
};

struct RowNode {
    std::vector<CellNode> cells;
    bool head = false;
};

/// The rows of a table, not those of tables within it; spans cut to what the table has.
std::vector<RowNode> rows_of(const GumboNode& table, const StyleSheet& styles);
/// A table that holds one cell or another table lays the page out.
bool lays_out(const GumboNode& table, const std::vector<RowNode>& rows);
const GumboNode* caption_of(const GumboNode& table);

}  // namespace yearproof::html
