// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "table.h"

#include <algorithm>

namespace yearproof::blocks {
namespace {

constexpr int widest_span = 100;
constexpr int most_spanned = 10000;

}  // namespace

void write_table(const Table& table, DocumentBuilder& builder) {
    builder.begin(BlockKind::table);
    builder.keep_blank();
    int spanned = 0;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        builder.begin_row();
        for (const Cell& cell : table.rows[r]) {
            const int below = static_cast<int>(std::min<std::size_t>(table.rows.size() - r, 1000));
            int columns = std::clamp(cell.column_span, 1, widest_span);
            int rows = std::clamp(cell.row_span, 1, below);
            spanned += columns * rows - 1;
            if (spanned > most_spanned) columns = rows = 1;
            builder.begin_cell(cell.header, columns, rows);
            builder.text(cell.text);
            builder.end_cell();
        }
        builder.end_row();
    }
    builder.end();
}

}  // namespace yearproof::blocks
