// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/active_rules.h"

#include <algorithm>

namespace yearproof {

std::vector<ActiveRule> active_rules(const Toolset& tools, const AuditOptions& options) {
    std::vector<ActiveRule> rules;
    for (const auto* rule : tools.rules) {
        const auto setting = options.rules.find(rule->info().id);
        if (setting == options.rules.end()) {
            rules.push_back({rule});
        } else if (setting->second.on) {
            rules.push_back({rule, 0, setting->second.severity, setting->second.accepted,
                             setting->second.thresholds});
        }
    }
    std::sort(rules.begin(), rules.end(),
              [](const auto& a, const auto& b) { return a.id() < b.id(); });
    for (std::size_t i = 0; i < rules.size(); ++i)
        rules[i].number = static_cast<std::uint32_t>(i + 1);
    return rules;
}

}  // namespace yearproof
