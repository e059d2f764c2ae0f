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
    int subject = -1, link = -1;
    for (int at = from; at < std::min(next, from + plan_reach); ++at) {
        if (const Phrase* verb = text_.starts(at, next, words_.planned_verb)) {
            const int after = at + static_cast<int>(verb->words);
            if (text_.is(after, next, words_.to)) return false;  // "expected to join"
            if (link >= 0) return link + 1 < at;  // not "households that planned ahead"
            const bool named = after < next && text_.word(after) && !text_.in_time(after) &&
                               !text_.function(after);
            if (subject >= 0)
                return subject + 1 < at + text_.is(subject, at, words_.pronoun) && !named;
            return at == noun_end(from, at) && is_bare_plan(i, after, next);
        }
        const bool relative = text_.is(at, at + 1, words_.relative_pronoun);
        if (!relative && parts_from_plan(at, next)) return false;
        if (relative && (link >= 0 || !text_.is(at, at + 1, words_.pronoun))) return false;
        if (relative) link = at;
        if (link < 0 && subject < 0 && text_.function(at)) {
            const bool named =
                text_.is(at, at + 1, words_.pronoun) || text_.is(at, at + 1, words_.article);
            if (!named || (at > from && is_done(text_, at - 1))) return false;
            subject = at;
        }
    }
    return false;
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
