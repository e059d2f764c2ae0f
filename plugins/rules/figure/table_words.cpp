// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "table_words.h"

namespace yearproof::figure {

bool TableWords::label(const Fact& fact) {
    if (fact.row < 0) return false;
    const std::uint32_t block = report_.prose.sentences[fact.sentence].block;
    const auto [at, added] = tables_.try_emplace(block);
    if (added) at->second = read(block);
    const auto head = at->second.heads.find(fact.column);
    if (head != at->second.heads.end() && head->second < fact.row) return true;
    const auto cell = at->second.cells.find(fact.row);
    return cell != at->second.cells.end() && cell->second <= fact.column;
}

TableWords::Places TableWords::read(std::uint32_t block) const {
    Places places;
    const std::vector<Sentence>& all = report_.prose.sentences;
    const std::int32_t table = report_.document.blocks[block].table;
    for (std::size_t at = first_sentence_of(report_.prose, block);
         at < all.size() && all[at].block == block; ++at) {
        const Sentence& one = all[at];
        if (one.row < 0 ||
            phrase_in(report_.prose, Lexicon::english(), one.first, one.end, meaning_) == nullptr)
            continue;
        const auto& rows = report_.facts.grids[static_cast<std::size_t>(table)].rows;
        const auto row = static_cast<std::size_t>(one.row);
        if (row == 0 || (row < rows.size() && rows[row].head))
            places.heads.try_emplace(one.cell, one.row);
        places.cells.try_emplace(one.row, one.cell);
    }
    return places;
}

}  // namespace yearproof::figure
