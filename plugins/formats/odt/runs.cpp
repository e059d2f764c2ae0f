// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "runs.h"

#include <blocks/raised.h>

#include <algorithm>
#include <string>

namespace yearproof::odt {
namespace {

using package::attribute;
using package::child;
using package::tag;
using package::tag_of;

constexpr int most_blanks = 1000;
constexpr std::string_view white = " \t\r\n";

/// A shape, or several, which may have text of its own.
bool is_drawn(pugi::xml_node node) {
    switch (tag_of(node)) {
    case tag("g"):
    case tag("rect"):
    case tag("ellipse"):
    case tag("circle"):
    case tag("line"):
    case tag("polyline"):
    case tag("polygon"):
    case tag("regular-polygon"):
    case tag("path"):
    case tag("connector"):
    case tag("caption"):
    case tag("custom-shape"):
    case tag("text-box"):
        return true;
    default:
        return false;
    }
}

}  // namespace

void find_boxes(pugi::xml_node node, std::vector<pugi::xml_node>& into, std::uint32_t most_depth) {
    if (most_depth == 0) return;
    if (tag_of(node) == tag("text-box") || child(node, "p") || child(node, "list")) {
        into.push_back(node);
        return;
    }
    for (const pugi::xml_node each : node.children()) find_boxes(each, into, most_depth - 1);
}

Inline Runs::read(pugi::xml_node paragraph, const Style& style) {
    Inline out;
    into_ = &out;
    contents(paragraph, style, 0);
    return out;
}

Inline Runs::read_by_itself(pugi::xml_node node) {
    Inline out;
    into_ = &out;
    content(node, {}, 0);
    return out;
}

void Runs::contents(pugi::xml_node parent, const Style& look, std::uint32_t depth) {
    if (depth > limits_.depth) {
        too_deep_ = true;
        return;
    }
    for (const pugi::xml_node each : parent.children()) {
        const bool is_text = each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata;
        is_text ? text(each.value(), look) : content(each, look, depth + 1);
    }
}

void Runs::content(pugi::xml_node node, const Style& look, std::uint32_t depth) {
    switch (tag_of(node)) {
    case tag("s"):
        return add(std::string(static_cast<std::size_t>(std::clamp(
                                   package::number(attribute(node, "c"), 1), 1, most_blanks)),
                               ' '),
                   look);
    case tag("tab"):
        return add("\t", look);
    case tag("line-break"):
        return add("\n", look);
    case tag("span"):
        return span(node, look, depth);
    case tag("note"):
        into_->notes.push_back(node);
        return;
    case tag("frame"):
        return frame(node, look);
    case tag("ruby"):
        return contents(child(node, "ruby-base"), look, depth);
    // Some writers nest paragraphs.
    case tag("p"):
    case tag("h"):
        add("\n", look);
        contents(node, look, depth);
        return add("\n", look);
    case tag("annotation"):
        into_->words.commented = true;
        return;
    case tag("change"):
    case tag("change-start"):
    case tag("change-end"):
        into_->words.changed = true;
        return;
    case tag("hidden-paragraph"):
        into_->hidden = into_->hidden || attribute(node, "is-hidden") == "true";
        return;
    case tag("hidden-text"):
        if (attribute(node, "is-hidden") == "false") contents(node, look, depth);
        return;
    case tag("script"):
    case tag("tracked-changes"):
    case tag("control"):
        return;
    default:
        if (is_drawn(node)) return find_boxes(node, into_->boxes, limits_.depth);
        return contents(node, look, depth);  // links, marks, and fields by what they show
    }
}

/// A formula stands in the line; what else a frame holds, in boxes of its own.
void Runs::frame(pugi::xml_node node, const Style& look) {
    const pugi::xml_node object = child(node, "object");
    const Parts::Object shown = object ? parts_.object(object, limits_) : Parts::Object{};
    if (!shown.formula.empty()) return add(shown.formula, look);
    charts_ = charts_ || shown.chart;
    if (!shown.chart) find_boxes(node, into_->boxes, limits_.depth);
}

void Runs::span(pugi::xml_node node, const Style& look, std::uint32_t depth) {
    const Style& own = styles_.span(attribute(node, "style-name"));
    Style refined = look;
    if (own.bold) refined.bold = own.bold;
    if (own.hidden) refined.hidden = own.hidden;
    if (own.raised) refined.raised = own.raised;
    contents(node, refined, depth);
}

/// White space is layout: it shows as one blank, and as none at the beginning.
void Runs::text(std::string_view words, const Style& look) {
    std::string shown;
    const std::string& before = into_->words.text;
    bool blank = before.empty() || white.find(before.back()) != std::string_view::npos;
    for (const char c : words) {
        const bool is_white = white.find(c) != std::string_view::npos;
        if (!is_white) shown += c;
        if (is_white && !blank) shown += ' ';
        blank = is_white;
    }
    add(shown, look);
}

void Runs::add(std::string_view words, const Style& look) {
    if (words.empty() || look.hidden.value_or(false)) return;
    const bool bold = look.bold.value_or(false);
    look.raised.value_or(false) ? into_->words.add(blocks::raised(words), bold)
                                : into_->words.add(words, bold);
}

}  // namespace yearproof::odt
