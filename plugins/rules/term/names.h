// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <cstdint>
#include <memory>
#include <vector>

/// Names as they stand in a report: words with capitals, with the little words between them.
namespace yearproof::plugin {

/// A stretch of such words, or a part of one: "Department for Education" in "Department for
/// Education Statutory Guidance".
struct Name {
    std::uint32_t first = 0, last = 0;      ///< tokens, both words of the name
    std::uint32_t words = 0, capitals = 0;  ///< without the little ones; of these, in capitals
    std::uint32_t report = 0;               ///< which of the reports given
    std::uint64_t key = 0;      ///< same for names whose words have the same stems, in order
    std::uint64_t form = 0;     ///< same for names written alike but for case and commas
    std::uint64_t letters = 0;  ///< same for names of the same letters, blanks and marks out
    std::uint64_t bag = 0;      ///< same for names whose words have the same stems, in any order
    bool heading = false;
    bool sentence_start = false;  ///< no word stands before it in its sentence
    bool owned = false;           ///< begins with an acronym or a possessive, as other words do too
    bool defined = false;         ///< an acronym in brackets follows
    bool small_start = false;     ///< its first words are in small letters
    bool small_end = false;       ///< so are its last ones
};

constexpr std::uint32_t most_words = 6;

/// What is compared of a word, looked up by its token: years of one series share most of theirs.
class WordHashes;

/// Appends the names of reports, one report after the other.
class NameReader {
public:
    NameReader();
    ~NameReader();
    NameReader(const NameReader&) = delete;
    NameReader& operator=(const NameReader&) = delete;

    /// Those of at least one word, parts of names among them, in reading order, longer before
    /// shorter where they begin at the same word.
    void read(const Report& report, std::uint32_t number, std::vector<Name>& names);

private:
    std::unique_ptr<WordHashes> hashes_;
};

/// The tokens of a name that are no little words and no marks.
std::vector<std::uint32_t> content_tokens(const Report& report, const Name& name);

}  // namespace yearproof::plugin
