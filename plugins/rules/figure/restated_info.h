// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

/// The documents and examples of figure.restated, which are many.
namespace yearproof::figure {

const RuleInfo& restated_info();

}  // namespace yearproof::figure
