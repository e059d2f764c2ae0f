// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/document/builder.h>
#include <yearproof/source/limits.h>

#include <gumbo.h>

#include <string>
#include <string_view>

#include "lists.h"
#include "style_sheet.h"
#include "tables.h"
#include "words.h"

/// A page as blocks. What was written is the builder's source text, and the page
/// was made of what was parsed.
namespace yearproof::html {

class Reader {
public:
    Reader(const GumboNode& root, PageText source, DocumentBuilder& builder, const Limits& limits);

    void read();

private:
    const GumboNode& root_;
    std::string_view source_;
    DocumentBuilder& builder_;
    const Limits& limits_;
    StyleSheet styles_;
    Words words_;
    Lists lists_;
    std::string mark_;  ///< of the item that has begun and has no words yet
    bool item_waits_ = false;
    int heading_ = 0, strong_ = 0, breaks_ = 0;
    bool in_cell_ = false, block_open_ = false, raised_ = false;
    bool any_strong_ = false, any_plain_ = false;

    void node(const GumboNode& node);
    void contents(const GumboNode& element);
    void element(const GumboNode& element);
    void block(const GumboNode& element);
    void item(const GumboNode& element);
    void formula(const GumboNode& element);
    void root(const GumboNode& element, bool has_index);
    void line_break(const GumboNode& element);
    void text(const GumboText& text);
    void open();
    void close();
    void table(const GumboNode& element);
    void layout(const std::vector<RowNode>& rows);
    void row(const RowNode& row);
    std::uint32_t offset_of(const GumboNode& element) const;
};

/// What the page calls itself; "" where it does not.
std::string title_of(const GumboNode& root);

}  // namespace yearproof::html
