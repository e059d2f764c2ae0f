// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "formulas.h"

#include <blocks/formulas.h>

#include <vector>

namespace yearproof::odt {
namespace {

using package::tag;
using package::tag_of;

std::string element(pugi::xml_node node, std::uint32_t depth);

/// What the elements in it come to, one by one.
std::vector<std::string> parts(pugi::xml_node node, std::uint32_t depth) {
    std::vector<std::string> out;
    if (depth == 0) return out;
    for (const pugi::xml_node each : node.children()) {
        if (each.type() == pugi::node_element) out.push_back(element(each, depth - 1));
    }
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += between;
        out += parts[i];
    }
    return out;
}

/// The first part, the others below it, and the last above it.
std::string raised(std::vector<std::string> parts) {
    if (parts.size() < 2) return joined(parts, "");
    parts.back() = blocks::power(parts.back());
    return joined(parts, "");
}

std::string element(pugi::xml_node node, std::uint32_t depth) {
    switch (tag_of(node)) {
    case tag("mi"):
    case tag("mn"):
    case tag("mo"):
    case tag("mtext"):
    case tag("ms"):
        return node.text().get();
    case tag("annotation"):
    case tag("annotation-xml"):
        return "";
    case tag("mspace"):
        return " ";
    case tag("msup"):
    case tag("msubsup"):
        return raised(parts(node, depth));
    case tag("mfrac"): {
        const auto both = parts(node, depth);
        return both.size() == 2 ? blocks::fraction(both[0], both[1]) : joined(both, " ");
    }
    case tag("msqrt"):
        return blocks::root(joined(parts(node, depth), ""));
    case tag("munderover"):
    case tag("munder"):
        return joined(parts(node, depth), " ") + ' ';
    case tag("mfenced"):
        return '(' + joined(parts(node, depth), ",") + ')';
    case tag("mtr"):
        return joined(parts(node, depth), " ") + ' ';
    default:
        return joined(parts(node, depth), "");
    }
}

}  // namespace

std::string formula(pugi::xml_node math, std::uint32_t most_depth) {
    return element(math, most_depth);
}

}  // namespace yearproof::odt
