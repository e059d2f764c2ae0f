// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <blocks/nesting.h>
#include <blocks/words.h>
#include <package/markup.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lists.h"
#include "notes.h"
#include "parts.h"
#include "runs.h"
#include "styles.h"

/// The text of a Word file as blocks: paragraphs, headings, list items, tables, notes.
namespace yearproof::docx {

class Body {
public:
    Body(Parts& parts, Styles& styles, Lists& lists, DocumentBuilder& builder,
         const Limits& limits);

    /// `document` is the root of the part that holds the text.
    void read(pugi::xml_node document);

private:
    friend class TableReader;

    Styles& styles_;
    Lists& lists_;
    blocks::Nesting nesting_;
    blocks::Sink sink_;
    Notes notes_;
    Runs runs_;
    Inline loose_;  ///< of what stands between two paragraphs
    bool loose_open_ = false;
    Inline pending_;  ///< of paragraphs whose end was deleted: they go on in the next
    const Note* note_ = nullptr;
    Parts& parts_;
    std::uint64_t text_room_;                ///< how much text of other parts may still be put in
    bool charts_ = false, objects_ = false;  ///< there are some
    bool unread_ = false;                    ///< something that is embedded in another format

    void blocks(pugi::xml_node parent);
    void pieces(pugi::xml_node parent);
    void block(pugi::xml_node node);
    void paragraph(pugi::xml_node node);
    void loose(pugi::xml_node node);
    void end_loose();
    blocks::Role role_of(pugi::xml_node properties, std::string_view style_id, const Style& style);
    void finish(const blocks::Role& role, const Inline& content);
    void boxes(const std::vector<pugi::xml_node>& found);
    void what_hangs_on(const Inline& content);
    void table(pugi::xml_node node);
    void diagram(const std::string& id);
    void chunk(pugi::xml_node node);
    void plain_text(std::string_view bytes);
    void write_notes();
    void warn();
};

}  // namespace yearproof::docx
