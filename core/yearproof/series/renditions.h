// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/series/series.h"

#include <vector>

/// The same report given twice. Internal to the series stage.
namespace yearproof::grouping {

/// Whether two reports of one time are one report, by their files' names and the words they share.
bool are_renditions(const Report& a, const Report& b);

/// Takes out of `series.reports`, which is in order of date, those that are renditions of
/// another of the same time, and names them in `series.renditions`.
void set_renditions_aside(const std::vector<const Report*>& reports, const SeriesOptions& options,
                          Series& series);

}  // namespace yearproof::grouping
