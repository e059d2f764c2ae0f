// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/tables.h"

#include <algorithm>

namespace yearproof {
namespace {

template <class T>
T& grown(std::vector<T>& list, std::int32_t i) {
    const auto at = static_cast<std::size_t>(i);
    if (list.size() <= at) list.resize(at + 1);
    return list[at];
}

std::vector<std::string> united(std::vector<std::string> a, const std::vector<std::string>& b) {
    a.insert(a.end(), b.begin(), b.end());
    std::sort(a.begin(), a.end());
    a.erase(std::unique(a.begin(), a.end()), a.end());
    return a;
}

std::string joined(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + ", " + b;
}

}  // namespace

TableHeads::TableHeads(const Text& text, const ConceptReader& concepts)
    : text_(text), tables_(text.document.tables.size()) {
    for (const Sentence& cell : text.prose.sentences) {
        if (cell.row < 0) read_caption(cell, concepts);
        if (cell.row < 0 || (cell.row > 0 && cell.cell > 0)) continue;
        Heads& heads = tables_[static_cast<std::size_t>(text.document.blocks[cell.block].table)];
        Head head = read(cell, concepts);
        if (cell.row == 0) grown(heads.columns, cell.cell) = head;
        if (cell.cell == 0) grown(heads.rows, cell.row) = std::move(head);
    }
}

/// A line that begins "Table 2" right before a table.
void TableHeads::read_caption(const Sentence& line, const ConceptReader& concepts) {
    const std::size_t next = line.block + 1;
    const bool before =
        next < text_.document.blocks.size() && text_.document.blocks[next].table >= 0;
    int first = static_cast<int>(line.first);
    if (!before || !text_.is(first, first + 1, text_.words.table_label)) return;
    const int end = static_cast<int>(line.end);
    do ++first;
    while (first < end && !text_.word(first));
    Sentence rest = line;
    rest.first = static_cast<std::uint32_t>(first);
    tables_[static_cast<std::size_t>(text_.document.blocks[next].table)].caption =
        read(rest, concepts);
}

/// "At 31 March" over a column of 2024: that day of that year.
std::optional<Period> TableHeads::period_of(const Head& caption, const Facts& facts,
                                            std::int32_t time) const {
    const TimeExpression& head = facts.times[static_cast<std::size_t>(time)];
    if (caption.time < 0 || head.kind != TimeKind::year || !head.period) return head.period;
    const TimeExpression& said = facts.times[static_cast<std::size_t>(caption.time)];
    if (said.year_stated || !said.period || said.kind > TimeKind::month) return head.period;
    const int years =
        static_cast<int>(said.period->first.year()) - static_cast<int>(head.period->first.year());
    return years_back(*said.period, years);
}

TableHeads::Head TableHeads::read(const Sentence& cell, const ConceptReader& concepts) const {
    Head head;
    const int first = static_cast<int>(cell.first), end = static_cast<int>(cell.end);
    head.what = concepts.of_words(first, end);
    for (int i = first; i < end; ++i) {
        if (text_.in_time(i)) head.time = text_.time_of[static_cast<std::size_t>(i)];
        if (const Phrase* sign = text_.starts(i, end, text_.words.currency_sign))
            head.unit = sign->code;
        if (text_.is(i, end, text_.words.percent)) head.unit = "percent";
        if (const Phrase* scale = text_.starts(i, end, text_.words.number_scale))
            head.scale = scale->value;
        if (text_.number(i) && text_.at(i) == "000") head.scale = 3;
        if (i > first && text_.token(i).glued && text_.symbol(i - 1, '\'') && text_.at(i) == "000")
            head.scale = 3;
        const bool million =
            i > first && text_.token(i).glued && !head.unit.empty() && head.unit != "percent";
        if (const Phrase* glued = million ? text_.starts(i, end, text_.words.glued_scale) : nullptr)
            head.scale = glued->value;
    }
    return head;
}

void TableHeads::complete(const Sentence& cell, Facts& facts, std::size_t known) const {
    const Heads& heads = tables_[static_cast<std::size_t>(text_.document.blocks[cell.block].table)];
    static const Head none;
    const auto row = static_cast<std::size_t>(cell.row),
               column = static_cast<std::size_t>(cell.cell);
    const Head& above = row > 0 && column < heads.columns.size() ? heads.columns[column] : none;
    const Head& beside = column > 0 && row < heads.rows.size() ? heads.rows[row] : none;
    for (std::size_t i = known; i < facts.facts.size(); ++i) {
        Fact& fact = facts.facts[i];
        fact.what.words =
            joined(joined(beside.what.words, above.what.words), heads.caption.what.words);
        fact.what.stems =
            united(united(beside.what.stems, above.what.stems), heads.caption.what.stems);
        fact.what.carried = false;
        const std::string& unit = above.unit.empty() ? beside.unit : above.unit;
        if (fact.unit == "count" && !unit.empty()) fact.unit = unit;
        const int scale = std::max(above.scale, beside.scale);
        if (scale > 0 && !fact.figure.scaled && fact.unit != "percent") {
            fact.figure.value = fact.figure.value.scaled(scale);
            fact.figure.scaled = true;
        }
        fact.time = above.time >= 0 ? above.time : beside.time;
        if (fact.time < 0) continue;
        fact.period = period_of(heads.caption, facts, fact.time);
        fact.basis = PeriodBasis::header;
    }
}

}  // namespace yearproof
