// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/clauses.h"
#include "yearproof/facts/reading/roles.h"
#include "yearproof/facts/reading/units.h"

#include <algorithm>

/// Which figures tell how far another has changed.
namespace yearproof {
namespace {

constexpr int next_reach = 6;      ///< tokens between two amounts of change
constexpr int aim_reach = 6;       ///< tokens of "short of our own first target"
constexpr int bracket_reach = 12;  ///< tokens of "fewer than in the year before ("
/// Tokens between a figure and the amount by which it has changed.
constexpr int most_between = 8, longest_between = 18;

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
    if (is_signed_change(i) || is_told_with_share(i)) return true;
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

bool RoleReader::is_told_with_share(std::size_t i) const {
    if (i + 1 >= sentence_.count || lead(i + 1).lead != Lead::amount ||
        figure(i + 1).unit != "percent" || figure(i).unit.starts_with("percent"))
        return false;
    const int or_word = figure(i + 1).first - 1, noun = figure(i).end;
    if (!text_.is(or_word, or_word + 1, words_.ratio_sign)) return false;
    return or_word == noun ||
           (or_word == noun + 1 && !is_currency(figure(i).unit) && text_.symbol(noun, ','));
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

bool RoleReader::is_off_aim(std::size_t at) const {
    const int end = std::min(figure(at).end + aim_reach, sentence_.end);
    for (int i = figure(at).end; i < end && text_.word(i); ++i) {
        if (text_.is(i, i + 1, words_.target) || text_.is(i, i + 1, words_.plan_held_against))
            return true;
    }
    return false;
}

bool RoleReader::is_base_in_bracket(std::size_t i, std::size_t subject) {
    if (i + 1 >= sentence_.count || fact(i + 1).role != Role::comparative ||
        fact(i + 1).unit != fact(subject).unit)
        return false;
    const int bracket = figure(i + 1).first - 1, from = figure(i).end;
    if (figure(i + 1).end >= sentence_.end || !text_.symbol(bracket, '(') ||
        !text_.symbol(figure(i + 1).end, ')') || bracket - from > bracket_reach ||
        !text_.in_time(bracket - 1))
        return false;
    for (int at = from; at < bracket; ++at) {
        const bool said = text_.word(at) || text_.in_time(at) || text_.symbol(at, '%');
        if (!said || text_.is(at, at + 1, words_.conjunction)) return false;
    }
    return true;
}

bool RoleReader::fits(std::size_t amount, std::size_t base) {
    const std::string& unit = fact(amount).unit;
    return unit == fact(base).unit || unit == "percent" || unit == "ratio" ||
           (unit == "percent-points" && fact(base).unit == "percent");
}

bool RoleReader::stated_of(std::size_t i) const {
    const int from = figure(i - 1).end, to = figure(i).first;
    if (moves_by_itself(text_, from, to) || tells_anew(text_, from, to)) return false;
    // "447 households kept the home that they had or found another, 16 more": what else?
    const int most = i == 1 && text_.symbol(to - 1, ',') ? longest_between : most_between;
    bool parted = false;
    for (int at = from, between = 0; at < to; ++at) {
        between += !text_.in_time(at);
        if (between > most) return false;
        parted = parted || text_.is(at, to, words_.relative_pronoun) || text_.symbol(at, ',') ||
                 text_.symbol(at, '(');
    }
    return parted;
}

bool RoleReader::is_told_of_comparison(std::size_t i) {
    return i >= 2 && lead(i).lead == Lead::amount && lead(i - 1).lead == Lead::comparison &&
           fact(i - 1).role == Role::comparative && fact(i - 2).role == Role::reported &&
           fact(i - 1).unit == fact(i - 2).unit && fits(i, i - 1) && parted(i - 1, i) &&
           !is_more_than_told(text_, figure(i).end, sentence_.end);
}

bool RoleReader::parted(std::size_t before, std::size_t i) const {
    bool found = false;
    for (int at = figure(before).end; at < figure(i).first; ++at) {
        if (text_.symbol(at, ';')) return false;
        found = found || text_.symbol(at, ',');
    }
    return found;
}

}  // namespace yearproof
