// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/rules/rule.h"

#include <cstddef>
#include <ostream>
#include <string>

namespace yearproof::cli {

/// All that a rule says of itself, wrapped to the width; `plugin` is who brought it.
void write_explanation(const RuleInfo& info, const std::string& plugin, std::size_t width,
                       std::ostream& out);

}  // namespace yearproof::cli
