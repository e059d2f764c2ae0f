// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/document/builder.h>

#include <string>
#include <vector>

/// A table before it is written: how far cells reach down is known when its last row has been
/// read.
namespace yearproof::blocks {

struct Cell {
    std::string text;
    int column_span = 1, row_span = 1;
    bool header = false;
};

struct Table {
    std::vector<std::vector<Cell>> rows;
};

/// Spans are cut to what a table can have, so that a cell that claims a million columns costs no
/// more than others.
void write_table(const Table& table, DocumentBuilder& builder);

}  // namespace yearproof::blocks
