// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "styles.h"

#include <string>

namespace yearproof::odt {
namespace {

using package::attribute;
using package::child;

constexpr int longest_chain = 50;
constexpr int least_bold = 600;

std::optional<bool> is_bold(std::string_view weight) {
    if (weight.empty()) return std::nullopt;
    return weight == "bold" || package::number(weight, 0) >= least_bold;
}

/// "super 58%", "33% 58%": how far above the line, and how large.
std::optional<bool> is_raised(std::string_view position) {
    if (position.empty()) return std::nullopt;
    return position.starts_with("super") || package::number(position, 0) > 0;
}

}  // namespace

void Styles::add(pugi::xml_node root) {
    for (const std::string_view group : {"styles", "automatic-styles"}) {
        for (const pugi::xml_node each : child(root, group).children()) {
            if (package::name_of(each) != "style") continue;
            const std::string_view family = attribute(each, "family");
            if (family == "paragraph") paragraphs_[attribute(each, "name")].node = each;
            if (family == "text") spans_[attribute(each, "name")].node = each;
        }
    }
}

const Style& Styles::resolve(Family& family, std::string_view name, int depth) {
    static const Style plain;
    const auto found = family.find(name);
    if (found == family.end() || depth > longest_chain) return plain;
    Entry& entry = found->second;
    if (entry.resolved) return entry.style;
    entry.resolved = true;
    const std::string_view parent = attribute(entry.node, "parent-style-name");
    if (!parent.empty() && parent != name) entry.style = resolve(family, parent, depth + 1);
    entry.style.title = entry.style.title || name == "Title";
    const pugi::xml_node look = child(entry.node, "text-properties");
    if (const auto bold = is_bold(attribute(look, "font-weight"))) entry.style.bold = bold;
    if (const auto raised = is_raised(attribute(look, "text-position")))
        entry.style.raised = raised;
    const std::string_view display = attribute(look, "display");
    if (!display.empty()) entry.style.hidden = display == "none";
    return entry.style;
}

}  // namespace yearproof::odt
