// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/rules/rule.h>

#include <vector>

/// One word in two spellings within a report: "focussed" and "focused", "recognize" and
/// "recognise", "co-ordinate" and "coordinate".
namespace yearproof::plugin {

std::vector<Finding> find_spellings(const Report& report);

}  // namespace yearproof::plugin
