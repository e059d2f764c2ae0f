// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names.h"

#include <yearproof/rules/rule.h>

#include <vector>

/// Names that stand once in all years and are, but for one word, a name that stands again and
/// again: "Corporate Board" beside "Corporate Parenting Board".
namespace yearproof::plugin {

/// `names` are those of `reports`, as NameReader reads them.
std::vector<Finding> find_lone_names(const std::vector<const Report*>& reports,
                                     const std::vector<Name>& names);

}  // namespace yearproof::plugin
