// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "bookmarks.h"

#include "letters.h"

#include <Link.h>
#include <Outline.h>
#include <PDFDoc.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace yearproof::pdf {
namespace {

constexpr int deepest = 20;
constexpr std::size_t most = 20'000;

class Walk {
public:
    Walk(PDFDoc& document, const Limits& limits)
        : document_(document), most_(std::min<std::size_t>(most, limits.elements)) {}

    void visit(const std::vector<OutlineItem*>* items, int level) {
        if (items == nullptr || level > deepest) return;
        for (OutlineItem* item : *items) {
            if (++seen_ > most_) return;
            add(*item, level);
            if (!item->hasKids()) continue;
            item->open();
            visit(item->getKids(), level + 1);
        }
    }

    Bookmarks take() { return std::move(out_); }

private:
    PDFDoc& document_;
    std::size_t most_, seen_ = 0;
    Bookmarks out_;

    void add(const OutlineItem& item, int level) {
        std::string title;
        for (int i = 0; i < item.getTitleLength(); ++i) append_letter(title, item.getTitle()[i]);
        const int page = page_of(item);
        std::string key = key_of(title);
        if (page > 0 && !key.empty())
            out_.try_emplace({static_cast<std::uint32_t>(page), std::move(key)}, level);
    }

    int page_of(const OutlineItem& item) {
        const LinkAction* action = item.getAction();
        if (action == nullptr || action->getKind() != actionGoTo) return 0;
        const auto* link = dynamic_cast<const LinkGoTo*>(action);
        if (link == nullptr) return 0;
        if (link->getDest() != nullptr) return page_of(*link->getDest());
        if (link->getNamedDest() == nullptr) return 0;
        const std::unique_ptr<LinkDest> named = document_.findDest(link->getNamedDest());
        return named ? page_of(*named) : 0;
    }

    int page_of(const LinkDest& destination) {
        return destination.isPageRef() ? document_.findPage(destination.getPageRef())
                                       : destination.getPageNum();
    }
};

}  // namespace

Bookmarks bookmarks_of(PDFDoc& document, const Limits& limits) {
    Walk walk(document, limits);
    if (Outline* outline = document.getOutline()) walk.visit(outline->getItems(), 1);
    return walk.take();
}

}  // namespace yearproof::pdf
