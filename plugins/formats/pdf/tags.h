// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "item.h"

#include <cstdint>
#include <map>
#include <vector>

class PDFDoc;

/// What the structure of a tagged file says of the marked content of its pages.
namespace yearproof::pdf {

struct CellPlace {
    std::uint32_t table = 0, row = 0, cell = 0;
};

/// Its tables without their words; a grid is empty where the table only lays text out.
struct TaggedTables {
    std::vector<Grid> grids;
    std::vector<CellPlace> places;  ///< Word::cell counts these
};

struct Tags {
    /// By page, from 1, and by the id of marked content: the level of the heading that it is a part
    /// of, from 1; 0 where it is of none.
    std::map<int, std::vector<std::uint8_t>> levels;
    /// By page and id: one more than the number of its cell's place; 0 where it is in no cell.
    std::map<int, std::vector<std::uint32_t>> cells;
    TaggedTables tables;
};

Tags tags_of(PDFDoc& document);

}  // namespace yearproof::pdf
