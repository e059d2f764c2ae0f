// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/relations.h"

/// "There has been an increase in the percentage of children who ..., now 52%": a change of which
/// only the later figure is told, or the earlier one in a bracket. Private to the facts stage.
namespace yearproof {

/// Appends such statements of the sentence, whose facts have their roles.
void tell_tendencies(const Text& text, const SentenceFacts& sentence, Facts& facts);

}  // namespace yearproof
