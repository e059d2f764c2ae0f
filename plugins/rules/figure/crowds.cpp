// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "crowds.h"

#include <algorithm>

namespace yearproof::figure {

Crowds::Entries Crowds::chosen(const ByStem& by_stem, const std::vector<std::uint64_t>& stems) {
    Entries found;
    const Entries* least = nullptr;
    for (const std::uint64_t stem : stems) {
        const auto at = by_stem.find(stem);
        if (at == by_stem.end()) continue;
        const Entries& with_it = at->second;
        if (least == nullptr || with_it.size() < least->size()) least = &with_it;
        if (with_it.size() <= few) found.insert(found.end(), with_it.begin(), with_it.end());
    }
    if (found.empty() && least != nullptr) found.assign(least->begin(), least->begin() + few);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace yearproof::figure
