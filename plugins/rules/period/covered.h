// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <yearproof/rules/rule.h>

#include <functional>
#include <optional>
#include <string>

/// What the rules about periods share: which period a report covers, where what it states cannot be
/// its own. A period that was rolled forward is that rule's finding; what follows from it is none.
namespace yearproof::period {

inline Place period_of(const Report& report) { return {&report, report.identity.period_range}; }
inline Place title_of(const Report& report) { return {&report, report.identity.title_range}; }

/// The period as printed.
std::string words_of(const Report& report);
/// "the report of 2025-03-06"
std::string name_of(const Report& report);
/// The sentence that states the period: what a person wants to see of an earlier report.
Place sentence_of(const Report& report);

/// The period of the report at that place of the series, unless it is an earlier report's, begins
/// no later than the one before, or ended more than a year and a half before the report was issued.
std::optional<Period> sound_period(const SeriesView& series, std::size_t at);

/// That, else the period of the nearest earlier report that is sound, moved on by the years between
/// the two reports.
std::optional<Period> covered_period(const SeriesView& series, std::size_t at);

/// Holds the periods of reports of years that follow each other against each other: one that meets
/// the other as `judge(earlier, later)` wants it, returning nothing, is a tick. A pair of which a
/// period is not sound, or between which a year was not given, is logged as unchecked.
void for_each_neighbours(
    const SeriesView& series, RuleContext& context,
    const std::function<std::optional<Finding>(const Report&, const Report&)>& judge);

/// A warning about two such reports; `what` is true of them: "1 March 2024 is in two reports".
Finding of_both(const Report& earlier, const Report& later, const std::string& what);

}  // namespace yearproof::period
