// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <compare>
#include <optional>

/// Where a report stands among those of other years. Internal to the series stage.
namespace yearproof::grouping {

/// By its date of issue; else by the end of the period that it covers, some months on, as if it had
/// been issued then; else by the year in the name of its file. A year's report that still states
/// the period of the year before is told from that by its file's name.
struct Dating {
    int day = 0;           ///< since 1970-01-01
    int year_of_file = 0;  ///< 0: its name has none
    friend auto operator<=>(const Dating&, const Dating&) = default;
};

/// Nothing where the report says nothing of when it is from, nor its file's name.
std::optional<Dating> dating_of(const Report& report);

}  // namespace yearproof::grouping
