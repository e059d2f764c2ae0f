// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/coverage.h"

namespace yearproof {
namespace {

bool meet(const Period& a, const Period& b) { return a.first <= b.last && b.first <= a.last; }

bool another_report_covers(const Period& period, const SeriesRun& series, std::uint32_t seat) {
    for (std::uint32_t i = 0; i < series.seats.size(); ++i) {
        const auto& other = series.seats[i].covers;
        if (i != seat && other && meet(*other, period)) return true;
    }
    return false;
}

std::string why_comparative(const Fact& fact, const SeriesRun& series, std::uint32_t seat) {
    if (!fact.period) return "the time it speaks of was not read";
    if (!another_report_covers(*fact.period, series, seat))
        return "no report of the time it speaks of was given";
    return "no rule found it in the report of the time it speaks of";
}

std::string why_reported(const Fact& fact, std::uint32_t seat) {
    const std::string unplaced = fact.period ? "" : "no time was read for it; ";
    if (seat == 0)
        return unplaced +
               "no earlier report was given, and no rule found it a second time in this one";
    return unplaced + "no rule found another figure for it, here or in the earlier reports";
}

}  // namespace

std::string why_unchecked(const Fact& fact, const SeriesRun& series, std::uint32_t seat) {
    switch (fact.role) {
    case Role::reported:
        return why_reported(fact, seat);
    case Role::comparative:
        return why_comparative(fact, series, seat);
    case Role::change:
        return "a change of which no rule found both figures";
    case Role::target:
        return "a target: no rule found an outcome to hold it against";
    case Role::benchmark:
        return "a benchmark from elsewhere: no rule found it a second time";
    case Role::threshold:
        return "a threshold, not a measurement";
    }
    return "";
}

}  // namespace yearproof
