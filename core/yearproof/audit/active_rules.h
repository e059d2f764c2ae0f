// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit.h"

#include <cstdint>
#include <string>
#include <vector>

/// The rules of a run: those that are not turned off, in order of id.
namespace yearproof {

struct ActiveRule {
    const Rule* rule = nullptr;
    std::uint32_t number = 0;           ///< from 1
    std::string severity;               ///< "" leaves each finding's own
    std::vector<std::string> accepted;  ///< see RuleSetting
    std::map<std::string, std::int64_t> thresholds;
    const std::string& id() const { return rule->info().id; }
};

std::vector<ActiveRule> active_rules(const Toolset& tools, const AuditOptions& options);

}  // namespace yearproof
