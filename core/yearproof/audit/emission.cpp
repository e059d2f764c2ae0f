// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/emission.h"

#include <algorithm>

namespace yearproof {

std::string_view SharedTexts::keep(std::string_view text) {
    const auto known = texts_.find(text);
    return known != texts_.end() ? *known : *texts_.emplace(text).first;
}

void Emissions::add_tick(const EntryKey& key) {
    const auto first = ticks.empty() ? 0 : ticks.back().end;
    ticks.push_back({key, first, static_cast<std::uint32_t>(evidence_.size())});
}

void Emissions::sort_and_merge() {
    std::sort(findings.begin(), findings.end());
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
    sort_ticks();
    sort_unchecked();
}

void Emissions::sort_ticks() {
    std::sort(ticks.begin(), ticks.end(), [this](const EmittedTick& a, const EmittedTick& b) {
        if (a.key != b.key) return a.key < b.key;
        return std::ranges::lexicographical_compare(evidence(a), evidence(b));
    });
    const auto same = [this](const EmittedTick& a, const EmittedTick& b) {
        return a.key == b.key && std::ranges::equal(evidence(a), evidence(b));
    };
    ticks.erase(std::unique(ticks.begin(), ticks.end(), same), ticks.end());
}

/// One reason for each rule and place; none where the rule could judge it after all, looking at
/// more reports.
void Emissions::sort_unchecked() {
    std::erase_if(unchecked, [this](const EmittedUnchecked& one) {
        return std::ranges::binary_search(findings, one.key, {}, &EmittedFinding::key) ||
               std::ranges::binary_search(ticks, one.key, {}, &EmittedTick::key);
    });
    std::sort(unchecked.begin(), unchecked.end());
    const auto same_key = [](const auto& a, const auto& b) { return a.key == b.key; };
    unchecked.erase(std::unique(unchecked.begin(), unchecked.end(), same_key), unchecked.end());
}

}  // namespace yearproof
