// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace yearproof::times {

using std::chrono::days;
using std::chrono::sys_days;

Date make_date(int year, int month, int day) {
    return {std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
            std::chrono::day{static_cast<unsigned>(day)}};
}

int year_number(Date date) { return static_cast<int>(date.year()); }
int month_number(Date date) { return static_cast<int>(static_cast<unsigned>(date.month())); }
int day_number(Date date) { return static_cast<int>(static_cast<unsigned>(date.day())); }

int last_day_of_month(int year, int month) {
    const std::chrono::year_month_day_last last{
        std::chrono::year{year},
        std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

Date add_months(Date date, int months) {
    const int count = year_number(date) * 12 + month_number(date) - 1 + months;
    const int year = count / 12, month = count % 12 + 1;
    return make_date(year, month, std::min(day_number(date), last_day_of_month(year, month)));
}

Date add_days(Date date, int count) { return sys_days{date} + days{count}; }

Period one_day(Date date) { return {date, date}; }

Period whole_month(int year, int month) { return whole_months(year, month, 1); }

Period whole_months(int year, int month, int count) {
    const Date first = make_date(year, month, 1);
    return {first, add_days(add_months(first, count), -1)};
}

Period week_of(Date date) {
    const int since_monday =
        static_cast<int>(std::chrono::weekday{sys_days{date}}.iso_encoding()) - 1;
    const Date monday = add_days(date, -since_monday);
    return {monday, add_days(monday, 6)};
}

Period year_around(Date date, int first_month) {
    const int year = year_number(date) - (month_number(date) < first_month ? 1 : 0);
    return whole_months(year, first_month, 12);
}

bool is_real(Period period) {
    return period.first.ok() && period.last.ok() && period.first <= period.last;
}

}  // namespace yearproof::times

namespace yearproof {

using namespace times;

std::string iso(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", year_number(date), month_number(date),
                       day_number(date));
}

std::optional<Date> parse_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    int parts[3] = {0, 0, 0};
    for (std::size_t i = 0, part = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
        } else if (text[i] >= '0' && text[i] <= '9') {
            parts[part] = parts[part] * 10 + (text[i] - '0');
        } else {
            return std::nullopt;
        }
    }
    const Date date = make_date(parts[0], parts[1], parts[2]);
    return date.ok() ? std::optional(date) : std::nullopt;
}

Period month_of(Date date) { return whole_month(year_number(date), month_number(date)); }

Period year_of(int year) { return whole_months(year, 1, 12); }

Period years_back(Period period, int years) {
    const bool to_month_end =
        day_number(period.last) ==
        last_day_of_month(year_number(period.last), month_number(period.last));
    Period moved{add_months(period.first, -12 * years), add_months(period.last, -12 * years)};
    // A whole February stays whole where the other year's is longer.
    if (to_month_end && period.first != period.last) moved.last = month_of(moved.last).last;
    return moved;
}

bool within(Period inner, Period outer) {
    return outer.first <= inner.first && inner.last <= outer.last;
}

int days_between(Date from, Date to) {
    return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

std::string_view name_of(TimeKind kind) {
    static constexpr std::array<std::string_view, 11> names{
        "date",    "month",          "year",          "range",    "term",    "season",
        "quarter", "financial-year", "academic-year", "relative", "deadline"};
    return names.at(static_cast<std::size_t>(kind));
}

}  // namespace yearproof
