// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/roles.h"

/// "66 tonnes, against 61 in 2022": a number with nothing behind it that it counts, held against a
/// measure, is in the same unit. Private to the facts stage.
namespace yearproof {

void take_units(const Text& text, const SentenceFacts& sentence, Facts& facts);

}  // namespace yearproof
