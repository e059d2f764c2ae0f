// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/text.h"

/// A whole and its parts below it, an item of a list each. Private to the facts stage.
namespace yearproof {

/// Appends a statement of parts for every list each item of which gives one figure of the unit of
/// the one that the sentence before it reports.
void tie_listed_parts(const Text& text, Facts& facts);

}  // namespace yearproof
