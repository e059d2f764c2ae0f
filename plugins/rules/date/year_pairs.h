// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "days.h"

#include <optional>
#include <vector>

/// Two years written as one that do not follow each other.
namespace yearproof::date {

/// "2023/2023", "2024/24", "2024/23", "in 2023-42": the words, where the time is the first year of
/// such. Years that lie further apart ("2019/2024") may be meant, and numbers of papers are none.
std::optional<TextRange> broken_pair(const Report& report, const TimeExpression& time);

/// "the year 2023-25": those that are called one year and are of more.
std::vector<const TimeExpression*> years_too_long(const Report& report);

struct UnevenPair {
    const TimeExpression* time = nullptr;  ///< null: there is none
    bool among_even = false;               ///< the report has pairs of years that are one
};

/// "in 2022/24", "in 2020-31" of a report that otherwise writes only years that follow each other
/// with that sign; of those with a dash, only what is longer than plans are. None where it has two
/// of such: they are meant. With a slash, so many years ("2024/35") are hardly ever meant, whatever
/// else the report has.
UnevenPair uneven_pair(const Report& report, char32_t joint);

/// "in 2017-11" of a report that else writes years so ("2018-19"), and no month. Null where there
/// is none.
const TimeExpression* lone_month(const Report& report);

}  // namespace yearproof::date
