// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/text.h"

/// The figures of a sentence: numbers with their unit, scale, hedge and range,
/// told apart from numbers that count nothing (references, ordinals, telephone
/// numbers). Private to the facts stage.
namespace yearproof {

struct FoundFigure {
    TextRange range;  ///< as Fact::range
    Figure figure;
    std::string unit = "count";
    int number = 0;       ///< token of the number itself
    int first = 0;        ///< first token, a currency sign before the number included
    int end = 0;          ///< token after the number, its scale and its unit
    int hedged = -1;      ///< first token of the hedges before it, or its own; -1: not looked for
    bool marked = false;  ///< a unit is printed; else it is "count" for want of one
};

/// Appends what is found in tokens [first, end) of one sentence.
void find_figures(const Text& text, int first, int end, std::vector<FoundFigure>& figures,
                  std::vector<NotAFigure>& others);

}  // namespace yearproof
