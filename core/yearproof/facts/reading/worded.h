// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/reading/figures.h"

#include <optional>

/// Figures that are told without a number: "half of", "doubled", "no pupils", "over a year"; and
/// shares told by two numbers: "1 in 4", "3:1". Private to the facts stage.
namespace yearproof {

/// The figure in words that starts at token i, between `first` and `end` of a sentence.
std::optional<FoundFigure> worded_at(const Text& text, int first, int end, int i);

/// Makes one share of the whole number in `found`, which stands before token i, and the number
/// behind it. Returns the token after that, or `i` where they are no share.
int read_share(const Text& text, int first, int end, int i, FoundFigure& found);

/// Whether the colon at token i, behind a number, is that of "3:1", or of "1:30" where the words
/// before speak of a ratio; a time of day is none.
bool is_colon_share(const Text& text, int first, int end, int i);

}  // namespace yearproof
