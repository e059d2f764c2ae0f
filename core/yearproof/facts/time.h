// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/language/prose.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

/// Times: expressions that name a day, month, term, year or range, resolved to first and last day
/// (DESIGN.md 4.1).
namespace yearproof {

/// May hold a day that the calendar does not have (30 February): see TimeExpression::impossible.
using Date = std::chrono::year_month_day;

/// First and last day, both within it.
struct Period {
    Date first, last;
    friend bool operator==(const Period&, const Period&) = default;
};

std::string iso(Date date);  ///< "2026-03-05"
std::optional<Date> parse_iso(std::string_view text);
Period month_of(Date date);  ///< the whole calendar month
Period year_of(int year);    ///< 1 January to 31 December
Period years_back(Period period,
                  int years);  ///< the same days some years before; 29 February becomes 28
bool within(Period inner, Period outer);
int days_between(Date from, Date to);  ///< negative where `to` is earlier

enum class TimeKind : std::uint8_t {
    date,
    month,
    year,
    range,
    term,
    season,
    quarter,
    financial_year,
    academic_year,
    relative,
    deadline,
};
std::string_view name_of(TimeKind kind);  ///< "financial-year"

struct TimeExpression {
    TextRange range;
    TimeKind kind = TimeKind::year;
    std::optional<Period> period;  ///< nothing where it could not be resolved
    bool impossible =
        false;  ///< a date the calendar does not have, or a range that ends before it begins
    std::optional<std::chrono::weekday> weekday;       ///< as printed before or after the date
    std::optional<std::chrono::weekday> last_weekday;  ///< of a range: likewise, of its last day
    bool year_stated = true;   ///< false: the year was taken from the context
    bool same_period = false;  ///< "the same period in 2023", "this time last year": speaks of
                               ///< another time's months
    bool backward = false;     ///< reaches back from the report's date: "now", "to date", "since
                               ///< April", "last year"
    std::uint32_t sentence = 0;
    std::uint32_t first_token = 0, end_token = 0;
};

/// What relative words are resolved against.
struct TimeContext {
    std::optional<Date> now;       ///< the report's date of issue, or --as-of
    std::optional<Period> period;  ///< the reporting period
    bool day_first = true;         ///< 05/03/2026 is 5 March
};

/// Every time in the text, in reading order, never overlapping.
std::vector<TimeExpression> read_times(const Document& document, const Outline& outline,
                                       const Prose& prose, const Lexicon& lexicon,
                                       const TimeContext& context);

/// The same of some sentences only, a flag for each of Prose::sentences; what refers to a time told
/// in another stays unresolved.
std::vector<TimeExpression> read_times(const Document& document, const Outline& outline,
                                       const Prose& prose, const Lexicon& lexicon,
                                       const TimeContext& context, const std::vector<bool>& wanted);

}  // namespace yearproof
