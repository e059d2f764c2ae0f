// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "reader.h"

#include "front_matter.h"

#include "yearproof/document/entities.h"
#include "yearproof/source/trouble.h"

#include <blocks/raised.h>

#include "html.h"
#include "marks.h"
#include "nesting.h"
#include "prepared.h"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace yearproof {
namespace {

/// Rows are filled up to the width of their table's head: a wide head over many short rows would
/// never end.
constexpr std::size_t cells_per_byte = 4;

/// "123.": what is longer is a year.
constexpr std::size_t longest_mark = 4;

class Reader {
public:
    Reader(markdown::Prepared& source, DocumentBuilder& builder, const Limits& limits)
        : source_(source.text()), prepared_(source), builder_(builder), limits_(limits),
          nesting_(source_) {}

    int enter(MD_BLOCKTYPE type, const void* detail);
    int leave(MD_BLOCKTYPE type);
    void enter_span(MD_SPANTYPE type) { strong_ += type == MD_SPAN_STRONG; }
    void leave_span(MD_SPANTYPE type) { strong_ -= type == MD_SPAN_STRONG; }
    void text(MD_TEXTTYPE type, std::string_view text);
    bool gave_up() const { return cells_ > source_.size() * cells_per_byte + 1000; }

private:
    std::string_view source_, html_;
    markdown::Prepared& prepared_;
    DocumentBuilder& builder_;
    const Limits& limits_;
    markdown::Nesting nesting_;
    std::size_t cells_ = 0;
    std::uint32_t position_ = 0;  ///< the source up to here has been read
    unsigned heading_ = 0;
    int strong_ = 0, raised_ = 0;
    std::size_t typed_ = 0;  ///< bytes of the bullet that the open block was begun by; 0: by none
    bool open_ = false, in_table_ = false, in_head_ = false, in_code_ = false, in_html_ = false;
    bool words_strong_ = false, words_plain_ = false, line_tabbed_ = false, line_ended_ = false;

    void close();
    void open_at(std::uint32_t offset, bool may_be_note = true);
    void open_item(std::uint32_t offset);
    void open_heading(std::uint32_t offset);
    void put_mark(std::uint32_t offset);
    void words(std::string_view text, bool has_notes);
    void raised(std::string_view text, std::uint32_t offset);
    void with_notes(std::string_view text, std::uint32_t offset);
    void verbatim(std::string_view text, std::uint32_t offset);
    void instead(std::string_view text, std::uint32_t begin, std::uint32_t length);
    void line_end();
    bool begins_item(std::size_t offset) const;
    void entity(std::string_view text);
    void code(std::string_view text);
    void html_line(std::string_view text);
    void html_block();
    void enter_list(MD_BLOCKTYPE type, const void* detail);
    void enter_table_part(MD_BLOCKTYPE type);
    void leave_table_part(MD_BLOCKTYPE type);
    bool in_source(std::string_view text) const;
    std::uint32_t offset_of(std::string_view text) const {
        return static_cast<std::uint32_t>(text.data() - source_.data());
    }
};

/// md4c shows some characters through strings of its own.
bool Reader::in_source(std::string_view text) const {
    const std::less_equal<> before;
    return before(source_.data(), text.data()) &&
           before(text.data() + text.size(), source_.data() + source_.size());
}

void Reader::close() {
    raised_ = 0;
    if (!open_ || in_table_) return;
    if (words_strong_ && !words_plain_) builder_.bold();
    builder_.end();
    open_ = false;
}

void Reader::open_at(std::uint32_t offset, bool may_be_note) {
    if (open_) return;
    words_strong_ = words_plain_ = line_tabbed_ = line_ended_ = false;
    typed_ = 0;
    if (heading_ > 0) {
        open_heading(offset);
    } else if (auto note = may_be_note ? prepared_.note_at(offset) : markdown::Prepared::Note{};
               note.size > 0) {
        builder_.begin(BlockKind::footnote, 0, std::move(note.number));
        typed_ = note.size;
    } else if (nesting_.waits()) {
        open_item(offset);
    } else if (const auto bullet = markdown::typed_bullet(source_, offset); bullet.size > 0) {
        builder_.begin(BlockKind::list_item, 1, std::string(bullet.mark));
        typed_ = bullet.size;
    } else {
        builder_.begin(BlockKind::paragraph);
    }
    open_ = true;
}

void Reader::open_heading(std::uint32_t offset) {
    const bool heading =
        markdown::is_atx(source_, offset) || markdown::is_short_setext(source_, offset);
    builder_.begin(heading ? BlockKind::heading : BlockKind::paragraph,
                   heading ? static_cast<int>(heading_) : 0);
    // "1. # Background": the number belongs to the heading.
    const std::vector<markdown::Mark> marks = markdown::marks_before(source_, offset);
    if (!marks.empty() && source_[marks.back().end - 1] == '.') put_mark(offset);
}

void Reader::open_item(std::uint32_t offset) {
    const std::string& mark = nesting_.begin_words(offset);
    if (mark.size() <= longest_mark) {
        const std::size_t level = std::min<std::size_t>(nesting_.level(), limits_.depth);
        builder_.begin(BlockKind::list_item, static_cast<int>(level), mark);
        return;
    }
    // "2019. The year ..." is a sentence that Markdown takes for an item.
    builder_.begin(BlockKind::paragraph);
    put_mark(offset);
}

/// The list mark on the line of the offset, as words.
void Reader::put_mark(std::uint32_t offset) {
    const std::vector<markdown::Mark> marks = markdown::marks_before(source_, offset);
    if (marks.empty()) return;
    const markdown::Mark mark = marks.back();
    builder_.verbatim(source_.substr(mark.begin, mark.end - mark.begin),
                      prepared_.written(mark.begin));
    builder_.instead(" ", prepared_.written(mark.end), 1);
}

/// md4c goes on for a while after it has been told to stop.
int Reader::enter(MD_BLOCKTYPE type, const void* detail) {
    if (gave_up()) return 1;
    if (type < MD_BLOCK_TABLE) close();
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) enter_list(type, detail);
    if (type == MD_BLOCK_LI) nesting_.enter_item();
    if (type == MD_BLOCK_H) heading_ = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
    if (type == MD_BLOCK_CODE) in_code_ = true;
    if (type == MD_BLOCK_HTML) {
        in_html_ = true;
        html_ = {};
    }
    enter_table_part(type);
    return gave_up() ? 1 : 0;
}

void Reader::enter_table_part(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TABLE) {
        close();
        builder_.begin(BlockKind::table);
        in_table_ = open_ = true;
    } else if (type == MD_BLOCK_THEAD) {
        in_head_ = true;
    } else if (type == MD_BLOCK_TR) {
        builder_.begin_row();
    } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        ++cells_;
        raised_ = 0;  // what is raised ends with its cell, whether it says so or not
        builder_.begin_cell(in_head_);
    }
}

int Reader::leave(MD_BLOCKTYPE type) {
    if (gave_up()) return 1;
    if (type == MD_BLOCK_HTML) html_block();
    if (type < MD_BLOCK_TABLE) close();
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) nesting_.leave_list();
    if (type == MD_BLOCK_LI) nesting_.leave_item();
    if (type == MD_BLOCK_H) heading_ = 0;
    if (type == MD_BLOCK_CODE) in_code_ = false;
    if (type == MD_BLOCK_HTML) in_html_ = false;
    leave_table_part(type);
    return 0;
}

void Reader::leave_table_part(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) builder_.end_cell();
    if (type == MD_BLOCK_TR) builder_.end_row();
    if (type == MD_BLOCK_THEAD) in_head_ = false;
    if (type == MD_BLOCK_TABLE) {
        builder_.end();
        in_table_ = open_ = false;
    }
}

void Reader::enter_list(MD_BLOCKTYPE type, const void* detail) {
    if (type == MD_BLOCK_UL) {
        return nesting_.enter_list(false, static_cast<const MD_BLOCK_UL_DETAIL*>(detail)->mark, 0);
    }
    const auto* list = static_cast<const MD_BLOCK_OL_DETAIL*>(detail);
    nesting_.enter_list(true, list->mark_delimiter, list->start);
}

void Reader::text(MD_TEXTTYPE type, std::string_view text) {
    if (gave_up()) return;
    if (in_html_) return html_line(text);
    if (in_code_) return code(text);
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) return line_end();
    if (type == MD_TEXT_ENTITY) return entity(text);
    if (type == MD_TEXT_HTML) {
        if (!in_source(text)) return;
        raised_ = std::max(0, raised_ + markdown::raises(text));
        if (open_ && markdown::is_line_break(text))
            builder_.instead(" ", prepared_.written(offset_of(text)),
                             static_cast<std::uint32_t>(text.size()));
        position_ = offset_of(text) + static_cast<std::uint32_t>(text.size());
        return;
    }
    words(text, type != MD_TEXT_CODE);
}

void Reader::words(std::string_view text, bool has_notes) {
    if (!in_source(text)) return instead(text, position_, 0);
    std::uint32_t offset = offset_of(text);
    const bool begins = !open_;
    open_at(offset, has_notes);
    if (begins && typed_ > 0) {
        const std::size_t mark = std::min(typed_, text.size());
        text.remove_prefix(mark);
        offset += static_cast<std::uint32_t>(mark);
    }
    if (raised_ > 0 && prepared_.find_reference(text) == std::string_view::npos)
        return raised(text, offset);
    has_notes ? with_notes(text, offset) : verbatim(text, offset);
}

/// Between tags that raise it.
void Reader::raised(std::string_view text, std::uint32_t offset) {
    const std::string high = blocks::raised(text);
    if (high == text) return verbatim(text, offset);
    instead(high, offset, static_cast<std::uint32_t>(text.size()));
}

/// The signs of notes stand above the line.
void Reader::with_notes(std::string_view text, std::uint32_t offset) {
    for (std::size_t at = prepared_.find_reference(text); at != std::string_view::npos;
         at = prepared_.find_reference(text)) {
        if (at > 0) verbatim(text.substr(0, at), offset);
        const auto note = prepared_.reference(text.substr(at));
        const auto begin = offset + static_cast<std::uint32_t>(at);
        instead(blocks::raised(note.number), begin, static_cast<std::uint32_t>(note.size));
        text.remove_prefix(at + note.size);
        offset = begin + static_cast<std::uint32_t>(note.size);
    }
    if (!text.empty()) verbatim(text, offset);
}

void Reader::verbatim(std::string_view text, std::uint32_t offset) {
    const bool speaks = text.find_first_not_of(" \t.0123456789") != std::string_view::npos;
    (strong_ > 0 ? words_strong_ : words_plain_) |= speaks;
    line_tabbed_ |= text.find('\t') != std::string_view::npos;
    const std::string_view written = prepared_.as_written(offset, text.size());
    if (!written.empty()) builder_.verbatim(written, prepared_.written(offset));
    position_ = offset + static_cast<std::uint32_t>(text.size());
}

void Reader::instead(std::string_view text, std::uint32_t begin, std::uint32_t length) {
    open_at(begin);
    builder_.instead(text, prepared_.written(begin), length);
    position_ = std::max(position_, begin + length);
}

void Reader::line_end() {
    if (!open_) return;
    const std::size_t end = std::min(source_.find_first_of("\r\n", position_), source_.size());
    const std::uint32_t length = source_.compare(end, 2, "\r\n") == 0 ? 2
                                 : end < source_.size()               ? 1
                                                                      : 0;
    if (begins_item(end + length)) {
        position_ = static_cast<std::uint32_t>(end) + length;
        return close();
    }
    // Rows of tab-separated cells are told apart by their line ends.
    builder_.instead(line_tabbed_ ? "\n" : " ", prepared_.written(static_cast<std::uint32_t>(end)),
                     length);
    position_ = static_cast<std::uint32_t>(end) + length;
    line_tabbed_ = false;
}

/// A dash begins an item only among items.
bool Reader::begins_item(std::size_t offset) const {
    if (in_table_ || heading_ > 0) return false;
    const auto bullet = markdown::typed_bullet(source_, offset);
    return bullet.size > 0 && (!bullet.dash || typed_ > 0 || nesting_.level() > 0);
}

void Reader::entity(std::string_view text) {
    const std::string meant = decode_entity(text);
    if (meant.empty() || !in_source(text)) return words(text, false);
    words_plain_ |= strong_ == 0;
    instead(meant, offset_of(text), static_cast<std::uint32_t>(text.size()));
}

/// Code is text too, and an indented line is more often a paragraph that extraction moved to the
/// right.
void Reader::code(std::string_view text) {
    if (text == "\n") {
        if (line_ended_) return close();
        line_ended_ = true;
        return;
    }
    if (text.find_first_not_of(" \t") == std::string_view::npos) return;
    if (open_ && line_ended_) instead(" ", position_, 1);
    line_ended_ = false;
    words(text, false);
}

/// A tag or a comment may go over lines, which come one by one: they are put together again.
void Reader::html_line(std::string_view text) {
    if (!in_source(text)) return;
    const std::uint32_t begin = html_.empty() ? offset_of(text) : offset_of(html_);
    html_ = source_.substr(begin, offset_of(text) + text.size() - begin);
}

void Reader::html_block() {
    markdown::HtmlPieces pieces(html_);
    std::string_view blank;
    while (pieces.next()) {
        const std::string_view piece = pieces.piece();
        const markdown::HtmlPiece kind = pieces.kind();
        if (kind == markdown::HtmlPiece::edge) close();
        if (kind == markdown::HtmlPiece::mute)
            raised_ = std::max(0, raised_ + markdown::raises(piece));
        if (kind == markdown::HtmlPiece::edge || kind == markdown::HtmlPiece::blank) blank = piece;
        const bool empty = piece.find_first_not_of(" \t") == std::string_view::npos;
        const bool speaks = kind == markdown::HtmlPiece::entity ||
                            (kind == markdown::HtmlPiece::words && (open_ || !empty));
        if (!speaks) continue;
        if (open_ && !blank.empty())
            instead(" ", offset_of(blank), static_cast<std::uint32_t>(blank.size()));
        blank = {};
        kind == markdown::HtmlPiece::entity ? entity(piece) : words(piece, false);
    }
}

Reader& reader_of(void* data) { return *static_cast<Reader*>(data); }

MD_PARSER parser() {
    MD_PARSER out{};
    out.flags = MD_FLAG_TABLES;
    out.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        return reader_of(data).enter(type, detail);
    };
    out.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
        return reader_of(data).leave(type);
    };
    out.enter_span = [](MD_SPANTYPE type, void*, void* data) {
        return reader_of(data).enter_span(type), 0;
    };
    out.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        return reader_of(data).leave_span(type), 0;
    };
    out.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        return reader_of(data).text(type, {text, size}), 0;
    };
    return out;
}

}  // namespace

void read_markdown(const std::string& path, std::string_view source, DocumentBuilder& builder,
                   const Limits& limits) {
    const auto front = markdown::read_front_matter(source);
    markdown::show(front, source, builder);
    markdown::Prepared prepared(source, front.size);
    const auto text = prepared.text().substr(front.size);
    Reader reader(prepared, builder, limits);
    const MD_PARSER callbacks = parser();
    if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &callbacks, &reader) != 0) {
        throw Trouble(TroubleKind::unreadable, path, "",
                      reader.gave_up() ? "a table has too many cells" : "not enough memory");
    }
}

}  // namespace yearproof
