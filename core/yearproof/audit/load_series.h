// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit.h"
#include "yearproof/audit/audit_log.h"

#include <memory>
#include <string>
#include <vector>

/// Files and folders to the series that their reports make, for those who want no audit.
namespace yearproof {

struct LoadedSeries {
    std::string title;
    std::vector<std::unique_ptr<Report>> reports;  ///< oldest first; perhaps one alone
};

struct LoadedFolder {
    std::vector<LoadedSeries> series;
    std::vector<LoggedUnreadable> unreadable;
    std::vector<std::string> files;  ///< all that were met
};

/// Trouble with one file costs no other file. `reach`: words or facts; series are told by words.
LoadedFolder load_series(const std::vector<std::string>& paths, const Toolset& tools,
                         const AuditOptions& options, Reach reach);

}  // namespace yearproof
