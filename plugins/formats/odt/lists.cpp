// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "lists.h"

#include <algorithm>

namespace yearproof::odt {
namespace {

using blocks::Numeral;
using package::attribute;
using package::child;

constexpr int furthest_start = 1'000'000;

Numeral form_of(std::string_view format) {
    if (format == "1") return Numeral::decimal;
    if (format == "a") return Numeral::lower_letter;
    if (format == "A") return Numeral::upper_letter;
    if (format == "i") return Numeral::lower_roman;
    if (format == "I") return Numeral::upper_roman;
    if (format == "01") return Numeral::padded;
    // Numbers of other scripts are shown in digits.
    return format.empty() ? Numeral::none : Numeral::decimal;
}

}  // namespace

Lists::Levels Lists::read_levels(pugi::xml_node style) {
    Levels levels;
    for (const pugi::xml_node each : style.children()) {
        const int at = package::number(attribute(each, "level"), 0) - 1;
        if (at < 0 || at >= deepest_list) continue;
        Level& level = levels[static_cast<std::size_t>(at)];
        const std::string_view name = package::name_of(each);
        level.bullet = name == "list-level-style-bullet" || name == "list-level-style-image";
        level.shape = attribute(each, "bullet-char");
        level.form = form_of(attribute(each, "num-format"));
        if (attribute(each, "num-letter-sync") == "true") level.after_z = blocks::AfterZ::repeats;
        level.prefix = attribute(each, "num-prefix");
        level.suffix = attribute(each, "num-suffix");
        level.start =
            std::clamp(package::number(attribute(each, "start-value"), 1), 0, furthest_start);
        level.shown_levels =
            std::clamp(package::number(attribute(each, "display-levels"), 1), 1, deepest_list);
    }
    return levels;
}

void Lists::add(pugi::xml_node root) {
    for (const std::string_view group : {"styles", "automatic-styles"}) {
        for (const pugi::xml_node each : child(root, group).children()) {
            if (package::name_of(each) == "list-style")
                styles_[attribute(each, "name")] = read_levels(each);
            if (package::name_of(each) == "outline-style") outline_ = read_levels(each);
        }
    }
}

std::shared_ptr<Lists::Counts> Lists::counts_of(pugi::xml_node list, std::string_view style) {
    if (!open_.empty()) return open_.back().counts;
    const auto before = by_id_.find(attribute(list, "continue-list"));
    if (before != by_id_.end()) return before->second;
    // LibreOffice names lists that it has not written: then it is the last of the style.
    const bool goes_on = attribute(list, "continue-numbering") == "true" ||
                         !attribute(list, "continue-list").empty();
    const auto last = last_of_style_.find(style);
    if (goes_on && last != last_of_style_.end()) return last->second;
    return std::make_shared<Counts>();
}

void Lists::enter(pugi::xml_node list) {
    std::string_view style = attribute(list, "style-name");
    if (style.empty() && !open_.empty()) style = open_.back().style;
    const std::shared_ptr<Counts> counts = counts_of(list, style);
    last_of_style_[style] = counts;
    if (const std::string_view id = attribute(list, "id"); !id.empty()) by_id_[id] = counts;
    open_.push_back({style, counts});
}

void Lists::leave() { open_.pop_back(); }

std::size_t Lists::enter_paragraph(pugi::xml_node paragraph) {
    const std::string_view style = attribute(paragraph, "style-name");
    const std::string_view id = attribute(paragraph, "list-id");
    std::shared_ptr<Counts>& counts = id.empty() ? last_of_style_[style] : by_id_[id];
    if (counts == nullptr) counts = std::make_shared<Counts>();
    const int level =
        std::clamp(package::number(attribute(paragraph, "level"), 1), 1, deepest_list);
    for (int i = 0; i < level; ++i) open_.push_back({style, counts});
    return static_cast<std::size_t>(level);
}

void Lists::count(const Levels& levels, Counts& counts, std::size_t at, std::optional<int> start) {
    if (start) {
        counts.at[at] = std::clamp(*start, 0, furthest_start);
    } else if (counts.begun[at]) {
        ++counts.at[at];
    } else {
        counts.at[at] = levels[at].start;
    }
    counts.begun[at] = true;
    for (std::size_t above = 0; above < at; ++above) {
        if (counts.begun[above]) continue;
        counts.begun[above] = true;
        counts.at[above] = levels[above].start;
    }
    std::fill(counts.begun.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.begun.end(),
              false);
}

/// "6.8.4": its own number after those of the levels above that are shown with it.
Label Lists::shown(const Levels& levels, const Counts& counts, std::size_t at) {
    const Level& level = levels[at];
    if (level.bullet) return {blocks::bullet_mark(level.shape), true};
    if (level.form == Numeral::none) return {};
    std::string numbers;
    const auto first = at + 1 - std::min(at + 1, static_cast<std::size_t>(level.shown_levels));
    for (std::size_t i = first; i <= at; ++i) {
        const std::string number = blocks::numeral(counts.at[i], levels[i].form, levels[i].after_z);
        if (!number.empty()) numbers += (numbers.empty() ? "" : ".") + number;
    }
    std::string text = level.prefix + numbers + level.suffix;
    while (text.ends_with(' ')) text.pop_back();
    return {text.substr(std::min(text.find_first_not_of(' '), text.size())), false};
}

Label Lists::next(std::optional<int> start, std::string_view style_of_item) {
    const Open& open = open_.back();
    const auto own = styles_.find(style_of_item);
    const auto style = own == styles_.end() ? styles_.find(open.style) : own;
    const std::size_t at = std::min<std::size_t>(open_.size(), deepest_list) - 1;
    // A list of no style shows the bullets of the program.
    if (style == styles_.end()) return {blocks::bullet_mark(""), true};
    count(style->second, *open.counts, at, start);
    return shown(style->second, *open.counts, at);
}

Label Lists::heading(int level, std::optional<int> start) {
    const auto at = static_cast<std::size_t>(std::clamp(level, 1, deepest_list) - 1);
    count(outline_, headings_, at, start);
    return shown(outline_, headings_, at);
}

}  // namespace yearproof::odt
