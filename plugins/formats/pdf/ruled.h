// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "item.h"
#include "page.h"

#include <vector>

/// Tables that are ruled.
namespace yearproof::pdf {

struct FoundTable {
    float left = 0, top = 0, right = 0, bottom = 0;
    Grid grid;
    TaggedRows tagged;
};

/// Finds grids of rules with words in their cells, and notes in `taken` which words they are.
std::vector<FoundTable> find_ruled_tables(const Page& page, std::vector<char>& taken);

}  // namespace yearproof::pdf
