// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/time.h"
#include "yearproof/facts/time/scan.h"

#include <optional>

/// A time as it is printed, before anything that is not printed is added to it. 0 stands for what
/// is not printed.
namespace yearproof::times {

enum class Shape : std::uint8_t { day, month, year, years, term, season, quarter, half, week };
enum class Edge : std::uint8_t { none, start, beginning, early, middle, late, end };

/// A day, a month, a year, two years ("2023-24"), or a part of a year.
struct Element {
    Shape shape = Shape::year;
    int year = 0;       ///< of two years the first
    int last_year = 0;  ///< of two years the second
    int month = 0;      ///< of a season or term: the season's first month
    int day = 0;
    int months = 0;     ///< of "the first six months": a part that is neither quarter nor half
    int part = 0;       ///< quarter, half, school term or week of the year by number
    int last_part = 0;  ///< of "terms 1 and 2", "weeks 10 to 12"; 0: the same
    std::optional<int>
        easter;           ///< of a day that moves with Easter: days after it; `month` is then April
    bool named = false;   ///< a day by its name: "Christmas"
    int year_begins = 0;  ///< the month in which a year of its kind begins; 0: the words do not say
    bool fiscal = false;  ///< "FY24", "fiscal 2024": of the body's own year, named by its end
    std::optional<int>
        pointing;  ///< "March last year": years from now; "next September": which one from now
    bool nearest = false;  ///< pointing counts Septembers, not years
    int spoken = 0;  ///< "the previous March", "the following winter": before (-1) or after (1) the
                     ///< time spoken of
    Edge edge = Edge::none;
    std::optional<std::chrono::weekday> weekday;
    std::uint32_t first = 0, end = 0;  ///< tokens
};

enum class Length : std::uint8_t { day, week, month, quarter, term, year };

enum class Form : std::uint8_t {
    single,  ///< a
    range,   ///< a to b
    since,   ///< a to now
    to_now,  ///< a to now, said as "a to date"
    span,    ///< `count` of `length` that end with a
    week,    ///< the week that begins or ends on a
    now,     ///< "now", "to date": the month of issue
    year_to_date,
    pointing,     ///< "this year", "last month": `count` of `length` from now
    anaphoric,    ///< "the previous year", "that year": the same, from the time spoken of
    rolling,      ///< "the last 12 months", "the next three years": `count` of `length` that end or
                  ///< begin now
    ago,          ///< "a year ago"
    earlier,      ///< "a year earlier": the time spoken of, moved
    rest,         ///< "later this year"
    so_far,       ///< "earlier this year"
    same_period,  ///< the time spoken of, in the year `a` or `count` years from its own
    since_then,
    this_period,
    during_the_year,
};

struct Mention {
    Form form = Form::single;
    Element a, b;
    Length length = Length::year;
    int count = 0;  ///< of length; negative: back
    int year_begins =
        0;  ///< of a length of a year: 4 for a financial year; 0: the words do not say
    bool deadline = false;
    bool opened = false;        ///< a range after "between" or "from"
    bool fresh = false;         ///< "the new academic year": the one that has begun or is about to
    bool to_point = false;      ///< "at this point last year", not "the same period"
    bool needs_figure = false;  ///< is a time only where a figure is told of it ("currently")
    Edge edge = Edge::none;     ///< of a time without elements
    std::uint32_t first = 0, end = 0;
};

}  // namespace yearproof::times
