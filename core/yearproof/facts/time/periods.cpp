// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/periods.h"

#include "yearproof/facts/time/calendar.h"

#include <array>

namespace yearproof::times {
namespace {

constexpr int ten_years = 3650;  ///< days

struct Months {
    int first, count;
};

/// School terms as DESIGN.md has them: by the season, or by number where there are six.
Months term_months(const Element& e) {
    static constexpr std::array<Months, 7> numbered{Months{9, 4}, {9, 2}, {11, 2}, {1, 2},
                                                    {3, 1},       {4, 2}, {6, 2}};
    if (e.part > 0) return numbered.at(static_cast<std::size_t>(e.part));
    switch (e.month) {
    case 3:
    case 12:
        return {1, 3};
    case 6:
        return {4, 4};
    default:
        return {9, 4};
    }
}

/// Easter Sunday of the Gregorian calendar (the algorithm printed in Nature, 20 April 1876).
Date easter_of(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return make_date(year, n / 31, n % 31 + 1);
}

Date day_of(const Element& e, int year) {
    return e.easter ? add_days(easter_of(year), *e.easter) : make_date(year, e.month, e.day);
}

/// Weeks as ISO 8601 counts them: the first is that of 4 January.
Period weeks_period(const Element& e, int year) {
    const Date monday = add_days(week_of(make_date(year, 1, 4)).first, 7 * (e.part - 1));
    const int count = e.last_part == 0 ? 1 : e.last_part - e.part + 1;
    return {monday, add_days(monday, 7 * count - 1)};
}

/// Terms 1 and 2 lie in one year, 2 and 3 do not.
Period terms_period(const Element& e, int year) {
    const Period first = whole_months(year, term_months(e).first, term_months(e).count);
    if (e.last_part == 0) return first;
    Element last = e;
    last.part = e.last_part;
    const Months months = term_months(last);
    return {first.first, whole_months(months.first < term_months(e).first ? year + 1 : year,
                                      months.first, months.count)
                             .last};
}

int year_start(const Element& e) {
    if (e.year_begins != 0) return e.year_begins;
    // A quarter without a year is a financial one; "of the year" or "of 2024" it is the calendar's.
    return e.last_year != 0 || (e.year == 0 && !e.pointing) ? 4 : 1;
}

/// The month, from that of the year's beginning on, in which a part of so many months begins.
int part_begin(const Element& e, int count) {
    if (e.months != 0) return year_start(e) + (e.part == 1 ? 0 : 12 - e.months);
    return year_start(e) + (e.part - 1) * count;
}

/// A quarter or half of a year that begins in `begins`; `count` months each.
Period part_period(const Element& e, int year, int count) {
    const int month = part_begin(e, count);
    return whole_months(year, (month - 1) % 12 + 1, e.months != 0 ? e.months : count);
}

int begin_month(const Element& e) {
    switch (e.shape) {
    case Shape::term:
        return term_months(e).first;
    case Shape::season:
        return e.month;
    case Shape::quarter:
        return (part_begin(e, 3) - 1) % 12 + 1;
    case Shape::half:
        return (part_begin(e, 6) - 1) % 12 + 1;
    default:
        return e.month;
    }
}

Period years_period(const Element& e, int year) {
    const int length = e.last_year - e.year;
    if (e.year_begins != 0) return whole_months(year, e.year_begins, 12 * length);
    return length == 1 ? whole_months(year, 4, 12)
                       : Period{make_date(year, 1, 1), make_date(year + length, 12, 31)};
}

/// A month's thirds are its first ten days, its second ten and the rest.
Period third_of(Period period, int third) {
    const int days = days_between(period.first, period.last) + 1;
    const int length = days <= 31 ? 10 : days / 3;
    const Date first = add_days(period.first, length * third);
    return {first, third == 2 ? period.last : add_days(first, length - 1)};
}

Period half_of(Period period, int half) {
    const Date middle = add_days(period.first, (days_between(period.first, period.last) + 1) / 2);
    return half == 0 ? Period{period.first, add_days(middle, -1)} : Period{middle, period.last};
}

/// The first four years of ten, the three after them, the rest.
Period part_of_decade(Period decade, Edge edge) {
    const int from = edge == Edge::early ? 0 : edge == Edge::middle ? 4 : 7;
    const int to = edge == Edge::early ? 4 : edge == Edge::middle ? 7 : 10;
    return {add_months(decade.first, 12 * from), add_days(add_months(decade.first, 12 * to), -1)};
}

Period quarter_of(Period year, int quarter) {
    const Date first = add_months(year.first, 3 * quarter);
    return {first, add_days(add_months(first, 3), -1)};
}

}  // namespace

Period part_of(Period period, Edge edge) {
    const int days = days_between(period.first, period.last) + 1;
    if (days > ten_years && (edge == Edge::early || edge == Edge::middle || edge == Edge::late))
        return part_of_decade(period, edge);
    switch (edge) {
    case Edge::none:
        return period;
    case Edge::start:
        return one_day(period.first);
    case Edge::end:
        return one_day(period.last);
    case Edge::beginning:
        return third_of(period, 0);
    case Edge::middle:
        return days > 300
                   ? Period{add_months(period.first, 4), add_days(add_months(period.first, 8), -1)}
                   : third_of(period, 1);
    case Edge::early:
        return days > 300  ? quarter_of(period, 0)
               : days > 31 ? half_of(period, 0)
                           : third_of(period, 0);
    case Edge::late:
        return days > 300  ? quarter_of(period, 3)
               : days > 31 ? half_of(period, 1)
                           : third_of(period, 2);
    }
    return period;
}

int beginning_year(const Element& e) {
    const bool two = e.last_year != 0 && (e.shape == Shape::term || e.shape == Shape::season ||
                                          e.shape == Shape::quarter || e.shape == Shape::half);
    if (!two && (e.year_begins <= 1 || (e.shape != Shape::quarter && e.shape != Shape::half)))
        return e.year;
    const int start = e.shape == Shape::term || e.shape == Shape::season ? 9 : year_start(e);
    return begin_month(e) >= start ? e.year : e.year + 1;
}

Period period_of(const Element& e, int year) {
    switch (e.shape) {
    case Shape::day:
        return one_day(day_of(e, year));
    case Shape::month:
        return part_of(whole_month(year, e.month), e.edge);
    case Shape::year:
        return part_of(year_of(year), e.edge);
    case Shape::years:
        return part_of(years_period(e, year), e.edge);
    case Shape::term:
        return part_of(terms_period(e, year), e.edge);
    case Shape::week:
        return part_of(weeks_period(e, year), e.edge);
    case Shape::season:
        return part_of(whole_months(year, e.month, 3), e.edge);
    case Shape::quarter:
        return part_of(part_period(e, year, 3), e.edge);
    case Shape::half:
        return part_of(part_period(e, year, 6), e.edge);
    }
    return {};
}

TimeKind kind_of(const Element& e) {
    if (e.edge == Edge::start || e.edge == Edge::end) return TimeKind::date;
    switch (e.shape) {
    case Shape::day:
        return TimeKind::date;
    case Shape::month:
        return TimeKind::month;
    case Shape::year:
        return TimeKind::year;
    case Shape::term:
        return TimeKind::term;
    case Shape::season:
        return TimeKind::season;
    case Shape::quarter:
        return TimeKind::quarter;
    case Shape::half:
    case Shape::week:
        return TimeKind::range;
    case Shape::years:
        break;
    }
    if (e.last_year != e.year + 1 || e.year_begins == 5) return TimeKind::range;
    return e.year_begins == 9 ? TimeKind::academic_year : TimeKind::financial_year;
}

}  // namespace yearproof::times
