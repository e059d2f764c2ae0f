// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "held_against.h"

#include <algorithm>

namespace yearproof::date {
namespace {

const Fact* fact_of(const Report& report, std::int32_t index) {
    return index < 0 ? nullptr : &report.facts.facts[static_cast<std::size_t>(index)];
}

/// Its time stands beside it, year and all.
bool is_dated(const Report& report, const Fact& fact) {
    if (fact.time < 0 || !fact.period || fact.basis != PeriodBasis::stated || fact.row >= 0)
        return false;
    const TimeExpression& time = report.facts.times[static_cast<std::size_t>(fact.time)];
    return time.year_stated && !time.impossible &&
           (time.same_period || (!time.backward && time.kind != TimeKind::relative));
}

/// Nothing but small words stands between a figure and its time: not "19 in Harrow for".
bool is_bare(const Report& report, const Fact& fact) {
    static const Meaning function = Lexicon::english().meaning("function_word"),
                         preposition = Lexicon::english().meaning("preposition");
    const TimeExpression& time = report.facts.times[static_cast<std::size_t>(fact.time)];
    if (!time.same_period) return false;
    for (std::uint32_t i = fact.token + 1; i < time.first_token; ++i) {
        const WordId* word = &report.prose.words[i];
        if (report.prose.tokens[i].kind == TokenKind::word &&
            Lexicon::english().find(word, 1, function) == nullptr &&
            Lexicon::english().find(word, 1, preposition) == nullptr)
            return false;
    }
    return true;
}

bool is_of_same(const Fact& a, const Fact& b) {
    return a.unit == b.unit && (a.what.carried || b.what.carried || a.what.stems == b.what.stems);
}

/// "95% in autumn 2025, up from an average of 94% in 2025": of others, or of what it is part of.
bool is_average(const Report& report, const Fact& now, const Fact& before) {
    static const Meaning average = Lexicon::english().meaning("average_word");
    const TimeExpression& time = report.facts.times[static_cast<std::size_t>(before.time)];
    const std::uint32_t first = std::min(now.token, before.token),
                        end = std::max(before.token, time.end_token);
    return phrase_in(report.prose, Lexicon::english(), first, end, average) != nullptr;
}

/// "95% in autumn 2025, up from 72% in 2025": a year, not one that ends with the part.
bool is_of_part(const Report& report, const Fact& now, const Fact& before) {
    const TimeExpression& year = report.facts.times[static_cast<std::size_t>(before.time)];
    return year.kind == TimeKind::year && now.time >= 0 && now.period &&
           now.sentence == before.sentence && now.period != before.period &&
           report.facts.times[static_cast<std::size_t>(now.time)].year_stated &&
           within(*now.period, *before.period);
}

/// `told`: it is one of several that the first is compared to.
void look(const Report& report, const Fact* now, const Fact* before, bool change, bool told,
          std::vector<HeldAgainst>& found) {
    if (now == nullptr || before == nullptr || before->role != Role::comparative) return;
    if (!is_dated(report, *before) || !is_of_same(*now, *before)) return;
    if (is_average(report, *now, *before)) return;
    if (change && is_of_part(report, *now, *before)) found.push_back({now, before, true, true});
    if (!is_dated(report, *now)) return;
    if (now->period == before->period) {
        if (change || (told && before->what.carried) || is_bare(report, *before))
            found.push_back({now, before, true});
    } else if (change && before->period->first > now->period->first &&
               before->period->last > now->period->last) {
        found.push_back({now, before, false});
    }
}

}  // namespace

std::vector<HeldAgainst> held_against_no_earlier(const Report& report) {
    std::vector<HeldAgainst> found;
    for (const Statement& statement : report.facts.statements) {
        if (statement.kind == Statement::Kind::parts) continue;
        const Fact* now = fact_of(report, statement.subject);
        look(report, now, fact_of(report, statement.base), true, true, found);
        for (const std::int32_t other : statement.others)
            look(report, now, fact_of(report, other), false, statement.others.size() > 1, found);
    }
    return found;
}

}  // namespace yearproof::date
