// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/draft.h"

#include <algorithm>
#include <utility>

namespace yearproof {
namespace {

/// A format keeps the line ends of tabbed lines; see DocumentBuilder::begin.
std::vector<TextRange> split(std::string_view text, TextRange range, char sign) {
    std::vector<TextRange> out;
    std::uint32_t begin = range.begin;
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
        if (text[at] != sign) continue;
        out.push_back({begin, at});
        begin = at + 1;
    }
    out.push_back({begin, range.end});
    return out;
}

TextRange trimmed(std::string_view text, TextRange range) {
    const auto blank = [text](std::uint32_t at) { return text[at] == ' ' || text[at] == '\t'; };
    while (range.begin < range.end && blank(range.begin)) ++range.begin;
    while (range.begin < range.end && blank(range.end - 1)) --range.end;
    return range;
}

Row row_of(std::string_view text, TextRange line) {
    Row row;
    for (const TextRange cell : split(text, line, '\t'))
        row.cells.push_back({trimmed(text, cell), 1, 1, false});
    return row;
}

/// The first row heads the others when it holds words alone.
void mark_head(std::string_view text, Table& table) {
    const auto numeric = [text](const Cell& cell) {
        return shape::has_digit(text.substr(cell.text.begin, cell.text.size()));
    };
    std::vector<Cell>& first = table.rows.front().cells;
    if (std::any_of(first.begin(), first.end(), numeric)) return;
    for (Cell& cell : first) cell.header = true;
}

bool make_table(std::string_view text, TextRange range, Table& table) {
    const std::vector<TextRange> lines = split(text, range, '\n');
    if (lines.size() < 2) return false;
    for (const TextRange line : lines) {
        table.rows.push_back(row_of(text, line));
        if (table.rows.back().cells.size() < 2) return false;
    }
    mark_head(text, table);
    return true;
}

}  // namespace

void make_tab_tables(Drafts& drafts) {
    for (Draft& draft : drafts.list) {
        if (draft.block.kind != BlockKind::paragraph ||
            drafts.words(draft).find('\t') == std::string_view::npos)
            continue;
        Table table;
        if (!make_table(drafts.read.text, draft.block.text, table)) continue;
        draft.block.kind = BlockKind::table;
        draft.block.table = static_cast<std::int32_t>(drafts.read.tables.size());
        drafts.read.tables.push_back(std::move(table));
    }
}

}  // namespace yearproof
