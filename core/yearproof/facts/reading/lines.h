// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/cells.h"

/// The layout of a table: which cell stands where, which rows are heads, which columns hold labels,
/// and what the labels hint at. Private to the facts stage.
namespace yearproof {

struct TableLayout {
    struct Spot {
        std::uint32_t row = 0, column = 0;
    };
    Grid grid;
    std::vector<Spot> spots;              ///< by sentence, from the first of the table on
    std::vector<std::int32_t> sentences;  ///< by Grid::index: into Prose::sentences, or -1
    std::vector<std::int32_t> over;       ///< by Grid::index, of head rows: see head_over
    std::vector<ReadCell> cells;          ///< by sentence, from the first of the table on
    std::uint32_t first = 0;              ///< sentence of its first cell
    std::size_t labels = 1;               ///< columns of labels at its left

    /// The cell read at a place, or null where nothing stands.
    const ReadCell* cell(std::size_t row, std::size_t column) const {
        const std::int32_t sentence = sentence_at(row, column);
        return sentence < 0 ? nullptr : &cells[static_cast<std::uint32_t>(sentence) - first];
    }
    std::int32_t sentence_at(std::size_t row, std::size_t column) const {
        return column < grid.width(row) ? sentences[grid.index(row, column)] : -1;
    }
    /// The cell of a head row that speaks of a column: its own, or the one that spans it; -1.
    std::int32_t head_over(std::size_t row, std::size_t column) const {
        const std::size_t width = grid.width(row);
        return width == 0 ? -1 : over[grid.index(row, column < width ? column : width - 1)];
    }
};

/// The table whose first cell is that sentence.
TableLayout lay_out(const Text& text, std::uint32_t first_sentence);

}  // namespace yearproof
