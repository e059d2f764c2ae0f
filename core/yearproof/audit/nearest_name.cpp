// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/nearest_name.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace yearproof {
namespace {

/// Levenshtein's distance.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string nearest_name(std::string_view typed, const std::vector<std::string>& known) {
    std::string nearest;
    auto least = std::max<std::size_t>(2, typed.size() / 3) + 1;
    for (const auto& name : known) {
        const auto changes = distance(typed, name);
        if (changes >= least) continue;
        least = changes;
        nearest = name;
    }
    return nearest;
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known) {
    const auto nearest = nearest_name(typed, known);
    return nearest.empty() ? "" : "; did you mean \"" + nearest + "\"?";
}

}  // namespace yearproof
