// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/active_rules.h"

#include <algorithm>

namespace yearproof {

namespace {

/// A rule's own setting, else its group's; null where neither is set.
const RuleSetting* setting_of(const AuditOptions& options, const std::string& id) {
    auto found = options.rules.find(id);
    if (found == options.rules.end()) found = options.rules.find(id.substr(0, id.find('.')));
    return found == options.rules.end() ? nullptr : &found->second;
}

}  // namespace

std::vector<ActiveRule> active_rules(const Toolset& tools, const AuditOptions& options) {
    std::vector<ActiveRule> rules;
    for (const auto* rule : tools.rules) {
        const RuleSetting* const setting = setting_of(options, rule->info().id);
        if (setting == nullptr) {
            rules.push_back({rule});
        } else if (setting->on) {
            rules.push_back({rule, 0, setting->severity, setting->accepted, setting->thresholds});
        }
    }
    std::sort(rules.begin(), rules.end(),
              [](const auto& a, const auto& b) { return a.id() < b.id(); });
    for (std::size_t i = 0; i < rules.size(); ++i)
        rules[i].number = static_cast<std::uint32_t>(i + 1);
    return rules;
}

}  // namespace yearproof
