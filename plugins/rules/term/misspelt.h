// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "acronym_index.h"

#include <map>
#include <string>

/// Acronyms in brackets that are, but for two letters that changed places or for one letter, what
/// the words before the bracket spell: "Personal Education Plans (PLP)".
namespace yearproof::plugin {

/// In report `at`, by the acronym as typed: the first of each.
std::map<std::string, Finding> misspelt(const AcronymIndex& index, std::size_t at);

}  // namespace yearproof::plugin
