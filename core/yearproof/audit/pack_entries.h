// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/active_rules.h"
#include "yearproof/audit/series_run.h"

#include <vector>

/// Ticks and unchecked places of a report as the log will hold them.
namespace yearproof {

/// Locates and packs them, in their order. All reports of the series must still be there: ticks
/// show evidence of other years.
void pack_entries(const SeriesRun& series, Seat& seat, const std::vector<ActiveRule>& rules);

}  // namespace yearproof
