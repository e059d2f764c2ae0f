// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// What stands in one report for a section of another that has no text in common with any of its.
namespace yearproof::plugin {

/// Whether it has words that tell of a change in the report itself.
bool tells_of_change(const Report& report, const Sentence& sentence);

/// One report, to be asked of many sections of the other; it reads the report when asked first.
class Counterparts {
public:
    /// The report outlives it.
    explicit Counterparts(const Report& report) : report_(report) {}

    /// Whether the report has a section of that title, or one of that number with a like title.
    bool has_like(const Section& section);
    /// Whether a sentence of the report speaks of the section by its title, with words that tell of
    /// a change in the report itself ("this section is new", "the section on ... has been brought
    /// to an end").
    bool is_spoken_of(const std::string& title);

private:
    void read_sections();
    void read_changes();

    const Report& report_;
    bool sections_read_ = false, changes_read_ = false;
    std::unordered_set<std::string> titles_;
    std::map<std::vector<int>, std::vector<std::string>> titles_of_;  ///< by number, small letters
    std::vector<std::string> changes_;  ///< sentences that tell of one, in small letters
    /// Which of them have a word with these first letters; never gone through.
    std::unordered_map<std::string, std::vector<std::size_t>> changes_by_word_;
};

}  // namespace yearproof::plugin
