// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/series/profile.h"
#include "yearproof/series/series.h"

#include <algorithm>
#include <utility>

namespace yearproof {
namespace {

/// The text by its blocks, to the end of the opening.
Document beginning_of(const Report& report) {
    const auto& document = report.document;
    Document beginning;
    beginning.format = document.format;
    beginning.blocks.assign(document.blocks.begin(),
                            document.blocks.begin() +
                                static_cast<std::ptrdiff_t>(grouping::blocks_to_opening(report)));
    std::uint32_t end = report.identity.title_range.end;
    for (const Block& block : beginning.blocks) end = std::max(end, block.text.end);
    beginning.text = document.text.substr(0, end);
    return beginning;
}

}  // namespace

void keep_clues_of_series(Report& report) {
    report.sample = grouping::sample_text(report);
    let_go_of_words(report);
    // Taken out first: a text that is assigned a short one keeps its memory.
    static_cast<void>(std::exchange(report.document, beginning_of(report)));
    report.outline = {};
    report.facts = {};
}

}  // namespace yearproof
