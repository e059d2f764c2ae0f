// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/resolve.h"

#include "yearproof/facts/time/calendar.h"
#include "yearproof/facts/time/periods.h"

#include <algorithm>
#include <array>

namespace yearproof::times {
namespace {

constexpr std::size_t memory = 12;

bool has_element(Form form) {
    return form == Form::single || form == Form::range || form == Form::since ||
           form == Form::to_now || form == Form::span || form == Form::week;
}

/// The year of accounts of companies, universities and governments, or of 52 weeks; a report that
/// covers twelve months from some other day has picked them for itself.
bool may_begin_accounts(Date day) {
    static constexpr std::array<int, 5> months{1, 4, 7, 8, 10};
    return day_number(day) != 1 || std::ranges::find(months, month_number(day)) != months.end();
}

bool reaches_back(Form form, int count) {
    switch (form) {
    case Form::single:
    case Form::range:
    case Form::span:
    case Form::week:
    case Form::anaphoric:
    case Form::rest:
        return false;
    case Form::pointing:
    case Form::rolling:
        return count <= 0;
    default:
        return true;
    }
}

TimeKind kind_of_span(const Mention& m, Period period) {
    if (m.length != Length::month || m.count != 12)
        return m.count == 3 ? TimeKind::quarter : TimeKind::range;
    if (month_number(period.first) == 1) return TimeKind::year;
    return month_number(period.first) == 4 ? TimeKind::financial_year : TimeKind::range;
}

TimeKind kind_of_mention(const Mention& m, std::optional<Period> period) {
    if (m.deadline) return TimeKind::deadline;
    switch (m.form) {
    case Form::single:
        return kind_of(m.a);
    case Form::week:
    case Form::to_now:
    case Form::range:
        return TimeKind::range;
    case Form::span:
        return period ? kind_of_span(m, *period) : TimeKind::range;
    case Form::pointing:
    case Form::anaphoric:
        if (m.edge != Edge::none) return TimeKind::date;
        if (m.count < -1 || m.count > 1) return TimeKind::range;
        if (m.year_begins == 4) return TimeKind::financial_year;
        return m.year_begins == 9 ? TimeKind::academic_year : TimeKind::relative;
    default:
        return TimeKind::relative;
    }
}

}  // namespace

void Resolver::resolve(std::uint32_t sentence, std::vector<Mention>& mentions,
                       std::vector<TimeExpression>& out) {
    sentence_ = sentence;
    drop_weeks(mentions);
    follow_same_period(mentions);
    share_days(mentions);
    mentions_ = &mentions;
    const std::size_t first = out.size();
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        out.push_back(expression(i));
        remember(mentions[i], out.back());
    }
    take_bracketed(first, out);
}

/// "In week 12" is a week of a year only in a report that counts them so: elsewhere of a course, a
/// programme, a strike.
void Resolver::drop_weeks(std::vector<Mention>& mentions) {
    const auto is_week = [](const Mention& m) {
        return m.form <= Form::to_now && m.a.shape == Shape::week;
    };
    if (counts_weeks_ || std::ranges::none_of(mentions, is_week)) return;
    counts_weeks_ = std::ranges::any_of(mentions, [&](const Mention& m) {
        return is_week(m) && (m.form == Form::range ? m.b.year : m.a.year) != 0;
    });
    if (!counts_weeks_) std::erase_if(mentions, is_week);
}

/// "The three months ended 31 March 2026 and 2025", "at 31 December 2025 and 2024": the bare year
/// has the days of the one before it; "fiscal 2024 and 2023" are years of one kind.
void Resolver::share_days(std::vector<Mention>& mentions) const {
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        const Mention& before = mentions[i - 1];
        Mention& m = mentions[i];
        const bool bare = m.form == Form::single && m.a.shape == Shape::year && m.a.year != 0 &&
                          m.a.year_begins == 0 && m.a.edge == Edge::none && !m.deadline;
        const bool dated = (before.form == Form::span || before.form == Form::single) &&
                           (before.a.shape == Shape::day || before.a.shape == Shape::month ||
                            (before.a.shape == Shape::year && before.a.year_begins != 0)) &&
                           before.a.year != 0 && before.a.year != m.a.year && !before.deadline;
        if (!bare || !dated || !only_joints(before.end, m.first)) continue;
        Mention shared = before;
        shared.a.year = m.a.year;
        shared.a.weekday.reset();
        shared.first = m.first;
        shared.end = m.end;
        m = shared;
    }
}

bool Resolver::only_joints(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t t = from; t < to; ++t) {
        if (!scan_.is(t, Class::list_and)) return false;
    }
    return from < to;
}

TimeExpression Resolver::expression(std::size_t at) {
    const Mention& m = (*mentions_)[at];
    TimeExpression e;
    e.range = {prose_.tokens[m.first].range.begin, prose_.tokens[m.end - 1].range.end};
    e.sentence = sentence_;
    e.first_token = m.first;
    e.end_token = m.end;
    e.backward = reaches_back(m.form, m.count);
    e.same_period = m.form == Form::same_period;
    if (has_element(m.form)) e.weekday = m.a.weekday;
    if (m.form == Form::range) e.last_weekday = m.b.weekday;
    e.period = period_of_form(m, at, e);
    if (e.period && !has_element(m.form)) e.period = part_of(*e.period, m.edge);
    e.impossible = e.period && !is_real(*e.period);
    e.kind = kind_of_mention(m, e.period);
    return e;
}

std::optional<Period> Resolver::period_of_form(const Mention& m, std::size_t at,
                                               TimeExpression& out) {
    switch (m.form) {
    case Form::single:
        return element_period(m.a, at, out);
    case Form::range:
        return range_period(m, at, out);
    case Form::span:
        return span_period(m, at, out);
    case Form::same_period:
        return same_period(m, out);
    case Form::week: {
        const auto day = element_period(m.a, at, out);
        if (!day || !is_real(*day)) return day;
        return m.count > 0 ? Period{day->first, add_days(day->first, 6)}
                           : Period{add_days(day->first, -6), day->first};
    }
    case Form::since:
    case Form::to_now: {
        const auto start = element_period(m.a, at, out);
        if (!start || !context_.now || *context_.now < start->first || !is_real(*start))
            return start;
        return Period{start->first, *context_.now};
    }
    case Form::since_then:
        return since_then();
    case Form::this_period:
        return this_period(false);
    default:
        out.year_stated = false;
        return pointing_period(m);
    }
}

std::optional<Period> Resolver::element_period(const Element& e, std::size_t at,
                                               TimeExpression& out) {
    Element full = e;
    if (e.shape == Shape::years && e.year_begins == 0 && e.last_year == e.year + 1)
        full.year_begins = year_kind(e);
    if (full.year_begins != e.year_begins) (*mentions_)[at].a.year_begins = full.year_begins;
    out.year_stated = e.year != 0;
    const auto own = own_year(full);
    // "Will start in Q2": of a year to come, whichever it is.
    if (own && (e.year != 0 || !speaks_of_future((*mentions_)[at].first))) return own;
    if (e.year != 0) return period_of(full, beginning_year(full));
    const auto year = year_for(full, at);
    return year ? std::optional(period_of(full, *year)) : std::nullopt;
}

/// The report's own period, where it is a year.
std::optional<Period> Resolver::own_accounts() const {
    const auto& own = context_.period;
    if (!own || !is_real(*own)) return std::nullopt;
    const int days = days_between(own->first, own->last);
    return days >= shortest_year && days <= longest_year ? own : std::nullopt;
}

/// A financial year of a body whose own year is not April's: that of its report says when they
/// begin.
std::optional<Period> Resolver::own_year(const Element& e) const {
    if (e.shape == Shape::quarter || e.shape == Shape::half) return own_part(e);
    const bool financial =
        e.fiscal || (e.shape == Shape::years && e.last_year == e.year + 1 && e.year_begins == 4);
    const auto own = financial && e.year != 0 ? own_accounts() : std::nullopt;
    if (!own) return std::nullopt;
    const int first = year_number(own->first), last = year_number(own->last);
    if (!e.fiscal && (first == last || !may_begin_accounts(own->first))) return std::nullopt;
    return part_of(years_back(*own, last - (e.last_year != 0 ? e.last_year : e.year)), e.edge);
}

/// "Q3", "the third quarter of fiscal 2019": of that year, too.
std::optional<Period> Resolver::own_part(const Element& e) const {
    const bool bare = e.year == 0 && !e.pointing;
    const auto accounts = e.fiscal || bare ? own_accounts() : std::nullopt;
    if (!accounts || (bare && !may_begin_accounts(accounts->first))) return std::nullopt;
    const Period own = *accounts;
    const int later = e.year == 0 ? 0 : year_number(own.last) - std::max(e.year, e.last_year);
    const Period year = years_back(own, later);
    const int length = e.months != 0 ? e.months : e.shape == Shape::quarter ? 3 : 6;
    const int before = e.months != 0 && e.part > 1 ? 12 - e.months : length * (e.part - 1);
    return Period{add_months(year.first, before),
                  before + length == 12 ? year.last
                                        : add_days(add_months(year.first, before + length), -1)};
}

std::optional<Period> Resolver::range_period(const Mention& m, std::size_t at,
                                             TimeExpression& out) {
    const auto last = element_period(m.b, at, out);
    if (!last) return std::nullopt;
    Element a = m.a;
    if (a.year == 0) {
        a.year = year_number(last->first);
        if (last->first.ok() && period_of(a, a.year).first > last->last) --a.year;
        out.year_stated = false;
    }
    if (a.shape == Shape::years && a.last_year == a.year + 1 && a.year_begins == 0)
        a.year_begins = year_kind(a);
    return Period{period_of(a, beginning_year(a)).first, last->last};
}

std::optional<Period> Resolver::span_period(const Mention& m, std::size_t at, TimeExpression& out) {
    auto last = element_period(m.a, at, out);
    if (!last || !last->last.ok()) return last;
    Date end = last->last;
    if (m.a.shape == Shape::year && m.year_begins > 1)
        end = add_days(make_date(year_number(end), m.year_begins, 1), -1);
    if (m.length == Length::week) return Period{add_days(end, 1 - 7 * m.count), end};
    // A month's last day lies a month after another's last day: count from the day that follows.
    return Period{add_months(add_days(end, 1), -m.count), end};
}

void Resolver::remember(const Mention& m, const TimeExpression& e) {
    if (!e.period || e.impossible) return;
    Spoken spoken{*e.period,     sentence_, prose_.sentences[sentence_].block,
                  m.end,         m.a.shape, m.form,
                  e.year_stated, false,     e.same_period};
    const bool year_like =
        m.form == Form::single && (m.a.shape == Shape::year || m.a.shape == Shape::years);
    spoken.of_name = year_like && m.first > scan_.first() && scan_.capital(m.first - 1) &&
                     !scan_.known(m.first - 1);
    if (spoken_.size() == memory) spoken_.erase(spoken_.begin());
    spoken_.push_back(spoken);
}

/// "the same period in 2023 and 2022": the second year is said of the same months.
void Resolver::follow_same_period(std::vector<Mention>& mentions) const {
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        const Mention& before = mentions[i - 1];
        Mention& m = mentions[i];
        const bool year = m.form == Form::single &&
                          (m.a.shape == Shape::year || m.a.shape == Shape::years) &&
                          m.a.edge == Edge::none;
        if (before.form != Form::same_period || before.a.year == 0 || !year) continue;
        bool joined = m.first > before.end;
        for (std::uint32_t t = before.end; t < m.first; ++t)
            joined =
                joined && (scan_.is(t, Class::list_and) || scan_.is(t, Class::time_preposition));
        if (!joined) continue;
        m.form = Form::same_period;
    }
}

/// "next year (2020/21)": the bracket says which year is meant.
void Resolver::take_bracketed(std::size_t first, std::vector<TimeExpression>& out) const {
    for (std::size_t i = first; i + 1 < out.size(); ++i) {
        const TimeExpression& next = out[i + 1];
        const Form form = (*mentions_)[i - first].form;
        const bool relative =
            form == Form::pointing || form == Form::anaphoric || form == Form::rolling;
        const std::uint32_t bracket = out[i].end_token;
        if (!relative || next.first_token != bracket + 1 || !scan_.is_symbol(bracket, '(') ||
            !scan_.is_symbol(next.end_token, ')'))
            continue;
        out[i].period = next.period;
    }
}

const Resolver::Spoken* Resolver::spoken_in_sentence() const {
    for (auto it = spoken_.rbegin(); it != spoken_.rend() && it->sentence == sentence_; ++it) {
        if (!it->of_name && !it->same_period) return &*it;
    }
    return nullptr;
}

/// `stated`: "the previous year" told before is passed over, so that the next one is the same.
const Resolver::Spoken* Resolver::spoken_before(std::uint32_t sentences_back, bool stated) const {
    for (auto it = spoken_.rbegin(); it != spoken_.rend(); ++it) {
        if (it->sentence + sentences_back < sentence_) return nullptr;
        if (stated && it->form == Form::anaphoric) continue;
        if (!it->of_name && !it->same_period && it->form != Form::now) return &*it;
    }
    return nullptr;
}

}  // namespace yearproof::times
