// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace yearproof::cli {
namespace {

constexpr std::size_t most = 3;

/// Levenshtein's distance: letters put in, left out or exchanged.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t corner = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t exchanged = corner + (a[i] == b[j] ? 0 : 1);
            corner = row[j + 1];
            row[j + 1] = std::min({exchanged, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

std::string_view group_of(std::string_view name) {
    const auto dot = name.find('.');
    return dot == name.npos ? std::string_view() : name.substr(0, dot);
}

std::size_t distance_to_name(std::string_view typed, std::string_view name) {
    const auto group = group_of(name);
    if (group.empty()) return distance(typed, name);
    return std::min({distance(typed, name), distance(typed, group),
                     distance(typed, name.substr(group.size() + 1))});
}

std::vector<std::string> of_group(std::string_view group, const std::vector<std::string>& names) {
    std::vector<std::string> result;
    for (const auto& name : names) {
        if (!group.empty() && group_of(name) == group) result.push_back(name);
    }
    return result;
}

}  // namespace

std::vector<std::string> nearest(std::string_view typed, const std::vector<std::string>& names) {
    std::vector<std::pair<std::size_t, std::string>> near;
    const std::size_t least = typed.size() < 4 ? 1 : 2;
    const std::size_t limit = std::max(typed.size() / 3, least);
    for (const auto& name : names) {
        const std::size_t changes = distance_to_name(typed, name);
        if (changes <= limit) near.emplace_back(changes, name);
    }
    std::ranges::sort(near);
    std::vector<std::string> result;
    for (auto& [changes, name] : near) result.push_back(std::move(name));
    if (result.empty()) result = of_group(group_of(typed), names);
    if (result.size() > most) result.resize(most);
    return result;
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string>& names) {
    const auto near = nearest(typed, names);
    if (near.empty()) return "";
    std::string text = "; did you mean ";
    for (std::size_t i = 0; i < near.size(); ++i) {
        if (i > 0) text += i + 1 == near.size() ? " or " : ", ";
        text += near[i];
    }
    return text + "?";
}

}  // namespace yearproof::cli
