// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/rules/rule.h>

#include <vector>

/// Words that stand once in all years and are, but for two letters that changed places or one that
/// is missing, a word that stands again and again: "refernece", "refernce".
namespace yearproof::plugin {

std::vector<Finding> find_swapped(const SeriesView& series);

}  // namespace yearproof::plugin
