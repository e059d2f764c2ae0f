// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/concepts.h"

/// What the head row and the first column of a table say of its cells: concept,
/// unit, scale and period. Private to the facts stage.
namespace yearproof {

class TableHeads {
public:
    TableHeads(const Text& text, const ConceptReader& concepts);
    /// Completes the facts from `known` on, which were read from one cell.
    void complete(const Sentence& cell, Facts& facts, std::size_t known) const;

private:
    struct Head {
        Concept what;
        std::string unit;  ///< "" where it says none
        int scale = 0;     ///< power of ten: "£000" is 3
        std::int32_t time = -1;
    };
    struct Heads {
        std::vector<Head> columns, rows;
        Head caption;  ///< "Table 2: Households at 31 March by type"
    };
    Head read(const Sentence& cell, const ConceptReader& concepts) const;
    void read_caption(const Sentence& line, const ConceptReader& concepts);
    std::optional<Period> period_of(const Head& caption, const Facts& facts,
                                    std::int32_t time) const;

    const Text& text_;
    std::vector<Heads> tables_;  ///< by index into Document::tables
};

}  // namespace yearproof
