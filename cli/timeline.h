// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/timeline.h"
#include "yearproof/log/reporter.h"

#include <ostream>
#include <string>
#include <vector>

/// The forms of a timeline. Reports are of one series, oldest first.
namespace yearproof::cli {

struct FollowedSeries {
    std::string title;
    std::vector<const Report*> reports;
    Timeline timeline;
};

/// Leaves of each series the threads that had a section called so, by number or title, in any of
/// its reports, and those of the sections below it. Throws Trouble(usage) where none is left at
/// all.
void keep_threads(std::vector<FollowedSeries>& all, const std::string& section);

/// For the terminal: a line a section, a column a report.
void write_timeline(const FollowedSeries& series, const ReporterOptions& look, std::ostream& out);
/// For the terminal: of each section what every report changed in it.
void write_threads(const FollowedSeries& series, const ReporterOptions& look, std::ostream& out);
/// By the form that docs/json.md describes; with the words of every change where `words`, for
/// which the reports must have their facts.
void write_timeline_json(const std::vector<FollowedSeries>& all, bool words, std::ostream& out);

/// "2024", or its place in the series where it gives no date of issue.
std::string year_of(const FollowedSeries& series, std::size_t report);

}  // namespace yearproof::cli
