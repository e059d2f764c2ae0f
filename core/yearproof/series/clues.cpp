// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/series/profile.h"
#include "yearproof/series/series.h"

#include <algorithm>
#include <utility>

namespace yearproof {
namespace {

template <class T>
std::vector<T> first_of(const std::vector<T>& list, std::size_t count) {
    return {list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count)};
}

/// The words of the title.
Prose prose_of_title(const Prose& prose, TextRange title) {
    const std::size_t kept = first_token_from(prose, title.end);
    return {first_of(prose.tokens, kept), first_of(prose.words, kept), {}, {}};
}

/// The text by its blocks, to the end of the opening.
Document beginning_of(const Report& report) {
    const auto& document = report.document;
    Document beginning;
    beginning.format = document.format;
    beginning.blocks = first_of(document.blocks, grouping::blocks_to_opening(report));
    std::uint32_t end = report.identity.title_range.end;
    for (const Block& block : beginning.blocks) end = std::max(end, block.text.end);
    beginning.text = document.text.substr(0, end);
    return beginning;
}

}  // namespace

void keep_clues_of_series(Report& report) {
    report.sample = grouping::sample_text(report);
    report.prose = prose_of_title(report.prose, report.identity.title_range);
    // Taken out first: a text that is assigned a short one keeps its memory.
    static_cast<void>(std::exchange(report.document, beginning_of(report)));
    report.outline = {};
    report.facts = {};
}

}  // namespace yearproof
