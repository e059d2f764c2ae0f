// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <cstdint>
#include <vector>

/// Sentences of two reports that are the same but for one name, or for how many there are of
/// something ("the three councils").
namespace yearproof::plugin {

struct NameChange {
    TextRange earlier, later;  ///< the two names, or numbers with their noun
};

/// The hashes of a report's sentences, sorted: by them a sentence that both reports have is passed
/// over.
using SentenceHashes = std::vector<std::uint64_t>;
SentenceHashes sentence_hashes(const Report& report);

std::vector<NameChange> find_name_changes(const Report& earlier, const SentenceHashes& then,
                                          const Report& later, const SentenceHashes& now);

}  // namespace yearproof::plugin
