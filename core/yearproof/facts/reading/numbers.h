// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/text.h"

/// Numbers alone: digits or words, without their unit. Private to the facts
/// stage.
namespace yearproof {

struct Number {
    Decimal value;
    int end = 0;  ///< token after its last
    bool in_words = false;
};

/// The number that starts at token i and ends before `end`: "1,234.5",
/// "forty-two", "two hundred and six". Nothing where none starts.
std::optional<Number> number_at(const Text& text, int i, int end);

/// The value of digits as printed; spaces of any kind but plain ones between thousands left out.
std::optional<Decimal> digits_of(std::string_view printed);

}  // namespace yearproof
