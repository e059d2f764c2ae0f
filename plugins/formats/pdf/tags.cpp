// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "tags.h"

#include <Catalog.h>
#include <PDFDoc.h>
#include <StructElement.h>
#include <StructTreeRoot.h>

namespace yearproof::pdf {
namespace {

constexpr int deepest = 100;
constexpr std::size_t most_elements = 1'000'000;
constexpr int highest_id = 100'000;

std::uint8_t level_of(StructElement::Type type) {
    switch (type) {
    case StructElement::H:
    case StructElement::H1:
        return 1;
    case StructElement::H2:
        return 2;
    case StructElement::H3:
        return 3;
    case StructElement::H4:
        return 4;
    case StructElement::H5:
        return 5;
    case StructElement::H6:
        return 6;
    default:
        return 0;
    }
}

class Walk {
public:
    Walk(Catalog& catalog, HeadingLevels& out) : catalog_(catalog), out_(out) {}

    void visit(const StructElement& element, std::uint8_t level, int depth) {
        if (depth > deepest || ++seen_ > most_elements) return;
        if (element.isContent()) return note(element, level);
        const std::uint8_t own = level_of(element.getType());
        for (unsigned i = 0; i < element.getNumChildren(); ++i)
            visit(*element.getChild(static_cast<int>(i)), own > 0 ? own : level, depth + 1);
    }

private:
    Catalog& catalog_;
    HeadingLevels& out_;
    std::size_t seen_ = 0;

    void note(const StructElement& content, std::uint8_t level) {
        const int id = content.getMCID();
        Ref page = Ref::INVALID();
        if (level == 0 || content.isObjectRef() || id < 0 || id > highest_id ||
            !content.getPageRef(page))
            return;
        auto& levels = out_[catalog_.findPage(page)];
        if (levels.size() <= static_cast<std::size_t>(id))
            levels.resize(static_cast<std::size_t>(id) + 1);
        levels[static_cast<std::size_t>(id)] = level;
    }
};

}  // namespace

HeadingLevels heading_levels_of(PDFDoc& document) {
    HeadingLevels out;
    Catalog* catalog = document.getCatalog();
    const StructTreeRoot* root = catalog == nullptr ? nullptr : catalog->getStructTreeRoot();
    if (root == nullptr) return out;
    Walk walk(*catalog, out);
    for (unsigned i = 0; i < root->getNumChildren(); ++i)
        walk.visit(*root->getChild(static_cast<int>(i)), 0, 0);
    return out;
}

}  // namespace yearproof::pdf
