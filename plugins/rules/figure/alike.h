// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

/// Whether two reports tell a figure in the same words.
namespace yearproof::figure {

/// In sentences that are the same but for a word in four, or of which one only adds to the other:
/// what one word alone would leave open, the sentence around it tells. Never in tables.
bool told_alike(const Report& later, const Fact& a, const Report& earlier, const Fact& b);

/// Between the figures, brackets and ends of clauses around them both have the same words, enough
/// of them to tell what is counted: what else the sentences say does not matter. Never in tables.
bool told_in_one_place(const Report& later, const Fact& a, const Report& earlier, const Fact& b);

}  // namespace yearproof::figure
