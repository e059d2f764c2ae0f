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

/// The length of the sign that the text begins with and of the blanks after it; 0: it begins with
/// none, or nothing else stands there.
std::size_t with_blanks(std::string_view text, std::size_t sign) {
    if (sign == 0) return 0;
    std::size_t length = sign;
    while (const std::size_t blank = blank_length(text.substr(length))) length += blank;
    return length > sign && length < text.size() ? length : 0;
}

std::size_t marked_length(std::string_view text) {
    return with_blanks(text, shape::bullet_length(text));
}

/// A dash may begin other things too.
std::size_t dashed_length(std::string_view text) {
    return with_blanks(text, text.starts_with('-') ? 1 : text.starts_with("\u2013") ? 3 : 0);
}

bool begins_with_dash(const Drafts& drafts, std::size_t i) {
    return i < drafts.list.size() && drafts.list[i].block.kind == BlockKind::paragraph &&
           dashed_length(drafts.words(drafts.list[i])) > 0;
}

/// Where a number follows, or the next paragraph or the item before it has one too.
std::vector<std::size_t> typed_dashes(const Drafts& drafts) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < drafts.list.size(); ++i) {
        if (!begins_with_dash(drafts, i)) continue;
        const std::string_view words = drafts.words(drafts.list[i]);
        const char first = words[dashed_length(words)];
        const bool number = first >= '0' && first <= '9';
        const bool follows = !out.empty() && out.back() + 1 == i;
        if (number || follows || begins_with_dash(drafts, i + 1)) out.push_back(i);
    }
    return out;
}

void make_item(Draft& draft, std::size_t length) {
    draft.block.kind = BlockKind::list_item;
    draft.block.level = 1;
    draft.block.mark = "\u2022";
    draft.block.text.begin += static_cast<std::uint32_t>(length);
}

}  // namespace

void find_bullets(Drafts& drafts) {
    for (Draft& draft : drafts.list) {
        if (draft.block.kind != BlockKind::paragraph) continue;
        const std::size_t length = marked_length(drafts.words(draft));
        if (length > 0) make_item(draft, length);
    }
    for (const std::size_t i : typed_dashes(drafts))
        make_item(drafts.list[i], dashed_length(drafts.words(drafts.list[i])));
}

}  // namespace yearproof
