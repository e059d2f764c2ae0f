// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "lists.h"

#include <yearproof/source/utf8.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "elements.h"

namespace yearproof::html {
namespace {

constexpr int furthest = 1'000'000;

blocks::Numeral form_of(std::string_view type) {
    if (type == "a") return blocks::Numeral::lower_letter;
    if (type == "A") return blocks::Numeral::upper_letter;
    if (type == "i") return blocks::Numeral::lower_roman;
    if (type == "I") return blocks::Numeral::upper_roman;
    if (type == "01") return blocks::Numeral::padded;
    return blocks::Numeral::decimal;
}

/// The kind of mark that a word of "list-style" is; "" where it is none.
std::string_view kind_of(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kinds{
        {{"lower-alpha", "a"},
         {"lower-latin", "a"},
         {"upper-alpha", "A"},
         {"upper-latin", "A"},
         {"lower-roman", "i"},
         {"upper-roman", "I"},
         {"decimal", "1"},
         {"decimal-leading-zero", "01"},
         {"none", "none"},
         {"disc", "disc"},
         {"circle", "disc"},
         {"square", "disc"}}};
    const auto* found = std::find_if(kinds.begin(), kinds.end(),
                                     [word](const auto& kind) { return kind.first == word; });
    return found == kinds.end() ? std::string_view() : found->second;
}

/// Takes off what stands before the sign, and the sign.
std::string_view take_up_to(std::string_view& text, std::string_view signs) {
    const std::string_view taken = text.substr(0, text.find_first_of(signs));
    text.remove_prefix(std::min(taken.size() + 1, text.size()));
    return taken;
}

/// What a style says of the marks: of all that it says, the last holds.
std::string_view kind_in(std::string_view style) {
    std::string_view kind;
    if (style.empty()) return kind;
    const std::string plain = lower_ascii(style);
    for (std::string_view rest = plain; !rest.empty();) {
        std::string_view value = take_up_to(rest, ";");
        const std::string_view property = trimmed(take_up_to(value, ":"));
        if (property != "list-style" && property != "list-style-type") continue;
        value = value.substr(0, value.find('!'));
        while (!value.empty()) {
            const std::string_view said = kind_of(take_up_to(value, white_space));
            if (!said.empty()) kind = said;
        }
    }
    return kind;
}

int count_items(const GumboNode& list) {
    int count = 0;
    for (const GumboNode* each : children(list)) count += is(*each, GUMBO_TAG_LI);
    return count;
}

int bounded(int value) { return std::clamp(value, -furthest, furthest); }

}  // namespace

void Lists::enter(const GumboNode& list) {
    Open open;
    open.ordered = is(list, GUMBO_TAG_OL);
    if (open.ordered) {
        const bool reversed = has_attribute(list, "reversed");
        const std::string_view kind = kind_in(attribute(list, "style"));
        open.form = form_of(kind.empty() ? attribute(list, "type") : kind);
        open.unmarked = kind == "none";
        open.bullets = kind == "disc";
        open.step = reversed ? -1 : 1;
        open.value = bounded(number(attribute(list, "start"), reversed ? count_items(list) : 1));
    }
    open_.push_back(open);
}

std::string Lists::next(const GumboNode& item) {
    if (open_.empty() || !open_.back().ordered) return blocks::bullet_mark("");
    Open& open = open_.back();
    open.value = bounded(number(attribute(item, "value"), open.value));
    const std::string mark = blocks::numeral(open.value, open.form) + ".";
    open.value += open.step;
    if (open.bullets) return blocks::bullet_mark("");
    return open.unmarked ? "" : mark;
}

}  // namespace yearproof::html
