// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/report.h"

#include <cstdint>
#include <unordered_map>

namespace yearproof::figure {

/// Where a report's tables have words of a meaning; each table is read once, when it is asked of.
class TableWords {
public:
    TableWords(const Report& report, Meaning meaning) : report_(report), meaning_(meaning) {}

    /// Whether a heading over the cell, the label of its row, or the cell itself has such a word:
    /// "2023/24 (revised)".
    bool label(const Fact& fact);

private:
    struct Places {
        std::unordered_map<std::int32_t, std::int32_t> heads;  ///< by column the first row
        std::unordered_map<std::int32_t, std::int32_t> cells;  ///< by row the first column
    };

    Places read(std::uint32_t block) const;

    const Report& report_;
    Meaning meaning_;
    std::unordered_map<std::uint32_t, Places> tables_;  ///< by block
};

}  // namespace yearproof::figure
