// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "tagged.h"

#include "segments.h"

#include <algorithm>
#include <map>
#include <utility>

namespace yearproof::pdf {
namespace {

constexpr std::size_t longest_cell = 600, fewest_cells = 3;
constexpr std::uint32_t most_rows = 2000;  ///< on a page

using WordsOfCells = std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>>;

class TaggedTable {
public:
    TaggedTable(const Page& page, const Grid& grid, const WordsOfCells& cells)
        : page_(page), cells_(cells) {
        found_.tagged.first = cells.begin()->first.first;
        found_.tagged.last = cells.rbegin()->first.first;
        found_.grid.assign(grid.begin() + found_.tagged.first,
                           grid.begin() + found_.tagged.last + 1);
        found_.left = page.width;
        found_.top = page.height;
    }

    /// False where it is none.
    bool read() {
        for (const auto& [place, words] : cells_) {
            GridCell& cell = found_.grid[place.first - found_.tagged.first][place.second];
            read_cell(words, cell);
            if (cell.text.size() > longest_cell) return false;
        }
        return cells_.size() >= fewest_cells;
    }

    FoundTable take(std::uint32_t number, std::vector<char>& taken) {
        for (const auto& [place, words] : cells_) {
            for (const std::uint32_t i : words) taken[i] = 1;
        }
        found_.tagged.table = static_cast<std::int32_t>(number);
        return std::move(found_);
    }

private:
    const Page& page_;
    const WordsOfCells& cells_;
    FoundTable found_;

    /// Most programs tag heads as other cells; bold letters tell.
    void read_cell(const std::vector<std::uint32_t>& words, GridCell& cell) {
        const Layout layout = lay_out(page_, words);
        bool bold = true;
        for (const Segment& segment : layout.segments) {
            if (!cell.text.empty()) cell.text += ' ';
            cell.text += text_of(page_, layout, segment, {});
            bold = bold && segment.bold;
            found_.left = std::min(found_.left, segment.left);
            found_.right = std::max(found_.right, segment.right);
            found_.top = std::min(found_.top, segment.top());
            found_.bottom = std::max(found_.bottom, segment.base);
        }
        cell.header = cell.header || bold;
    }
};

}  // namespace

std::vector<FoundTable> find_tagged_tables(const Page& page, const TaggedTables& tables,
                                           std::vector<char>& taken) {
    std::map<std::uint32_t, WordsOfCells> found;
    for (std::uint32_t i = 0; i < page.words.size(); ++i) {
        const Word& word = page.words[i];
        if (word.cell < 0 || word.turn != 0 || taken[i] != 0) continue;
        const CellPlace& place = tables.places[static_cast<std::size_t>(word.cell)];
        if (!tables.grids[place.table].empty())
            found[place.table][{place.row, place.cell}].push_back(i);
    }
    std::vector<FoundTable> out;
    for (const auto& [number, cells] : found) {
        if (cells.rbegin()->first.first - cells.begin()->first.first > most_rows) continue;
        TaggedTable table(page, tables.grids[number], cells);
        if (table.read()) out.push_back(table.take(number, taken));
    }
    return out;
}

}  // namespace yearproof::pdf
