// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/relations.h"

/// A whole and its parts in a sentence: "of which", "Of these, ..." of the sentence before, a list
/// behind a colon or in brackets, "12 and 15, 27 in total". Private to the facts stage.
namespace yearproof {

/// Appends the sentence's statements of parts. `sentence.earlier` is where the whole may stand when
/// the sentence begins with "Of these".
void tie_parts(const Text& text, const SentenceFacts& sentence, Facts& facts);

}  // namespace yearproof
