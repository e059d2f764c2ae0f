// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/draft.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace yearproof {
namespace {

/// Dashes and asterisks begin other things too: where they are marks, the format has said so.
constexpr std::array<std::string_view, 13> signs{"\u00B7", "\u2022", "\u25AA", "\u25A0", "\u25CF",
                                                 "\u25E6", "\u2023", "\u2043", "\uF0B7", "\uF0A7",
                                                 "\uF0D8", "\u27A2", "\u2713"};

std::size_t blank_length(std::string_view text) {
    if (text.starts_with(' ') || text.starts_with('\t')) return 1;
    return text.starts_with("\u00A0") ? 2 : 0;
}

/// The length of a bullet and the blanks after it, or 0.
std::size_t bullet_length(std::string_view text) {
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return 0;
    const auto* sign = std::find_if(signs.begin(), signs.end(), [text](std::string_view each) {
        return text.starts_with(each);
    });
    if (sign == signs.end()) return 0;
    std::size_t length = sign->size();
    while (const std::size_t blank = blank_length(text.substr(length))) length += blank;
    return length > sign->size() && length < text.size() ? length : 0;
}

}  // namespace

void find_bullets(Drafts& drafts) {
    for (Draft& draft : drafts.list) {
        if (draft.block.kind != BlockKind::paragraph) continue;
        const std::size_t length = bullet_length(drafts.words(draft));
        if (length == 0) continue;
        draft.block.kind = BlockKind::list_item;
        draft.block.level = 1;
        draft.block.mark = "\u2022";
        draft.block.text.begin += static_cast<std::uint32_t>(length);
    }
}

}  // namespace yearproof
