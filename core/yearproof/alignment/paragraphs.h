// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/outline.h"

#include <cstdint>
#include <span>
#include <vector>

/// The text of sections as paragraphs of words, to be compared word by word. Internal to the
/// alignment stage.
namespace yearproof::lining_up {

/// What is read as one: a block without its section's heading, or a row of a table.
struct Paragraph {
    TextRange text;
    std::uint32_t first = 0, end = 0;  ///< words [first, end)
    std::uint64_t hash = 0;            ///< of all its words
    std::uint64_t label = 0;           ///< of those of a row's first cell; 0: no row
};

/// Words are what stands between blanks, punctuation at their ends by itself. Two words with one
/// hash differ at most in how quotes and dashes are typed.
struct ParagraphText {
    std::vector<Paragraph> paragraphs;
    std::vector<std::uint64_t> hashes;  ///< of each word
    std::vector<TextRange> words;

    std::span<const std::uint64_t> hashes_of(const Paragraph& paragraph) const {
        return std::span(hashes).subspan(paragraph.first, paragraph.end - paragraph.first);
    }
    /// From the first of these words to the last; empty where there are none.
    TextRange range(std::uint32_t first, std::uint32_t end) const {
        return first < end ? TextRange{words[first].begin, words[end - 1].end} : TextRange{};
    }
};

/// Appends the paragraphs of a section's own text that have words.
void add_paragraphs(const Document& document, const Section& section, ParagraphText& text);

/// Whether it has a letter or a digit: punctuation by itself is not counted as a word.
bool is_worded(std::string_view word);

}  // namespace yearproof::lining_up
