// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/draft.h"
#include "yearproof/document/shape.h"

#include <string_view>

namespace yearproof {
namespace {

std::size_t blank_length(std::string_view text) {
    if (text.starts_with(' ') || text.starts_with('\t')) return 1;
    return text.starts_with("\u00A0") ? 2 : 0;
}

/// The length of a bullet and the blanks after it, or 0.
std::size_t marked_length(std::string_view text) {
    const std::size_t bullet = shape::bullet_length(text);
    std::size_t length = bullet;
    while (const std::size_t blank = length == 0 ? 0 : blank_length(text.substr(length)))
        length += blank;
    return length > bullet && length < text.size() ? length : 0;
}

}  // namespace

void find_bullets(Drafts& drafts) {
    for (Draft& draft : drafts.list) {
        if (draft.block.kind != BlockKind::paragraph) continue;
        const std::size_t length = marked_length(drafts.words(draft));
        if (length == 0) continue;
        draft.block.kind = BlockKind::list_item;
        draft.block.level = 1;
        draft.block.mark = "\u2022";
        draft.block.text.begin += static_cast<std::uint32_t>(length);
    }
}

}  // namespace yearproof
