// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/document.h"
#include "yearproof/document/shape.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// A document on its way through assemble(): its blocks over the text as it was read, to be
/// dropped, joined, numbered and made headings, before any text is copied.
namespace yearproof {

struct Draft {
    Block block;                    ///< block.text is in the text as read; a table's cells too
    std::vector<TextRange> joined;  ///< what was joined to it, in order
    std::int32_t number = -1;       ///< index into Drafts::numbers
    bool dropped = false;
    bool source_heading = false;  ///< the format said that it is one
};

struct DraftNumber {
    shape::Number number;
    bool from_mark = false;  ///< it stands in block.mark, not in the text
};

struct Drafts {
    Document read;
    std::vector<Draft> list;
    std::vector<DraftNumber> numbers;

    explicit Drafts(Document document);

    std::string_view words(const Draft& draft) const { return read.words(draft.block.text); }
    /// Its last words, after everything that was joined to it.
    std::string_view last_words(const Draft& draft) const;
    std::size_t size_of(const Draft& draft) const;
    const shape::Number* number_of(const Draft& draft) const {
        return draft.number < 0 ? nullptr : &numbers[static_cast<std::size_t>(draft.number)].number;
    }
    /// The words after its number.
    std::string_view title_of(const Draft& draft) const;
    /// Whether nothing, a blank line or a new page stands between two blocks that follow each
    /// other.
    bool apart(const Draft& before, const Draft& after) const;
    /// Takes out what was dropped.
    void sweep();
};

// The steps, in this order, one file each.
void drop_running_heads(Drafts& drafts);  ///< identical heads, page numbers
void find_bullets(Drafts& drafts);        ///< items whose bullets were typed
void make_tab_tables(Drafts& drafts);     ///< lines of tab-separated cells
void find_numbers(Drafts& drafts);        ///< which typed numbers are section numbers
void join_broken(Drafts& drafts);         ///< paragraphs and items that a page's end cut in two
void find_headings(Drafts& drafts);       ///< numbered and unnumbered ones, and contacts
Document write_document(Drafts drafts);   ///< copies the text, with its map

}  // namespace yearproof
