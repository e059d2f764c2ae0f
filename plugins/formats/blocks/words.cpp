// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "words.h"

#include <yearproof/document/shape.h>
#include <yearproof/source/utf8.h>

#include <algorithm>

#include "numerals.h"

namespace yearproof::blocks {
namespace {

using shape::trimmed;

/// A heading style on whole paragraphs numbers them: those are no headings.
constexpr std::size_t longest_heading = 250;
constexpr std::size_t longest_sentence_heading = 100;
/// "(viii)": what is longer has words ("Recommendation 3:").
constexpr std::size_t longest_mark = 6;

/// Measured in letters, as not every script has one byte for each.
bool is_longer(std::string_view text, std::size_t letters) {
    return text.size() > letters && count_code_points(text) > letters;
}

bool is_prose(std::string_view text) {
    return is_longer(text, longest_heading) ||
           (text.ends_with('.') && is_longer(text, longest_sentence_heading));
}

}  // namespace

void Words::add(std::string_view words, bool is_strong) {
    text += words;
    const bool speaks = words.find_first_not_of(" \t\n.0123456789") != std::string_view::npos;
    (is_strong ? strong : plain) |= speaks;
}

bool Words::blank() const { return trimmed(text).empty(); }

void Sink::paragraph(const Role& role, const Words& words) {
    note_left_overs(words);
    const std::string_view text = trimmed(words.text);
    if (text.empty()) {
        if (cell_ == nullptr) builder_.set_apart(true);
        return;
    }
    if (cell_ != nullptr) return add_to_cell(role.bullet ? "" : role.label, text);
    write(role, text, words.bold());
}

void Sink::note_left_overs(const Words& words) {
    if (words.changed) builder_.left_over(LeftOverKind::change);
    if (words.commented) builder_.left_over(LeftOverKind::comment);
    if (words.highlighted) builder_.left_over(LeftOverKind::highlight);
}

void Sink::add_to_cell(const std::string& label, std::string_view text) {
    if (!cell_->empty()) *cell_ += '\n';
    if (!label.empty()) *cell_ += label + ' ';
    *cell_ += text;
}

/// A number of several parts stands in the text, where its section can point at it; "4." and "(a)"
/// are marks of a list, which the core makes a section's where they number sections.
void Sink::write(const Role& role, std::string_view text, bool bold) {
    BlockKind kind = role.kind;
    if (kind == BlockKind::heading && is_prose(text)) kind = BlockKind::paragraph;
    const bool item =
        kind == BlockKind::list_item || (kind == BlockKind::paragraph && !role.label.empty());
    const bool typed =
        !role.label.empty() && !role.bullet && kind != BlockKind::footnote &&
        (kind == BlockKind::heading || has_parts(role.label) || role.label.size() > longest_mark);
    if (item) kind = typed && has_parts(role.label) ? BlockKind::paragraph : BlockKind::list_item;
    const bool levelled = kind == BlockKind::heading || kind == BlockKind::list_item;
    const int deepest = static_cast<int>(std::min<std::uint32_t>(limits_.depth, 255));
    if (item) builder_.set_apart(false);  // an item of a real list is no half of a paragraph
    builder_.begin(kind, levelled ? std::min(std::max(role.level, item ? 1 : 0), deepest) : 0,
                   typed || kind == BlockKind::heading ? "" : role.label);
    if (typed) builder_.text(role.label + ' ');
    builder_.text(text);
    if (bold) builder_.bold();
    builder_.end();
}

void Sink::table(const Table& table) {
    if (cell_ == nullptr) return write_table(table, builder_);
    for (const auto& row : table.rows) {
        for (const Cell& cell : row) {
            if (!cell.text.empty()) add_to_cell("", cell.text);
        }
    }
}

}  // namespace yearproof::blocks
