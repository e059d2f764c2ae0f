// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

/// A whole and its parts, as a sentence gives them.
namespace yearproof::figure {

void check_parts(const Report& report, const Statement& statement, RuleContext& context);

}  // namespace yearproof::figure
