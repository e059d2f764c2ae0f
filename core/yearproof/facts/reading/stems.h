// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/text.h"

#include <map>
#include <string>
#include <vector>

/// Words brought to the form under which concepts meet: lower case, stemmed
/// (Porter's English stemmer), acronyms opened by the report's own definitions.
/// Private to the facts stage.
namespace yearproof {

/// The stem of one word; the stemmer is kept per thread.
std::string stem_of(std::string_view word);

/// "Unaccompanied Asylum-Seeking Children (UASC)": for every acronym that the
/// text defines, the stems it stands for.
using Acronyms = std::map<std::string, std::vector<std::string>, std::less<>>;
Acronyms read_acronyms(const Text& text);

/// The stems of tokens [first, end), function words and numbers left out,
/// sorted, each once.
std::vector<std::string> stems_of(const Text& text, const Acronyms& acronyms,
                                  const std::vector<int>& tokens);

}  // namespace yearproof
