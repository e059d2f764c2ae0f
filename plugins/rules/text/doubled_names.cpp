// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "doubled_names.h"

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t fewest_uses = 2;  ///< by itself, to tell that the name does not double

std::uint64_t pair_of(const Token& a, const Token& b) {
    return (static_cast<std::uint64_t>(a.hash) << 32U) | b.hash;
}

}  // namespace

bool DoubledNames::is_slip(std::uint32_t first, const Sentence& sentence) {
    if (!read_) read();
    const Uses& uses = words_[report_.prose.tokens[first].hash];
    return uses.doubled == 1 && uses.single >= fewest_uses && stands_single(first, sentence);
}

bool DoubledNames::is_word(std::uint32_t i) const {
    return i < report_.prose.tokens.size() && report_.prose.tokens[i].kind == TokenKind::word;
}

void DoubledNames::read() {
    read_ = true;
    const auto& tokens = report_.prose.tokens;
    for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].capital && !tokens[i + 1].capital) continue;
        if (!is_word(i + 1)) {
            words_[tokens[i].hash].single += is_word(i);
            continue;
        }
        const bool twice = tokens[i].hash == tokens[i + 1].hash;
        Uses& uses = words_[tokens[i].hash];
        ++(twice ? uses.doubled : uses.single);
        if (is_word(i)) ++pairs_[pair_of(tokens[i], tokens[i + 1])];
    }
}

/// "Lead Member" and "Member for" both stand elsewhere, as they would without the second word.
bool DoubledNames::stands_single(std::uint32_t first, const Sentence& sentence) {
    const auto& tokens = report_.prose.tokens;
    if (first == sentence.first || first + 2 >= sentence.end || !is_word(first - 1) ||
        !is_word(first + 2))
        return false;
    return pairs_[pair_of(tokens[first - 1], tokens[first])] > 1 &&
           pairs_[pair_of(tokens[first + 1], tokens[first + 2])] > 1;
}

}  // namespace yearproof::plugin
