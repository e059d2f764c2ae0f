// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/changes.h"

#include <cstdint>
#include <string>
#include <vector>

/// Two reports lined up, as every form of a comparison goes through them.
namespace yearproof::cli {

struct Compared {
    const Report& old;
    const Report& fresh;
    const Alignment& alignment;
};

/// A line of a comparison: a link, a section that was removed, or one that was added.
struct Entry {
    enum class Kind : std::uint8_t { linked, removed, added };
    Kind kind = Kind::linked;
    std::uint32_t index = 0;  ///< of the link, or of the section on its side
};

/// All of it in the order of the later report; what was removed stands where it stood.
std::vector<Entry> entries_of(const Compared& compared);

/// Those of a section and all below it: by number, as the later report has it, else as the earlier
/// one has; or by title. What was removed from below it is among them. Throws Trouble(usage) where
/// neither report has such a section.
std::vector<Entry> entries_of_section(const Compared& compared, const std::string& name);

/// The sections of a report that are called so, by number, else by title whatever its case.
std::vector<std::uint32_t> sections_called(const Report& report, const std::string& name);

/// On either side; empty where it has none there.
std::vector<std::uint32_t> old_sections(const Compared& compared, const Entry& entry);
std::vector<std::uint32_t> fresh_sections(const Compared& compared, const Entry& entry);

/// "same", "renumbered, moved", "removed".
std::string relations_of(const Compared& compared, const Entry& entry);
std::string words_of(const std::vector<Relation>& relations);

/// Number and title; its first words where it has no title. Fit to be shown on one line.
std::string heading_of(const Report& report, std::uint32_t index);

/// "12 words removed, 30 added", "no word changed".
std::string words_of(const WordCounts& counts);

}  // namespace yearproof::cli
