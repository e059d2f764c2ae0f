// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "diagram.h"

#include <string_view>

namespace yearproof::docx {
namespace {

using package::attribute;
using package::child;
using package::name_of;

std::string words_of(pugi::xml_node paragraph) {
    std::string words;
    for (const pugi::xml_node run : paragraph.children()) {
        if (name_of(run) == "r" || name_of(run) == "fld") words += child(run, "t").text().get();
        if (name_of(run) == "br") words += '\n';
    }
    return words;
}

}  // namespace

std::vector<std::string> words_of_diagram(pugi::xml_node root) {
    std::vector<std::string> out;
    for (const pugi::xml_node point : child(root, "ptLst").children()) {
        // The others say how it is drawn.
        const std::string_view type = attribute(point, "type");
        if (!type.empty() && type != "node" && type != "asst") continue;
        for (const pugi::xml_node each : child(point, "t").children()) {
            if (name_of(each) == "p") out.push_back(words_of(each));
        }
    }
    return out;
}

}  // namespace yearproof::docx
