// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <vector>

/// Words that count from the report's own time and stand below a heading of an earlier year.
namespace yearproof::period {

/// A heading, or a line with a colon before a list, that names a year.
struct YearHeading {
    const Sentence* sentence = nullptr;
    const TimeExpression* time = nullptr;  ///< of the report's facts
    std::int32_t parent = -1;              ///< the section in which its own stands
    bool aims = false;                     ///< of what is to come; else of what was done
};

struct SaidOfNow {
    const YearHeading* heading = nullptr;
    const TimeExpression* time = nullptr;
};

/// "In the last 12 months", below one of the headings: told of those years, and read as of the
/// report's own. The first of each section; headings in reading order, to which what is found
/// points.
std::vector<SaidOfNow> words_of_now_below(const Report& report,
                                          const std::vector<YearHeading>& headings);

}  // namespace yearproof::period
