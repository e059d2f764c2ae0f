// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/rules/rule.h>

#include <vector>

/// Documents that are named with their years: "SEND Strategy 2022-25" beside "SEND Strategy
/// 2022-26".
namespace yearproof::plugin {

/// The names that one report gives once with one year at either end, and more often with another.
std::vector<Finding> find_dated_names(const Report& report);

}  // namespace yearproof::plugin
