// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/rules/rule.h>

#include <vector>

/// Names in which one letter differs: "Dilys Farrand" and "Dilys Farrant", "SEN Strategy Action
/// Plan" and "SEND Strategy Action Plan".
namespace yearproof::plugin {

std::vector<Finding> find_near_words(const SeriesView& series);

}  // namespace yearproof::plugin
