// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yearproof::cli {

/// The names nearest to one that was mistyped, nearest first: at most three, and none that is
/// nothing like it. A rule is also near by its group or by its name in the group alone.
std::vector<std::string> nearest(std::string_view typed, const std::vector<std::string>& names);

/// "; did you mean a, b or c?", or "" where nothing is near.
std::string did_you_mean(std::string_view typed, const std::vector<std::string>& names);

}  // namespace yearproof::cli
