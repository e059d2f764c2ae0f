// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/series/dating.h"

#include "yearproof/series/file_name.h"

namespace yearproof::grouping {
namespace {

constexpr int until_issue = 183;  ///< days from the end of a period: later than most, and less than
                                  ///< the year after which the next one is issued

int number_of(Date date) {
    return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

}  // namespace

std::optional<Dating> dating_of(const Report& report) {
    const Identity& identity = report.identity;
    const int year = year_in_name(report.path).value_or(0);
    if (identity.issued && identity.issued->ok()) return Dating{number_of(*identity.issued), year};
    if (identity.period && identity.period->last.ok())
        return Dating{number_of(identity.period->last) + until_issue, year};
    if (year == 0) return std::nullopt;
    return Dating{number_of(year_of(year).last), year};
}

}  // namespace yearproof::grouping
