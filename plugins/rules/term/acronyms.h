// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Acronyms of one report: where they are used, and where they are explained.
namespace yearproof::plugin {

/// "EHCPs'" is the form "EHCPs" of the acronym EHCP; "DfE" is its own.
struct AcronymForm {
    std::string form;  ///< as typed, without a possessive ending
    std::string name;  ///< without the s of a plural
};
std::optional<AcronymForm> read_form(std::string_view word);

struct AcronymUse {
    std::uint32_t token = 0;
    std::string form, name;
    bool running = true;  ///< in a sentence; false: in a table, or among words all in capitals
    bool prose = true;    ///< running, and not in a heading
};

/// One that every reader knows, by the lexicon.
bool is_common_acronym(const Report& report, const AcronymUse& use);

struct AcronymDefinition {
    std::string name;
    std::uint32_t token = 0;                     ///< the acronym in it
    TextRange range;                             ///< the words and the acronym
    TextRange words;                             ///< what it stands for
    std::uint32_t first_word = 0, end_word = 0;  ///< the same as tokens
    bool sure = true;  ///< each letter begins a word; false: they fit more loosely
};

struct Acronyms {
    std::vector<AcronymUse> uses;                ///< in reading order, definitions among them
    std::vector<AcronymDefinition> definitions;  ///< likewise
};

Acronyms read_acronyms(const Report& report);

}  // namespace yearproof::plugin
