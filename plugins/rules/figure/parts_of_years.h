// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <yearproof/rules/rule.h>

/// Parts that may not be all of their whole, but are in another year: "Of its 30 actions, 13 were
/// complete, 14 were on time and 3 were late".
namespace yearproof::figure {

void check_parts_of_years(const SeriesView& series, RuleContext& context);

}  // namespace yearproof::figure
