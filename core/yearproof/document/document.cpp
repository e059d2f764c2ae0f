// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/document.h"

#include <algorithm>

namespace yearproof {
namespace {

const MapRun* run_at(const std::vector<MapRun>& map, std::uint32_t text_offset) {
    const auto after = std::upper_bound(
        map.begin(), map.end(), text_offset,
        [](std::uint32_t offset, const MapRun& run) { return offset < run.text_begin; });
    return after == map.begin() ? nullptr : &*std::prev(after);
}

}  // namespace

std::uint32_t Document::source_offset(std::uint32_t text_offset, bool end) const {
    const std::uint32_t at = end && text_offset > 0 ? text_offset - 1 : text_offset;
    const MapRun* run = run_at(map, at);
    if (run == nullptr) return 0;
    if (!run->verbatim) return run->source_begin + (end ? run->source_length : 0);
    // What separates blocks belongs to no run: it maps to where the run before it ends.
    const std::uint32_t within = std::min(at - run->text_begin, run->source_length);
    return run->source_begin + within + (end && within < run->source_length ? 1 : 0);
}

Location Document::locate(TextRange range) const {
    return locate(range, blocks.empty() ? 0 : block_at(range.begin));
}

Location Document::locate(TextRange range, std::size_t block) const {
    Location out;
    if (!lines.empty()) {
        const std::uint32_t begin = source_offset(range.begin);
        const std::uint32_t end = std::max(begin, source_offset(range.end, !range.empty()));
        if (source_text.empty()) {
            out.line = lines.line_at(begin);
            out.end_line = lines.line_at(end);
        } else {
            const LineColumn from = lines.at(source_text, begin);
            const LineColumn to = lines.at(source_text, end, begin, from);
            out = {from.line, from.column, to.line, to.column};
        }
    }
    if (!blocks.empty()) {
        out.page = blocks[block].page;
        out.paragraph = blocks[block].paragraph;
    }
    return out;
}

std::size_t Document::block_at(std::uint32_t text_offset) const {
    const auto after = std::upper_bound(
        blocks.begin(), blocks.end(), text_offset,
        [](std::uint32_t offset, const Block& block) { return offset < block.text.begin; });
    return after == blocks.begin() ? 0 : static_cast<std::size_t>(after - blocks.begin()) - 1;
}

}  // namespace yearproof
