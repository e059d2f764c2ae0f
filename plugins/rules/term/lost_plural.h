// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/rules/rule.h>

#include <vector>

/// Bodies that are named in the plural ("Children's Services") and lack its last letter.
namespace yearproof::plugin {

/// Of names with a possessive that a report gives in the plural again and again: those without the
/// "s" where no one service of many is meant. They have no article, and no noun follows of which
/// they would tell more.
std::vector<Finding> find_lost_plurals(const Report& report);

}  // namespace yearproof::plugin
