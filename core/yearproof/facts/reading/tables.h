// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/heads.h"

/// Reads the tables of a document cell by cell, in reading order: their grids, and the fact of
/// every cell that is a figure. Private to the facts stage.
namespace yearproof {

class TableReader {
public:
    TableReader(const Text& text, const ConceptReader& concepts, Facts& facts)
        : text_(text), reader_(text, concepts, facts), facts_(facts) {
        facts.grids.resize(text.document.tables.size());
    }

    /// Reads a cell as what its place makes it; false: its words are prose, to be read as such and
    /// then completed.
    bool take(std::uint32_t sentence, std::uint32_t section);
    /// Completes the facts from `known` on, which were read from the words of the cell last taken.
    void complete(std::size_t known);
    /// Hands the grid of the last table over.
    void finish();

private:
    void begin(std::uint32_t sentence);
    void read_part(std::size_t row);
    std::size_t widest(std::size_t row) const;
    void find_unit(Head& head, std::size_t column, std::size_t from) const;
    void begin_row(std::size_t row);
    void add(const ReadCell& cell, std::uint32_t sentence, std::uint32_t section);
    bool is_year(std::uint32_t sentence) const {
        return text_.in_time(static_cast<int>(text_.prose.sentences[sentence].first));
    }
    bool names_anew() const;
    void take_marks(Fact& fact) const;
    void complete(Fact& fact) const;
    std::string unit_of(const Head& column) const;
    void date(Fact& fact, const Head& column) const;
    void scale(Fact& fact, const Head& column) const;

    const Text& text_;
    HeadReader reader_;
    Facts& facts_;
    std::uint32_t block_ = static_cast<std::uint32_t>(-1);
    TableLayout layout_;
    TableLayout::Spot spot_;  ///< of the cell last taken
    Head around_, row_, group_;
    std::vector<Head> columns_;            ///< of the part last begun
    std::vector<std::string> label_head_;  ///< of its first column: stems of what it says
    std::size_t row_read_ = 0;
    std::int32_t part_read_ = -1;
};

}  // namespace yearproof
