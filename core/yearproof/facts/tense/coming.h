// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/tense.h"
#include "yearproof/facts/tense/clause.h"

/// What a clause says is still to come. Private to the facts stage.
namespace yearproof::tense {

class Coming : public Clause {
public:
    using Clause::Clause;

protected:
    ClauseTense of_deadline();
    ClauseTense future_before() const;

private:
    ClauseTense coming_after() const;
    ClauseTense future(std::uint32_t i, const Phrase& phrase) const;
    bool leads_to_time(std::uint32_t i) const;
    bool in_a_thing(std::uint32_t i) const;
    bool is_object(std::uint32_t i) const;
    std::uint32_t behind_recipient(std::uint32_t i) const;
};

}  // namespace yearproof::tense
