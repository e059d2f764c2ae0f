// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/clauses.h"
#include "yearproof/facts/reading/roles.h"
#include "yearproof/facts/reading/units.h"

#include <algorithm>

/// Which figures tell how far another has changed.
namespace yearproof {
namespace {

constexpr int next_reach = 6;  ///< tokens between two amounts of change

}  // namespace

bool RoleReader::is_amount(std::size_t i) {
    const Fact& one = fact(i);
    if (one.unit == "ratio" && is_share(i)) return false;
    const int near = before_hedges(text_, sentence_.first, figure(i));
    if (one.unit == "percent-points" &&
        text_.ends(sentence_.first, near, words_.all_of_them) != nullptr)
        return false;  // "7.1%, of which 2.3 points"
    if (one.unit == "percent-points" || one.unit == "ratio") return true;
    if (lead(i).lead == Lead::amount || restates_amount(i) || next_amount(i)) return true;
    if (is_signed_change(i)) return true;
    return lead(i).lead == Lead::by && (says_change(i) || one.unit == "basis-points");
}

/// "Natural gas (+4.8% y-o-y)": no level has a plus.
bool RoleReader::is_signed_change(std::size_t i) const {
    const FoundFigure& one = figure(i);
    if (one.unit != "percent") return false;
    const int before = one.first - 1;
    return text_.symbol(one.first, '+') ||
           (before >= sentence_.first && text_.symbol(before, '+')) ||
           text_.ends(one.number, one.end, words_.year_on_year) != nullptr;
}

bool RoleReader::is_share(std::size_t i) const {
    const FoundFigure& one = figure(i);
    if (lead(i).lead == Lead::amount || lead(i).lead == Lead::by ||
        text_.is(one.number, one.end, words_.change_verb))
        return false;
    const bool of = one.end < sentence_.end && text_.is(one.end, one.end + 1, words_.of);
    if (text_.is(one.end - 1, one.end, words_.times_word)) return true;  // "2.1 times earnings"
    const Phrase* word = text_.starts(one.number, one.end, words_.ratio_word);
    if (word != nullptr && word->value == 1) return false;  // "half what it was"
    return of || one.figure.value < Decimal(1) || text_.symbol(one.number + 1, ':') ||
           (one.number + 2 < one.end && text_.is(one.number + 1, one.end, words_.to));
}

bool RoleReader::next_amount(std::size_t i) {
    if (!is_second_amount(i)) return false;
    const int first = figure(i).first, from = figure(i - 1).end, end = figure(i).end;
    if (lead(i).lead == Lead::joined && first - from == 1) return true;
    // "Up 9% in the year and 2% in the quarter"
    return first - from <= next_reach && fact(i).unit.starts_with("percent") &&
           text_.is(from, from + 1, words_.preposition) &&
           text_.is(first - 1, first, words_.conjunction) &&
           text_.is(end, end + 1, words_.preposition);
}

bool RoleReader::is_second_amount(std::size_t i) {
    return i > 0 && fact(i - 1).role == Role::change && fact(i - 1).unit == fact(i).unit;
}

bool RoleReader::restates_amount(std::size_t i) {
    if (i == 0 || fact(i - 1).role != Role::change) return false;
    const int from = figure(i - 1).end, joint = figure(i).first - 1;
    if (joint == from && text_.symbol(from, '(')) return is_amount_again(i);
    if (joint == from && fact(i).unit != fact(i - 1).unit &&
        text_.is(from, from + 1, words_.ratio_sign))
        return true;  // "an increase of 30% or 26,200"
    if (fact(i).unit != "percent" || fact(i - 1).unit == "percent") return false;
    const bool comma = joint == from + 1 && text_.symbol(from, ',');
    return (joint == from || comma) && text_.is(joint, joint + 1, words_.ratio_sign);
}

/// In a bracket behind an amount: "by 13 (6%)", "by 5.0% (3.2% normalised)", "by 4.9% (£38m) from
/// the year before".
bool RoleReader::is_amount_again(std::size_t i) {
    const bool share = fact(i).unit == "percent", of_share = fact(i - 1).unit == "percent";
    if (share && !of_share) return true;
    const int end = figure(i).end;
    if (share) {
        for (int at = end; at < std::min(end + 3, sentence_.end); ++at) {
            if (text_.symbol(at, ')')) return lead(i).lead == Lead::bracket;
            if (!text_.word(at) || text_.in_time(at)) return false;
        }
        return false;
    }
    const int next = end + 1;
    return of_share && is_currency(fact(i).unit) && text_.symbol(end, ')') &&
           next < sentence_.end &&
           (text_.is(next, next + 1, words_.from) || text_.is(next, next + 1, words_.upon)) &&
           time_within(next + 1);
}

bool RoleReader::time_within(int token) const {
    for (int at = token; at < std::min(token + 3, sentence_.end); ++at) {
        if (text_.in_time(at)) return true;
    }
    return false;
}

}  // namespace yearproof
