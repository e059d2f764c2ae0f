// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/calendar.h"
#include "yearproof/facts/time/periods.h"
#include "yearproof/facts/time/resolve.h"

#include <algorithm>

/// Which year is meant where none is printed, and which kind of year where two are.
namespace yearproof::times {
namespace {

constexpr int long_ago =
    365;  ///< days: a sentence that speaks of such times goes on speaking of them
constexpr int late_report =
    92;  ///< days after its period's end from which a report looks back from that end
constexpr int stale_period = 330;  ///< days from which the period printed is not the report's own

/// The latest year in which the element begins no later than the day.
int latest_by(const Element& e, Date day) {
    int year = year_number(day) + 1;
    Element safe = e;
    safe.day = std::min(e.day, 28);
    while (period_of(safe, year).first > day) --year;
    return year;
}

/// The earliest year in which the element ends no earlier than the day.
int earliest_from(const Element& e, Date day) {
    int year = year_number(day) - 2;
    Element safe = e;
    safe.day = std::min(e.day, 28);
    while (period_of(safe, year).last < day) ++year;
    return year;
}

bool is_month_like(Shape shape) {
    return shape == Shape::day || shape == Shape::month || shape == Shape::season ||
           shape == Shape::term;
}

bool is_part(const Element& e) { return e.shape == Shape::half || e.shape == Shape::quarter; }

/// "September" counted from now: the one before this month, of this year, after this month.
int pointed_year(const Element& e, Date now) {
    const int year = year_number(now);
    // A part of a year spoken of in a report has begun.
    if (is_part(e) && *e.pointing == 0 && !e.nearest) return latest_by(e, now);
    if (!e.nearest)
        return (e.year_begins > 1 ? year_number(year_around(now, e.year_begins).first) : year) +
               *e.pointing;
    if (*e.pointing < 0) return latest_by(e, add_days(make_date(year, month_number(now), 1), -1));
    if (*e.pointing > 0) return earliest_from(e, add_days(month_of(now).last, 1));
    return year;
}

}  // namespace

std::optional<int> Resolver::year_for(const Element& e, std::size_t at) const {
    if (const auto year = year_beside_spoken(e)) return year;
    if (e.pointing && context_.now) {
        const int year = pointed_year(e, *context_.now);
        if (e.nearest || !is_part(e) || *e.pointing == 0) return year;
        Element dated = e;
        dated.year = year;
        dated.last_year = e.year_begins > 1 ? year + 1 : 0;
        return beginning_year(dated);
    }
    if (e.shape == Shape::year || e.shape == Shape::years) return std::nullopt;
    if (const auto year = year_of_neighbour(e, at)) return year;
    if (const auto year = year_of_sentence(e, (*mentions_)[at].form == Form::since)) return year;
    return year_near_now(e, at);
}

/// "The previous March", "the following winter": the one next to the time that the sentence, or the
/// one before it, speaks of.
std::optional<int> Resolver::year_beside_spoken(const Element& e) const {
    if (e.spoken == 0 || e.year != 0) return std::nullopt;
    const Spoken* said = spoken_in_sentence();
    if (said == nullptr) said = spoken_before(1);
    if (said == nullptr) return std::nullopt;
    int year = year_number(said->period.first);
    if (e.spoken < 0) {
        for (++year; period_of(e, year).last >= said->period.first;) --year;
    } else {
        for (--year; period_of(e, year).first <= said->period.last;) ++year;
    }
    return year;
}

/// "May and June 2024", "3 May 2024 and 5 June": a list has one year.
std::optional<int> Resolver::year_of_neighbour(const Element& e, std::size_t at) const {
    const auto& all = *mentions_;
    for (std::size_t next = at + 1;
         next < all.size() && only_joints(all[next - 1].end, all[next].first); ++next) {
        const Element& other = all[next].a;
        if (all[next].form != Form::single || !is_month_like(other.shape)) break;
        if (other.year == 0) continue;
        const bool before = e.month < other.month || (e.month == other.month && e.day <= other.day);
        return before ? beginning_year(other) : beginning_year(other) - 1;
    }
    if (at == 0 || all[at - 1].form != Form::single || !only_joints(all[at - 1].end, all[at].first))
        return std::nullopt;
    const Element& other = all[at - 1].a;
    if (other.year == 0 || !is_month_like(other.shape)) return std::nullopt;
    return e.month >= other.month ? beginning_year(other) : beginning_year(other) + 1;
}

/// The year that the sentence has already spoken of, where now is not what it is about.
std::optional<int> Resolver::year_of_sentence(const Element& e, bool since) const {
    for (auto it = spoken_.rbegin(); it != spoken_.rend() && it->sentence == sentence_; ++it) {
        if (!it->stated || it->of_name || it->same_period || it->form == Form::since ||
            it->form == Form::to_now)
            continue;
        const bool far = !context_.now || days_between(it->period.last, *context_.now) > long_ago;
        const bool year_like = it->shape == Shape::year || it->shape == Shape::years;
        if (!year_like)
            return far ? std::optional(earliest_from(e, it->period.first)) : std::nullopt;
        if (since || days_between(it->period.first, it->period.last) > 370) continue;
        const int year = earliest_from(e, it->period.first);
        // "The budget for 2025/26 was agreed on 27 February": before that year, not in it.
        const bool ahead = context_.now && period_of(e, year).first > month_of(*context_.now).last;
        if (!ahead || speaks_of_future(e.first)) return year;
    }
    return std::nullopt;
}

std::optional<int> Resolver::year_near_now(const Element& e, std::size_t at) const {
    if (!context_.now) return std::nullopt;
    const Mention& m = (*mentions_)[at];
    Date now = *context_.now;
    const bool since = m.form == Form::since || m.form == Form::to_now;
    const bool future =
        !since && (m.deadline ? !speaks_of_past_perfect() : speaks_of_future(m.first));
    if (context_.period && !future && is_real(*context_.period)) {
        const int gap = days_between(context_.period->last, now);
        if (gap > late_report && gap < stale_period) now = context_.period->last;
    }
    const int past =
        latest_by(e, is_month_like(e.shape) && e.shape != Shape::term ? month_of(now).last : now);
    if (!future) return past;
    const int coming = earliest_from(e, make_date(year_number(now), month_number(now), 1));
    const int ahead = days_between(now, period_of(e, coming).first),
              behind = days_between(period_of(e, past).last, now);
    // Written before the meeting at which it is given: "will take up post in February", in a report
    // of 7 March.
    return !m.deadline && ahead > 300 && behind < 45 ? past : coming;
}

/// The verb nearest before the time decides; without one, the first after it.
bool Resolver::speaks_of_future(std::uint32_t token) const {
    for (std::uint32_t t = token; t > scan_.first(); --t) {
        if (scan_.is(t - 1, Class::time_future)) return true;
        if (scan_.is(t - 1, Class::time_past)) return false;
    }
    for (std::uint32_t t = token; t < scan_.end(); ++t) {
        if (scan_.is(t, Class::time_future)) return true;
        if (scan_.is(t, Class::time_past) || scan_.is_past_form(t)) return false;
    }
    return false;
}

/// The titles of the section and of those it stands in.
bool Resolver::heading_is_academic() const {
    const std::uint32_t block = prose_.sentences[sentence_].block;
    if (block >= outline_.section_of.size()) return false;
    for (auto at = static_cast<std::int32_t>(outline_.section_of[block]); at >= 0;) {
        const Section& section = outline_.sections[static_cast<std::size_t>(at)];
        if (scan_.names(section.heading, Class::financial_measure)) return false;
        if (scan_.names(section.heading, Class::academic_measure)) return true;
        at = section.parent;
    }
    return false;
}

bool Resolver::speaks_of_past_perfect() const {
    for (std::uint32_t t = scan_.first(); t < scan_.end(); ++t) {
        if (scan_.is(t, Class::time_future)) return false;
        if (scan_.is(t, Class::time_pluperfect)) return true;
    }
    return false;
}

/// "Year 11", "term 3".
bool is_school_number(const Scan& scan, std::uint32_t t) {
    const auto number = scan.digits(t + 1);
    return number && number->count <= 2 &&
           ((scan.is(t, Class::time_unit) && scan.capital(t)) || scan.is(t, Class::term_word));
}

int Resolver::year_kind(const Element& e) const {
    bool academic = false;
    for (std::uint32_t t = scan_.first(); t < scan_.end(); ++t) {
        if (t >= e.first && t < e.end) continue;
        if (scan_.is(t, Class::financial_measure)) return 4;
        academic = academic || scan_.is(t, Class::academic_measure) || is_school_number(scan_, t);
    }
    return academic || heading_is_academic() ? 9 : 4;
}

}  // namespace yearproof::times
