// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/rules/rule.h>

#include <vector>

/// Names of services with the ages that they are for: "Partnership Commissioning (0-25)", "the 0-25
/// Disability Team".
namespace yearproof::plugin {

/// The one use of a name in all years whose ages are others at one end, where three uses or more
/// agree.
std::vector<Finding> find_aged_names(const SeriesView& series);

}  // namespace yearproof::plugin
