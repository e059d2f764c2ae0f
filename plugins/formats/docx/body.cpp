// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "body.h"

#include <yearproof/source/encoding.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "diagram.h"
#include "tables.h"

namespace yearproof::docx {
namespace {

using package::attribute;
using package::child;
using package::tag;
using package::tag_of;

constexpr int body_text = 9;
constexpr std::size_t longest_drawn = 200;  ///< bytes that a box may say besides
constexpr std::uint64_t text_share = 8;     ///< of what may be unpacked, plain text that is put in

/// The mark at the paragraph's end was deleted or moved away.
bool goes_on(pugi::xml_node properties) {
    const pugi::xml_node end = child(properties, "rPr");
    return child(end, "del") || child(end, "moveFrom");
}

/// One that is hidden with all its text is not there: it takes no number.
bool is_hidden(pugi::xml_node properties, const Style& style) {
    const pugi::xml_node direct = child(child(properties, "rPr"), "vanish");
    return direct ? is_on(direct) : style.look.hidden.value_or(false);
}

class BoxWords : public pugi::xml_tree_walker {
public:
    std::string words;

private:
    bool for_each(pugi::xml_node& node) override {
        if (tag_of(node) == tag("t")) words += node.text().get();
        return words.size() <= longest_drawn;
    }
};

/// Where words are drawn, what the boxes beside them say: a box may be there to say the same.
std::set<std::string> words_beside_drawn(const std::vector<pugi::xml_node>& found) {
    std::set<std::string> out;
    const bool drawn = std::any_of(found.begin(), found.end(), [](pugi::xml_node each) {
        return tag_of(each) == tag("textpath");
    });
    for (pugi::xml_node each : found) {
        if (!drawn || tag_of(each) != tag("txbxContent")) continue;
        BoxWords box;
        each.traverse(box);
        out.insert(std::move(box.words));
    }
    return out;
}

}  // namespace

Body::Body(Parts& parts, Styles& styles, Lists& lists, DocumentBuilder& builder,
           const Limits& limits)
    : styles_(styles), lists_(lists), nesting_(limits), sink_(builder, limits), notes_(parts),
      runs_(styles, limits), parts_(parts), text_room_(limits.unpacked_bytes / text_share) {}

void Body::read(pugi::xml_node document) {
    blocks(child(document, "body"));
    if (!pending_.words.blank()) finish({}, std::exchange(pending_, {}));
    write_notes();
    warn();
}

void Body::warn() {
    if (nesting_.exceeded() || runs_.too_deep()) sink_.builder().warning(blocks::nested_too_deep);
    if (charts_) sink_.builder().warning("what stands in its charts is not read");
    if (objects_)
        sink_.builder().warning("what stands in objects of other programs in it is not read");
    if (unread_)
        sink_.builder().warning("a part of it is embedded in another format and is not read: open "
                                "it in Word and save it again");
}

void Body::blocks(pugi::xml_node parent) {
    pieces(parent);
    end_loose();
}

void Body::pieces(pugi::xml_node parent) {
    nesting_.deeper([&] {
        for (const pugi::xml_node each : parent.children()) block(each);
    });
}

void Body::block(pugi::xml_node node) {
    switch (tag_of(node)) {
    case tag("p"):
        end_loose();
        return paragraph(node);
    case tag("tbl"):
        end_loose();
        return table(node);
    case tag("sdt"):
        return pieces(child(node, "sdtContent"));
    case tag("ins"):
    case tag("moveTo"):
    case tag("smartTag"):
    case tag("customXml"):
    case tag("sdtContent"):
        return pieces(node);
    case tag("AlternateContent"):
        return pieces(chosen_branch(node));
    case tag("altChunk"):
        end_loose();
        return chunk(node);
    case tag("r"):
    case tag("hyperlink"):
    case tag("fldSimple"):
    case tag("oMath"):
        return loose(node);
    case tag("oMathPara"):
        end_loose();
        loose(node);
        return end_loose();
    default:
        return;
    }
}

void Body::paragraph(pugi::xml_node node) {
    const pugi::xml_node properties = child(node, "pPr");
    const std::string_view style_id = attribute(child(properties, "pStyle"), "val");
    const Style style = styles_.paragraph(style_id);
    Inline content = std::exchange(pending_, {});
    runs_.read(node, style.look, content);
    if (goes_on(properties)) {
        content.words.changed = true;
        pending_ = std::move(content);
        return;
    }
    if (content.words.blank() && is_hidden(properties, style)) return what_hangs_on(content);
    const blocks::Role role = role_of(properties, style_id, style);
    finish(role, content);
}

/// What stands in paragraphs may stand between them: up to the next it is one.
void Body::loose(pugi::xml_node node) {
    if (!loose_open_) loose_ = std::exchange(pending_, {});
    loose_open_ = true;
    runs_.read_by_itself(node, styles_.paragraph("").look, loose_);
}

void Body::end_loose() {
    if (!std::exchange(loose_open_, false)) return;
    runs_.end_instructions();
    const Inline content = std::exchange(loose_, {});
    finish(note_ == nullptr ? blocks::Role()
                            : blocks::Role{BlockKind::footnote, 0, note_->mark, false},
           content);
}

blocks::Role Body::role_of(pugi::xml_node properties, std::string_view style_id,
                           const Style& style) {
    blocks::Role role;
    NumberedBy numbered = numbered_by(properties);
    if (numbered.list.empty()) {
        numbered.list = style.numbered.list;
        if (!numbered.level) numbered.level = style.numbered.level;
    }
    std::optional<Label> label = lists_.next(numbered, style_id);
    if (label) {
        role.label = std::move(label->text);
        role.bullet = label->bullet;
        role.level = label->level + 1;
    }
    const int direct = outline_level(properties);
    const int outline = direct >= 0 ? direct : style.outline.value_or(body_text);
    if (outline < body_text || style.title) {
        role.kind = BlockKind::heading;
        role.level = style.title && outline >= body_text ? 0 : outline + 1;
    }
    if (note_ != nullptr) role = {BlockKind::footnote, 0, note_->mark, false};
    return role;
}

/// Notes follow the section they belong to.
void Body::finish(const blocks::Role& role, const Inline& content) {
    if (role.kind == BlockKind::heading && !sink_.in_cell() && !content.words.blank())
        write_notes();
    sink_.paragraph(role, content.words);
    if (note_ == nullptr) notes_.refer(content.notes);
    what_hangs_on(content);
}

void Body::what_hangs_on(const Inline& content) {
    boxes(content.boxes);
    charts_ = charts_ || content.chart;
    objects_ = objects_ || content.object;
    for (const std::string& each : content.diagrams) diagram(each);
}

void Body::diagram(const std::string& id) {
    if (note_ != nullptr) {  // its ids are those of another part
        unread_ = true;
        return;
    }
    const package::Markup part = parts_.markup(id);
    unread_ = unread_ || !part.problem().empty();
    for (const std::string& each : words_of_diagram(part.root())) {
        if (each.size() > text_room_) {
            unread_ = true;
            return;
        }
        text_room_ -= each.size();
        blocks::Words words;
        words.add(each, false);
        sink_.paragraph({}, words);
    }
}

void Body::boxes(const std::vector<pugi::xml_node>& found) {
    const std::set<std::string> said = words_beside_drawn(found);
    for (const pugi::xml_node each : found) {
        if (tag_of(each) == tag("tbl")) {
            table(each);
        } else if (tag_of(each) == tag("textpath")) {
            if (said.contains(std::string(attribute(each, "string")))) continue;
            blocks::Words words;
            words.add(attribute(each, "string"), false);
            sink_.paragraph({}, words);
        } else {
            blocks(each);
        }
    }
}

void Body::table(pugi::xml_node node) {
    nesting_.deeper([&] { TableReader(*this).read(node); });
}

/// Other programs leave it to Word to make paragraphs of a page or text that they put in.
void Body::chunk(pugi::xml_node node) {
    if (note_ != nullptr) {  // its ids are those of another part
        unread_ = true;
        return;
    }
    write_notes();
    auto [name, bytes] = parts_.named(attribute(node, "id"));
    if (lower_ascii(name).ends_with(".txt")) return plain_text(bytes);
    unread_ =
        sink_.in_cell() || !sink_.builder().embed(std::move(name), std::move(bytes)) || unread_;
}

/// Every line is a paragraph, whatever it looks like.
void Body::plain_text(std::string_view bytes) {
    const std::optional<DecodedText> decoded = decode_text(bytes);
    if (!decoded || decoded->text.size() > text_room_) {
        unread_ = true;
        return;
    }
    if (!decoded->warning.empty()) sink_.builder().warning(decoded->warning);
    text_room_ -= decoded->text.size();
    for (std::string_view rest = decoded->text; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        blocks::Words words;
        words.add(line, false);
        sink_.paragraph({}, words);
    }
}

void Body::write_notes() {
    if (note_ != nullptr) return;
    for (const Note& each : notes_.take()) {
        note_ = &each;
        blocks(each.content);
        note_ = nullptr;
    }
}

}  // namespace yearproof::docx
