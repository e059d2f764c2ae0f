// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "reader.h"

#include <yearproof/source/utf8.h>

#include <blocks/raised.h>

#include <algorithm>
#include <utility>

#include "elements.h"

namespace yearproof::html {

Reader::Reader(const GumboNode& root, PageText source, DocumentBuilder& builder,
               const Limits& limits)
    : root_(root), source_(source.parsed), builder_(builder), limits_(limits),
      styles_(root, source.parsed), words_(
                                        source, builder, [this] { open(); }, [this] { close(); }) {}

void Reader::read() {
    node(root_);
    close();
}

void Reader::node(const GumboNode& node) {
    switch (node.type) {
    case GUMBO_NODE_ELEMENT:
        if (!is_left_out(node) && !styles_.hides(node)) element(node);
        return;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE:
        return text(node.v.text);
    default:
        return;
    }
}

void Reader::contents(const GumboNode& element) {
    const GumboVector& list = element.v.element.children;
    for (unsigned i = 0; i < list.length; ++i) node(*static_cast<const GumboNode*>(list.data[i]));
}

void Reader::element(const GumboNode& element) {
    const GumboTag tag = element.v.element.tag;
    if (tag == GUMBO_TAG_BR) return line_break(element);
    if (tag == GUMBO_TAG_TABLE && !in_cell_) return table(element);
    if (tag == GUMBO_TAG_LI) return item(element);
    if (is_formula(element)) return formula(element);
    const Weight weight = weight_of(element);
    const int outer = strong_;
    const bool was_raised = raised_;
    raised_ = raised_ || is_raised(element);
    if (weight != Weight::inherited) strong_ = weight == Weight::strong ? 1 : 0;
    const bool lines = words_.lines_shown();
    if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING) words_.show_lines(!in_cell_);
    is_block(tag) ? block(element) : contents(element);
    words_.show_lines(lines);
    strong_ = outer;
    raised_ = was_raised;
}

void Reader::block(const GumboNode& element) {
    const GumboTag tag = element.v.element.tag;
    const bool list =
        tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_MENU || tag == GUMBO_TAG_DIR;
    close();
    const int outer = heading_;
    if (const int level = heading_level(tag); level > 0) heading_ = level;
    if (list) lists_.enter(element);
    contents(element);
    close();
    if (list) lists_.leave();
    heading_ = outer;
}

void Reader::item(const GumboNode& element) {
    close();
    mark_ = lists_.next(element);
    item_waits_ = true;
    contents(element);
    close();
    item_waits_ = false;
}

/// In one line, as it is typed: powers above it, a stroke between the parts of a fraction.
void Reader::formula(const GumboNode& element) {
    const std::string name = name_of(element);
    if (name == "msqrt" || name == "mroot") return root(element, name == "mroot");
    const int power = name == "msup" ? 1 : name == "msubsup" ? 2 : -1;
    const bool was_raised = raised_;
    int part = 0;
    const bool places = power > 0 || name == "mfrac";  // what a part is depends on its place
    for (const GumboNode* each : places ? parts_of(element) : children(element)) {
        if (is_element(*each)) {
            if (name == "mfrac" && part == 1) words_.sign("/", offset_of(*each));
            raised_ = was_raised || part == power;
            ++part;
        }
        node(*each);
    }
    raised_ = was_raised;
}

/// The second part of one with an index is the index: a number stands before the sign, anything
/// else behind a blank.
void Reader::root(const GumboNode& element, bool has_index) {
    std::vector<const GumboNode*> parts = parts_of(element);
    const bool indexed = has_index && parts.size() > 1;
    const GumboNode* index = indexed ? parts.back() : nullptr;
    if (indexed) parts.pop_back();
    const std::string words = indexed ? plain_words(*index) : "";
    std::string before = blocks::raised(words);
    if (before == words) before.clear();
    parts = parts_within(std::move(parts));
    const bool grouped = parts.size() != 1 || plain_words(*parts.front()).empty();
    words_.sign(before + "\u221A" + (grouped ? "(" : ""), offset_of(element));
    for (const GumboNode* each : parts) node(*each);
    if (grouped) words_.sign(")", words_.last_end());
    if (!indexed || !before.empty()) return;
    words_.blank();
    node(*index);
}

/// Two breaks in a row end a paragraph.
void Reader::line_break(const GumboNode& element) {
    if (++breaks_ > 1 && !in_cell_ && heading_ == 0) return close();
    words_.blank(offset_of(element),
                 static_cast<std::uint32_t>(element.v.element.original_tag.length));
}

void Reader::text(const GumboText& text) {
    const bool blank =
        std::string_view(text.text).find_first_not_of(white_space) == std::string::npos;
    words_.add(text, raised_);
    if (blank) return;
    breaks_ = 0;
    if (words_.spoke()) (strong_ > 0 ? any_strong_ : any_plain_) = true;
}

void Reader::open() {
    if (in_cell_) return;
    block_open_ = true;
    any_strong_ = any_plain_ = false;
    if (heading_ > 0) return builder_.begin(BlockKind::heading, heading_);
    if (!item_waits_) return builder_.begin(BlockKind::paragraph);
    item_waits_ = false;
    const std::size_t level =
        std::clamp<std::size_t>(lists_.depth(), 1, std::max<std::uint32_t>(limits_.depth, 1));
    builder_.begin(BlockKind::list_item, static_cast<int>(level), std::exchange(mark_, {}));
}

/// Within a cell the next block goes on after a blank.
void Reader::close() {
    breaks_ = 0;
    if (in_cell_) return words_.blank();
    words_.end_block();
    if (!block_open_) return;
    if (any_strong_ && !any_plain_) builder_.bold();
    builder_.end();
    block_open_ = false;
}

void Reader::table(const GumboNode& element) {
    close();
    const std::vector<RowNode> rows = rows_of(element, styles_);
    if (const GumboNode* caption = caption_of(element)) node(*caption);
    if (lays_out(element, rows)) return layout(rows);
    builder_.begin(BlockKind::table);
    for (const RowNode& each : rows) row(each);
    builder_.end();
}

void Reader::layout(const std::vector<RowNode>& rows) {
    for (const RowNode& row : rows) {
        for (const CellNode& cell : row.cells) {
            contents(*cell.node);
            close();
        }
    }
}

void Reader::row(const RowNode& row) {
    builder_.begin_row();
    for (const CellNode& cell : row.cells) {
        builder_.begin_cell(row.head, cell.column_span, cell.row_span);
        in_cell_ = true;
        contents(*cell.node);
        in_cell_ = false;
        words_.end_block();
        builder_.end_cell();
    }
    builder_.end_row();
}

std::uint32_t Reader::offset_of(const GumboNode& element) const {
    const char* at = element.v.element.original_tag.data;
    const std::less_equal<> before;
    const bool inside =
        at != nullptr && before(source_.data(), at) && before(at, source_.data() + source_.size());
    return inside ? static_cast<std::uint32_t>(at - source_.data()) : 0;
}

std::string title_of(const GumboNode& root) {
    for (const GumboNode* head : children(root)) {
        if (!is(*head, GUMBO_TAG_HEAD)) continue;
        for (const GumboNode* each : children(*head)) {
            if (!is(*each, GUMBO_TAG_TITLE) || each->v.element.children.length == 0) continue;
            const auto& text = *static_cast<const GumboNode*>(each->v.element.children.data[0]);
            if (!is_element(text)) return collapsed(text.v.text.text);
        }
    }
    return "";
}

}  // namespace yearproof::html
