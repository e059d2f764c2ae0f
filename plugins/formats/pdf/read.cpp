// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read.h"

#include "file.h"
#include "flow.h"
#include "furniture.h"
#include "paragraphs.h"

namespace yearproof::pdf {
namespace {

void write_table(const Grid& grid, DocumentBuilder& builder) {
    for (const GridRow& row : grid) {
        builder.begin_row();
        for (const GridCell& cell : row) {
            builder.begin_cell(cell.header, cell.column_span, cell.row_span);
            builder.text(cell.text);
            builder.end_cell();
        }
        builder.end_row();
    }
}

void write(const Piece& piece, DocumentBuilder& builder) {
    builder.page(piece.page);
    builder.begin(piece.kind, piece.level, piece.mark);
    if (piece.kind == BlockKind::table) {
        write_table(piece.grid, builder);
    } else {
        builder.text(piece.text);
        if (piece.bold) builder.bold();
    }
    builder.end();
}

void read(const Source& source, DocumentBuilder& builder, const Limits& limits) {
    File file = read_file(source, limits);
    for (std::string& warning : file.warnings) builder.warning(std::move(warning));
    if (!file.title.empty()) builder.title_hint(std::move(file.title));
    const float body_size = body_size_of(file.pages);
    auto items =
        items_of(file.pages, file.tables, find_furniture(file.pages, body_size), body_size);
    for (const Piece& piece : pieces_of(std::move(items), body_size, file.bookmarks))
        write(piece, builder);
}

}  // namespace
}  // namespace yearproof::pdf

extern "C" __attribute__((visibility("default"))) void
yearproof_read_pdf(const yearproof::Source& source, yearproof::DocumentBuilder& builder,
                   const yearproof::Limits& limits);

void yearproof_read_pdf(const yearproof::Source& source, yearproof::DocumentBuilder& builder,
                        const yearproof::Limits& limits) {
    yearproof::pdf::read(source, builder, limits);
}
