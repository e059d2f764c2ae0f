// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/document/builder.h>
#include <yearproof/source/limits.h>

#include <string>
#include <string_view>

#include "table.h"

/// The words of a paragraph while it is read, and where they go when it ends.
namespace yearproof::blocks {

/// A paragraph's text, and whether all of its words are strongly emphasised.
struct Words {
    std::string text;
    bool strong = false, plain = false;
    bool changed = false, commented = false, highlighted = false;  ///< left over from the work

    void add(std::string_view words, bool is_strong);
    bool bold() const { return strong && !plain; }
    bool blank() const;
    void clear() { *this = Words(); }
};

/// What a paragraph is besides its words.
struct Role {
    BlockKind kind = BlockKind::paragraph;
    int level = 0;      ///< of a heading or list item
    std::string label;  ///< the number or bullet that a reader sees before it
    bool bullet = false;
};

/// Blocks go to the builder, or, within a cell of a table, into its text: a cell has no blocks of
/// its own.
class Sink {
public:
    Sink(DocumentBuilder& builder, const Limits& limits) : builder_(builder), limits_(limits) {}

    DocumentBuilder& builder() { return builder_; }
    bool in_cell() const { return cell_ != nullptr; }
    void paragraph(const Role& role, const Words& words);
    void table(const Table& table);

    /// While it lives, what is written goes into the text.
    class Into {
    public:
        Into(Sink& sink, std::string& text) : sink_(sink), outer_(sink.cell_) {
            sink.cell_ = &text;
        }
        ~Into() { sink_.cell_ = outer_; }
        Into(const Into&) = delete;
        Into& operator=(const Into&) = delete;

    private:
        Sink& sink_;
        std::string* outer_;
    };

private:
    DocumentBuilder& builder_;
    const Limits& limits_;
    std::string* cell_ = nullptr;

    void note_left_overs(const Words& words);
    void add_to_cell(const std::string& label, std::string_view text);
    void write(const Role& role, std::string_view text, bool bold);
};

}  // namespace yearproof::blocks
