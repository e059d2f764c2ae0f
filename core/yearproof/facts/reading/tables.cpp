// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/tables.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr std::size_t rows_looked_at = 64;  // for the unit of a column
constexpr auto no_row = static_cast<std::size_t>(-1);

}  // namespace

void TableReader::finish() {
    if (block_ == static_cast<std::uint32_t>(-1)) return;
    const auto table = static_cast<std::size_t>(text_.document.blocks[block_].table);
    facts_.grids[table] = std::move(layout_.grid);
    block_ = static_cast<std::uint32_t>(-1);
}

void TableReader::begin(std::uint32_t sentence) {
    finish();
    block_ = text_.prose.sentences[sentence].block;
    layout_ = lay_out(text_, sentence);
    around_ = reader_.around(layout_);
    group_ = {};
    row_read_ = no_row;
    part_read_ = -1;
}

/// How many cells the widest row of the part that begins with this row has.
std::size_t TableReader::widest(std::size_t row) const {
    const Grid& grid = layout_.grid;
    std::size_t wide = 0;
    for (; row < grid.rows.size() && grid.rows[row].part == part_read_; ++row)
        wide = std::max(wide, grid.width(row));
    return wide;
}

/// The heads above the rows from this one on.
void TableReader::read_part(std::size_t row) {
    part_read_ = layout_.grid.rows[row].part;
    std::size_t end = row;
    while (end > 0 && !layout_.grid.rows[end - 1].head) --end;
    std::size_t first = end;
    while (first > 0 && layout_.grid.rows[first - 1].head) --first;
    columns_.clear();
    const std::size_t wide = widest(row);
    const std::int32_t label = end > first ? layout_.sentence_at(end - 1, 0) : -1;
    label_head_ =
        label < 0 ? std::vector<std::string>{}
                  : reader_.read(text_.prose.sentences[static_cast<std::size_t>(label)]).what.stems;
    for (std::size_t c = 0; c < wide; ++c) {
        Head head;
        if (c >= layout_.labels) {
            head = reader_.column(layout_, first, end, c);
            if (head.unit.empty()) find_unit(head, c, end);
        }
        columns_.push_back(std::move(head));
    }
}

/// Where only the first figure of a column, or the last too, carries its currency or percent sign.
void TableReader::find_unit(Head& head, std::size_t column, std::size_t from) const {
    const Grid& grid = layout_.grid;
    const std::size_t until = std::min(grid.rows.size(), from + rows_looked_at);
    for (std::size_t r = from; r < until && !grid.rows[r].head; ++r) {
        const ReadCell* cell = layout_.cell(r, column);
        if (cell == nullptr || cell->kind != CellKind::figure) continue;
        std::string unit = cell->figure.unit;
        const ReadCell* before = column > 0 ? layout_.cell(r, column - 1) : nullptr;
        if (unit == "count" && before != nullptr && before->kind == CellKind::mark)
            unit = before->figure.unit;
        if (is_currency(unit) || unit == "percent") head.unit = unit;
        head.unit_of_cells = true;
        return;
    }
}

void TableReader::begin_row(std::size_t row) {
    const GridLine& line = layout_.grid.rows[row];
    row_read_ = row;
    if (line.part != part_read_ && !line.head) {
        read_part(row);
        group_ = {};
    }
    row_ = {};
    if (line.head) return;
    const std::size_t until = line.group ? layout_.grid.width(row) : layout_.labels;
    for (std::size_t c = 0; c < until; ++c) {
        const std::int32_t i = layout_.sentence_at(row, c);
        if (i < 0) continue;
        Head label = reader_.read(text_.prose.sentences[static_cast<std::size_t>(i)]);
        // Beyond the first column a year dates the row where the column is said to hold years.
        const bool reference = layout_.grid.columns[c].reference;
        if (reference)
            row_.times.insert(row_.times.end(), label.times.begin(), label.times.end());
        else if (c > 0 && !line.group)
            label.times.clear();
        if (!reference) HeadReader::join(row_, label);
    }
    if (line.group) group_ = row_;
}

bool TableReader::take(std::uint32_t sentence, std::uint32_t section) {
    if (text_.prose.sentences[sentence].block != block_) begin(sentence);
    const std::uint32_t i = sentence - layout_.first;
    spot_ = layout_.spots[i];
    if (spot_.row != row_read_) begin_row(spot_.row);
    const GridLine& row = layout_.grid.rows[spot_.row];
    if (row.head) return true;
    if (spot_.column < layout_.labels && (row.figures || row.group)) return true;
    const ReadCell& cell = layout_.cells[i];
    if (layout_.grid.columns[spot_.column].reference) return cell.kind != CellKind::words;
    if (cell.kind == CellKind::words && names_anew())
        row_ = reader_.read(text_.prose.sentences[sentence]);
    if (cell.kind == CellKind::figure && cell.year && is_year(sentence)) return true;
    if (cell.kind == CellKind::figure) add(cell, sentence, section);
    if (cell.kind == CellKind::suppressed)
        facts_.others.push_back({text_.prose.sentences[sentence].range, "suppressed"});
    return cell.kind != CellKind::words;
}

/// "Type | Cases | Type | Cases": the second half of the row has a label of its own, under the head
/// that the first has.
bool TableReader::names_anew() const {
    const std::vector<std::string>& head = columns_[spot_.column].what.stems;
    return layout_.labels == 1 && spot_.column > 1 && !head.empty() && head == label_head_;
}

void TableReader::add(const ReadCell& cell, std::uint32_t sentence, std::uint32_t section) {
    Fact fact;
    fact.range = cell.figure.range;
    fact.figure = cell.figure.figure;
    fact.unit = cell.figure.unit;
    fact.section = section;
    fact.sentence = sentence;
    fact.token = static_cast<std::uint32_t>(cell.figure.first);
    take_marks(fact);
    layout_.grid.cell(spot_.row, spot_.column).fact =
        static_cast<std::int32_t>(facts_.facts.size());
    complete(fact);
    facts_.facts.push_back(std::move(fact));
}

/// "$ | 1,234", "45 | %": the sign stands in the cell beside.
void TableReader::take_marks(Fact& fact) const {
    const std::size_t row = spot_.row, column = spot_.column;
    const ReadCell* before = column > 0 ? layout_.cell(row, column - 1) : nullptr;
    if (fact.unit == "count" && before != nullptr && before->kind == CellKind::mark)
        fact.unit = before->figure.unit;
    const ReadCell* after = layout_.cell(row, column + 1);
    if (fact.unit == "count" && after != nullptr && after->kind == CellKind::mark &&
        after->figure.unit == "percent")
        fact.unit = "percent";
}

void TableReader::complete(std::size_t known) {
    for (std::size_t i = known; i < facts_.facts.size(); ++i) complete(facts_.facts[i]);
}

void TableReader::complete(Fact& fact) const {
    const Head& column = columns_[spot_.column];
    Head what;
    HeadReader::join(what, row_);
    if (group_.what.words != row_.what.words) HeadReader::join(what, group_);
    HeadReader::join(what, column);
    HeadReader::join(what, around_);
    fact.what = std::move(what.what);
    fact.row = static_cast<std::int32_t>(spot_.row);
    fact.column = static_cast<std::int32_t>(spot_.column);
    if (fact.unit == "count") fact.unit = unit_of(column);
    scale(fact, column);
    date(fact, column);
    if (layout_.grid.columns[spot_.column].change) fact.role = Role::change;
    if (column.target) fact.role = Role::target;
}

/// The row's own unit before that of its column, and that of the column before the table's.
std::string TableReader::unit_of(const Head& column) const {
    if (row_.unit == "percent") return row_.unit;
    if (column.unit == "percent") return column.unit;
    if (row_.counted || column.counted) return "count";
    for (const Head* head : {&row_, &column, &around_}) {
        if (!head->unit.empty()) return head->unit;
    }
    return "count";
}

void TableReader::scale(Fact& fact, const Head& column) const {
    int scale = column.scale > 0 ? column.scale : row_.scale;
    const bool table_wide = scale == 0;
    if (table_wide) scale = around_.scale;
    const bool counts = fact.unit == "count" || is_currency(fact.unit);
    if (scale == 0 || fact.figure.scaled || !counts) return;
    const bool counts_excepted = column.counts_excepted || around_.counts_excepted;
    if (row_.own_scale || (counts_excepted && row_.counted)) return;
    // "£m" speaks of money: a count in such a table is not in millions.
    const Head& scaling = column.scale > 0 ? column : around_;
    const bool of_money = is_currency(scaling.unit) && !scaling.unit_of_cells;
    if (row_.counted && of_money) return;
    fact.figure.value = fact.figure.value.scaled(scale);
    fact.figure.scaled = true;
}

void TableReader::date(Fact& fact, const Head& column) const {
    std::vector<std::int32_t> around = around_.times;
    around.insert(around.end(), row_.times.begin(), row_.times.end());
    HeadReader::Dated dated;
    for (const std::vector<std::int32_t>* times :
         {&column.times, &row_.times, &group_.times, &around_.times}) {
        if (times->empty()) continue;
        dated = reader_.dated(*times, around);
        break;
    }
    if (column.times.empty() && column.year != 0) dated = {-1, year_of(column.year)};
    fact.time = dated.time;
    if (!dated.period) return;
    fact.period = dated.period;
    fact.basis = PeriodBasis::header;
}

}  // namespace yearproof
