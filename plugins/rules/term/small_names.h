// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names.h"

#include <yearproof/rules/rule.h>

#include <vector>

/// Names that a report writes in capitals, and now and then all in small letters: "the youth
/// service" beside "the Youth Service".
namespace yearproof::plugin {

/// `names` are those of `reports`, as NameReader reads them; `covered` the tokens of each report of
/// which something was said before.
std::vector<Finding> find_small_names(const std::vector<const Report*>& reports,
                                      const std::vector<Name>& names,
                                      const std::vector<std::vector<bool>>& covered);

}  // namespace yearproof::plugin
