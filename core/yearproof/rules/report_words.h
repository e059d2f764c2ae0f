// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <cstdint>
#include <string_view>
#include <vector>

/// The words that a report itself uses: whether "grants" is one of its words, and whether "hub"
/// stands in small letters somewhere, is told by the report and not by a dictionary.
namespace yearproof {

class ReportWords {
public:
    /// The report must outlive it. Make it only where it is asked: it goes through all tokens.
    explicit ReportWords(const Report& report);

    /// How often the word stands by itself in small letters; case of `word` does not matter.
    std::uint32_t times(std::string_view word) const;

private:
    const Report& report_;
    std::vector<std::uint32_t> begins_;  ///< by a part of Token::hash: where its tokens begin below
    std::vector<std::uint32_t> tokens_;  ///< words in small letters, those of a part together
};

/// Whether the tokens next to [first, last] leave it alone: no other word, number or joining sign
/// touches it. Brackets, quotes, a currency sign before and punctuation behind do not count.
bool stands_alone(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last);

}  // namespace yearproof
