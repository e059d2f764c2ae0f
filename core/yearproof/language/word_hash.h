// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

/// Words of a text as hashes, for stages that compare whole texts and need no meanings: case folded
/// (ASCII), apostrophes dropped ("Children's" is "childrens"), everything else between letters and
/// digits passed over. The same on every system and in every run. Collisions are possible, and
/// harmless where many words are compared at once.
namespace yearproof {

struct HashedWord {
    std::uint64_t hash = 0;
    bool number = false;  ///< begins with a digit: "24", "1,234.5", "2nd"
};

/// Appends the words of `text` to `words`.
void hash_words(std::string_view text, std::vector<HashedWord>& words);

/// Spreads two values over all bits of one; not symmetric.
constexpr std::uint64_t mix_hash(std::uint64_t a, std::uint64_t b) {
    // The finaliser of MurmurHash3 (Austin Appleby, public domain) over a linear combination.
    std::uint64_t h = a * 0x9e3779b97f4a7c15ULL + b + 0x7f4a7c15ULL;
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
    h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

}  // namespace yearproof
