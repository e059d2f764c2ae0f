// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/lines.h"

#include "yearproof/facts/reading/placing.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr std::size_t most_heads = 6;  // rows that head one part of a table

class LineReader {
public:
    LineReader(const Text& text, TableLayout& layout) : text_(text), layout_(layout) {}

    void run() {
        settle_years();
        for (std::size_t r = 0; r < grid().rows.size(); ++r) sort_row(r);
        find_labels();
        for (std::size_t r = 0; r < grid().rows.size(); ++r) {
            if (grid().rows[r].head) spread_heads(r);
        }
        for (std::size_t r = 0; r < grid().rows.size(); ++r) name_row(r);
        for (std::size_t c = layout_.labels; c < grid().columns.size(); ++c) name_column(c);
    }

private:
    Grid& grid() { return layout_.grid; }

    struct Count {
        std::size_t figures = 0, years = 0, words = 0, values = 0, labels = 0;
    };

    /// "£" or "%" alone heads a column as words do.
    static bool names(CellKind kind) { return kind == CellKind::words || kind == CellKind::mark; }

    Count count(std::size_t r) {
        Count count;
        for (std::size_t c = 0; c < grid().width(r); ++c) {
            const ReadCell* cell = layout_.cell(r, c);
            if (cell == nullptr) continue;
            if (c == 0)
                ++count.labels;
            else if (cell->kind == CellKind::figure)
                ++(cell->year ? count.years : count.figures);
            else
                ++(names(cell->kind) ? count.words : count.values);
        }
        return count;
    }

    /// "2,081 | 2028": a number of four digits beside other figures of its column, or its row, is
    /// one too.
    void settle_years() {
        const std::size_t columns = grid().columns.size();
        std::vector<bool> plain(columns, false);
        std::vector<std::size_t> likely(columns, 0);
        each_figure([&](std::size_t, std::size_t c, ReadCell& cell) {
            if (!cell.year)
                plain[c] = true;
            else
                ++likely[c];
        });
        for (std::size_t r = 1; r < grid().rows.size(); ++r) {
            const Count here = count(r);
            for (std::size_t c = 1; c < grid().width(r); ++c) {
                ReadCell* cell = mutable_cell(r, c);
                if (cell == nullptr || cell->kind != CellKind::figure || !cell->year) continue;
                const bool all_years = !plain[c] && likely[c] > 1;
                if (here.figures > 0 && !all_years) cell->year = false;
            }
        }
    }

    ReadCell* mutable_cell(std::size_t r, std::size_t c) {
        const std::int32_t sentence = layout_.sentence_at(r, c);
        return sentence < 0 ? nullptr
                            : &layout_.cells[static_cast<std::uint32_t>(sentence) - layout_.first];
    }

    template <class Each>
    void each_figure(Each each) {
        for (std::size_t i = 0; i < layout_.cells.size(); ++i) {
            const TableLayout::Spot spot = layout_.spots[i];
            if (layout_.cells[i].kind == CellKind::figure && spot.row > 0 && spot.column > 0)
                each(spot.row, spot.column, layout_.cells[i]);
        }
    }

    void sort_row(std::size_t r) {
        GridLine& row = grid().rows[r];
        const Count here = count(r);
        row.figures = here.figures > 0;
        row.head = heads(r, here);
        if (row.head && !heading_) ++part_;
        heads_ = row.head ? (heading_ ? heads_ + 1 : 1) : heads_;
        heading_ = row.head;
        const bool words = here.labels + here.words > 0;
        row.group =
            !row.head && words && here.figures + here.years + here.values == 0 && here.words <= 1;
        row.part = part_;
    }

    bool heads(std::size_t r, const Count& here) {
        if (r == 0) return grid().rows.size() > 1 && (here.figures == 0 || flagged());
        if (here.figures + here.values > 0 || here.years + here.words == 0) return false;
        const bool opens_group = here.words == 1 && here.years == 0 && ends_with_colon(r);
        if (heading_) return heads_ < most_heads && !opens_group;
        return here.years > 1 || (here.words > 1 && here.years + here.words > 1);
    }

    bool flagged() const {
        const Block& block = text_.document.blocks[layout_.grid.block];
        const Table& table = text_.document.tables[static_cast<std::size_t>(block.table)];
        return !table.rows[0].cells.empty() && table.rows[0].cells[0].header;
    }

    bool ends_with_colon(std::size_t r) {
        for (std::size_t c = 0; c < grid().width(r); ++c) {
            const std::int32_t i = layout_.sentence_at(r, c);
            if (i >= 0 && text_.symbol(end(i) - 1, ':')) return true;
        }
        return false;
    }

    /// The columns before the first that holds figures; numbers in the first one name their rows.
    void find_labels() {
        std::size_t first = grid().columns.size();
        each_figure([&](std::size_t r, std::size_t c, ReadCell& cell) {
            if (grid().rows[r].head || cell.year || is_reference(c)) return;
            first = std::min(first, c);
            grid().columns[c].figures = true;
        });
        layout_.labels = first == grid().columns.size() ? 1 : first;
    }

    bool is_reference(std::size_t c) {
        for (std::size_t r = 0; r < grid().rows.size() && grid().rows[r].head; ++r) {
            const std::int32_t i = layout_.sentence_at(r, c);
            if (i < 0) continue;
            const Phrase* phrase = text_.starts(begin(i), end(i), text_.words.line_reference);
            if (phrase != nullptr && begin(i) + static_cast<int>(phrase->words) == end(i))
                return grid().columns[c].reference = true;
        }
        return false;
    }

    int begin(std::int32_t i) const { return static_cast<int>(sentence(i).first); }
    int end(std::int32_t i) const { return static_cast<int>(sentence(i).end); }
    const Sentence& sentence(std::int32_t i) const {
        return text_.prose.sentences[static_cast<std::size_t>(i)];
    }

    /// A head cell speaks of the empty ones after it, the first also of those before it, unless the
    /// document itself says how far cells reach.
    void spread_heads(std::size_t r) {
        const std::size_t width = grid().width(r), start = width == 0 ? 0 : grid().index(r, 0);
        const auto at = layout_.over.begin() + static_cast<std::ptrdiff_t>(start);
        const bool told = std::any_of(at, at + static_cast<std::ptrdiff_t>(width),
                                      [](std::int32_t over) { return over >= 0; });
        std::int32_t last = -1;
        for (std::size_t c = layout_.labels; c < width; ++c) {
            const std::int32_t own = layout_.sentences[start + c];
            if (own >= 0 && last < 0 && !told)
                std::fill(at + static_cast<std::ptrdiff_t>(layout_.labels),
                          at + static_cast<std::ptrdiff_t>(c), own);
            if (own >= 0) last = own;
            if (own >= 0 || !told) layout_.over[start + c] = own >= 0 ? own : last;
        }
    }

    void name_row(std::size_t r) {
        GridLine& row = grid().rows[r];
        const std::size_t until = row.group ? grid().width(r) : layout_.labels;
        for (std::size_t c = 0; c < until; ++c) {
            const std::int32_t i = layout_.sentence_at(r, c);
            if (i < 0) continue;
            if (row.label.empty()) row.label = sentence(i).range;
            hint(row, i, row.label == sentence(i).range);
        }
    }

    void name_column(std::size_t c) {
        GridLine& column = grid().columns[c];
        for (std::size_t r = 0; r < grid().rows.size() && grid().rows[r].head; ++r) {
            const std::int32_t over = layout_.head_over(r, c);
            if (over < 0) continue;
            GridLine said;
            hint(said, over, true);
            column.change = column.change || said.change;
            if (layout_.sentence_at(r, c) != over) continue;  // a total spans nothing
            column.rate = column.rate || said.rate;
            column.label = sentence(over).range;
            column.total = column.total || said.total;
            column.net = column.net || said.net;
            column.deducted = column.deducted || said.deducted;
            column.within = column.within || said.within;
        }
    }

    void hint(GridLine& line, std::int32_t label, bool from_start) {
        const Vocabulary& words = text_.words;
        const int first = begin(label), last = end(label);
        for (int i = first; i < last; ++i) {
            if (text_.token(i).word == 0) continue;
            line.total = line.total || text_.is(i, last, words.line_total);
            line.change = line.change || text_.is(i, last, words.line_change);
            line.rate = line.rate || text_.is(i, last, words.line_rate);
            line.within = line.within || text_.is(i, last, words.line_within);
            if (const Phrase* net = text_.starts(i, last, words.line_net)) {
                const bool edge = i == first || i + static_cast<int>(net->words) == last;
                line.net = line.net || edge || net->words > 1;
            }
        }
        if (from_start && text_.is(first, last, words.line_deducted)) line.deducted = true;
        // "In thousands, except per share data" speaks of rates, and is none.
        for (int i = first; i < last && line.rate; ++i) {
            if (text_.is(i, last, words.scale_exception)) line.rate = false;
        }
    }

    const Text& text_;
    TableLayout& layout_;
    std::uint16_t part_ = 0;
    std::size_t heads_ = 0;
    bool heading_ = false;
};

}  // namespace

TableLayout lay_out(const Text& text, std::uint32_t first_sentence) {
    TableLayout layout;
    layout.first = first_sentence;
    place_cells(text, layout);
    LineReader(text, layout).run();
    return layout;
}

}  // namespace yearproof
