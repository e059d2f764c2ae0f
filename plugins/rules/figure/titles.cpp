// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "titles.h"

#include "walk.h"

#include <algorithm>

namespace yearproof::figure {
namespace {

/// That and nothing else, or of figures: "Notes on the data".
bool is_titled(const Report& report, const Section& section, Meaning meaning) {
    static const Meaning of_figures = Lexicon::english().meaning("title_of_figures");
    const Walk walk(report);
    const std::uint32_t end = first_token_from(report.prose, section.heading.end);
    std::uint32_t first =
        first_token_from(report.prose, std::max(section.heading.begin, section.number_range.end));
    while (first < end && !walk.word(first)) ++first;
    const Phrase* title = walk.starts(first, end, meaning);
    return title != nullptr &&
           (first + title->words == end || walk.is(first + title->words, end, of_figures));
}

}  // namespace

bool is_of_notes(const Report& report, const Section& section) {
    static const Meaning notes = Lexicon::english().meaning("notes_title");
    const bool numbered = section.numbered_paragraph && section.parent >= 0;
    const Section& titled =
        numbered ? report.outline.sections[static_cast<std::size_t>(section.parent)] : section;
    return is_titled(report, titled, notes);
}

bool is_of_revisions(const Report& report, const Section& section) {
    static const Meaning revisions = Lexicon::english().meaning("revisions_title");
    return is_titled(report, section, revisions);
}

}  // namespace yearproof::figure
