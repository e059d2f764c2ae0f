// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/tense.h"
#include "yearproof/facts/tense/clause.h"

/// Times that stand beside the clause that tells: "currently 1,869 (Dec 26)", "were sentenced, one
/// of them in November 2024". Private to the facts stage.
namespace yearproof::tense {

class Aside : private Clause {
public:
    using Clause::Clause;
    ClauseTense read();

private:
    ClauseTense in_bracket() const;
    ClauseTense of_some() const;
    bool counts_before(std::uint32_t verb) const;
};

}  // namespace yearproof::tense
