// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>

/// The words that a report itself uses: whether "grants" is one of its words, and whether "hub"
/// stands in small letters somewhere, is told by the report and not by a dictionary.
namespace yearproof {

class ReportWords {
public:
    /// Counts the words that stand by themselves in small letters. One pass; nothing of the report
    /// is kept. Make it only where it is asked.
    explicit ReportWords(const Report& report);

    /// How often the word stands by itself in small letters; case of `word` does not matter.
    std::uint32_t times(std::string_view word) const;

private:
    std::unordered_map<std::uint64_t, std::uint32_t> times_;  ///< by hash; never gone through
};

/// Whether the tokens next to [first, last] leave it alone: no other word, number or joining sign
/// touches it. Brackets, quotes, a currency sign before and punctuation behind do not count.
bool stands_alone(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last);

}  // namespace yearproof
