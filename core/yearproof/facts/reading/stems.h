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

/// "Unaccompanied Asylum-Seeking Children (UASC)": for every acronym that the
/// text defines, the stems it stands for.
struct Definition {
    std::string words;
    std::vector<std::string> stems;
};
using Acronyms = std::map<std::string, Definition, std::less<>>;
Acronyms read_acronyms(const Text& text);
/// The first token of the words before `i` whose initials spell `letters`,
/// function words skipped or spelled; -1: none.
int spelled_from(const Text& text, int i, std::string_view letters);
/// Token i as printed, or what it stands for where it is an acronym.
std::string full_words(const Text& text, const Acronyms& acronyms, int i);

/// The stems of tokens [first, end), function words and numbers left out,
/// sorted, each once.
std::vector<std::string> stems_of(const Text& text, const Acronyms& acronyms,
                                  const std::vector<int>& tokens);

/// Verbs of the past: what was done with what is counted, or how it is.
bool is_done(const Text& text, int i);

}  // namespace yearproof
