// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/default_periods.h"

#include "yearproof/facts/reading/clauses.h"
#include "yearproof/facts/reading/phrases.h"
#include "yearproof/facts/reading/stems.h"
#include "yearproof/facts/time/calendar.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int soonest_after = 40, latest_after = 365;  ///< days from a period to its report
constexpr int short_period = 100;       ///< days: a report on a month or a quarter comes at once
constexpr int longest_hours = 200;      ///< that a thing lasts; more of them are an amount
constexpr int measure_reach = 16;       ///< tokens from "the median" to how long it was
constexpr std::size_t longest_row = 2;  ///< figures between those of two years
constexpr int near = 4;                 ///< tokens from "welcomed" to how many

bool is_money(const Fact& one) { return is_currency(one.unit); }

bool lasts(const Fact& one) {
    return is_duration(one.unit) || one.unit == "age" || one.unit == "miles" || one.unit == "km" ||
           one.unit == "m";
}

}  // namespace

void DefaultPeriods::with_part(std::size_t i) {
    const std::size_t other = part_of_next(i) ? i + 1 : i - 1;
    if (i > 1 && bracketed(i - 1) && !bracketed(i) && fact(i).role == Role::reported &&
        text_.ends(sentence_.first, figure(i).first, text_.words.all_of_them) != nullptr)
        return take_time(i, i - 2);  // "26 incidents (2024: 34), of which 25"
    const bool of_them = i > 0 && text_.is(figure(i).end, sentence_.end, text_.words.all_of_them);
    const bool included = i > 0 && fact(i).unit == fact(i - 1).unit &&
                          text_.ends(figure(i - 1).end, figure(i).first, text_.words.includes);
    if (included && fact(i).role == Role::reported)  // "18,421 in 2024/25, including 4,210"
        return take_time(i, i > 1 && bracketed(i - 1) && !bracketed(i) ? i - 2 : i - 1);
    if (!part_of_next(i) && !of_them && (i == 0 || !part_of_next(i - 1))) return;
    if (fact(i).role == Role::reported) take_time(i, is_level_of_past(i) ? 0 : other);
}

/// "201,000 in 2024/25, 89% of the 226,000 of 2019/20": a share of what was is told of now.
bool DefaultPeriods::is_level_of_past(std::size_t i) {
    if (i == 0 || !part_of_next(i) || fact(i).unit != "percent") return false;
    const Fact &now = fact(0), &then = fact(i + 1);
    return now.role == Role::reported && now.basis == PeriodBasis::stated && now.period &&
           then.period && now.period->first.ok() && then.period->last < now.period->first;
}

void DefaultPeriods::take_time(std::size_t i, std::size_t other) {
    if (fact(other).time >= 0) take(fact(i), fact(other));
}

void DefaultPeriods::take(Fact& one, const Fact& other) {
    one.time = other.time;
    one.period = other.period;
    one.basis = PeriodBasis::sentence;
}

void DefaultPeriods::take_above(Fact& one, std::int32_t time) const {
    one.time = time;
    one.period = facts_.times[static_cast<std::size_t>(time)].period;
    one.basis = PeriodBasis::header;
}

/// "187 grants worth £7.9m in 2023/24": both are of it.
void DefaultPeriods::with_weight(std::size_t i) {
    if (i == 0) return;
    const int from = figure(i - 1).end, to = figure(i).first;
    Fact &one = fact(i - 1), &other = fact(i);
    const bool again = one.unit != other.unit && restates(text_, from, to, figure(i).end);
    if (!again && !weighs(text_, from, to)) return;
    // "7% down on the 8,212 of 2021, valued at £21.8m": of what is down.
    if (!again && one.role == Role::comparative && comma(from, to)) return;
    if ((one.time < 0) == (other.time < 0)) return;
    one.time < 0 ? take(one, other) : take(other, one);
}

void DefaultPeriods::parts_of_whole() {
    for (std::size_t at = sentence_.statement; at < facts_.statements.size(); ++at) {
        const Statement& one = facts_.statements[at];
        if (one.kind != Statement::Kind::parts || one.subject < 0) continue;
        const Fact& whole = facts_.facts[static_cast<std::size_t>(one.subject)];
        if (whole.time < 0 || !whole.period) continue;
        for (const std::int32_t other : one.others) {
            Fact& part = facts_.facts[static_cast<std::size_t>(other)];
            if (part.time < 0 && !part.period && other >= one.subject &&
                !is_told_since(static_cast<int>(whole.token), static_cast<int>(part.token)))
                take(part, whole);
        }
    }
}

void DefaultPeriods::by_default(std::size_t i) {
    Fact& one = fact(i);
    if (one.time >= 0 || one.role == Role::comparative || one.role == Role::threshold) return;
    if (refers(i) && above_.period) {
        one.time = above_.said;
        one.period = above_.period;
        one.basis = PeriodBasis::header;
        return;
    }
    if (is_told_at_length()) return take_above(one, above_.told);
    if (above_.header >= 0) return take_header(one);
    if (one.role == Role::change || one.role == Role::target) return;
    if (one.role == Role::benchmark && i > 0) {
        one.period = fact(i - 1).period;
        one.basis = fact(i - 1).basis;
    }
    if (one.period || (lasts(one) && !is_measured(i)) || !text_.context.now) return;
    // Money is of a span: the one that the paragraph speaks of.
    if (above_.span >= 0 && is_money(one) && times_.empty()) return take_above(one, above_.span);
    if (above_.told >= 0 && tells_past()) return take_above(one, above_.told);
    if (above_.event >= 0 && times_.empty() && tells_past() && goes_on_of_event(i))
        return take_above(one, above_.event);
    one.period = is_of_period(i) ? *text_.context.period : month_of(*text_.context.now);
    one.basis = PeriodBasis::report;
}

void DefaultPeriods::years_in_a_row(std::size_t i) {
    for (std::size_t k = i; k-- > 0 && i - k <= longest_row;) {
        if (plans_on(k, i)) fact(i).role = Role::target;
        if (!goes_on_in_years(k, i)) continue;
        const bool later = fact(k).period->first < fact(i).period->first;
        fact(later ? k : i).role = Role::comparative;
        return;
    }
}

/// "Is projected to grow by 1.3% in 2024 and 1.0% in 2025"
bool DefaultPeriods::plans_on(std::size_t k, std::size_t i) const {
    return fact(k).role == Role::target && fact(i).role == Role::reported &&
           fact(i).unit == fact(k).unit && fact(i).what.carried && fact(k).time >= 0 &&
           fact(i).time >= 0 && fact(i).time != fact(k).time && text_.context.now &&
           fact(i).period && *text_.context.now < fact(i).period->last &&
           sentence_.leads[i].lead == Lead::joined;
}

bool DefaultPeriods::goes_on_in_years(std::size_t k, std::size_t i) const {
    const Fact &one = fact(k), &other = fact(i);
    const auto tells = [](const Fact& each) {
        return each.role == Role::reported && each.time >= 0 && each.period &&
               times::is_real(*each.period) && each.direction == Direction::none &&
               (each.basis == PeriodBasis::stated || each.basis == PeriodBasis::sentence);
    };
    if (!tells(one) || !tells(other) || opens(k) || part_of_next(k) || one.time == other.time ||
        one.unit != other.unit || one.unit == "age" || !text_.context.now ||
        days_between(*text_.context.now, one.period->last) > soonest_after ||
        days_between(*text_.context.now, other.period->last) > soonest_after)
        return false;  // what is to come is a plan
    const bool same = other.what.carried || one.what.stems == other.what.stems;
    const int years =
        times::year_number(other.period->first) - times::year_number(one.period->first);
    const bool more = figure(i).first > sentence_.first &&
                      text_.is(figure(i).first - 1, figure(i).first, text_.words.more_of_same);
    return same && !more && years != 0 && years_back(*other.period, years) == *one.period;
}

/// "The median wait was 14.7 weeks", "gave 31,400 hours": what was found of some time, not how long
/// a thing lasts.
bool DefaultPeriods::is_measured(std::size_t i) const {
    const Fact& one = fact(i);
    if (one.role != Role::reported || !is_duration(one.unit)) return false;
    if (one.unit == "hours" && one.figure.value > Decimal(longest_hours)) return true;
    for (int at = figure(i).first - 1;
         at >= std::max(sentence_.first, figure(i).first - measure_reach); --at) {
        if (text_.symbol(at, ';') || text_.number(at)) return false;
        if (text_.is(at, figure(i).first, text_.words.measured_length)) return true;
    }
    return false;
}

void DefaultPeriods::of_report(std::size_t i) {
    Fact& one = fact(i);
    if (one.role == Role::change && !one.period && i + 1 < sentence_.count &&
        fact(i + 1).role == Role::change && figure(i + 1).first == figure(i).end + 1 &&
        text_.symbol(figure(i).end, '(') && fact(i + 1).period) {
        one.period = fact(i + 1).period;  // "grew by 5.0% (3.2% normalised) in 2024"
        one.basis = PeriodBasis::sentence;
    }
    if (one.role != Role::change || one.period || !is_of_period(i)) return;
    one.period = text_.context.period;
    one.basis = PeriodBasis::report;
}

/// A report that comes some time after the period it covers tells of that period, but for what it
/// says to be so: "we have 46 teachers". One that comes a year later has an old period in it.
bool DefaultPeriods::is_of_period(std::size_t i) const {
    const TimeContext& context = text_.context;
    if (!context.period || !context.now || !times::is_real(*context.period)) return false;
    const int days = days_between(context.period->last, *context.now);
    const bool brief = days_between(context.period->first, context.period->last) <= short_period;
    const int soonest = brief ? 1 : soonest_after;
    return days >= soonest && days <= latest_after && !tells_present(i);
}

/// "Are", "has seven homes", in the figure's own clause: not "has significantly increased" or "have
/// been", nor "had 31 calls, which is 6% below".
bool DefaultPeriods::tells_present(std::size_t i) const {
    int first = figure(i).first, end = figure(i).end;
    while (first > std::max(sentence_.first, figure(i).first - sentence_reach) &&
           !text_.symbol(first - 1, ';'))
        --first;
    while (end < std::min(sentence_.end, figure(i).end + sentence_reach) && !text_.symbol(end, ';'))
        ++end;
    bool past = false;
    for (int at = first; at < end; ++at) {
        past = past || text_.is(at, at + 1, text_.words.telling_past) || is_done(text_, at);
        if (!text_.is(at, at + 1, text_.words.present_verb) || is_perfect(at, end)) continue;
        const bool aside = past && at > figure(i).end &&
                           text_.is(at - 1, at, text_.words.relative_pronoun) &&
                           text_.is(at - 1, at, text_.words.pronoun);
        if (!aside) return true;
    }
    return false;
}

bool DefaultPeriods::is_perfect(int i, int end) const {
    if (!text_.is(i, i + 1, text_.words.perfect)) return false;
    const int next = i + 1 < end && NounPhrases(text_).is_adverb(i + 1) ? i + 2 : i + 1;
    return next < end && (is_done(text_, next) || text_.is(next, next + 1, text_.words.be_verb) ||
                          text_.is(next, next + 1, text_.words.change_verb));  // "has risen"
}

/// "Robbery rose to 103 offences": the sentence goes on telling of the time that the paragraph
/// has spoken of.
bool DefaultPeriods::tells_past() const {
    for (std::size_t t = 0; t < times_.size(); ++t) {
        if (!compared_with(t)) return false;
    }
    bool past = false;
    const int end = std::min(sentence_.end, sentence_.first + sentence_reach);
    for (int i = sentence_.first; i < end; ++i) {
        if (text_.is(i, i + 1, text_.words.present_verb)) return false;
        past = past || text_.is(i, i + 1, text_.words.telling_past);
    }
    return past;
}

/// "The consultation received 120 responses" after "Formal consultation took place in May": the
/// sentence is about what the one before told of, or tells who came.
bool DefaultPeriods::goes_on_of_event(std::size_t i) const {
    for (int at = figure(i).first - 1; at >= std::max(sentence_.first, figure(i).first - near);
         --at) {
        if (text_.is(at, at + 1, text_.words.gathering)) return true;
    }
    const int noun = sentence_.first + 1;
    if (noun >= sentence_.end || !text_.word(noun) || text_.function(noun) ||
        !(text_.is(noun - 1, noun, text_.words.definite) ||
          text_.is(noun - 1, noun, text_.words.telling)))
        return false;
    const std::uint32_t word = text_.token(noun).hash;
    for (std::uint32_t at = above_.event_first; at < above_.event_end; ++at) {
        if (text_.prose.tokens[at].hash == word) return true;
    }
    return false;
}

/// "This is 68 per 10,000", "The national average is 65%": of what was told before.
bool DefaultPeriods::refers(std::size_t i) {
    const int first = sentence_.first;
    for (std::size_t t = 0; t < times_.size(); ++t) {
        if (!compared_with(t)) return fact(i).role == Role::benchmark && i == 0;
    }
    const bool this_one = text_.is(first, sentence_.end, text_.words.telling) &&
                          first + 1 < sentence_.end &&
                          text_.is(first + 1, sentence_.end, text_.words.be_verb);
    const bool change =
        first + 1 < sentence_.end && text_.is(first, first + 1, text_.words.definite) &&
        text_.is(first + 1, first + 2, text_.words.change_noun);  // "The increase was due to"
    const bool of_those = text_.is(first, sentence_.end, text_.words.all_of_them);
    return this_one || change || of_those || (fact(i).role == Role::benchmark && i == 0);
}

/// "In the year ended March 2004, there were": below a heading of one month, the year goes on.
bool DefaultPeriods::is_told_at_length() const {
    if (above_.told < 0 || above_.header < 0 || !tells_past()) return false;
    const auto days = [this](std::int32_t t) {
        const auto& period = *facts_.times[static_cast<std::size_t>(t)].period;
        return days_between(period.first, period.last);
    };
    return days(above_.told) > days(above_.header);
}

/// "Annual report 2019" over a year that ended in June 2019.
bool DefaultPeriods::is_own_year(const TimeExpression& header) const {
    const auto& own = text_.context.period;
    return header.kind == TimeKind::year && own && own->last.year() == header.period->last.year() &&
           days_between(own->first, own->last) >= times::shortest_year;
}

void DefaultPeriods::take_header(Fact& one) const {
    const TimeExpression& header = facts_.times[static_cast<std::size_t>(above_.header)];
    take_above(one, above_.header);
    if (is_own_year(header)) one.period = text_.context.period;
    if (above_.header_since && text_.context.now && one.period->first < *text_.context.now)
        one.period->last = *text_.context.now;
}

}  // namespace yearproof
