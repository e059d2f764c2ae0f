// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "acronym_index.h"

#include <yearproof/rules/finding.h>

#include <cstddef>
#include <map>
#include <string>

/// Acronyms in brackets behind words that are, but for one, what they stand for.
namespace yearproof::plugin {

/// "Corporate Board (CPB)" in report `at`, where a report of the series has "Corporate Parenting
/// Board (CPB)": by acronym, the first of each.
std::map<std::string, Finding> misnamed(const AcronymIndex& index, std::size_t at);

}  // namespace yearproof::plugin
