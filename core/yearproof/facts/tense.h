// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

/// What the clause that holds a time says of it: that it has been, or that it is to come. Read from
/// the verb nearest to the time and the preposition between them; nothing is said where plans,
/// conditions, quotations or another clause stand in the way. Looks at the few words around the
/// time only.
namespace yearproof {

enum class Tense : std::uint8_t { none, past, future };

struct ClauseTense {
    Tense tense = Tense::none;
    TextRange verb;      ///< the word that says so; empty for none
    bool whole = false;  ///< "between January and June": said of all of the time, to its end
};

ClauseTense tense_of(const Report& report, const TimeExpression& time);

}  // namespace yearproof
