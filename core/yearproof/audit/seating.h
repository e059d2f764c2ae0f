// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit.h"
#include "yearproof/audit/load.h"
#include "yearproof/audit/series_run.h"

#include <vector>

/// Reports to the series they are judged in.
namespace yearproof {

/// Groups the reports and gives each its place and its id in the log: "r1" is the oldest report of
/// the first series. Series stand in order of id. In what order the reports are given does not
/// matter.
std::vector<SeriesRun> seat_reports(std::vector<Loaded> reports, const Toolset& tools,
                                    const AuditOptions& options);

}  // namespace yearproof
