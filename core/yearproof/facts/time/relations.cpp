// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/calendar.h"
#include "yearproof/facts/time/periods.h"
#include "yearproof/facts/time/resolve.h"

#include <algorithm>

/// Times that are told from the report's date or from another time.
namespace yearproof::times {
namespace {

constexpr int stale_from = 330,
              stale_to = 430;     ///< days from a period's end in which it is taken for last year's
constexpr int long_report = 270;  ///< days
constexpr int soon = 31;          ///< days
constexpr int longest_quarter = 92;         ///< days
constexpr std::uint32_t compare_reach = 8;  ///< tokens from "compared with" to "last year"
constexpr std::uint32_t reach = 3;          ///< sentences that "since then" looks back

int shift_of(Length length) {
    return length == Length::quarter ? 3 : length == Length::year ? 12 : 1;
}

/// `count` lengths before the day, or after it where the count is positive.
Date moved(Date day, Length length, int count) {
    if (length == Length::day) return add_days(day, count);
    if (length == Length::week) return add_days(day, 7 * count);
    return add_months(day, shift_of(length) * count);
}

Period quarter_around(Date day) {
    return whole_months(year_number(day), (month_number(day) - 1) / 3 * 3 + 1, 3);
}

Period term_around(Date day) {
    const int month = month_number(day);
    if (month >= 9) return whole_months(year_number(day), 9, 4);
    return month <= 3 ? whole_months(year_number(day), 1, 3) : whole_months(year_number(day), 4, 4);
}

/// The calendar's day, week, month, term, quarter or year that holds the day.
Period around(Date day, Length length, int year_begins) {
    switch (length) {
    case Length::day:
        return one_day(day);
    case Length::week:
        return week_of(day);
    case Length::month:
        return month_of(day);
    case Length::quarter:
        return quarter_around(day);
    case Length::term:
        return term_around(day);
    case Length::year:
        return year_around(day, year_begins == 0 ? 1 : year_begins);
    }
    return one_day(day);
}

/// The one `count` lengths on.
Period neighbour(Period period, Length length, int year_begins, int count) {
    for (; count < 0; ++count) period = around(add_days(period.first, -1), length, year_begins);
    for (; count > 0; --count) period = around(add_days(period.last, 1), length, year_begins);
    return period;
}

Period rolling(Date now, const Mention& m) {
    if (m.count <= 0) return {moved(now, m.length, m.count), now};
    return {now, add_days(moved(now, m.length, m.count), -1)};
}

/// "a year ago" is a month, "ten days ago" a day.
Period ago(Date now, const Mention& m) {
    const Date then = moved(now, m.length, m.count);
    return m.length == Length::day || m.length == Length::week ? one_day(then) : month_of(then);
}

bool is_about_a_year(Period period) { return days_between(period.first, period.last) >= 300; }

}  // namespace

std::optional<Period> Resolver::pointing_period(const Mention& m) const {
    if (m.form == Form::during_the_year) return this_period(true);
    if (m.form == Form::anaphoric || m.form == Form::earlier) return anaphoric_period(m);
    if (!context_.now) return std::nullopt;
    const Date now = *context_.now;
    const Period current = around(now, m.length, m.year_begins);
    switch (m.form) {
    case Form::now:
        return month_of(now);
    case Form::year_to_date:
        return Period{year_around(now, 4).first, now};
    case Form::rolling:
        if (const auto told = coming_year(m)) return told;
        return rolling(now, m);
    case Form::ago:
        return ago(now, m);
    case Form::rest:
        return Period{now, current.last};
    case Form::so_far:
        return Period{current.first, now};
    default:
        break;
    }
    if (m.fresh) return anaphoric_period(m);
    if (m.length == Length::year && m.year_begins == 0 && m.count == 0) return this_year(m);
    if (m.length == Length::year && m.year_begins == 0 && m.count == -1 &&
        (tells_this_year() || is_held_against_own(m))) {
        if (const auto own = own_accounts()) return years_back(*own, 1);
    }
    const Period other = neighbour(current, m.length, m.year_begins, m.count);
    if (m.count >= -1 && m.count <= 1) return other;
    // "the last five financial years" are all of the five
    const Period next = neighbour(current, m.length, m.year_begins, m.count < 0 ? -1 : 1);
    return Period{std::min(other.first, next.first), std::max(other.last, next.last)};
}

/// "From 54% last year to 58.8% this year": the year reported on and the one before.
bool Resolver::tells_this_year() const {
    return std::ranges::any_of(*mentions_, [](const Mention& m) {
        return m.form == Form::pointing && m.length == Length::year && m.count == 0;
    });
}

/// "Up from 12 last year", "last year's 40", in a report that came within a year after the one it
/// covers: the year before that one. "Last year we opened" may be that very year.
bool Resolver::is_held_against_own(const Mention& m) const {
    const auto own = own_accounts();
    if (!own || !context_.now) return false;
    const int age = days_between(own->last, *context_.now);
    if (age <= 0 || age >= stale_from) return false;
    if (scan_.text(m.end - 1).ends_with('s')) return true;  // "last year's"
    const std::uint32_t lowest =
        std::max(scan_.first(), m.first - std::min(m.first, compare_reach));
    for (std::uint32_t t = m.first; t-- > lowest;) {
        if (scan_.is_symbol(t, ';')) return false;
        const Phrase* against = scan_.holds_against(t);
        if (against != nullptr && (against->value == 0 || t + against->words == m.first))
            return true;
    }
    return false;
}

/// "Next year (2020/21) we move on. Priorities for the coming year are": the year that was told.
std::optional<Period> Resolver::coming_year(const Mention& m) const {
    if (m.length != Length::year || m.count != 1) return std::nullopt;
    for (auto it = spoken_.rbegin(); it != spoken_.rend() && it->sentence + 1 >= sentence_; ++it) {
        const bool near =
            it->block == prose_.sentences[sentence_].block && !it->of_name && it->stated;
        const int ahead = days_between(*context_.now, it->period.first);
        if (near && is_about_a_year(it->period) && ahead > -soon && ahead < 4 * soon)
            return it->period;
    }
    return std::nullopt;
}

/// "This year" is the year reported on, where the report says which and does not speak of what is
/// to come.
std::optional<Period> Resolver::this_year(const Mention& m) const {
    const Date now = *context_.now;
    const auto own = reported_period();
    if (own && m.edge == Edge::none && !m.deadline && !speaks_of_future(m.first))
        return is_of_accounts(*own) ? year_around(own->first, 4) : own;
    return year_of(year_number(now));
}

/// A report from April on that does not reach the end of March: its money is of the whole year.
bool Resolver::is_of_accounts(Period own) const {
    if (month_number(own.first) != 4 || day_number(own.first) != 1 ||
        days_between(own.first, own.last) < long_report)
        return false;
    for (std::uint32_t t = scan_.first(); t < scan_.end(); ++t) {
        if (scan_.is(t, Class::financial_measure)) return true;
    }
    return false;
}

/// The period that the report says it covers. Where that is last year's, its words were carried
/// forward: the report's own is a year later (whether it was forgotten is for a rule to say, not
/// for every "this year" in the text).
std::optional<Period> Resolver::reported_period() const {
    if (!context_.period || !is_real(*context_.period) || !context_.now) return context_.period;
    if (days_between(context_.period->first, context_.period->last) > 400) return std::nullopt;
    const int age = days_between(context_.period->last, *context_.now);
    if (age < stale_from) return context_.period;
    return age < stale_to ? std::optional(years_back(*context_.period, -1)) : std::nullopt;
}

/// The time that "the previous year" counts from, or null.
const Resolver::Spoken* Resolver::spoken_for(const Mention& m) const {
    const Spoken* said = spoken_in_sentence();
    if (said != nullptr || m.fresh) return said;
    return m.count < 0 ? latest_spoken_before() : spoken_before(1, m.count != 0);
}

/// What the report covers, where that is so long; else the month of issue.
Period Resolver::own_or_now(Length length) const {
    const bool covers = length == Length::year || covers_one(length);
    return (covers ? reported_period() : std::nullopt).value_or(month_of(*context_.now));
}

/// "the previous year", "that month", "a year earlier", "the new academic year": from the time the
/// sentence speaks of.
std::optional<Period> Resolver::anaphoric_period(const Mention& m) const {
    const Spoken* said = spoken_for(m);
    if (said == nullptr && !context_.now) return std::nullopt;
    if (m.fresh && said == nullptr) {
        // The new year is the one that is about to begin, or has just begun.
        const Period current = year_around(*context_.now, m.year_begins);
        return days_between(current.first, *context_.now) < 120
                   ? current
                   : neighbour(current, m.length, m.year_begins, 1);
    }
    if (m.form == Form::anaphoric && m.count < -1) {  // "the previous 28 days"
        const Date until = said != nullptr ? said->period.first : *context_.now;
        return Period{moved(until, m.length, m.count), add_days(until, -1)};
    }
    const Period base = said != nullptr ? said->period : own_or_now(m.length);
    if (m.fresh) return year_around(base.last, m.year_begins);
    if (m.form == Form::earlier) {
        if (m.length == Length::day || m.length == Length::week)
            return one_day(moved(base.first, m.length, m.count));
        if (m.length == Length::year) return years_back(base, -m.count);
        return Period{moved(base.first, m.length, m.count), moved(base.last, m.length, m.count)};
    }
    if (m.length == Length::year && m.year_begins == 0 && is_about_a_year(base))
        return years_back(base, -m.count);
    return neighbour(around(base.first, m.length, m.year_begins), m.length, m.year_begins, m.count);
}

/// The months of the time that the sentence speaks of, in another year; at a point in time, of now
/// where it speaks of none.
std::optional<Period> Resolver::same_period(const Mention& m, TimeExpression& out) const {
    const Spoken* said = spoken_in_sentence();
    if (said == nullptr && !m.to_point) said = spoken_before(reach);
    std::optional<Period> base;
    if (said != nullptr)
        base = said->period;
    else if (context_.now && m.to_point)
        base = month_of(*context_.now);
    else
        base = reported_period();
    out.year_stated = m.a.year != 0;
    if (!base)
        return m.a.year != 0 ? std::optional(period_of(m.a, beginning_year(m.a))) : std::nullopt;
    if (m.a.year == 0) return years_back(*base, -m.count);
    const int begins = m.a.shape == Shape::years ? (m.a.year_begins != 0 ? m.a.year_begins : 4) : 1;
    const int base_year = begins == 1 ? year_number(base->first)
                                      : year_number(year_around(base->first, begins).first);
    return years_back(*base, base_year - m.a.year);
}

/// A report on one month or one quarter, or a part of it: "the previous month" is the one before.
bool Resolver::covers_one(Length length) const {
    if (!context_.period || !is_real(*context_.period)) return false;
    const int days = days_between(context_.period->first, context_.period->last) + 1;
    return (length == Length::month && days <= soon) ||
           (length == Length::quarter && days > soon && days <= longest_quarter);
}

/// "34 in 2024, compared with 37 in 2023. ... the previous year": the sentence before was about
/// 2024.
const Resolver::Spoken* Resolver::latest_spoken_before() const {
    const Spoken* latest = spoken_before(1, true);
    if (latest == nullptr) return nullptr;
    for (const Spoken& each : spoken_) {
        const bool told = each.sentence == latest->sentence && each.block == latest->block &&
                          each.stated && !each.of_name && !each.same_period &&
                          each.form != Form::anaphoric && each.form != Form::now;
        if (told && latest->period.last < each.period.last &&
            (!context_.now || each.period.last <= *context_.now))
            latest = &each;
    }
    return latest;
}

std::optional<Period> Resolver::since_then() const {
    const Spoken* said = spoken_before(reach);
    if (said == nullptr || !context_.now || *context_.now < said->period.first) return std::nullopt;
    return Period{said->period.first, *context_.now};
}

/// "this period": the range last spoken of nearby, else the one reported on. "During the year" is
/// of a year, whatever months were spoken of.
std::optional<Period> Resolver::this_period(bool year) const {
    for (auto it = spoken_.rbegin(); it != spoken_.rend() && it->sentence + 1 >= sentence_; ++it) {
        const bool near =
            it->block == prose_.sentences[sentence_].block && it->stated && !it->of_name;
        const bool span = it->form == Form::range || it->form == Form::span;
        if (near && span && (!year || is_about_a_year(it->period))) return it->period;
    }
    return reported_period();
}

}  // namespace yearproof::times
