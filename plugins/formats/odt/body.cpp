// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "body.h"

#include <algorithm>
#include <utility>

#include "tables.h"

namespace yearproof::odt {
namespace {

using package::attribute;
using package::child;
using package::tag;
using package::tag_of;

std::optional<int> start_of(pugi::xml_node node, std::string_view name) {
    const std::string_view value = attribute(node, name);
    if (value.empty()) return std::nullopt;
    return package::number(value, 1);
}

bool is_list(pugi::xml_node node) { return tag_of(node) == tag("list"); }

}  // namespace

void Body::read(pugi::xml_node text) {
    blocks(text);
    write_notes();
    if (nesting_.exceeded() || runs_.too_deep()) sink_.builder().warning(blocks::nested_too_deep);
    if (runs_.charts()) sink_.builder().warning("what stands in its charts is not read");
    if (cells_left_out_)
        sink_.builder().warning("a table repeats its cells more often than the limit: those "
                                "beyond it are left out");
}

void Body::blocks(pugi::xml_node parent) {
    nesting_.deeper([&] {
        for (const pugi::xml_node each : parent.children()) block(each);
    });
}

void Body::block(pugi::xml_node node) {
    switch (tag_of(node)) {
    case tag("p"):
        return paragraph(node);
    case tag("h"):
        return heading(node);
    case tag("list"):
        return list(node);
    case tag("table"):
        return table(node);
    case tag("section"):
        if (attribute(node, "display") == "none" || attribute(node, "is-hidden") == "true") return;
        return blocks(node);
    case tag("numbered-paragraph"):
        return numbered(node);
    case tag("frame"):
    case tag("g"):
    case tag("custom-shape"):
    case tag("rect"):
        return finish({}, runs_.read_by_itself(node));
    // What belongs to changes was deleted; forms, sources of indexes and properties show
    // nothing.
    case tag("tracked-changes"):
    case tag("forms"):
    case tag("annotation"):
    case tag("settings"):
        return;
    default:
        if (package::name_of(node).ends_with("-source")) return;
        return blocks(node);  // indexes, what others add around blocks
    }
}

void Body::paragraph(pugi::xml_node node) {
    const Style style = styles_.paragraph(attribute(node, "style-name"));
    blocks::Role role;
    if (next_) role = *std::exchange(next_, std::nullopt);
    if (style.title && role.label.empty()) role.kind = BlockKind::heading;
    finish(std::move(role), runs_.read(node, style));
}

void Body::heading(pugi::xml_node node) {
    const Style style = styles_.paragraph(attribute(node, "style-name"));
    blocks::Role role;
    const int level = std::clamp(package::number(attribute(node, "outline-level"), 1), 1, 255);
    if (next_) {
        role = *std::exchange(next_, std::nullopt);
    } else if (lists_.depth() == 0 && attribute(node, "is-list-header") != "true") {
        Label label = lists_.heading(level, start_of(node, "start-value"));
        role.label = std::move(label.text);
        role.bullet = label.bullet;
    }
    role.kind = BlockKind::heading;
    role.level = level;
    finish(std::move(role), runs_.read(node, style));
}

void Body::list(pugi::xml_node node) {
    nesting_.deeper([&] {
        lists_.enter(node);
        for (const pugi::xml_node each : node.children()) {
            if (tag_of(each) == tag("list-item")) item(each, true);
            if (tag_of(each) == tag("list-header")) item(each, false);
        }
        lists_.leave();
    });
}

/// An item that begins with a list only holds it: it has no number of its own.
void Body::item(pugi::xml_node node, bool counted) {
    pugi::xml_node first = node.first_child();
    while (first && first.type() != pugi::node_element) first = first.next_sibling();
    if (counted && first && !is_list(first)) next_ = item_role(node);
    blocks(node);
    next_.reset();
}

blocks::Role Body::item_role(pugi::xml_node item) {
    Label label = lists_.next(start_of(item, "start-value"), attribute(item, "style-override"));
    blocks::Role role;
    if (!label.text.empty()) role.kind = BlockKind::list_item;
    role.level = static_cast<int>(lists_.depth());
    role.label = std::move(label.text);
    role.bullet = label.bullet;
    return role;
}

/// An item of a list that is written without the list.
void Body::numbered(pugi::xml_node node) {
    const std::size_t entered = lists_.enter_paragraph(node);
    next_ = item_role(node);
    blocks(node);
    next_.reset();
    for (std::size_t i = 0; i < entered; ++i) lists_.leave();
}

/// Notes follow the section they belong to.
void Body::finish(blocks::Role role, const Inline& content) {
    if (content.hidden) return;
    if (note_mark_ != nullptr) role = {BlockKind::footnote, 0, *note_mark_, false};
    if (role.kind == BlockKind::heading && !sink_.in_cell() && !content.words.blank())
        write_notes();
    sink_.paragraph(role, content.words);
    if (note_mark_ == nullptr)
        notes_.insert(notes_.end(), content.notes.begin(), content.notes.end());
    for (const pugi::xml_node each : content.boxes) blocks(each);
}

void Body::table(pugi::xml_node node) {
    nesting_.deeper([&] { TableReader(*this).read(node); });
}

void Body::write_notes() {
    if (note_mark_ != nullptr) return;
    for (const pugi::xml_node each : std::exchange(notes_, {})) {
        const std::string mark = child(each, "note-citation").text().get();
        note_mark_ = &mark;
        blocks(child(each, "note-body"));
        note_mark_ = nullptr;
    }
}

}  // namespace yearproof::odt
