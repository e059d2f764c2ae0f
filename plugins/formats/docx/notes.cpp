// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "notes.h"

#include <blocks/numerals.h>

#include <utility>

namespace yearproof::docx {

void Notes::read(Kind& kind, std::string_view name) {
    if (kind.read) return;
    kind.read = true;
    kind.part = parts_.related(name);
    if (!kind.part) return;
    for (const pugi::xml_node each : kind.part->root().children()) {
        // Those with a type are the lines that separate notes from the text.
        const std::string_view type = package::attribute(each, "type");
        if (type.empty() || type == "normal")
            kind.by_id.try_emplace(std::string(package::attribute(each, "id")), each);
    }
}

void Notes::refer(const std::vector<NoteReference>& references) {
    for (const NoteReference& each : references) {
        Kind& kind = each.endnote ? endnotes_ : footnotes_;
        read(kind, each.endnote ? "endnotes" : "footnotes");
        const auto found = kind.by_id.find(each.id);
        if (found == kind.by_id.end()) continue;
        const auto form = each.endnote ? blocks::Numeral::lower_roman : blocks::Numeral::decimal;
        waiting_.push_back(
            {found->second, each.marked ? each.mark : blocks::numeral(++kind.count, form)});
        kind.by_id.erase(found);  // a second reference shows it no second time
    }
}

std::vector<Note> Notes::take() { return std::exchange(waiting_, {}); }

}  // namespace yearproof::docx
