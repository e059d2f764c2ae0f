// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "paragraphs.h"

#include "hyphens.h"
#include "joints.h"
#include "letters.h"
#include "marks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

namespace yearproof::pdf {
namespace {

constexpr float large = 1.12F;  ///< of the body's size: a heading
constexpr std::size_t longest_heading = 200;
constexpr float deeper_by = 0.8F;  ///< of the size: a blank typed before a mark nests no list
constexpr int lowest_level = 6;

class Paragraphs {
public:
    Paragraphs(std::vector<Item> items, float body_size)
        : items_(std::move(items)), joints_(items_), hyphens_(items_), body_size_(body_size) {}

    std::vector<Piece> read() {
        for (Item& item : items_) take(item);
        close();
        return std::move(out_);
    }

private:
    std::vector<Item> items_;
    Joints joints_;
    Hyphens hyphens_;
    float body_size_;
    std::vector<Piece> out_, notes_;
    Piece piece_;
    Joints::Open open_;
    const Item* before_ = nullptr;  ///< the line before, of the text above the notes
    std::vector<float> lefts_;      ///< of the open list items

    void take(Item& item) {
        if (item.line.note) return take_note(item);
        if (!item.grid.empty()) return take_table(item);
        if (before_ != nullptr && !joints_.part(*before_, item, open_)) {
            hyphens_.append(piece_.text, item.line.text);
            piece_.bold = piece_.bold && item.line.bold;
            ++open_.lines;
        } else {
            begin(item);
        }
        before_ = &item;
    }

    /// Footnotes wait until the paragraph ends that goes on on the next page.
    void close() {
        if (!piece_.text.empty()) out_.push_back(std::move(piece_));
        piece_ = {};
        open_ = {};
        before_ = nullptr;
        for (Piece& note : notes_) out_.push_back(std::move(note));
        notes_.clear();
    }

    void take_note(const Item& item) {
        const std::string& text = item.line.text;
        std::size_t digits = 0;
        while (digits < text.size() && digits < 3 && is_digit(text[digits])) ++digits;
        if (!notes_.empty() && (digits == 0 || digits == text.size())) {
            hyphens_.append(notes_.back().text, text);
            return;
        }
        Piece note;
        note.kind = BlockKind::footnote;
        note.page = item.page;
        note.mark = text.substr(0, digits);
        const std::size_t words = text.find_first_not_of(' ', digits);
        note.text = words == std::string::npos ? "" : text.substr(words);
        notes_.push_back(std::move(note));
    }

    void take_table(Item& item) {
        close();
        piece_ = {};
        Piece table;
        table.kind = BlockKind::table;
        table.page = item.page;
        table.grid = std::move(item.grid);
        out_.push_back(std::move(table));
    }

    void begin(const Item& item) {
        close();
        const Line& line = item.line;
        piece_.page = item.page;
        piece_.size = line.size;
        if (line.level > 0) piece_.kind = BlockKind::heading;
        piece_.level = line.level;
        piece_.bold = line.bold;
        piece_.text = line.text;
        open_.lines = 1;
        open_.item = begins_with_number(line.text);
        const ListMark mark = list_mark_at(line.text);
        const bool is_item = mark.length > 0 && line.level == 0 && line.size < large * body_size_;
        // A paragraph that begins where the marks stand ends their list.
        const float ends = is_item ? -1 : 0.5F * line.size;
        while (!lefts_.empty() && line.left < lefts_.back() + ends) lefts_.pop_back();
        if (is_item) begin_item(line, mark);
    }

    void begin_item(const Line& line, const ListMark& outer) {
        if (lefts_.empty() || line.left > lefts_.back() + deeper_by * line.size)
            lefts_.push_back(line.left);
        // "- 1. Recommendation": one mark that was drawn, one that was typed.
        std::string_view text = line.text;
        ListMark mark = outer;
        const ListMark inner = outer.bullet ? list_mark_at(text.substr(outer.content)) : ListMark{};
        if (inner.length > 0) {
            text.remove_prefix(outer.content);
            mark = inner;
        }
        piece_.kind = BlockKind::list_item;
        piece_.level = static_cast<int>(lefts_.size());
        piece_.mark = text.substr(0, mark.length);
        piece_.text = text.substr(mark.content);
        open_.item = open_.marked = true;
    }
};

bool is_large(const Piece& piece, float body_size) {
    const bool kind = piece.kind == BlockKind::paragraph;
    return kind && piece.size >= large * body_size && piece.text.size() <= longest_heading &&
           std::any_of(piece.text.begin(), piece.text.end(), is_letter);
}

/// So many headings that the structure or the bookmarks named are all of them, but for what is
/// larger than they.
constexpr std::ptrdiff_t enough_named = 3;

bool is_heading(const Piece& piece) { return piece.kind == BlockKind::heading; }

/// A bookmark leads to the page of its heading, and says its words: those of a line ...
void name_lines(std::vector<Item>& items, const Bookmarks& bookmarks) {
    for (Item& item : items) {
        if (!item.grid.empty() || item.line.note) continue;
        const auto found = bookmarks.find({item.page, key_of(item.line.text)});
        if (found != bookmarks.end())
            item.line.level = static_cast<std::uint8_t>(std::min(found->second, lowest_level));
    }
}

/// ... or of several.
void name_headings(std::vector<Piece>& pieces, const Bookmarks& bookmarks) {
    for (Piece& piece : pieces) {
        if (piece.kind != BlockKind::paragraph && piece.kind != BlockKind::list_item) continue;
        if (piece.text.size() > longest_heading) continue;
        const auto found = bookmarks.find({piece.page, key_of(piece.mark + piece.text)});
        if (found == bookmarks.end()) continue;
        piece.kind = BlockKind::heading;
        piece.level = std::min(found->second, lowest_level);
        if (!piece.mark.empty()) piece.text = std::exchange(piece.mark, {}) + ' ' + piece.text;
    }
}

/// What is larger than every heading that was named is a title above them.
void find_titles(std::vector<Piece>& pieces, float body_size) {
    float largest = 0;
    for (const Piece& piece : pieces) {
        if (is_heading(piece)) largest = std::max(largest, piece.size);
    }
    for (Piece& piece : pieces) {
        if (!is_large(piece, body_size) || piece.size <= largest) continue;
        piece.kind = BlockKind::heading;
        piece.level = 1;
    }
}

/// The larger, the higher.
void find_headings(std::vector<Piece>& pieces, float body_size) {
    if (std::count_if(pieces.begin(), pieces.end(), is_heading) >= enough_named)
        return find_titles(pieces, body_size);
    std::set<long, std::greater<>> sizes;
    for (const Piece& piece : pieces) {
        if (is_large(piece, body_size)) sizes.insert(std::lround(piece.size));
    }
    for (Piece& piece : pieces) {
        if (!is_large(piece, body_size)) continue;
        const auto place = std::distance(sizes.begin(), sizes.find(std::lround(piece.size)));
        piece.kind = BlockKind::heading;
        piece.level = static_cast<int>(std::min<std::ptrdiff_t>(place + 1, lowest_level));
    }
}

}  // namespace

std::vector<Piece> pieces_of(std::vector<Item> items, float body_size, const Bookmarks& bookmarks) {
    const bool tagged = std::any_of(items.begin(), items.end(),
                                    [](const Item& item) { return item.line.level > 0; });
    const bool named = !tagged && !bookmarks.empty();
    if (named) name_lines(items, bookmarks);
    std::vector<Piece> pieces = Paragraphs(std::move(items), body_size).read();
    if (named) name_headings(pieces, bookmarks);
    find_headings(pieces, body_size);
    return pieces;
}

}  // namespace yearproof::pdf
