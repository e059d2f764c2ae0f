// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "exit_status.h"

#include <algorithm>

namespace yearproof::cli {
namespace {

bool nothing_was_read(const AuditLog& log) {
    return std::ranges::all_of(log.series,
                               [](const LoggedSeries& series) { return series.reports.empty(); });
}

}  // namespace

ExitStatus status_of(TroubleKind kind) {
    return kind == TroubleKind::unreadable ? ExitStatus::unreadable : ExitStatus::usage;
}

ExitStatus status_of(const AuditLog& log) {
    const bool named =
        std::ranges::any_of(log.unreadable, [](const auto& file) { return file.named; });
    if (named || nothing_was_read(log)) return ExitStatus::unreadable;
    return log.verdict == "fail" ? ExitStatus::findings : ExitStatus::ok;
}

}  // namespace yearproof::cli
