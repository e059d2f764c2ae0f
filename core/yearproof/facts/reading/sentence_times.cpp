// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/sentence_times.h"

#include "yearproof/facts/reading/units.h"
#include "yearproof/facts/time/calendar.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int longest_aside = 8;   ///< tokens from a bracket to the time in it
constexpr int longest_month = 31;  ///< days
constexpr int since_reach = 4;     ///< tokens: "since its launch in May 2024"

}  // namespace

const TimeExpression& SentenceTimes::time(std::size_t t) const {
    return facts_.times[static_cast<std::size_t>(times_[t])];
}

std::size_t SentenceTimes::first_time_from(int token) const {
    const auto before = [this](std::int32_t t, int at) {
        return static_cast<int>(facts_.times[static_cast<std::size_t>(t)].first_token) < at;
    };
    return static_cast<std::size_t>(std::lower_bound(times_.begin(), times_.end(), token, before) -
                                    times_.begin());
}

std::vector<std::size_t> SentenceTimes::times_before(std::size_t i, std::size_t count) const {
    std::vector<std::size_t> list;
    const std::size_t end = first_time_from(figure(i).first);
    for (std::size_t t = end < count ? end : end - count; t < end; ++t) {
        if (!list.empty() && begin_of(t) - end_of(t - 1) > 2) return {};
        list.push_back(t);
    }
    return list;
}

bool SentenceTimes::respectively(int from, int to) const {
    for (int i = from; i < std::min(to, from + time_reach); ++i) {
        if (text_.is(i, to, text_.words.respectively)) return true;
    }
    return false;
}

bool SentenceTimes::since(std::size_t t) const {
    const int i = begin_of(t);
    if (text_.is(i, sentence_.end, text_.words.since)) return true;
    for (int at = i - 1; at >= std::max(sentence_.first, i - since_reach); --at) {
        if (text_.symbol(at, ',') || text_.number(at)) return false;
        if (text_.is(at, sentence_.end, text_.words.since)) return true;
    }
    return false;
}

bool SentenceTimes::said_of_now(std::size_t i) const {
    const std::size_t next = first_time_from(figure(i).first);
    if (next == 0 || !is_now(next - 1) || figure(i).first - end_of(next - 1) > 2) return false;
    const int until = next < times_.size() ? begin_of(next) : figure(i).end;
    for (int at = figure(i).end; at < std::min(until, figure(i).end + time_reach); ++at) {
        if (text_.is(at, until, text_.words.clause_opener)) return true;
    }
    return false;
}

bool SentenceTimes::is_of_next(std::size_t i, std::size_t t) const {
    if (i + 1 >= sentence_.count) return false;
    const int next = figure(i + 1).first;
    if (end_of(t) + 1 == next && text_.symbol(end_of(t), ':'))  // not "96 in 2022: 51 for ..."
        return begin_of(t) != figure(i).end + 1 ||
               !(text_.is(figure(i).end, begin_of(t), text_.words.preposition) ||
                 text_.is(figure(i).end, begin_of(t), text_.words.of));
    return end_of(t) == next &&
           (comma(figure(i).end, begin_of(t)) || text_.symbol(begin_of(t) - 1, '('));
}

bool SentenceTimes::lasting(std::size_t i) const {
    const int before = figure(i).first - 1;
    return before >= sentence_.first && figure(i).unit == "count" && !opens(i) &&
           sentence_.leads[i].lead == Lead::none && !(i > 0 && part_of_next(i - 1)) &&
           text_.is(before, before + 1, text_.words.definite);
}

bool SentenceTimes::opens(std::size_t i) const {
    return i == 0 && text_.is(sentence_.first, sentence_.end, text_.words.of) &&
           figure(i).first - sentence_.first <= 2;
}

bool SentenceTimes::is_end_of_span(std::size_t i, std::size_t t) const {
    if (sentence_.leads[i].lead != Lead::to || fact(i).role != Role::reported) return false;
    if (i + 1 < sentence_.count && sentence_.leads[i + 1].lead == Lead::from)
        return false;  // "to 58.8% this year from 54% last year"
    const int to = before_hedges(text_, sentence_.first, figure(i)) - 1;
    const bool alone = text_.ends(sentence_.first, to, text_.words.change_verb) != nullptr;
    const bool ends =
        i > 0 && fact(i - 1).time < 0 &&
        (sentence_.leads[i - 1].lead == Lead::from || fact(i - 1).role == Role::change);
    return (alone || ends) && time(t).period && time(t).backward &&
           time(t).kind == TimeKind::relative &&
           days_between(time(t).period->first, time(t).period->last) > longest_month;
}

bool SentenceTimes::is_until(std::size_t t) const {
    return text_.ends(sentence_.first, begin_of(t), text_.words.until_then) != nullptr;
}

bool SentenceTimes::is_aside(std::size_t t, std::size_t i) const {
    int open = begin_of(t);
    while (!text_.symbol(open, '(')) {
        if (--open < std::max(sentence_.first, begin_of(t) - longest_aside)) return false;
        if (text_.symbol(open, ')')) return false;
    }
    int close = end_of(t);
    while (close < figure(i).first && !text_.symbol(close, ')')) {
        if (text_.symbol(close, '(')) return false;
        ++close;
    }
    if (close == figure(i).first) return false;
    for (std::size_t k = i; k-- > 0 && figure(k).first > open;) {
        if (figure(k).first < close) return !bracketed(i) || fact(k).unit != fact(i).unit;
    }
    return false;
}

bool SentenceTimes::is_told_since(int from, int to) const {
    for (int i = std::max(from, to - sentence_reach); i + 1 < to; ++i) {
        if (text_.is(i, i + 1, text_.words.perfect) && text_.is(i + 1, i + 2, text_.words.since))
            return true;
    }
    return false;
}

std::int32_t SentenceTimes::index(std::size_t i) const {
    return static_cast<std::int32_t>(sentence_.fact + i);
}

bool SentenceTimes::parted(int from, int to) const {
    int depth = 0;
    for (int i = from; i < to; ++i) {
        depth += text_.symbol(i, '(') - text_.symbol(i, ')');
        if (text_.symbol(i, ';') || text_.symbol(i, '.')) return true;
        if (text_.is(i, to, text_.words.level_comparison) ||
            text_.is(i, to, text_.words.comparison))
            return true;  // "higher than last year"
        const bool mark = text_.symbol(i, ',') || text_.symbol(i, ')');
        if (depth > 0 || !mark || i + 1 >= to) continue;
        if (i + 2 < to && text_.is(i + 1, i + 2, text_.words.whole) &&
            text_.is(i + 2, i + 3, text_.words.preposition))
            continue;  // "two, both in November"
        const bool clause = text_.is(i + 1, to, text_.words.relative_pronoun) ||
                            text_.is(i + 1, to, text_.words.clause_opener) ||
                            text_.is(i + 1, to, text_.words.pronoun);
        if (clause) return true;
    }
    return false;
}

bool SentenceTimes::comma(int from, int to) const {
    for (int i = from; i < to; ++i) {
        if (text_.symbol(i, ',')) return true;
    }
    return false;
}

bool SentenceTimes::names_a_thing(std::size_t t) const {
    const int i = begin_of(t);
    const TimeKind kind = time(t).kind;
    const bool bare =
        kind == TimeKind::year || kind == TimeKind::range || kind == TimeKind::financial_year;
    return bare && text_.number(i) && i > sentence_.first && text_.word(i - 1) &&
           text_.token(i - 1).capital && !text_.is(i - 1, i, text_.words.function_word);
}

bool SentenceTimes::has_been(std::size_t i, std::size_t t) const {
    if (fact(i).role != Role::reported || fact(i).direction != Direction::none) return false;
    const int next = i + 1 < sentence_.count ? figure(i + 1).first : sentence_.end,
              stop = std::min(next, end_of(t) + sentence_reach);
    bool perfect = false;
    for (int at = end_of(t); at < stop; ++at) {
        if (text_.is(at, at + 1, text_.words.change_verb)) return false;
        perfect = perfect || text_.is(at, at + 1, text_.words.perfect);
    }
    return perfect;
}

bool SentenceTimes::part_of_next(std::size_t i) const {
    return i + 1 < sentence_.count && figure(i + 1).first - figure(i).end <= 3 &&
           text_.is(figure(i).end, figure(i + 1).first, text_.words.of);
}

bool SentenceTimes::is_now(std::size_t t) const {
    return time(t).period && text_.context.now && *time(t).period == month_of(*text_.context.now);
}

/// "97% of the 2019 level", "81% of 2019 levels", "by half from a 2020 baseline"
bool SentenceTimes::is_level_of(std::size_t t) const {
    const int before = begin_of(t) - 1, after = end_of(t);
    if (before <= sentence_.first || after >= sentence_.end) return false;
    const bool led = text_.is(before, before + 1, text_.words.definite) ||
                     text_.is(before, before + 1, text_.words.article);
    const int of = led ? before - 1 : before;
    return (text_.is(of, of + 1, text_.words.of) || text_.is(of, of + 1, text_.words.from)) &&
           (text_.is(after, after + 1, text_.words.measuring) ||
            text_.is(after, after + 1, text_.words.measure_end));
}

bool SentenceTimes::than(std::size_t t) const {
    if (is_level_of(t)) return true;
    return text_.ends(sentence_.first, begin_of(t), text_.words.than) != nullptr;
}

bool SentenceTimes::compared_with(std::size_t t) const {
    if (than(t)) return true;
    for (int i = std::max(sentence_.first, begin_of(t) - 4); i < begin_of(t); ++i) {
        const bool compares = text_.is(i, begin_of(t), text_.words.level_comparison) ||
                              text_.is(i, begin_of(t), text_.words.comparison);
        if (compares) return true;
    }
    return false;
}

bool SentenceTimes::changed_from(std::size_t i, std::size_t t) const {
    int before = begin_of(t) - 1;
    if (fact(i).role != Role::change || before < figure(i).end ||
        before - figure(i).end > time_reach)
        return false;
    const TimeKind kind = time(t).kind;
    if (before > figure(i).end && text_.is(before, before + 1, text_.words.article)) --before;
    const int behind = figure(i).end;  // "a decrease of $1.6 billion on the surplus in February"
    if (before > behind + 1 && text_.is(behind + 1, behind + 2, text_.words.definite) &&
        (text_.is(behind, behind + 1, text_.words.upon) ||
         text_.is(behind, behind + 1, text_.words.from)))
        return true;
    return text_.is(before, before + 1, text_.words.from) ||
           text_.ends(sentence_.first, begin_of(t), text_.words.comparison) != nullptr ||
           (kind != TimeKind::date && text_.is(before, before + 1, text_.words.upon));
}

bool SentenceTimes::is_compared(std::size_t i) {
    return fact(i).role == Role::comparative && sentence_.leads[i].lead != Lead::bracket &&
           sentence_.leads[i].lead != Lead::from;
}

bool SentenceTimes::is_said_anew(std::size_t i, std::size_t t) const {
    if (t == 0 || end_of(t - 1) > figure(i).first || begin_of(t) <= figure(i).end) return false;
    const int before = begin_of(t) - 1;
    if (text_.symbol(before, ',')) return true;
    return before > figure(i).end && text_.is(before, before + 1, text_.words.preposition) &&
           text_.is(before - 1, before, text_.words.conjunction);
}

bool SentenceTimes::is_day_of_next(std::size_t i) const {
    if (i + 1 >= sentence_.count || time(0).kind != TimeKind::date ||
        fact(i + 1).time != times_[0] || fact(i + 1).basis != PeriodBasis::stated)
        return false;
    for (int at = figure(i).end; at < figure(i + 1).first; ++at) {
        if (text_.is(at, at + 1, text_.words.be_verb)) return true;
    }
    return false;
}

bool SentenceTimes::is_of_compared(std::size_t t) const {
    for (std::size_t k = 0; k < sentence_.count; ++k) {
        if (fact(k).role == Role::comparative && fact(k).time == times_[t] &&
            fact(k).basis == PeriodBasis::stated)
            return true;
    }
    return false;
}

bool SentenceTimes::is_of_accounts(const Fact& one) const {
    const auto& own = text_.context.period;
    return own && one.period == own && days_between(own->first, own->last) >= times::shortest_year;
}

}  // namespace yearproof
