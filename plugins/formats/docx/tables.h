// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <blocks/table.h>
#include <package/markup.h>

#include <cstddef>
#include <map>
#include <vector>

#include "body.h"

/// One table of a Word file. A frame around text (one cell, or rows that hold tables) is read as
/// the text in it.
namespace yearproof::docx {

class TableReader {
public:
    explicit TableReader(Body& body) : body_(body) {}
    void read(pugi::xml_node table);

private:
    struct Place {
        std::size_t row = 0, cell = 0;
    };

    Body& body_;
    blocks::Table table_;
    std::map<int, Place> open_;  ///< by column, the cells that may go on in the next row
    bool heads_ = true;          ///< all rows so far are said to be heads

    void write();
    void lay_out(pugi::xml_node row);
    void row(pugi::xml_node node);
    void cell(pugi::xml_node node, bool header, int& column, std::map<int, Place>& open);
    bool goes_on(int column, bool head_of_span);
};

}  // namespace yearproof::docx
