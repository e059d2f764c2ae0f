// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/relations.h"

/// "We are seeing a reduction in exclusions. There were 11, compared to 24": which way a compared
/// figure went, told by the sentence before. Private to the facts stage.
namespace yearproof {

/// Gives the sentence's comparisons without a direction the one that `before`, the sentence before
/// it in the paragraph, announces.
void take_announced(const Text& text, const SentenceFacts& sentence, const Sentence& before,
                    Facts& facts);

}  // namespace yearproof
