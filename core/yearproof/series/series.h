// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Which reports are the same report of different years.
namespace yearproof {

struct Series {
    std::string
        id;  ///< from its title: "attendance-of-the-portfolio-holder"; stable when a year is added
    std::string title;  ///< of the newest report
    /// Indices into the list given, oldest first: by date of issue, or by the period covered or the
    /// year in the file's name where that is not told.
    std::vector<std::size_t> reports;
    struct Rendition {
        std::size_t report = 0, of = 0;
    };
    std::vector<Rendition> renditions;  ///< the same report in a lesser format: named, not audited
};

struct SeriesOptions {
    bool one_series = false;  ///< `check DRAFT --against`: all are one series whatever their titles
    std::vector<std::vector<std::string>>
        given;  ///< --series or configuration: paths that belong together
    std::vector<std::string>
        names;          ///< of the given series, in the same order: their ids; may be fewer, or ""
    std::string draft;  ///< a path: the newest of its series, where it has no date of issue
    std::map<std::string, int>
        format_ranks;  ///< FormatInfo::rank by id: of two renditions the lowest is audited
};

/// Every report is in exactly one series (perhaps alone) or a rendition within one. Two reports
/// belong together when the words of their titles or summaries, the years, numbers and case taken
/// out, and their bodies agree; less of the titles will do where the files of one folder are named
/// alike but for the year. Grows with the number of reports, not its square: candidates share
/// a rare title word. Order of the list does not matter.
std::vector<Series> group_series(const std::vector<const Report*>& reports,
                                 const SeriesOptions& options);

/// Cuts a report down to what group_series() looks at: a few thousand bytes.
void keep_clues_of_series(Report& report);

}  // namespace yearproof
