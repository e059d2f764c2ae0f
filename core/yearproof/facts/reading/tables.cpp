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
        if (cell.row < 0 || (cell.row > 0 && cell.cell > 0)) continue;
        Heads& heads = tables_[static_cast<std::size_t>(text.document.blocks[cell.block].table)];
        Head head = read(cell, concepts);
        if (cell.row == 0) grown(heads.columns, cell.cell) = head;
        if (cell.cell == 0) grown(heads.rows, cell.row) = std::move(head);
    }
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
        fact.what.words = joined(beside.what.words, above.what.words);
        fact.what.stems = united(beside.what.stems, above.what.stems);
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
        fact.period = facts.times[static_cast<std::size_t>(fact.time)].period;
        fact.basis = PeriodBasis::header;
    }
}

}  // namespace yearproof
