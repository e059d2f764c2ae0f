// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// "Did you mean": for names that people type.
namespace yearproof {

/// The known name that takes the fewest changed letters, or "" where none is near.
std::string nearest_name(std::string_view typed, const std::vector<std::string>& known);

/// ", did you mean \"x\"?" or "".
std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known);

}  // namespace yearproof
