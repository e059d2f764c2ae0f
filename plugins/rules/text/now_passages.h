// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <vector>

/// Sentences that speak of the time of the report itself: "now", "this year", "recently".
namespace yearproof::plugin {

/// Words that mean another time in every year's report.
struct NowPhrase {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0, end = 0;  ///< tokens
};

/// Of running sentences, in reading order. Those that speak of the report itself, or of what comes
/// round every year, are left out: they stand in every report, and rightly.
std::vector<NowPhrase> read_now_phrases(const Report& report);

/// What two sentences have in common around two phrases of the same words.
struct CommonPassage {
    TextRange earlier, later;
    std::uint32_t words = 0;
    bool updated = false;  ///< a number directly beside it is another one now
};
CommonPassage common_passage(const Report& earlier, const NowPhrase& then, const Report& later,
                             const NowPhrase& now);

}  // namespace yearproof::plugin
