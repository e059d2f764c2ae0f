// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/roles.h"

#include "yearproof/facts/reading/clauses.h"
#include "yearproof/facts/reading/units.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int none_reach = 6;   ///< tokens from "no" to the limit that none went over
constexpr int from_reach = 20;  ///< tokens from what a figure came to, to what it was
constexpr int verb_reach = 30;  ///< tokens between a change word and the figures it speaks of

}  // namespace

std::int32_t RoleReader::index(std::size_t i) const {
    return static_cast<std::int32_t>(sentence_.fact + i);
}

/// In brackets behind what it is compared with: "(23 in 2024)", "(2023: 15 and 71)".
bool RoleReader::is_bracketed(std::size_t i) {
    if (lead(i).lead != Lead::bracket) return false;
    const bool goes_on = i > 0 && fact(i - 1).role == Role::comparative &&
                         lead(i - 1).lead == Lead::bracket && fact(i - 1).unit == fact(i).unit &&
                         figure(i).first - figure(i - 1).end <= 2;
    return goes_on || time_follows(i) || time_before(i) || compares_before_bracket(i) ||
           follows_base(i);
}

/// "Up 2% from last year (£147m)"
bool RoleReader::follows_base(std::size_t i) {
    const int bracket = figure(i).first - 1;
    if (i == 0 || fact(i - 1).role != Role::change || !text_.symbol(bracket, '(')) return false;
    const int from = figure(i - 1).end;
    if (!text_.is(from, from + 1, words_.from) && !text_.is(from, from + 1, words_.upon))
        return false;
    return bracket - from > 1 && text_.in_time(bracket - 1) && text_.in_time(from + 1);
}

/// "double the 44 of 2024"
bool RoleReader::is_multiplied(std::size_t i) {
    return i > 0 && fact(i - 1).role == Role::change && fact(i - 1).unit == "ratio" &&
           figure(i).first - figure(i - 1).end == 1 &&
           text_.is(figure(i - 1).end, figure(i).first, words_.definite);
}

/// Not "£9m, equal to 2.5% of income": that is the same thing once more.
bool RoleReader::is_held_against(std::size_t i) {
    const LeadIn& in = lead(i);
    const bool same_again = in.lead == Lead::level && in.direction == Direction::same && i > 0 &&
                            fact(i - 1).unit != fact(i).unit;
    return !same_again && (in.lead == Lead::comparison || in.lead == Lead::level);
}

Role RoleReader::role_of_amount(std::size_t i) const {
    if (aims_at_change(i)) return Role::target;
    return others_change(i) ? Role::benchmark : Role::change;
}

/// "Eased to 4.1%, from a peak of 7.8%"
bool RoleReader::ends_before(std::size_t i) const {
    return i > 0 && lead(i - 1).lead == Lead::to && figure(i).unit == figure(i - 1).unit &&
           figure(i).first - figure(i - 1).end <= from_reach;
}

/// "Grew to 18,420, including 4,310 from 112 countries": another thing, not what it was.
bool RoleReader::is_origin(std::size_t i) {
    if (i == 0 || fact(i).unit != "count" || fact(i).what.carried) return false;
    const auto& own = fact(i).what.stems;
    const auto& before = fact(i - 1).what.stems;
    return !own.empty() && !before.empty() && fact(i - 1).unit == "count" &&
           std::ranges::none_of(own, [&](const std::string& stem) {
               return std::ranges::find(before, stem) != before.end();
           });
}

Role RoleReader::role(std::size_t i) {
    const LeadIn& in = lead(i);
    const Fact& one = fact(i);
    if (one.unit == "age") return Role::threshold;
    if (is_amount(i)) return role_of_amount(i);
    if (is_set_before(i)) return Role::target;
    if (in.benchmark && in.lead != Lead::from) return Role::benchmark;
    if (was_planned(i)) return Role::target;
    if (text_.ends(sentence_.first, figure(i).first, words_.limit_before) != nullptr)
        return Role::threshold;
    if (is_held_against(i))
        return i == 0 && !tells_of_before() ? Role::reported : Role::comparative;
    if (in.lead == Lead::from && (has_to(i) || ends_before(i) || (says_change(i) && !is_origin(i))))
        return Role::comparative;
    if (i > 0 && in.lead == Lead::joined && is_comparative(i - 1) && fact(i - 1).unit == one.unit) {
        return fact(i - 1).role;
    }
    if (is_bracketed(i)) return Role::comparative;
    if (is_limit(i)) return Role::threshold;
    if (i > 0 && is_comparative(i - 1) && tells_of_same(i)) return fact(i - 1).role;
    if (is_multiplied(i)) return Role::comparative;
    if (one.figure.hedge == Hedge::up_to && !sentence_.aims && !in.target) return Role::threshold;
    return is_aimed_at(i) ? Role::target : Role::reported;
}

bool RoleReader::is_set_before(std::size_t i) const {
    const int first = figure(i).first;
    const bool ranges = first > sentence_.first && text_.is(first - 1, first, words_.between);
    const int led = ranges ? first - 1 : first;
    if (text_.ends(sentence_.first, led, words_.target_before) != nullptr) return true;
    if (!figure(i).figure.in_words && target_behind(figure(i).end)) return true;
    return figure(i).unit == "percent" && first - 2 >= sentence_.first &&
           text_.token(first - 2).all_caps && text_.is(first - 1, first, words_.added_to);
}

/// "Above our 4.5% target", "the 85% standard": not "the 20% standard rate".
bool RoleReader::target_behind(int end) const {
    const Phrase* target = text_.starts(end, sentence_.end, words_.target_behind);
    if (target == nullptr || target->value == 0) return target != nullptr;
    const int after = end + static_cast<int>(target->words);
    return after >= sentence_.end || !text_.word(after) || text_.function(after) ||
           text_.in_time(after);
}

bool RoleReader::is_aimed_at(std::size_t i) {
    while (aimed_at_.size() <= i) aimed_at_.push_back(reads_as_aim(aimed_at_.size()));
    return aimed_at_[i];
}

bool RoleReader::reads_as_aim(std::size_t i) const {
    const LeadIn& in = lead(i);
    const FoundFigure& one = figure(i);
    const bool lasts = is_duration(one.unit);
    const bool spoken = figure(i).first > sentence_.first &&
                        text_.is(figure(i).first - 1, figure(i).first, words_.definite);
    if (lasts || spoken) return false;
    if (in.target || (in.lead == Lead::to && (aims_before(i) || will_change(i)))) return true;
    if (one.figure.in_words) return false;
    const bool money = is_currency(one.unit);
    if (in.future) return !money;
    if (sentence_.aims)
        return in.lead != Lead::from && in.lead != Lead::to &&
               !says_so(text_, sentence_.first, figure(i).first) && !tells_past_after(i);
    return i > 0 && aimed_at_[i - 1] && is_list(text_, figure(i - 1).end, figure(i).first);
}

bool RoleReader::aims_at_change(std::size_t i) const {
    return lead(i).lead == Lead::by && lead(i).target &&
           !(i > 0 && lead(i - 1).lead == Lead::from) && !has_to(i);
}

/// "Will rise by 5% to £1,842"
bool RoleReader::will_change(std::size_t i) const {
    return (lead(i).future || (i > 0 && lead(i - 1).lead == Lead::by && lead(i - 1).future)) &&
           says_change(i);
}

/// "4.3 employees were employed": told, whatever the title over it.
bool RoleReader::tells_past_after(std::size_t i) const {
    const int last = std::min(figure(i).end + verb_reach, sentence_.end);
    for (int at = figure(i).end; at < last; ++at) {
        if (text_.is(at, sentence_.end, words_.telling_past)) return true;
    }
    return false;
}

bool RoleReader::aims_before(std::size_t i) const {
    for (int at = figure(i).first - 1;
         at >= std::max(sentence_.first, figure(i).first - verb_reach); --at) {
        if (text_.symbol(at, ';') || text_.symbol(at, ',')) return false;
        if (text_.is(at, sentence_.end, words_.target)) return true;
    }
    return false;
}

bool RoleReader::others_change(std::size_t i) const {
    return lead(i).lead == Lead::amount && lead(i).benchmark &&
           beside_benchmark(text_, sentence_.first, figure(i).first);
}

bool RoleReader::tells_of_same(std::size_t i) {
    const int from = figure(i - 1).end, to = figure(i).first;
    const bool again = fact(i).unit != fact(i - 1).unit && restates(text_, from, to, figure(i).end);
    return again || (weighs(text_, from, to) && !parted(i - 1, i));
}

bool RoleReader::tells_of_before() const {
    const int second = sentence_.first + 1;
    return text_.is(sentence_.first, second, words_.telling) && second < sentence_.end &&
           (text_.is(second, sentence_.end, words_.be_verb) ||
            text_.is(second, sentence_.end, words_.change_verb) ||
            text_.is(second, sentence_.end, words_.comparison));
}

bool RoleReader::is_comparative(std::size_t i) {
    return fact(i).role == Role::comparative || fact(i).role == Role::benchmark;
}

bool RoleReader::has_to(std::size_t i) const {
    return i + 1 < sentence_.count && lead(i + 1).lead == Lead::to &&
           figure(i + 1).first - figure(i).end <= 12;
}

bool RoleReader::time_follows(std::size_t i) const {
    for (int at = figure(i).end; at < std::min(sentence_.end, figure(i).end + 4); ++at) {
        if (text_.symbol(at, ')')) return false;
        if (text_.in_time(at)) return !now(at);
    }
    return false;
}

bool RoleReader::time_before(std::size_t i) const {
    int at = figure(i).first - 1;
    if (at - 1 > sentence_.first && text_.symbol(at, '(') && text_.in_time(at - 1)) {
        const auto time = text_.time_of[static_cast<std::size_t>(at - 1)];
        return facts_.times[static_cast<std::size_t>(time)].same_period;
    }  // "the same quarter of 2024 (15,316)"
    if (at > sentence_.first && text_.symbol(at, ':')) --at;
    return at > sentence_.first && text_.in_time(at) && !now(at);
}

bool RoleReader::compares_before_bracket(std::size_t i) const {
    for (int at = figure(i).first - 1; at > std::max(sentence_.first, figure(i).first - 16); --at) {
        if (text_.is(at, sentence_.end, words_.level_comparison)) return true;
    }
    return false;
}

bool RoleReader::now(int token) const {
    const TimeExpression& time =
        facts_.times[static_cast<std::size_t>(text_.time_of[static_cast<std::size_t>(token)])];
    if (!time.period || !text_.context.now) return false;
    return within({*text_.context.now, *text_.context.now}, *time.period);
}

bool RoleReader::is_limit(std::size_t i) const {
    if (narrows(i)) return true;
    const std::string& unit = figure(i).unit;
    return is_duration(unit) &&
           text_.ends(sentence_.first, figure(i).first, words_.threshold_before) != nullptr;
}

bool RoleReader::narrows(std::size_t i) const {
    const Hedge hedge = figure(i).figure.hedge;
    if (hedge != Hedge::over && hedge != Hedge::under && hedge != Hedge::at_least) return false;
    int at = before_hedges(text_, sentence_.first, figure(i)) - 1;
    if (of_none(at)) return true;
    const Phrase* waits = at > sentence_.first ? text_.starts(at, at + 1, words_.waiting) : nullptr;
    if (waits != nullptr && is_duration(figure(i).unit) && (waits->value == 0 || i > 0))
        return true;  // "212 waiting more than 52 weeks"
    if (at > sentence_.first && text_.word(at) && !text_.function(at)) --at;  // "an income"
    if (at > sentence_.first && text_.word(at) && text_.function(at) &&
        !text_.is(at, at + 1, words_.having))
        --at;
    // A comma before it begins a clause of its own: "better practice, with over 46% of pupils".
    return at > sentence_.first && text_.is(at, at + 1, words_.having) && text_.word(at - 1) &&
           !figure(i).unit.starts_with("percent");
}

/// "No customer exceeded 10%": the words up to token i speak of none.
bool RoleReader::of_none(int i) const {
    for (int at = i; at > std::max(sentence_.first - 1, i - none_reach) && text_.word(at); --at) {
        if (text_.is(at, at + 1, words_.conjunction)) return false;
        if (text_.is(at, at + 1, words_.none_word)) return true;
    }
    return false;
}

RoleReader::ChangeWord RoleReader::change_word(int i) const {
    ChangeWord found;
    for (int at = i - 1; at >= std::max(sentence_.first, i - verb_reach); --at) {
        if (text_.symbol(at, ';')) break;
        const Phrase* phrase = text_.starts(at, i, words_.change_verb);
        if (phrase == nullptr && !is_hedge(at)) phrase = text_.starts(at, i, words_.change_noun);
        if (phrase == nullptr) continue;
        const Direction direction = direction_of(*phrase);
        if (found.phrase == nullptr) {
            found = {phrase, at, direction};
            if (is_change_of_its_own(at)) break;
        } else if (direction != found.direction && within_clause(at, found.token)) {
            found.direction = Direction::none;
        }
    }
    if (found.phrase != nullptr && is_tempered(found.token, i)) found.direction = Direction::none;
    return found;
}

/// "Wage growth slowed to 5.6% from 6.0%": a change of the change.
bool RoleReader::is_tempered(int change, int i) const {
    for (int at = std::max(sentence_.first, change - 2); at < i && !text_.symbol(at, ','); ++at) {
        if (text_.is(at, at + 1, words_.tempering)) return true;
    }
    return false;
}

std::size_t RoleReader::told_between(std::size_t subject, std::size_t base) {
    for (std::size_t at = base; at-- > subject + 1;) {
        if (fact(at).role == Role::change && !restates_amount(at)) return at;
    }
    return std::min(base, subject) - 1;
}

bool RoleReader::is_bracketed_alone(std::size_t i) {
    return fact(i).role == Role::reported && fact(i).unit == fact(i - 1).unit &&
           text_.symbol(figure(i).first - 1, '(') && text_.symbol(figure(i).end, ')');
}

bool RoleReader::lasted(std::size_t i) {
    return fact(i).role == Role::reported && is_duration(fact(i).unit) &&
           !text_.is(figure(i).first - 1, figure(i).first, words_.preposition);
}

/// "More than one cause"
bool RoleReader::is_several(std::size_t i) {
    return fact(i).figure.in_words && fact(i).figure.hedge == Hedge::over;
}

bool RoleReader::is_set_beside(std::size_t at, std::size_t i) {
    if (at == 0 || fact(at).role != Role::target || fact(at - 1).unit != fact(at).unit)
        return false;
    for (int token = figure(at - 1).end; token < figure(at).first; ++token) {
        if (text_.is(token, figure(at).first, words_.level_comparison))
            return text_.is(figure(at).end, figure(i).first, words_.conjunction);
    }
    return false;
}

bool RoleReader::is_change_of_its_own(int i) const {
    return i - 2 >= sentence_.first && text_.is(i, i + 1, words_.change_noun) &&
           text_.is(i + 1, i + 2, words_.preposition) && text_.is(i - 1, i, words_.article) &&
           text_.is(i - 2, i - 1, words_.having);
}

bool RoleReader::is_hedge(int i) const {
    const auto hedges = {words_.over, words_.under, words_.up_to, words_.at_least};
    return std::any_of(hedges.begin(), hedges.end(),
                       [&](Meaning meaning) { return text_.is(i, sentence_.end, meaning); });
}

bool RoleReader::within_clause(int from, int to) const {
    for (int i = from; i < to; ++i) {
        if (text_.symbol(i, ',') || text_.symbol(i, '(') || text_.number(i)) return false;
    }
    return true;
}

TextRange RoleReader::words_of(const ChangeWord& word) const {
    if (word.phrase == nullptr) return {};
    const int last = word.token + static_cast<int>(word.phrase->words) - 1;
    return {text_.token(word.token).range.begin, text_.token(last).range.end};
}

}  // namespace yearproof
