// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/text.h"

/// Numbers that count nothing. Private to the facts stage.
namespace yearproof {

/// What the number in tokens [i, number_end) of the sentence [first, end) is
/// taken for when it is no figure, else null. `start` is its currency sign
/// where it has one, else i; `last_refused` the token of the last number
/// refused before it.
const char* identifier_at(const Text& text, int first, int end, int start, int i, int number_end,
                          int last_refused);

}  // namespace yearproof
