// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/builder.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace yearproof {
namespace {

/// Frames further in are not told apart from those around them.
constexpr std::size_t deepest_frame = 4;
constexpr std::size_t no_frame = std::numeric_limits<std::size_t>::max();

template <class Number>
Number narrowed(int value) {
    return static_cast<Number>(
        std::clamp(value, 0, static_cast<int>(std::numeric_limits<Number>::max())));
}

/// The text goes on where the last run ended, in the document and in the source.
bool continues(const MapRun& last, const MapRun& run) {
    return last.verbatim && run.verbatim &&
           last.text_begin + last.source_length == run.text_begin &&
           last.source_begin + last.source_length == run.source_begin;
}

}  // namespace

DocumentBuilder::DocumentBuilder(std::string path, std::string format) {
    document_.path = std::move(path);
    document_.format = std::move(format);
}

const std::string& DocumentBuilder::source_text(std::string text) {
    document_.source_text = std::move(text);
    document_.lines = Lines(document_.source_text);
    document_.text.reserve(document_.source_text.size());
    return document_.source_text;
}

void DocumentBuilder::begin(BlockKind kind, int level, std::string mark) {
    assert(!open_);
    open_ = true;
    block_ = Block{};
    keeps_blank_ = false;
    block_.kind = kind;
    block_.level = narrowed<std::uint8_t>(level);
    block_.mark = std::move(mark);
    block_.page = page_;
    block_.paragraph = paragraph_ + 1;
    block_.apart = std::exchange(apart_, false);
    if (kind == BlockKind::table) {
        block_.table = static_cast<std::int32_t>(document_.tables.size());
        document_.tables.emplace_back();
    } else {
        separate();
    }
    block_.text.begin = static_cast<std::uint32_t>(document_.text.size());
}

void DocumentBuilder::separate() {
    if (!document_.text.empty() && document_.text.size() != separated_)
        document_.text.push_back('\n');
    separated_ = static_cast<std::uint32_t>(document_.text.size());
}

void DocumentBuilder::append(std::string_view text, MapRun run) {
    assert(open_ && (block_.kind != BlockKind::table || cell_open_));
    if (text.empty()) return;
    if (!document_.map.empty() && continues(document_.map.back(), run)) {
        document_.map.back().source_length += run.source_length;
    } else {
        document_.map.push_back(run);
    }
    document_.text.append(text);
}

void DocumentBuilder::verbatim(std::string_view text, std::uint32_t source_begin) {
    append(text, {static_cast<std::uint32_t>(document_.text.size()), source_begin,
                  static_cast<std::uint32_t>(text.size()), true});
}

void DocumentBuilder::instead(std::string_view text, std::uint32_t source_begin,
                              std::uint32_t source_length) {
    // A blank for a line end is as long as what it stands for: offsets map one to one, and the run
    // goes on.
    const bool same = text.size() == 1 && source_length == 1;
    append(text,
           {static_cast<std::uint32_t>(document_.text.size()), source_begin, source_length, same});
}

void DocumentBuilder::text(std::string_view text) {
    assert(open_ && (block_.kind != BlockKind::table || cell_open_));
    document_.text.append(text);
}

void DocumentBuilder::keep_blank() {
    assert(open_ && block_.kind == BlockKind::table);
    keeps_blank_ = true;
}

void DocumentBuilder::set_apart(bool apart) {
    assert(!open_);
    apart_ = apart;
}

void DocumentBuilder::bold() {
    assert(open_);
    block_.bold = true;
}

void DocumentBuilder::end() {
    assert(open_ && !cell_open_);
    open_ = false;
    if (block_.kind == BlockKind::table) return end_table();
    block_.text.end = static_cast<std::uint32_t>(document_.text.size());
    if (block_.text.empty()) return;
    ++paragraph_;
    document_.blocks.push_back(std::move(block_));
}

void DocumentBuilder::end_table() {
    Table& table = document_.tables.back();
    std::erase_if(table.rows, [](const Row& row) { return row.cells.empty(); });
    const std::size_t last_text = document_.text.find_last_not_of('\n');
    const bool blank = last_text == std::string::npos || last_text < block_.text.begin;
    const bool single = table.rows.size() == 1 && table.rows.front().cells.size() == 1;
    if (table.rows.empty() || (blank && (single || !keeps_blank_))) {
        document_.tables.pop_back();
        document_.text.resize(block_.text.begin);
        return;
    }
    block_.text = {table.rows.front().cells.front().text.begin,
                   table.rows.back().cells.back().text.end};
    separated_ = std::numeric_limits<std::uint32_t>::max();
    ++paragraph_;
    document_.blocks.push_back(std::move(block_));
}

void DocumentBuilder::begin_row() {
    assert(open_ && !cell_open_ && block_.kind == BlockKind::table);
    document_.tables.back().rows.emplace_back();
}

void DocumentBuilder::begin_cell(bool header, int column_span, int row_span) {
    assert(open_ && !cell_open_ && !document_.tables.back().rows.empty());
    cell_open_ = true;
    // An empty cell has a place of its own too, so that no two cells begin at the same offset.
    const auto& rows = document_.tables.back().rows;
    const bool first = rows.size() == 1 && rows.back().cells.empty();
    if (!first || !document_.text.empty()) document_.text.push_back('\n');
    separated_ = static_cast<std::uint32_t>(document_.text.size());
    Cell cell;
    cell.text = {separated_, separated_};
    cell.column_span = std::max<std::uint16_t>(1, narrowed<std::uint16_t>(column_span));
    cell.row_span = std::max<std::uint16_t>(1, narrowed<std::uint16_t>(row_span));
    cell.header = header;
    document_.tables.back().rows.back().cells.push_back(cell);
}

void DocumentBuilder::end_cell() {
    assert(cell_open_);
    cell_open_ = false;
    document_.tables.back().rows.back().cells.back().text.end =
        static_cast<std::uint32_t>(document_.text.size());
}

void DocumentBuilder::end_row() { assert(open_ && !cell_open_); }

void DocumentBuilder::page(std::uint32_t number) { page_ = number; }
void DocumentBuilder::warning(std::string line) { document_.warnings.push_back(std::move(line)); }
void DocumentBuilder::title_hint(std::string title) { document_.title_hint = std::move(title); }

void DocumentBuilder::sees_left_overs() { document_.sees_left_overs = true; }

void DocumentBuilder::left_over(LeftOverKind kind) {
    document_.left_overs.push_back({kind, paragraph_ + 1});
}

void DocumentBuilder::converted(std::string bytes) { conversion_ = std::move(bytes); }

std::optional<std::string> DocumentBuilder::take_conversion() {
    return std::exchange(conversion_, std::nullopt);
}

void DocumentBuilder::begin_frame() {
    assert(!open_);
    const bool kept = open_frames_.size() < deepest_frame;
    open_frames_.push_back(kept ? document_.frames.size() : no_frame);
    if (kept) document_.frames.push_back({paragraph_ + 1, paragraph_});
}

void DocumentBuilder::end_frame() {
    assert(!open_ && !open_frames_.empty());
    const std::size_t frame = open_frames_.back();
    open_frames_.pop_back();
    if (frame != no_frame) document_.frames[frame].last = paragraph_;
}

void DocumentBuilder::reads_embedded_by(EmbeddedReader reader) {
    embedded_reader_ = std::move(reader);
}

bool DocumentBuilder::embed(std::string name, std::string bytes) {
    assert(!open_);
    if (!embedded_reader_ || bytes.empty()) return false;
    const std::optional<Document> read = embedded_reader_({std::move(name), std::move(bytes), ""});
    if (!read) return false;
    for (const std::string& each : read->warnings) warning(each);
    auto left = read->left_overs.begin();
    const auto leave_until = [&](std::uint32_t paragraph) {
        for (; left != read->left_overs.end() && left->paragraph <= paragraph; ++left)
            left_over(left->kind);
    };
    for (const Block& each : read->blocks) {
        leave_until(each.paragraph);
        add_block(*read, each);
    }
    leave_until(std::numeric_limits<std::uint32_t>::max());
    return true;
}

void DocumentBuilder::add_block(const Document& from, const Block& block) {
    begin(block.kind, block.level, block.mark);
    if (block.table < 0) {
        text(from.words(block.text));
        if (block.bold) bold();
        return end();
    }
    for (const Row& row : from.tables[static_cast<std::size_t>(block.table)].rows) {
        begin_row();
        for (const Cell& cell : row.cells) {
            begin_cell(cell.header, cell.column_span, cell.row_span);
            text(from.words(cell.text));
            end_cell();
        }
        end_row();
    }
    end();
}

Document DocumentBuilder::take() {
    assert(!open_);
    return std::move(document_);
}

}  // namespace yearproof
