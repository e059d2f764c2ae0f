// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/active_rules.h"
#include "yearproof/audit/series_run.h"

#include <functional>
#include <span>

/// Rules over series: what they emitted, and what nothing was said of.
namespace yearproof {

/// Aligns and checks some series, their reports shared out among `jobs` threads (0: one for each
/// processor), and fills entries, figures and alignments of their seats; calls `step` once for each
/// report, on any thread. The reports are let go as soon as they are judged. Throws Trouble(plugin)
/// when a rule fails.
void judge(std::span<SeriesRun> batch, const std::vector<ActiveRule>& rules,
           const AuditOptions& options, unsigned jobs, const std::function<void()>& step);

}  // namespace yearproof
