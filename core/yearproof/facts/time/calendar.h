// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/time.h"

/// Days, months and years beyond what time.h shows. Private to the reader of times.
namespace yearproof::times {

/// Days from the first to the last of a year of 52 or 53 weeks.
inline constexpr int shortest_year = 362, longest_year = 371;

Date make_date(int year, int month,
               int day);  ///< as printed, also where the calendar has no such day
int year_number(Date date);
int month_number(Date date);
int day_number(Date date);
int last_day_of_month(int year, int month);

/// The same day of another month; the last day where that month is shorter.
Date add_months(Date date, int months);
Date add_days(Date date, int count);

Period one_day(Date date);
Period whole_month(int year, int month);
/// From the first day of one month to the last day of another, `count` months in all.
Period whole_months(int year, int month, int count);
/// Monday to Sunday around a day.
Period week_of(Date date);
/// Twelve months that begin on the first of `first_month` and hold the day.
Period year_around(Date date, int first_month);
bool is_real(Period period);  ///< both days are in the calendar, the last not before the first

}  // namespace yearproof::times
