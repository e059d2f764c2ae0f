// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "doubled_names.h"

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t fewest_uses = 2;  ///< by itself, to tell that the name does not double
constexpr std::uint32_t well_known = 5;   ///< by itself, where but one neighbour speaks for a slip

std::uint64_t pair_of(const Token& a, const Token& b) {
    return (static_cast<std::uint64_t>(a.hash) << 32U) | b.hash;
}

}  // namespace

DoubledNames::Sureness DoubledNames::is_slip(std::uint32_t first, const Sentence& sentence) {
    if (!read_) read();
    const Uses& uses = words_[report_.prose.tokens[first].hash];
    if (uses.doubled != 1 || uses.single < fewest_uses) return Sureness::none;
    const Sureness sure = stands_single(first, sentence);
    return sure == Sureness::likely && uses.single < well_known ? Sureness::none : sure;
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

/// "Lead Member" and "Member for" both stand elsewhere, as they would without the second word;
/// where but one of them does, it is likely.
DoubledNames::Sureness DoubledNames::stands_single(std::uint32_t first, const Sentence& sentence) {
    const auto& tokens = report_.prose.tokens;
    const auto stands = [&](std::uint32_t i) {
        return is_word(i) && is_word(i + 1) && pairs_[pair_of(tokens[i], tokens[i + 1])] > 1;
    };
    const bool before = first > sentence.first && stands(first - 1);
    const bool behind = first + 2 < sentence.end && stands(first + 1);
    return before && behind ? Sureness::sure : before || behind ? Sureness::likely : Sureness::none;
}

}  // namespace yearproof::plugin
