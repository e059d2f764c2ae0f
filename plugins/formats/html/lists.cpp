// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "lists.h"

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
    return blocks::Numeral::decimal;
}

/// What a style says of the marks: of all words of "list-style", the one that is a kind of mark.
std::string_view kind_in(std::string_view style) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kinds{
        {{"lower-alpha", "a"},
         {"lower-latin", "a"},
         {"upper-alpha", "A"},
         {"upper-latin", "A"},
         {"lower-roman", "i"},
         {"upper-roman", "I"},
         {"decimal", "1"},
         {"none", "none"},
         {"disc", "disc"},
         {"circle", "disc"},
         {"square", "disc"}}};
    const std::size_t at = style.find("list-style");
    if (at == std::string_view::npos) return {};
    const std::string_view said = style.substr(at, style.find(';', at) - at);
    const auto* found = std::find_if(kinds.begin(), kinds.end(), [said](const auto& kind) {
        return said.find(kind.first) != std::string_view::npos;
    });
    return found == kinds.end() ? std::string_view() : found->second;
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
