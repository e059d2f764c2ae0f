// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

#include <cstdint>
#include <string>

/// A whole and its parts, as a sentence gives them.
namespace yearproof::figure {

enum class Partition : std::uint8_t {
    open,   ///< the parts may not be all of it
    some,   ///< they are not: the rest is told behind them
    whole,  ///< they make it
    told,   ///< they should make it and do not: check_parts() speaks of it
};
Partition weigh_parts(const Report& report, const Statement& statement);

/// "13 + 14 + 3 = 30"
std::string made_of_parts(const Report& report, const Statement& statement);

void check_parts(const Report& report, const Statement& statement, RuleContext& context);

}  // namespace yearproof::figure
