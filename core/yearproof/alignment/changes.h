// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/alignment.h"

#include <cstdint>
#include <memory>
#include <vector>

/// What became of the words of sections that correspond: paragraph by paragraph, word by word.
namespace yearproof {

enum class Edit : std::uint8_t { kept, removed, added };

/// Words that stand together on one side or on both.
struct WordRun {
    Edit edit = Edit::kept;
    TextRange earlier, later;  ///< of what was added the earlier one is empty, of what was removed
                               ///< the later one
};

/// A paragraph, or a row of a table, on both sides or on one.
struct ParagraphChange {
    TextRange earlier, later;  ///< empty where there is none
    bool moved = false;        ///< others of its section that both sides have passed it
    /// Where it stands on one side alone, the section of the other report that the very same
    /// paragraph went to or came from; -1: none.
    std::int32_t elsewhere = -1;
    std::vector<WordRun> runs;  ///< in reading order
    bool on_both() const { return !earlier.empty() && !later.empty(); }
    bool unchanged() const { return on_both() && !moved && runs.size() == 1; }
};

/// How many words there are and were, and how many of them one side alone has.
struct WordCounts {
    std::uint64_t before = 0, after = 0, removed = 0, added = 0;
    WordCounts& operator+=(const WordCounts& other);
};

struct TextChange {
    std::vector<ParagraphChange> paragraphs;  ///< in the later order; removed ones where they stood
    WordCounts words;
};

/// Both reports must outlive it. Of one thread.
class TextChanges {
public:
    TextChanges(const Report& earlier, const Report& later);
    ~TextChanges();
    TextChanges(const TextChanges&) = delete;
    TextChanges& operator=(const TextChanges&) = delete;

    /// Of sections' own text, without their headings and subsections: those of a link, or of one
    /// side alone.
    TextChange of(const std::vector<std::uint32_t>& earlier,
                  const std::vector<std::uint32_t>& later) const;
    TextChange of(const Link& link) const { return of(link.earlier, link.later); }

    /// No more than how much: does not look where paragraphs went.
    WordCounts count(const Link& link) const;
    /// Whether the text is the same to the byte: told at once.
    bool is_untouched(const Link& link) const;

private:
    class Elsewhere;
    const Report& earlier_;
    const Report& later_;
    mutable std::unique_ptr<const Elsewhere> elsewhere_;  ///< made when it is first asked for
    const Elsewhere& elsewhere() const;
};

/// A figure of the earlier report in whose place the later one has another.
struct FigureChange {
    std::uint32_t earlier = 0, later = 0;  ///< indices into Facts::facts
};

/// The figures that changed within the paragraphs of a change. Both reports must have their facts.
std::vector<FigureChange> changed_figures(const Report& earlier, const Report& later,
                                          const TextChange& change);

}  // namespace yearproof
