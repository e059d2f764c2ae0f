// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

/// The sums of one table, down and across, ticked or found. Where a cell breaks a sum of its column
/// and one of its row alike, it is the cell that is wrong, and it is found once.
namespace yearproof::figure {

void check_table(const Report& report, const Grid& grid, RuleContext& context);

}  // namespace yearproof::figure
