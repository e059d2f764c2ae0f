// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "lists.h"

#include <algorithm>
#include <string_view>

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
        open.form = form_of(attribute(list, "type"));
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
    return mark;
}

}  // namespace yearproof::html
