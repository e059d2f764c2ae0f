// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/source/lines.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A document is a source after its format plugin has read it: blocks in reading order over one
/// text buffer, with a map back to the source. A format plugin fills one through DocumentBuilder;
/// the core then assembles it (see assemble.h). After that it is immutable; every later stage
/// refers to its text by TextRange.
namespace yearproof {

/// Bytes [begin, end) of Document::text.
struct TextRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool contains(TextRange other) const { return begin <= other.begin && other.end <= end; }
    bool meets(TextRange other) const { return begin < other.end && other.begin < end; }
    friend bool operator==(const TextRange&, const TextRange&) = default;
    friend auto operator<=>(const TextRange&, const TextRange&) = default;
};

enum class BlockKind : std::uint8_t { heading, paragraph, list_item, table, footnote, contact };

struct Cell {
    TextRange text;
    std::uint16_t column_span = 1;
    std::uint16_t row_span = 1;
    bool header = false;
};

struct Row {
    std::vector<Cell> cells;
};

struct Table {
    std::vector<Row> rows;
};

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level =
        0;           ///< heading: 1.. (0: the format does not say); list item: depth from 1; else 0
    TextRange text;  ///< for a table: from its first cell to its last
    std::string mark;         ///< a list item's mark as typed or shown: "-", "4.", "(a)", U+2022
    std::int32_t table = -1;  ///< index into Document::tables, else -1
    std::uint32_t page = 0;   ///< from 1; 0: the format has no pages
    std::uint32_t paragraph = 0;  ///< ordinal in the source from 1, counted by the builder
    bool bold = false;            ///< all of its text is emphasised strongly: a hint at a heading
    bool apart = false;  ///< an empty paragraph stands before it, where the format knows no lines
    /// The section number typed at the start of its text, without a final full stop; set by
    /// assemble(), which makes a heading or a paragraph of every block that has one; empty where
    /// there is none.
    TextRange number;
};

/// Where a range stands in the source. An absent part is 0.
struct Location {
    std::uint32_t line = 0, column = 0;          ///< from 1; columns count code points
    std::uint32_t end_line = 0, end_column = 0;  ///< end column exclusive
    std::uint32_t page = 0, paragraph = 0;
    friend bool operator==(const Location&, const Location&) = default;
};

/// A run of document text and where it came from. `verbatim`: offsets within it map one to one (the
/// source bytes themselves, or a blank for a line end of one byte); otherwise (an entity) the whole
/// run maps to the whole.
struct MapRun {
    std::uint32_t text_begin = 0;
    std::uint32_t source_begin = 0;
    std::uint32_t source_length = 0;
    bool verbatim = true;
};

/// What a file holds beside its words from the work on them: a change that was neither accepted nor
/// rejected, a comment, words marked in colour.
enum class LeftOverKind : std::uint8_t { change, comment, highlight };

struct LeftOver {
    LeftOverKind kind = LeftOverKind::change;
    std::uint32_t paragraph = 0;  ///< the Block::paragraph that it belongs to
};

/// A table that lays text out: one cell, or cells that hold tables. What stands in it are blocks.
/// Numbers of paragraphs as in Block::paragraph; `last` is below `first` where nothing stands in
/// it.
struct Frame {
    std::uint32_t first = 0, last = 0;
};

struct Document {
    std::string path;    ///< of its source
    std::string format;  ///< id of the format plugin that read it
    std::string
        text;  ///< UTF-8; blocks and cells are separated by '\n', which belongs to none of them
    std::vector<Block> blocks;
    std::vector<Table> tables;
    std::vector<MapRun> map;  ///< ordered by text_begin
    std::string
        source_text;  ///< what lines and columns are counted in; "" where the format has no lines
    Lines lines;      ///< of source_text; where that was let go of, there are no columns
    std::vector<std::string>
        warnings;  ///< what the format plugin could not do ("no text on page 3"), one line each
    std::string title_hint;            ///< from properties or metadata; a hint only
    std::vector<LeftOver> left_overs;  ///< in reading order
    std::vector<Frame> frames;         ///< outer ones before those within
    bool sees_left_overs = false;      ///< the format can hold such, and they were looked for

    std::string_view words(TextRange range) const {
        return std::string_view(text).substr(range.begin, range.size());
    }
    /// The source offset of a text offset; `end`: of the byte before it, plus one (so that a range
    /// ends where its last byte does, not where the next block begins).
    std::uint32_t source_offset(std::uint32_t text_offset, bool end = false) const;
    Location locate(TextRange range) const;
    /// The same where the block that it begins in is known.
    Location locate(TextRange range, std::size_t block) const;
    /// The block that holds the offset, by binary search.
    std::size_t block_at(std::uint32_t text_offset) const;
};

}  // namespace yearproof
