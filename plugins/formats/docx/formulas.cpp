// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "formulas.h"

#include <blocks/formulas.h>

#include <string_view>

namespace yearproof::docx {
namespace {

using package::attribute;
using package::child;
using package::tag;
using package::tag_of;

/// A sign that a formula's properties name; `usual` where they name none.
std::string sign(pugi::xml_node formula, std::string_view properties, std::string_view name,
                 std::string_view usual) {
    const pugi::xml_node found = child(child(formula, properties), name);
    return std::string(found ? attribute(found, "val") : usual);
}

class Writer {
public:
    std::string contents(pugi::xml_node node, std::uint32_t depth) {
        std::string out;
        if (depth == 0) return out;
        for (const pugi::xml_node each : node.children()) out += element(each, depth - 1);
        return out;
    }

private:
    std::string part(pugi::xml_node node, std::string_view name, std::uint32_t depth) {
        return contents(child(node, name), depth);
    }

    std::string element(pugi::xml_node node, std::uint32_t depth) {
        switch (tag_of(node)) {
        case tag("t"):
            return node.text().get();
        case tag("del"):
        case tag("moveFrom"):
            return "";
        case tag("sSup"):
            return part(node, "e", depth) + blocks::power(part(node, "sup", depth));
        case tag("sSubSup"):
            return part(node, "e", depth) + part(node, "sub", depth) +
                   blocks::power(part(node, "sup", depth));
        case tag("f"):
            return blocks::fraction(part(node, "num", depth), part(node, "den", depth));
        case tag("rad"):
            return blocks::root(part(node, "e", depth));
        case tag("nary"):
            return sign(node, "naryPr", "chr", "\u222B") + part(node, "sub", depth) + ' ' +
                   part(node, "sup", depth) + ' ' + part(node, "e", depth);
        case tag("d"):
            return fenced(node, depth);
        case tag("mr"):
            return apart(node, depth) + ' ';
        case tag("eqArr"):
            return apart(node, depth);
        default:
            return contents(node, depth);
        }
    }

    std::string fenced(pugi::xml_node node, std::uint32_t depth) {
        std::string out;
        const std::string between = sign(node, "dPr", "sepChr", "|");
        for (const pugi::xml_node each : node.children()) {
            if (tag_of(each) != tag("e")) continue;
            if (!out.empty()) out += between;
            out += contents(each, depth);
        }
        return sign(node, "dPr", "begChr", "(") + out + sign(node, "dPr", "endChr", ")");
    }

    std::string apart(pugi::xml_node node, std::uint32_t depth) {
        std::string out;
        for (const pugi::xml_node each : node.children()) {
            if (tag_of(each) != tag("e")) continue;
            if (!out.empty()) out += ' ';
            out += contents(each, depth);
        }
        return out;
    }
};

}  // namespace

std::string formula(pugi::xml_node math, std::uint32_t most_depth) {
    return Writer().contents(math, most_depth);
}

}  // namespace yearproof::docx
