// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "acronym_index.h"

#include <map>
#include <string>

/// One acronym in capitals and small letters of two kinds: "DfE" and "DFE", "ILACs" and "ILACS".
namespace yearproof::plugin {

/// What is to be said of the acronyms of report `at`, by name.
std::map<std::string, Finding> odd_cases(const AcronymIndex& index, std::size_t at);

}  // namespace yearproof::plugin
