// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "rows.h"

#include "letters.h"
#include "marks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yearproof::pdf {
namespace {

constexpr float widest_row_gap = 2.6F;  ///< of the size: further down stands something else
constexpr float wrapped_gap = 1.9F;
constexpr float next_line = 1.5F;      ///< of the size, within a cell
constexpr float widest_single = 0.6F;  ///< of the table's width: a longer line is no cell
constexpr float larger = 1.12F;        ///< of the size of the next row
constexpr float least_gutter = 0.6F;   ///< of the size, between columns
constexpr float same_gap = 1.12F, wider_gap = 1.25F;  ///< of the least between lines
constexpr std::size_t fewest_rows = 2, longest_cell = 160;
constexpr std::size_t most_rows = 2000;
constexpr std::size_t most_looks = 64;      ///< at one row, one with another
constexpr std::size_t longest_wrapped = 6;  ///< lines of a cell below those of the others

struct Column {
    float left = 0, right = 0;
};

class UnruledTable {
public:
    UnruledTable(const Page& page, const Layout& layout, const std::vector<RowOfSegments>& rows,
                 std::size_t begin, RowMemo& memo)
        : page_(page), layout_(layout), rows_(rows), begin_(begin), memo_(memo) {}

    std::size_t read(Grid& grid) {
        if (is_heading(begin_)) return 0;
        std::size_t end = find_end();
        while (end > begin_ && !has_cells(end - 1)) --end;
        if (count_cells(end) < fewest_rows || !may_look(end)) return 0;
        find_columns(end);
        end = end_of_last_cell(end);
        if (columns_.size() < 2 || !is_convincing(end)) return 0;
        row_gap_ = usual_gap(end);
        line_gap_ = widest_line_gap(end);
        for (std::size_t row = begin_; row < end; ++row) add_row(row, grid);
        return end - begin_;
    }

private:
    const Page& page_;
    const Layout& layout_;
    const std::vector<RowOfSegments>& rows_;
    std::size_t begin_;
    RowMemo& memo_;
    std::vector<Column> columns_;

    const Segment& segment(std::uint32_t i) const { return layout_.segments[i]; }
    const Segment& first(std::size_t row) const { return segment(rows_[row].front()); }
    std::string text(std::uint32_t i) const { return text_of(page_, layout_, segment(i), {}); }

    bool has_cells(std::size_t row) const {
        std::int8_t& known = memo_.has_cells[row];
        if (known < 0) known = find_cells(row) ? 1 : 0;
        return known > 0;
    }

    /// More than one segment, and the first is no list mark or number of a paragraph.
    bool find_cells(std::size_t row) const {
        const RowOfSegments& cells = rows_[row];
        if (cells.size() < 2) return false;
        for (const std::uint32_t cell : cells) {
            if (is_leader(text(cell))) return false;
        }
        return cells.size() > 2 || !(is_list_mark(text(cells.front())) || is_heading(row));
    }

    /// "2.1" and "Wards" in larger letters than what follows.
    bool is_heading(std::size_t row) const {
        const RowOfSegments& cells = rows_[row];
        return row + 1 < rows_.size() &&
               segment(cells.back()).size > larger * first(row + 1).size &&
               text(cells.front()).find_first_not_of("0123456789.") == std::string::npos;
    }

    bool is_near(std::size_t row) const {
        const float size = std::max(first(row).size, first(row - 1).size);
        return first(row).base - first(row - 1).base <= widest_row_gap * size;
    }

    /// A line with one segment belongs to a table when a row of cells follows it closely.
    bool is_wrapped(std::size_t row) const {
        const float gap = first(row).base - first(row - 1).base;
        if (gap > wrapped_gap * first(row).size || row + 1 >= rows_.size()) return false;
        const RowOfSegments& top = rows_[begin_];
        const float width = segment(top.back()).right - segment(top.front()).left;
        if (first(row).width() > widest_single * width) return false;
        for (std::size_t next = row; next < std::min(row + longest_wrapped, rows_.size()); ++next) {
            if (has_cells(next)) return true;
            if (next > row && !is_near(next)) return false;
        }
        return false;
    }

    std::size_t find_end() const {
        std::size_t end = begin_ + 1;
        const std::size_t last = std::min(rows_.size(), begin_ + most_rows);
        while (end < last && is_near(end) && (has_cells(end) || is_wrapped(end))) ++end;
        return end;
    }

    /// The first cell of the last row may go on below it, in small letters.
    std::size_t end_of_last_cell(std::size_t end) const {
        const auto goes_on = [this](std::size_t row) {
            const Segment& line = first(row);
            const float gap = line.base - first(row - 1).base;
            return rows_[row].size() == 1 && gap <= next_line * line.size &&
                   std::abs(line.left - columns_.front().left) <= 0.5F * line.size &&
                   line.right <= columns_.front().right + line.size &&
                   begins_small(text(rows_[row].front()));
        };
        if (columns_.size() < 2) return end;
        while (end < rows_.size() && goes_on(end)) ++end;
        return end;
    }

    std::size_t count_cells(std::size_t end) const {
        std::size_t count = 0;
        for (std::size_t row = begin_; row < end; ++row) count += has_cells(row);
        return count;
    }

    /// What is far below begins anew: no run of rows takes from what others have.
    bool may_look(std::size_t end) {
        std::size_t steps = 0;
        for (std::size_t row = begin_; row < end; ++row) steps += rows_[row].size();
        if (begin_ >= memo_.run_end) memo_.steps = 1 + steps * most_looks;
        memo_.run_end = std::max(memo_.run_end, end);
        memo_.steps -= std::min(memo_.steps, steps);
        return memo_.steps > 0;
    }

    /// The strips that the segments of all full rows cover.
    void find_columns(std::size_t end) {
        std::vector<Column> strips;
        for (std::size_t row = begin_; row < end; ++row) {
            if (!has_cells(row)) continue;
            for (const std::uint32_t i : rows_[row])
                strips.push_back({segment(i).left, segment(i).right});
        }
        std::sort(strips.begin(), strips.end(),
                  [](const Column& a, const Column& b) { return a.left < b.left; });
        const float gutter = least_gutter * first(begin_).size;
        for (const Column& strip : strips) {
            if (columns_.empty() || strip.left > columns_.back().right + gutter * 0.5F) {
                columns_.push_back(strip);
            } else {
                columns_.back().right = std::max(columns_.back().right, strip.right);
            }
        }
    }

    std::size_t column_of(const Segment& cell) const {
        std::size_t column = 0;
        while (column + 1 < columns_.size() && columns_[column + 1].left <= cell.right &&
               cell.middle() > columns_[column].right)
            ++column;
        return column;
    }

    /// Most rows have their segments in columns of their own, and cells are not whole paragraphs.
    bool is_convincing(std::size_t end) const {
        std::size_t good = 0, all = 0, figures = 0;
        for (std::size_t row = begin_; row < end; ++row) {
            if (!has_cells(row)) continue;
            ++all;
            good += is_apart(row);
        }
        if (good * 4 < all * 3) return false;
        for (std::size_t row = begin_; row < end; ++row) {
            if (has_cells(row) && !count_figures(row, figures)) return false;
        }
        return all >= 3 || figures >= 2;
    }

    bool is_apart(std::size_t row) const {
        std::size_t before = columns_.size();
        return std::ranges::all_of(rows_[row], [&](std::uint32_t cell) {
            return std::exchange(before, column_of(segment(cell))) != before;
        });
    }

    /// Behind the first cell. False where a cell is a whole paragraph.
    bool count_figures(std::size_t row, std::size_t& figures) const {
        for (const std::uint32_t i : rows_[row]) {
            const std::string words = text(i);
            if (words.size() > longest_cell) return false;
            figures += i != rows_[row].front() && words.find_first_of("0123456789") != words.npos;
        }
        return true;
    }

    /// A line that goes on in one cell is put to the row before it.
    void add_row(std::size_t row, Grid& grid) {
        const Belongs place = where(row);
        if (grid.empty() || (place != Belongs::before && !waits_))
            grid.emplace_back(columns_.size());
        waits_ = place == Belongs::after;
        for (const std::uint32_t i : rows_[row]) {
            GridCell& cell = grid.back()[column_of(segment(i))];
            if (!cell.text.empty()) cell.text += ' ';
            cell.text += text(i);
            cell.header = segment(i).bold;
        }
    }

    bool waits_ = false;  ///< the row so far is one line of a cell whose other cells follow

    float row_gap_ = 0;  ///< between full rows; 0 where no two follow each other

    float line_gap_ = 0;  ///< lines no further apart are of one row; 0 where all are rows

    float gap_before(std::size_t row) const { return first(row).base - first(row - 1).base; }

    float usual_gap(std::size_t end) const {
        std::vector<float> gaps;
        for (std::size_t row = begin_ + 1; row < end; ++row) {
            if (has_cells(row) && has_cells(row - 1)) gaps.push_back(gap_before(row));
        }
        std::sort(gaps.begin(), gaps.end());
        return gaps.empty() ? 0 : gaps[gaps.size() / 2];
    }

    /// Cells of words are written over several lines, beside each other: some of them go on in
    /// small letters, and rows stand further apart than lines.
    float widest_line_gap(std::size_t end) const {
        float least = 1e9F;
        for (std::size_t row = begin_ + 1; row < end; ++row) {
            if (has_cells(row)) least = std::min(least, gap_before(row));
        }
        std::size_t close = 0, cut = 0, wide = 0;
        for (std::size_t row = begin_ + 1; row < end; ++row) {
            if (!has_cells(row)) continue;
            const bool is_close = gap_before(row) <= same_gap * least;
            close += is_close;
            cut += is_close && goes_on_in_small(row);
            wide += gap_before(row) > wider_gap * least;
        }
        return close >= 2 && wide >= 2 && cut * 3 >= close * 2 ? same_gap * least : 0;
    }

    bool goes_on_in_small(std::size_t row) const {
        return std::ranges::any_of(rows_[row],
                                   [this](std::uint32_t cell) { return begins_small(text(cell)); });
    }

    enum class Belongs { before, after, alone };

    /// A line that stands nearer to a row than rows do to each other is a part of it.
    Belongs where(std::size_t row) const {
        if (row > begin_ && gap_before(row) <= line_gap_) return Belongs::before;
        if (row == begin_ || has_cells(row)) return Belongs::alone;
        const float before = gap_before(row);
        const float after = row + 1 < rows_.size() ? gap_before(row + 1) : 1e9F;
        const float near = row_gap_ > 0 ? row_gap_ * 0.92F : 1e9F;
        if (begins_small(text(rows_[row].front()))) return Belongs::before;
        if (before < near && before <= after * 1.05F) return Belongs::before;
        return after < near ? Belongs::after : Belongs::alone;
    }
};

}  // namespace

std::vector<RowOfSegments> rows_of(const Layout& layout,
                                   const std::vector<std::uint32_t>& segments) {
    std::vector<RowOfSegments> rows;
    for (const std::uint32_t i : segments) {
        const Segment& next = layout.segments[i];
        if (!rows.empty()) {
            const Segment& last = layout.segments[rows.back().front()];
            if (on_one_line(last.base, last.size, next.base, next.size)) {
                rows.back().push_back(i);
                continue;
            }
        }
        rows.push_back({i});
    }
    for (RowOfSegments& row : rows) {
        std::stable_sort(row.begin(), row.end(), [&](std::uint32_t a, std::uint32_t b) {
            return layout.segments[a].left < layout.segments[b].left;
        });
    }
    return rows;
}

std::size_t read_unruled_table(const Page& page, const Layout& layout,
                               const std::vector<RowOfSegments>& rows, std::size_t begin,
                               RowMemo& memo, Grid& grid) {
    if (rows[begin].size() < 2) return 0;
    return UnruledTable(page, layout, rows, begin, memo).read(grid);
}

}  // namespace yearproof::pdf
