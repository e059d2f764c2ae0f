// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/lines.h"

/// Puts every cell of a table in its row and column, spans counted, and reads it. Private to the
/// facts stage.
namespace yearproof {

/// Fills the grid, the spots, the sentences and the cells of a layout whose `first` is set.
void place_cells(const Text& text, TableLayout& layout);

}  // namespace yearproof
