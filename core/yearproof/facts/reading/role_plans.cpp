// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/roles.h"

#include "yearproof/facts/reading/stems.h"
#include "yearproof/facts/reading/units.h"

#include <algorithm>

/// Which figures tell what was planned.
namespace yearproof {
namespace {

constexpr int plan_reach = 10;  ///< tokens between a figure and the verb that plans it
constexpr int name_reach = 6;   ///< tokens between "a budget" and its figure

}  // namespace

bool RoleReader::was_planned(std::size_t i) {
    return is_planned_behind(i) || (i > 0 && is_held_against(i) && is_plan_before(i));
}

/// "The 3,300 that we planned", "the 150 meals we had budgeted for", "the 45,000 expected".
bool RoleReader::is_planned_behind(std::size_t i) {
    const int from = figure(i).end;
    const int next = i + 1 < sentence_.count ? figure(i + 1).first : sentence_.end;
    PlanClause clause;
    for (int at = from; at < std::min(next, from + plan_reach); ++at) {
        if (const Phrase* verb = text_.starts(at, next, words_.planned_verb))
            return plans(i, clause, {at, at + static_cast<int>(verb->words), next});
        if (!goes_on_to_plan(at, from, next, clause)) return false;
    }
    return false;
}

bool RoleReader::plans(std::size_t i, const PlanClause& clause, PlanVerb verb) {
    if (text_.is(verb.end, verb.next, words_.to)) return false;  // "expected to join"
    if (clause.link >= 0) return clause.link + 1 < verb.at;  // not "households that planned ahead"
    if (clause.subject < 0)
        return verb.at == noun_end(figure(i).end, verb.at) && is_bare_plan(i, verb.end, verb.next);
    const bool named = verb.end < verb.next && text_.word(verb.end) && !text_.in_time(verb.end) &&
                       !text_.function(verb.end);
    const int nouns = text_.is(clause.subject, verb.at, words_.pronoun) ? 0 : 1;
    return clause.subject + nouns < verb.at && !named;  // not "the expected standard"
}

/// Whether the words up to the verb may still tell what was planned of the figure.
bool RoleReader::goes_on_to_plan(int at, int from, int next, PlanClause& clause) const {
    const bool pronoun = text_.is(at, at + 1, words_.pronoun);
    if (text_.is(at, at + 1, words_.relative_pronoun)) {
        if (clause.link >= 0 || !pronoun) return false;
        clause.link = at;
        return true;
    }
    if (parts_from_plan(at, next)) return false;
    if (clause.link >= 0 || clause.subject >= 0 || !text_.function(at)) return true;
    clause.subject = at;
    return (pronoun || text_.is(at, at + 1, words_.article)) &&
           !(at > from && is_done(text_, at - 1));
}

/// What stands between is another clause, or another thing.
bool RoleReader::parts_from_plan(int at, int next) const {
    return text_.token(at).kind == TokenKind::symbol || text_.in_time(at) ||
           text_.is(at, at + 1, words_.conjunction) || text_.is(at, next, words_.comparison) ||
           text_.is(at, next, words_.level_comparison) || text_.is(at, at + 1, words_.than);
}

int RoleReader::noun_end(int from, int last) const {
    while (from < last && text_.word(from) && !text_.function(from)) ++from;
    return from;
}

/// "Above the 45,000 expected", "£2.6m budgeted for the year": not "12 expected deaths".
bool RoleReader::is_bare_plan(std::size_t i, int after, int next) {
    const bool ends = after >= next || !text_.word(after) || text_.in_time(after) ||
                      text_.is(after, after + 1, words_.preposition);
    const int before = before_hedges(text_, sentence_.first, figure(i)) - 1;
    const bool spoken = before >= sentence_.first && text_.is(before, before + 1, words_.definite);
    return ends && (spoken || is_held_against(i));
}

/// "Against a budget of £2.6m", "below the planned 3,300".
bool RoleReader::is_plan_before(std::size_t i) const {
    const int first = figure(i).first;
    for (int at = first - 1; at >= std::max(lead(i).gap_first, first - name_reach); --at) {
        if (text_.token(at).kind == TokenKind::symbol) return false;
        if (text_.is(at, first, words_.comparison) || text_.is(at, first, words_.level_comparison))
            return false;
        if (text_.is(at, first, words_.planned_verb)) return true;
        if (text_.is(at, first, words_.plan_held_against))
            return at + 1 == first || text_.is(at + 1, first, words_.of);
    }
    return false;
}

}  // namespace yearproof
