// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/document.h"

#include <cstdint>
#include <vector>

/// A table as a reader of figures sees it: every cell in its row and column (spans counted), what
/// kind of thing it holds, the fact that it states, and what labels and layout say of its rows and
/// columns. What a label says is a hint: that a line adds up is for a rule to prove.
namespace yearproof {

enum class CellKind : std::uint8_t {
    empty,
    words,           ///< a label, a date, prose (which may hold facts of its own)
    figure,          ///< one number and nothing else: see GridCell::fact
    nothing,         ///< a dash, "nil": there is none of it
    suppressed,      ///< "*", "<5": too few to be told
    not_applicable,  ///< "n/a", "nm"
    mark,            ///< a currency sign or bracket of the number in the cell beside it
};

struct GridCell {
    TextRange text;
    CellKind kind = CellKind::empty;
    std::int32_t fact = -1;  ///< index into Facts::facts, of a figure
};

/// A row or a column.
struct GridLine {
    TextRange label;         ///< empty where it has none
    std::uint16_t part = 0;  ///< counts the heads above it: rows of another head are another table
    bool head = false;       ///< names what stands below it, or beside it
    bool group = false;      ///< a row without figures that names the rows below it
    bool figures = false;    ///< it has cells that are figures
    bool reference = false;  ///< notes, serial numbers: its numbers count nothing
    bool total = false;      ///< said to be a total or subtotal
    bool net = false;        ///< said to be net, or what is left at the end
    bool deducted = false;   ///< "Less: ..."
    bool change = false;     ///< "Variance", "Change"
    bool within = false;     ///< "of which", "includes": part of a line above it
    bool rate = false;       ///< averages, rates, prices, shares of something: does not add up
};

class Grid {
public:
    std::uint32_t block = 0;  ///< index into Document::blocks
    std::vector<GridLine> rows, columns;

    /// An empty cell where the row is shorter than the table is wide.
    const GridCell& at(std::size_t row, std::size_t column) const {
        static constexpr GridCell none;
        const std::size_t i = starts_[row] + column;
        return i < starts_[row + 1] ? cells_[i] : none;
    }

    /// Used while a table is read.
    void begin_row() { starts_.push_back(starts_.back()); }
    void add(GridCell cell) {
        cells_.push_back(cell);
        ++starts_.back();
    }
    std::size_t height() const { return starts_.size() - 1; }
    std::size_t width(std::size_t row) const { return starts_[row + 1] - starts_[row]; }
    /// Where a cell stands among all cells; only of a column within the width of its row.
    std::size_t index(std::size_t row, std::size_t column) const { return starts_[row] + column; }
    GridCell& cell(std::size_t row, std::size_t column) { return cells_[index(row, column)]; }

private:
    std::vector<GridCell> cells_;
    std::vector<std::size_t> starts_{0};  ///< of row i; one more at the end
};

}  // namespace yearproof
