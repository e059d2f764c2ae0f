// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

/// Series that a person gave, as paths and patterns.
namespace yearproof {

/// Replaces each pattern by those of `paths` that it means: the path itself, all files below it,
/// or, where it holds
/// "*", "?" or "[", those that match (none of these matches "/"). Relative ones are from the
/// working folder.
std::vector<std::vector<std::string>>
paths_of_given_series(const std::vector<std::vector<std::string>>& given,
                      const std::vector<std::string>& paths);

}  // namespace yearproof
