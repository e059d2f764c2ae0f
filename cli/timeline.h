// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "followed.h"
#include "yearproof/log/reporter.h"

#include <ostream>
#include <string>
#include <vector>

/// The forms of a timeline. Reports are of one series, oldest first.
namespace yearproof::cli {

/// For the terminal: a line a section, a column a report.
void write_timeline(const FollowedSeries& series, const ReporterOptions& look, std::ostream& out);
/// For the terminal: of each section what every report changed in it.
void write_threads(const FollowedSeries& series, const ReporterOptions& look, std::ostream& out);
/// By the form that docs/json.md describes; with the words of every change where `words`, for
/// which the reports must have their facts.
void write_timeline_json(const std::vector<FollowedSeries>& all, bool words, std::ostream& out);

/// A page by itself: the sections through the years, and what each year changed in their words.
/// The reports must have their facts.
void write_timeline_html(const std::vector<FollowedSeries>& all, std::ostream& out);

}  // namespace yearproof::cli
