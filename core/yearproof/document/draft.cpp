// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/draft.h"

#include <algorithm>
#include <utility>

namespace yearproof {

Drafts::Drafts(Document document) : read(std::move(document)) {
    list.reserve(read.blocks.size());
    for (Block& block : read.blocks) {
        const bool heading = block.kind == BlockKind::heading;
        list.push_back({std::move(block), {}, -1, false, heading});
    }
    read.blocks = {};
}

std::string_view Drafts::last_words(const Draft& draft) const {
    return read.words(draft.joined.empty() ? draft.block.text : draft.joined.back());
}

std::size_t Drafts::size_of(const Draft& draft) const {
    std::size_t size = draft.block.text.size();
    for (const TextRange& range : draft.joined) size += range.size();
    return size;
}

std::string_view Drafts::title_of(const Draft& draft) const {
    const shape::Number* number = number_of(draft);
    const bool in_text =
        number != nullptr && !numbers[static_cast<std::size_t>(draft.number)].from_mark;
    return words(draft).substr(in_text ? number->title : 0);
}

bool Drafts::apart(const Draft& before, const Draft& after) const {
    if (before.block.page != after.block.page) return true;
    // Without lines, only what stands on pages was seen to stand apart.
    if (read.source_text.empty()) return before.block.page != 0 || after.block.apart;
    const std::uint32_t last =
        before.joined.empty() ? before.block.text.end : before.joined.back().end;
    const std::uint32_t from = read.source_offset(last, true),
                        to = read.source_offset(after.block.text.begin);
    if (from >= to) return false;
    const std::string_view between = std::string_view(read.source_text).substr(from, to - from);
    const auto feeds = std::count(between.begin(), between.end(), '\n');
    return (feeds > 0 ? feeds : std::count(between.begin(), between.end(), '\r')) > 1;
}

void Drafts::sweep() {
    std::erase_if(list, [](const Draft& draft) { return draft.dropped; });
}

}  // namespace yearproof
