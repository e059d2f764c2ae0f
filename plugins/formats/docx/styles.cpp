// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "styles.h"

#include <yearproof/source/utf8.h>

namespace yearproof::docx {
namespace {

using package::attribute;
using package::child;

constexpr int longest_chain = 50;
constexpr int body_text = 9;

/// "heading 2" and "Heading2" are levels of the outline though nothing else says so.
std::optional<int> level_in_name(std::string_view name) {
    const std::string small = lower_ascii(name);
    const std::string_view word = "heading";
    if (!small.starts_with(word)) return std::nullopt;
    std::string_view digits = std::string_view(small).substr(word.size());
    if (digits.starts_with(' ')) digits.remove_prefix(1);
    if (digits.size() != 1 || digits[0] < '1' || digits[0] > '9') return std::nullopt;
    return digits[0] - '1';
}

const Style& plain() {
    static const Style none;
    return none;
}

}  // namespace

void RunLook::refine(const RunLook& other) {
    if (other.bold) bold = other.bold;
    if (other.hidden) hidden = other.hidden;
    if (other.raised) raised = other.raised;
    highlighted = other.highlighted;
}

bool is_on(pugi::xml_node property) {
    const std::string_view value = attribute(property, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

RunLook run_look(pugi::xml_node properties) {
    RunLook look;
    for (const pugi::xml_node each : properties.children()) {
        const std::string_view name = package::name_of(each);
        if (name == "b") look.bold = is_on(each);
        if (name == "vanish") look.hidden = is_on(each);
        if (name == "vertAlign") look.raised = attribute(each, "val") == "superscript";
        if (name == "highlight") look.highlighted = is_on(each);
    }
    return look;
}

NumberedBy numbered_by(pugi::xml_node paragraph_properties) {
    const pugi::xml_node numbers = child(paragraph_properties, "numPr");
    NumberedBy out;
    out.list = attribute(child(numbers, "numId"), "val");
    const pugi::xml_node level = child(numbers, "ilvl");
    if (level) out.level = package::number(attribute(level, "val"), 0);
    return out;
}

int outline_level(pugi::xml_node paragraph_properties) {
    return package::number(attribute(child(paragraph_properties, "outlineLvl"), "val"), -1);
}

Styles::Styles(const package::Markup* part) {
    if (part == nullptr) return;
    for (const pugi::xml_node each : part->root().children()) {
        if (package::name_of(each) != "style") continue;
        const std::string_view id = attribute(each, "styleId");
        nodes_.try_emplace(id, each);
        const bool standard =
            package::has_attribute(each, "default") && attribute(each, "default") != "0";
        if (standard && attribute(each, "type") == "paragraph") default_ = id;
    }
}

const Style& Styles::paragraph(std::string_view id) {
    if (nodes_.contains(id)) return resolve(id, 0);
    if (!level_in_name(id)) return default_.empty() ? plain() : resolve(default_, 0);
    // A file without its styles still says by their ids what is a heading.
    return resolved_.try_emplace(std::string(id), Style{level_in_name(id)}).first->second;
}

const Style& Styles::run(std::string_view id) {
    return id.empty() || !nodes_.contains(id) ? plain() : resolve(id, 0);
}

const Style& Styles::resolve(std::string_view id, int depth) {
    std::string key(id);
    if (const auto known = resolved_.find(key); known != resolved_.end()) return known->second;
    const auto node = nodes_.find(id);
    if (node == nodes_.end() || depth > longest_chain) return plain();
    Style style = read(node->second, depth);
    return resolved_.insert_or_assign(std::move(key), std::move(style)).first->second;
}

Style Styles::read(pugi::xml_node node, int depth) {
    Style style;
    const std::string_view based_on = attribute(child(node, "basedOn"), "val");
    if (!based_on.empty()) style = resolve(based_on, depth + 1);
    const std::string_view name = attribute(child(node, "name"), "val");
    if (const auto level = level_in_name(name)) style.outline = level;
    style.title = style.title || lower_ascii(name) == "title";
    const pugi::xml_node properties = child(node, "pPr");
    if (const int level = outline_level(properties); level >= 0)
        style.outline = std::min(level, body_text);
    // The heading of a table of contents is kept out of that table, and a heading all the same.
    if (lower_ascii(name) == "toc heading") style.outline = 0;
    const NumberedBy numbered = numbered_by(properties);
    if (!numbered.list.empty()) style.numbered.list = numbered.list;
    if (numbered.level) style.numbered.level = numbered.level;
    style.look.refine(run_look(child(node, "rPr")));
    return style;
}

}  // namespace yearproof::docx
