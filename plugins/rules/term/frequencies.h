// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/alignment/alignment.h>

#include <string>
#include <vector>

/// How often something happens, and whether the earlier report said another thing of it.
namespace yearproof::plugin {

/// "The board meets quarterly": of sentences that say it once.
struct Frequency {
    TextRange range;   ///< "quarterly"
    std::string code;  ///< same for phrases that mean the same
    /// Stems of the sentence's other words (stem_hash), sorted, without little ones.
    std::vector<std::uint64_t> stems;
    std::uint64_t before = 0;  ///< the stem of the word before it: "meet"
    std::uint32_t section = 0;
};

std::vector<Frequency> read_frequencies(const Report& report);

struct FrequencyPair {
    const Frequency* earlier = nullptr;
    const Frequency* later = nullptr;
};

/// Of each frequency of the later report the one that corresponds, if there is one: in sections
/// that correspond, of the same thing.
std::vector<FrequencyPair> pair_frequencies(const std::vector<Frequency>& earlier,
                                            const std::vector<Frequency>& later,
                                            const Alignment& alignment);

}  // namespace yearproof::plugin
