// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/concepts.h"
#include "yearproof/facts/reading/lines.h"

/// What the heads of a table, the labels of its rows and the words before it say of its cells:
/// concept, unit, scale and period. Private to the facts stage.
namespace yearproof {

struct Head {
    Concept what;
    std::string unit;                 ///< "" where it says none
    bool unit_of_cells = false;       ///< the head does not say it: cells below do
    int scale = 0;                    ///< power of ten: "£000" is 3
    bool counts_excepted = false;     ///< "in thousands, except share and per share data"
    bool own_scale = false;           ///< "per share": of a row that no scale of the table is about
    bool target = false;              ///< "Target"
    bool counted = false;             ///< "number of": no sum of money
    int year = 0;                     ///< printed with a footnote mark on it: "2018(2)"
    std::vector<std::int32_t> times;  ///< as printed, those without a period left out
};

class HeadReader {
public:
    HeadReader(const Text& text, const ConceptReader& concepts, const Facts& facts)
        : text_(text), concepts_(concepts), facts_(facts) {}

    Head read(const Sentence& cell) const;
    /// What `under` says, and what `above` says of it besides.
    static void join(Head& under, const Head& above);
    /// All that is said of a column in one part of the table.
    Head column(const TableLayout& layout, std::size_t first_row, std::size_t end_row,
                std::size_t column) const;
    /// What the sentence or caption before the table and the corner of its heads say of all of it.
    Head around(const TableLayout& layout) const;

    struct Dated {
        std::int32_t time = -1;
        std::optional<Period> period;
    };
    /// The period that the times of heads make together: "Years ended 31 December" over "2019".
    Dated dated(const std::vector<std::int32_t>& times,
                const std::vector<std::int32_t>& around) const;

private:
    Head caption(std::uint32_t first_sentence) const;
    void read_unit(Head& head, int i, int first, int end) const;
    void read_year(Head& head, int i, int end) const;
    void read_scale(Head& head, int i, int first, int end) const;
    const TimeExpression& time(std::int32_t t) const {
        return facts_.times[static_cast<std::size_t>(t)];
    }
    bool is_year(std::int32_t t) const;
    std::optional<Period> day_in_year(std::int32_t t) const;
    std::optional<Period> first_day(const std::vector<std::int32_t>& times) const;
    std::optional<std::int32_t> one_year(const std::vector<std::int32_t>& times) const;

    const Text& text_;
    const ConceptReader& concepts_;
    const Facts& facts_;
};

}  // namespace yearproof
