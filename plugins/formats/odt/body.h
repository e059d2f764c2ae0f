// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <blocks/nesting.h>
#include <blocks/words.h>
#include <package/markup.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lists.h"
#include "runs.h"
#include "styles.h"

/// The text of an OpenDocument file as blocks: paragraphs, headings, list items, tables, notes.
namespace yearproof::odt {

class Body {
public:
    Body(const Parts& parts, Styles& styles, Lists& lists, DocumentBuilder& builder,
         const Limits& limits)
        : styles_(styles), lists_(lists), limits_(limits), nesting_(limits), sink_(builder, limits),
          runs_(parts, styles, limits) {}

    /// `text` is office:text.
    void read(pugi::xml_node text);

private:
    friend class TableReader;

    Styles& styles_;
    Lists& lists_;
    const Limits& limits_;
    blocks::Nesting nesting_;
    blocks::Sink sink_;
    Runs runs_;
    std::vector<pugi::xml_node> notes_;    ///< referred to and not written yet
    std::optional<blocks::Role> next_;     ///< of the first paragraph of an item that has begun
    bool cells_left_out_ = false;          ///< repeated cells of tables beyond the limit
    std::size_t repeat_room_ = 4U << 20U;  ///< bytes that such cells of all tables may still take
    const std::string* note_mark_ = nullptr;

    void blocks(pugi::xml_node parent);
    void block(pugi::xml_node node);
    void paragraph(pugi::xml_node node);
    void heading(pugi::xml_node node);
    void list(pugi::xml_node node);
    void numbered(pugi::xml_node node);
    void item(pugi::xml_node node, bool counted);
    blocks::Role item_role(pugi::xml_node item);
    void finish(blocks::Role role, const Inline& content);
    void table(pugi::xml_node node);
    void write_notes();
};

}  // namespace yearproof::odt
