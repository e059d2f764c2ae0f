// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/given_series.h"

#include <algorithm>
#include <filesystem>
#include <fnmatch.h>

namespace yearproof {
namespace {

std::string absolute(const std::string& path) {
    auto normal = std::filesystem::absolute(path).lexically_normal().string();
    if (normal.size() > 1 && normal.back() == '/') normal.pop_back();
    return normal;
}

bool means(const std::string& pattern, const std::string& path) {
    return path == pattern || path.starts_with(pattern + "/") ||
           fnmatch(pattern.c_str(), path.c_str(), FNM_PATHNAME) == 0;
}

bool any_means(const std::vector<std::string>& patterns, const std::string& path) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const auto& pattern) { return means(pattern, path); });
}

}  // namespace

std::vector<std::vector<std::string>>
paths_of_given_series(const std::vector<std::vector<std::string>>& given,
                      const std::vector<std::string>& paths) {
    std::vector<std::vector<std::string>> series;
    for (auto patterns : given) {
        std::transform(patterns.begin(), patterns.end(), patterns.begin(), absolute);
        auto& members = series.emplace_back();
        std::copy_if(paths.begin(), paths.end(), std::back_inserter(members),
                     [&](const auto& path) { return any_means(patterns, absolute(path)); });
    }
    return series;
}

}  // namespace yearproof
