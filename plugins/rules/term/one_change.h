// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <cstdint>
#include <vector>

/// Sentences of two reports that are the same but for one name, for how many there are of something
/// ("the three councils"), or for one word.
namespace yearproof::plugin {

struct NameChange {
    TextRange earlier, later;  ///< the two names, or numbers with their noun
};

struct WordChange {
    TextRange earlier, later;         ///< the words, or those that the other has one between
    std::uint64_t then = 0, now = 0;  ///< Sentence::hash of the two sentences
    bool opposite = false;            ///< "increase", "reduce"
    bool number = false;              ///< it is none of a word
};

struct Changes {
    std::vector<NameChange> names;
    std::vector<WordChange> words;
};

/// The hashes of a report's sentences, sorted: by them a sentence that both reports have is passed
/// over.
using SentenceHashes = std::vector<std::uint64_t>;
SentenceHashes sentence_hashes(const Report& report);

Changes find_changes(const Report& earlier, const SentenceHashes& then, const Report& later,
                     const SentenceHashes& now);

}  // namespace yearproof::plugin
