// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "said_again.h"

#include "arithmetic.h"
#include "slip.h"
#include "walk.h"

#include <optional>

namespace yearproof::figure {
namespace {

constexpr int most_looked_at = 8;

/// The first words of its sentence are "of the", or "of those".
bool opens_with_of_the(const Report& report, const Walk& walk, const Fact& fact) {
    static const Meaning of = Lexicon::english().meaning("of"),
                         definite = Lexicon::english().meaning("definite");
    const std::uint32_t i = fact.token;
    if (fact.row >= 0 || i < report.prose.sentences[fact.sentence].first + 2) return false;
    return walk.is(i - 1, i, definite) && walk.is(i - 2, i - 1, of) &&
           report.prose.tokens[i - 2].capital;
}

bool is_slip_of(const Fact& a, const Fact& b) {
    if (!a.figure.value.is_integer() || !b.figure.value.is_integer()) return false;
    return a.figure.value.decimals() == 0 && b.figure.value.decimals() == 0 &&
           is_slip(a.figure.value.coefficient(), b.figure.value.coefficient());
}

/// Looks back through the paragraph.
std::optional<SaidAgain> taken_up(const Report& report, const Fact& fact) {
    const Fact* slipped = nullptr;
    const Fact* const first = report.facts.facts.data();
    const Fact* at = &fact;
    for (int i = 0; i < most_looked_at && at != first; ++i) {
        --at;
        if (block_of(report, *at) != block_of(report, fact)) break;
        if (at->unit != fact.unit) continue;
        if (can_meet(interval(*at), interval(fact))) return SaidAgain{at, &fact, false};
        if (slipped == nullptr && is_slip_of(fact, *at)) slipped = at;
    }
    if (slipped == nullptr) return std::nullopt;
    return SaidAgain{slipped, &fact, true};
}

/// "3,902 complaints, a fall of 7% (from 4,218 to 3,902)": the figure before the bracket is its
/// last.
std::optional<SaidAgain> in_bracket(const Report& report, const Walk& walk,
                                    const Statement& change) {
    const Fact *base = fact_of(report, change.base), *last = fact_of(report, change.subject);
    if (change.kind != Statement::Kind::change || base == nullptr || last == nullptr ||
        base + 1 != last || base->token < 2 || !walk.symbol(base->token - 2, '('))
        return std::nullopt;
    for (const Fact* at = base; at != report.facts.facts.data();) {
        --at;
        if (at->sentence != base->sentence) break;
        if (at->unit != base->unit || at->role != Role::reported) continue;
        if (can_meet(interval(*at), interval(*last))) return SaidAgain{at, last, false};
        if (is_slip_of(*at, *last)) return SaidAgain{at, last, true};
        break;
    }
    return std::nullopt;
}

}  // namespace

std::vector<SaidAgain> figures_said_again(const Report& report) {
    std::vector<SaidAgain> found;
    const Walk walk(report);
    for (const Fact& fact : report.facts.facts) {
        if (!opens_with_of_the(report, walk, fact)) continue;
        if (const auto again = taken_up(report, fact)) found.push_back(*again);
    }
    for (const Statement& statement : report.facts.statements) {
        if (const auto again = in_bracket(report, walk, statement)) found.push_back(*again);
    }
    return found;
}

}  // namespace yearproof::figure
