// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/draft.h"

// A page's end cuts a paragraph or a list item in two, and extraction may put a list mark before
// the second half. Both halves are one block when the first does not end as a sentence, a blank
// line or a new page stands between them, and the second goes on in small letters, or the first
// ends with a word or a comma that nothing ends with.

namespace yearproof {
namespace {

constexpr std::size_t shortest_prose = 40;
constexpr std::size_t shortest_cut_prose = 80;

bool is_item(const Draft& draft) { return draft.block.kind == BlockKind::list_item; }

bool is_prose(const Drafts& drafts, const Draft& draft) {
    return drafts.size_of(draft) >= shortest_prose &&
           shape::count_words(drafts.words(draft), 6) >= 6;
}

bool may_be_first_half(const Drafts& drafts, const Draft& draft) {
    const bool kind = is_item(draft) || draft.block.kind == BlockKind::paragraph;
    return kind && is_prose(drafts, draft) && !shape::ends_sentence(drafts.last_words(draft));
}

bool may_be_second_half(const Drafts& drafts, const Draft& draft) {
    if (draft.number >= 0 || draft.block.bold) return false;
    const std::string_view words = drafts.words(draft);
    const bool bullet =
        is_item(draft) && draft.block.mark.find_first_of("0123456789()") == std::string::npos;
    return (bullet || draft.block.kind == BlockKind::paragraph) &&
           !shape::has_address(words.substr(0, words.find(' ')));
}

/// "- better outcomes" after "- fewer exclusions": items of a list that are written small.
bool is_list_style(const Drafts& drafts, const Draft& first, const Draft& second) {
    if (!is_item(first) || !is_item(second)) return false;
    const std::string_view end = drafts.last_words(first);
    return shape::begins_small(drafts.words(first)) || end.ends_with(',') ||
           end.ends_with(", and") || end.ends_with(", or");
}

bool belong_together(const Drafts& drafts, const Draft& first, const Draft& second) {
    if (!may_be_first_half(drafts, first) || !may_be_second_half(drafts, second)) return false;
    if (!drafts.apart(first, second) || is_list_style(drafts, first, second)) return false;
    const std::string_view words = drafts.words(second);
    if (shape::begins_small(words)) return true;
    const bool long_enough =
        drafts.size_of(first) >= shortest_cut_prose && is_prose(drafts, second);
    return long_enough && shape::ends_cut_off(drafts.last_words(first));
}

}  // namespace

void join_broken(Drafts& drafts) {
    std::size_t last = 0;
    for (std::size_t i = 1; i < drafts.list.size(); ++i) {
        Draft& first = drafts.list[last];
        Draft& second = drafts.list[i];
        if (!belong_together(drafts, first, second)) {
            last = i;
            continue;
        }
        first.joined.push_back(second.block.text);
        second.dropped = true;
    }
    drafts.sweep();
}

}  // namespace yearproof
