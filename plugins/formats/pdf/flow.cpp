// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "flow.h"

#include "beside.h"
#include "columns.h"
#include "letters.h"
#include "notes.h"
#include "rows.h"
#include "ruled.h"
#include "segments.h"
#include "split_tables.h"
#include "tagged.h"
#include "upright.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace yearproof::pdf {
namespace {

constexpr std::uint8_t turns = 5, aslant = 4;
constexpr float watermark = 1.8F;  ///< of the body's size
constexpr float next_line = 1.6F;
constexpr float top = 0.18F;  ///< of the page's height

class PageFlow {
public:
    PageFlow(const Page& page, std::vector<char>& taken, float body_size, std::vector<Item>& out)
        : page_(page), taken_(taken), body_size_(body_size), out_(out) {}

    void read(const TaggedTables& tagged) {
        tables_ = find_tagged_tables(page_, tagged, taken_);
        for (FoundTable& table : find_ruled_tables(page_, taken_))
            tables_.push_back(std::move(table));
        const std::uint8_t first = first_turn();
        read_turn(first);
        for (std::uint8_t turn = 0; turn < turns; ++turn) {
            if (turn != first) read_turn(turn);
        }
    }

private:
    const Page& page_;
    std::vector<char>& taken_;
    float body_size_;
    std::vector<Item>& out_;
    std::vector<FoundTable> tables_;
    Layout layout_;
    Notes notes_;
    RowMemo* memo_ = nullptr;  ///< of the region that is being read
    std::vector<Item> aside_;  ///< what stands beside the text that is being read

    /// What stands upright at the top of a page that is turned to be read goes before the rest.
    std::uint8_t first_turn() const {
        const Upright upright = upright_of(page_);
        for (std::size_t i = 0; page_.turned > 0 && i < page_.words.size(); ++i) {
            const Word& word = page_.words[i];
            if (word.turn == upright.turn && taken_[i] == 0 && word.base < top * upright.height)
                return upright.turn;
        }
        return 0;
    }

    void read_turn(std::uint8_t turn) {
        layout_ = lay_out(page_, turn, taken_);
        if (turn == aslant) drop_watermarks();
        if (turn == 0) add_tables();
        if (layout_.segments.empty()) return;
        notes_ = turn == 0 ? find_notes(page_, layout_, body_size_) : Notes{};
        const Layout notes = cut_off_notes();
        for (const Region& region : find_columns(layout_)) read_region(region, false);
        if (notes.segments.empty()) return;
        layout_ = notes;
        for (const Region& region : find_columns(layout_)) read_region(region, true);
    }

    /// Large words aslant over a page are no part of what it says.
    void drop_watermarks() {
        std::erase_if(layout_.segments, [this](const Segment& segment) {
            return segment.size > watermark * body_size_;
        });
    }

    /// A ruled table takes part in the order as a line of its own.
    void add_tables() {
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            Segment segment{tables_[i].left, tables_[i].right, tables_[i].top + 1, 0.1F};
            segment.table = static_cast<std::int32_t>(i);
            layout_.segments.push_back(segment);
        }
        std::stable_sort(layout_.segments.begin(), layout_.segments.end(),
                         [](const Segment& a, const Segment& b) { return a.base < b.base; });
    }

    Layout cut_off_notes() {
        Layout notes;
        if (notes_.segments.empty()) return notes;
        const auto begin =
            layout_.segments.begin() + static_cast<std::ptrdiff_t>(notes_.segments.front());
        notes.order = layout_.order;
        notes.segments.assign(begin, layout_.segments.end());
        layout_.segments.erase(begin, layout_.segments.end());
        return notes;
    }

    void read_region(const Region& region, bool note) {
        const auto rows = rows_of(layout_, region.segments);
        RowMemo memo(rows);
        RowMemo* const outer = std::exchange(memo_, &memo);
        bool begins = true;
        for (std::size_t row = 0; row < rows.size();) {
            if (row > 0 && !aside_.empty() && !follows_closely(rows, row)) flush_aside();
            if (const SideBySide both = find_side_by_side(page_, layout_, rows, row);
                both.count > 0) {
                read_beside(both, std::exchange(begins, false), note);
                row += both.count;
                continue;
            }
            row += read_row(rows, row, region, std::exchange(begins, false), note);
        }
        flush_aside();
        memo_ = outer;
    }

    /// The text goes on below what stands beside it, which therefore waits for its end.
    void read_beside(const SideBySide& both, bool begins, bool note) {
        for (const Region* region : {&both.text, &both.aside}) {
            bool first = true;
            for (const std::uint32_t segment : region->segments) {
                Item item;
                item.page = item.last_page = page_.number;
                item.line = line_of({segment}, *region, note);
                const bool aside = region == &both.aside;
                item.begins_region = std::exchange(first, false) && (aside || begins);
                (aside ? aside_ : out_).push_back(std::move(item));
            }
        }
    }

    void flush_aside() {
        std::ranges::move(aside_, std::back_inserter(out_));
        aside_.clear();
    }

    bool follows_closely(const std::vector<RowOfSegments>& rows, std::size_t row) const {
        const Segment& last = layout_.segments[rows[row - 1].front()];
        const Segment& next = layout_.segments[rows[row].front()];
        return rows[row].size() == 1 && next.table < 0 &&
               next.base - last.base <= next_line * next.size;
    }

    /// Returns how many rows were read.
    std::size_t read_row(const std::vector<RowOfSegments>& rows, std::size_t row,
                         const Region& region, bool begins, bool note) {
        Item item;
        item.page = item.last_page = page_.number;
        item.begins_region = begins;
        const std::int32_t found = layout_.segments[rows[row].front()].table;
        std::size_t count = 1;
        if (found >= 0) {
            item.grid = std::move(tables_[static_cast<std::size_t>(found)].grid);
            item.tagged = tables_[static_cast<std::size_t>(found)].tagged;
        } else {
            count = read_unruled_table(page_, layout_, rows, row, *memo_, item.grid);
            if (count == 0 && item.begins_region && is_last_row(rows[row])) {
                item.grid = {cells_of(rows[row])};
                count = 1;
            }
            if (count == 0) item.line = line_of(rows[row], region, note);
            count = std::max<std::size_t>(count, 1);
        }
        out_.push_back(std::move(item));
        return count;
    }

    /// The page before ended with a table of so many columns, of which only this row was left.
    bool is_last_row(const RowOfSegments& row) const {
        if (out_.empty() || out_.back().grid.empty() || row.size() < 2) return false;
        const Item& before = out_.back();
        const auto has_digit = [this](std::uint32_t i) {
            const std::string words = text_of(page_, layout_, layout_.segments[i], {});
            return std::any_of(words.begin(), words.end(), is_digit);
        };
        return before.last_page + 1 == page_.number && before.grid.front().size() == row.size() &&
               std::all_of(row.begin() + 1, row.end(), has_digit);
    }

    GridRow cells_of(const RowOfSegments& row) const {
        GridRow cells;
        for (const std::uint32_t i : row) {
            cells.emplace_back();
            cells.back().text = text_of(page_, layout_, layout_.segments[i], {});
        }
        return cells;
    }

    Line line_of(const RowOfSegments& row, const Region& region, bool note) const {
        const Segment& first = layout_.segments[row.front()];
        Line line;
        line.left = first.left;
        line.level = first.level;
        line.bold = true;
        for (const std::uint32_t i : row) {
            const Segment& segment = layout_.segments[i];
            if (!line.text.empty()) line.text += ' ';
            line.text += text_of(page_, layout_, segment, notes_.numbers);
            line.right = std::max(line.right, segment.right);
            line.bold = line.bold && segment.bold;
            if (segment.level != line.level) line.level = 0;
            if (segment.size > line.size) {
                line.size = segment.size;
                line.base = segment.base;
            }
        }
        const Word& word = page_.words[layout_.order[first.first]];
        line.first_width = word.right - word.left;
        line.column_left = region.left;
        line.column_right = region.full ? 0 : region.right;
        line.note = note;
        return line;
    }
};

/// How far to the right the lines of full width go that are not the odd ones.
float right_margin(std::vector<float> rights) {
    if (rights.empty()) return 0;
    std::sort(rights.begin(), rights.end());
    return rights[(rights.size() - 1) * 98 / 100];
}

/// Lines of full width share one margin: a page may have none that goes up to it.
void set_margins(std::vector<Item>& items, const std::vector<Page>& pages) {
    std::map<int, std::vector<float>> rights;
    const auto width_of = [&](const Item& item) {
        return static_cast<int>(pages[item.page - 1].width);
    };
    for (const Item& item : items) {
        if (item.grid.empty() && item.line.column_right == 0)
            rights[width_of(item)].push_back(item.line.right);
    }
    std::map<int, float> margins;
    for (auto& [width, all] : rights) margins[width] = right_margin(std::move(all));
    for (Item& item : items) {
        if (item.grid.empty() && item.line.column_right == 0)
            item.line.column_right = margins[width_of(item)];
    }
}

}  // namespace

float body_size_of(const std::vector<Page>& pages) {
    std::map<int, std::size_t> letters;
    for (const Page& page : pages) {
        for (const Word& word : page.words)
            letters[static_cast<int>(std::lround(std::min(word.size, 1000.0F) * 4))] += word.length;
    }
    const auto most =
        std::max_element(letters.begin(), letters.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == letters.end() ? 10 : static_cast<float>(most->first) / 4;
}

std::vector<Item> items_of(const std::vector<Page>& pages, const TaggedTables& tagged,
                           std::vector<std::vector<char>> taken, float body_size) {
    std::vector<Item> items;
    for (std::size_t i = 0; i < pages.size(); ++i)
        PageFlow(pages[i], taken[i], body_size, items).read(tagged);
    set_margins(items, pages);
    join_split_tables(items);
    return items;
}

}  // namespace yearproof::pdf
