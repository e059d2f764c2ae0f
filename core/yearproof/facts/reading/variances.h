// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/fact.h"
#include "yearproof/facts/reading/text.h"

/// What was spent beside what was planned: small questions to ask of both. Private to the facts
/// stage.
namespace yearproof {

/// The figure is about how far two others are from each other: "the budget was £24m and staff cost
/// £18m, an overspend of £0.6m on agencies" is told of something else.
bool tells_apart(const Fact& one, const Fact& other, const Fact& figure);

/// Under three quarters of it: what was spent is of a part of the year.
bool is_far_under(const Fact& spent, const Fact& planned);

/// "Budget" or the like stands in tokens [first, end).
bool names_plan(const Text& text, int first, int end);

/// "The rest was met by a grant": the sentence behind the figure's says that it is not all of it.
bool tells_of_rest_behind(const Text& text, const Fact& figure);

}  // namespace yearproof
