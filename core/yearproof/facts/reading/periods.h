// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/relations.h"

/// The period of each fact of a sentence and how it was found. Private to the
/// facts stage.
namespace yearproof {

/// `times`: indices into Facts::times of the times of the sentence. `header`:
/// the time that the heading above states, or -1.
void date_facts(const Text& text, const SentenceFacts& sentence,
                const std::vector<std::int32_t>& times, std::int32_t header, Facts& facts);

}  // namespace yearproof
