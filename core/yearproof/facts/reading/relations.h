// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/leads.h"

/// Roles of the facts of a sentence, and the statements that tie them. Private
/// to the facts stage.
namespace yearproof {

struct SentenceFacts {
    int first = 0, end = 0;  ///< tokens
    const FoundFigure* figures = nullptr;
    std::size_t count = 0;
    std::size_t fact = 0;  ///< index of the first of them in Facts::facts; the others follow
    std::vector<LeadIn> leads;
    bool aims = false;        ///< the heading or the line above speaks of aims: "Key priorities in
                              ///< 2020-21 include:"
    std::size_t earlier = 0;  ///< first fact of the sentence before in the paragraph; `fact` where
                              ///< there is none
    std::size_t statement = 0;  ///< index of its first statement in Facts::statements
};

/// Sets role and direction of the sentence's facts and appends its statements.
void relate(const Text& text, const SentenceFacts& sentence, Facts& facts);

}  // namespace yearproof
