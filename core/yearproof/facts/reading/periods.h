// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/relations.h"

/// The period of each fact of a sentence and how it was found. Private to the
/// facts stage.
namespace yearproof {

/// What stands above a sentence and may date it. Indices into Facts::times, or -1.
struct Above {
    std::int32_t header = -1;   ///< the time that the heading states
    bool header_since = false;  ///< "Developments since July 2019"
    std::int32_t span = -1;     ///< the year or range last spoken of in the paragraph
    std::int32_t said = -1;     ///< the time that dated the paragraph's last fact
    std::int32_t told = -1;     ///< the latest span of days that dated one of that sentence
    std::int32_t event = -1;    ///< the one time of the sentence before, which tells of the past
    std::uint32_t event_first = 0, event_end = 0;  ///< tokens of that sentence
    std::optional<Period> period;                  ///< of that fact
    static constexpr auto none = static_cast<std::size_t>(-1);
    std::size_t facts = none;  ///< the first fact of the sentence before
};

/// `times`: indices into Facts::times of the times of the sentence.
void date_facts(const Text& text, const SentenceFacts& sentence,
                const std::vector<std::int32_t>& times, const Above& above, Facts& facts);

}  // namespace yearproof
