// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/series/series.h"

#include <vector>

/// The same report given twice. Internal to the series stage.
namespace yearproof::grouping {

/// Takes out of `series.reports`, which is in order of date, those of one date and of much the same
/// words as another, and names them in `series.renditions`.
void set_renditions_aside(const std::vector<const Report*>& reports, const SeriesOptions& options,
                          Series& series);

}  // namespace yearproof::grouping
