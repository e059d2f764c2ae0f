// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <blocks/table.h>
#include <package/markup.h>

#include <cstddef>

#include "body.h"

/// One table of an OpenDocument text. A frame around text (one cell, or cells that hold tables) is
/// read as the text in it.
namespace yearproof::odt {

class TableReader {
public:
    explicit TableReader(Body& body) : body_(body) {}
    void read(pugi::xml_node table);

private:
    Body& body_;
    blocks::Table table_;
    int repeated_ = 0;    ///< cells that were not written but said to be there again
    bool frame_ = false;  ///< some of its rows lay text out

    void write();
    void rows(pugi::xml_node parent, bool heads, int depth);
    void row(pugi::xml_node node, bool heads);
    void cell(pugi::xml_node node, bool heads, bool& cut);
    void repeat(std::size_t row, pugi::xml_node node);
};

}  // namespace yearproof::odt
