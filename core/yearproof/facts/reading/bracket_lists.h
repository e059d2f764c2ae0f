// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/relations.h"

namespace yearproof {

/// "84.9% arrived on time and 4.2% were cancelled (2023/24: 86.2% and 3.9%)": the figures of the
/// bracket are, one by one, of what those before it are.
void share_out_brackets(const Text& text, const SentenceFacts& sentence, Facts& facts);

}  // namespace yearproof
