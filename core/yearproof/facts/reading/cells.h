// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/grid.h"
#include "yearproof/facts/reading/figures.h"

/// A cell of a table as one number: sign, brackets, currency, scale, unit and footnote marks
/// around it, which may stand in a cell of their own. Private to the facts stage.
namespace yearproof {

struct ReadCell {
    CellKind kind = CellKind::words;
    FoundFigure figure;  ///< of a figure; its range begins with its sign and ends with its unit
    bool negative = false;
    bool year = false;  ///< a figure of four digits that may as well be a year
};

/// Reads tokens [first, end), all of one cell.
ReadCell read_cell(const Text& text, int first, int end);

}  // namespace yearproof
