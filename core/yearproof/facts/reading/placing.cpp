// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/placing.h"

#include <algorithm>

namespace yearproof {
namespace {

/// Puts every cell in its row and column, spans counted.
class Placing {
public:
    Placing(const Text& text, TableLayout& layout)
        : text_(text), layout_(layout), next_(layout.first),
          table_(text.document.tables[static_cast<std::size_t>(
              text.document.blocks[text.prose.sentences[next_].block].table)]) {}

    void run() {
        std::size_t cells = 0;
        for (const Row& row : table_.rows) cells += row.cells.size();
        room_ = 4 * cells + 64;  // what spans may add: they are the document's word
        layout_.grid.block = text_.prose.sentences[next_].block;
        for (std::size_t r = 0; r < table_.rows.size(); ++r) place_row(r);
        layout_.grid.rows.resize(table_.rows.size());
        layout_.grid.columns.resize(columns_);
    }

private:
    void place_row(std::size_t r) {
        layout_.grid.begin_row();
        const std::vector<Cell>& cells = table_.rows[r].cells;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            pass_taken();
            place(r, c, cells[c]);
        }
        pass_taken();
        columns_ = std::max(columns_, layout_.grid.width(r));
    }

    std::size_t column() const { return layout_.grid.width(layout_.grid.height() - 1); }

    /// Cells that a cell of an earlier row reaches down into.
    void pass_taken() {
        while (column() < taken_.size() && taken_[column()] > 0) {
            --taken_[column()];
            add_empty();
        }
    }

    void add_empty() {
        layout_.grid.add({});
        layout_.sentences.push_back(-1);
        layout_.over.push_back(-1);
    }

    void place(std::size_t r, std::size_t c, const Cell& cell) {
        const std::size_t at = column();
        GridCell placed{cell.text, CellKind::empty, -1};
        std::int32_t sentence = -1;
        if (stands_at(next_, r, c)) {
            const Sentence& words = text_.prose.sentences[next_];
            layout_.cells.push_back(
                read_cell(text_, static_cast<int>(words.first), static_cast<int>(words.end)));
            placed.kind = layout_.cells.back().kind;
            layout_.spots.push_back(
                {static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(at)});
            sentence = static_cast<std::int32_t>(next_++);
        }
        layout_.grid.add(placed);
        layout_.sentences.push_back(sentence);
        layout_.over.push_back(-1);
        span(at, cell);
    }

    bool stands_at(std::uint32_t i, std::size_t r, std::size_t c) const {
        if (i >= text_.prose.sentences.size()) return false;
        const Sentence& words = text_.prose.sentences[i];
        return words.block == layout_.grid.block && words.row == static_cast<std::int32_t>(r) &&
               words.cell == static_cast<std::int32_t>(c);
    }

    void span(std::size_t at, const Cell& cell) {
        const std::size_t wide = std::min<std::size_t>(cell.column_span, room_ + 1);
        for (std::size_t i = 1; i < wide; ++i, --room_) {
            add_empty();
            layout_.over.back() = layout_.sentences[layout_.sentences.size() - 1 - i];
        }
        const std::size_t deep = std::min<std::size_t>(cell.row_span, room_ + 1);
        if (deep <= 1) return;
        if (taken_.size() < at + wide) taken_.resize(at + std::max<std::size_t>(wide, 1));
        for (std::size_t i = 0; i < wide && room_ >= deep; ++i, room_ -= deep)
            taken_[at + i] = deep - 1;
    }

    const Text& text_;
    TableLayout& layout_;
    std::uint32_t next_;
    const Table& table_;
    std::size_t room_ = 0, columns_ = 0;
    std::vector<std::size_t> taken_;
};

}  // namespace

void place_cells(const Text& text, TableLayout& layout) { Placing(text, layout).run(); }

}  // namespace yearproof
