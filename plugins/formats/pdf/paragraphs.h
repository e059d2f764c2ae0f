// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bookmarks.h"
#include "item.h"
#include "yearproof/document/document.h"

#include <string>
#include <vector>

/// Lines to paragraphs, list items, headings and footnotes.
namespace yearproof::pdf {

struct Piece {
    BlockKind kind = BlockKind::paragraph;
    int level = 0;
    std::string mark, text;
    Grid grid;
    std::uint32_t page = 0;
    float size = 0;
    bool bold = false;
};

std::vector<Piece> pieces_of(std::vector<Item> items, float body_size, const Bookmarks& bookmarks);

}  // namespace yearproof::pdf
