// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <filesystem>
#include <string>
#include <vector>

/// Sentences with their facts and times, as tests/core/facts/sentences/README.md describes them.
namespace yearproof::test {

struct WrittenSentence {
    std::size_t line = 0;
    std::string text;
    std::vector<std::string> facts;     ///< "24 count reported 2024-01-01..2024-12-31"
    std::vector<std::string> concepts;  ///< of each fact the words that its concept must hold
    std::vector<std::string> times;     ///< "2024 = 2024-01-01..2024-12-31"
};

std::vector<WrittenSentence> read_written_sentences(const std::filesystem::path& file);

/// The facts as read, in the form of WrittenSentence::facts; where a concept lacks a word that it
/// must hold, the fact ends in " without WORD in [CONCEPT]".
std::vector<std::string> shown_facts(const Report& report, const WrittenSentence& written);
std::vector<std::string> shown_times(const Report& report);

}  // namespace yearproof::test
