// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "runs.h"

#include <blocks/raised.h>

#include <utility>

#include "formulas.h"
#include "symbols.h"

namespace yearproof::docx {

using package::attribute;
using package::child;
using package::tag;
using package::tag_of;

constexpr std::size_t longest_mark = 12;  ///< bytes of what was typed in place of a note's number

namespace {

/// What stands in a run from the element on, as letters or as signs of a font: up to a blank, and
/// to what is neither. Of many references each would go through all that follows.
std::string typed(pugi::xml_node each) {
    std::string out;
    for (; out.size() <= longest_mark; each = each.next_sibling()) {
        if (tag_of(each) == tag("t")) {
            out += each.text().get();
        } else if (tag_of(each) == tag("sym")) {
            out += symbol(attribute(each, "font"), attribute(each, "char"));
        } else {
            break;
        }
    }
    return out.substr(0, out.find_first_of(" \t\n"));
}

/// The entry of a list of choices that is shown.
std::string_view chosen(pugi::xml_node choices) {
    int left = package::number(attribute(child(choices, "result"), "val"), 0);
    for (const pugi::xml_node each : choices.children()) {
        if (tag_of(each) == tag("listEntry") && left-- == 0) return attribute(each, "val");
    }
    return {};
}

/// Not what an editor shows until words are typed, nor what stands behind the text of every page.
bool shows_words(pugi::xml_node drawn) {
    const pugi::xml_node shape = drawn.parent();
    return !attribute(drawn, "string").empty() && tag_of(shape) != tag("shapetype") &&
           !attribute(shape, "id").starts_with("PowerPlusWaterMark") &&
           attribute(shape, "style").find("visibility:hidden") == std::string_view::npos;
}

/// The sign that was typed for a note stands behind the reference, or in the next run.
std::string own_mark(pugi::xml_node reference) {
    std::string mark = typed(reference.next_sibling());
    const pugi::xml_node next = reference.parent().next_sibling();
    if (!reference.next_sibling() && tag_of(next) == tag("r")) {
        const pugi::xml_node first = next.first_child();
        mark = typed(tag_of(first) == tag("rPr") ? first.next_sibling() : first);
    }
    return mark.size() <= longest_mark ? mark : "";
}

}  // namespace

pugi::xml_node chosen_branch(pugi::xml_node alternate_content) {
    for (const pugi::xml_node each : alternate_content.children()) {
        if (tag_of(each) == tag("Choice") && each.first_child()) return each;
    }
    return child(alternate_content, "Fallback");
}

void Runs::read(pugi::xml_node paragraph, const RunLook& look, Inline& into) {
    into_ = &into;
    paragraph_look_ = look;
    contents(paragraph, 0);
    end_instructions();
}

void Runs::read_by_itself(pugi::xml_node node, const RunLook& look, Inline& into) {
    into_ = &into;
    paragraph_look_ = look;
    content(node, 0);
}

void Runs::end_instructions() {
    // An instruction that the paragraph does not end never had a result.
    while (!fields_.empty() && fields_.back() == Field::instruction) end_field();
}

void Runs::end_field() {
    instructions_ -= fields_.back() == Field::instruction;
    fields_.pop_back();
}

void Runs::contents(pugi::xml_node parent, std::uint32_t depth) {
    if (depth > limits_.depth) {
        too_deep_ = true;
        return;
    }
    for (const pugi::xml_node each : parent.children()) content(each, depth + 1);
}

void Runs::content(pugi::xml_node node, std::uint32_t depth) {
    switch (tag_of(node)) {
    case tag("r"):
        return run(node, depth);
    case tag("ins"):
    case tag("moveTo"):
        into_->words.changed = true;
        return contents(node, depth);
    case tag("del"):
    case tag("moveFrom"):
        into_->words.changed = true;
        return;
    case tag("hyperlink"):
    case tag("smartTag"):
    case tag("customXml"):
    case tag("fldSimple"):
    case tag("dir"):
    case tag("bdo"):
    case tag("sdtContent"):
    case tag("rubyBase"):
        return contents(node, depth);
    case tag("sdt"):
        return contents(child(node, "sdtContent"), depth);
    case tag("AlternateContent"):
        return contents(chosen_branch(node), depth);
    case tag("oMath"):
    case tag("oMathPara"):
        return text(formula(node, limits_.depth), paragraph_look_);
    case tag("tbl"):
    case tag("txbxContent"):
        into_->boxes.push_back(node);
        return;
    // Some writers nest paragraphs.
    case tag("p"):
        text("\n", {});
        return contents(node, depth);
    default:
        return;  // properties, bookmarks, ranges of comments
    }
}

void Runs::run(pugi::xml_node node, std::uint32_t depth) {
    RunLook look = paragraph_look_;
    if (const pugi::xml_node properties = child(node, "rPr")) {
        const std::string_view style = attribute(child(properties, "rStyle"), "val");
        if (!style.empty()) look.refine(styles_.run(style).look);
        look.refine(run_look(properties));
    }
    for (const pugi::xml_node each : node.children()) run_part(each, look, depth);
}

void Runs::run_part(pugi::xml_node node, const RunLook& look, std::uint32_t depth) {
    switch (tag_of(node)) {
    case tag("t"):
        return text(node.text().get(), look);
    case tag("tab"):
    case tag("ptab"):
        return text("\t", look);
    case tag("br"):
    case tag("cr"):
        return text("\n", look);
    case tag("noBreakHyphen"):
        return text("-", look);
    case tag("sym"):
        return text(symbol(attribute(node, "font"), attribute(node, "char")), look);
    case tag("fldChar"):
        return field_mark(node, look);
    case tag("commentReference"):
        into_->words.commented = true;
        return;
    case tag("footnoteReference"):
        return note(node, false);
    case tag("endnoteReference"):
        return note(node, true);
    case tag("drawing"):
    case tag("pict"):
    case tag("object"):
        return find_boxes(node, look, depth);
    case tag("ruby"):
    case tag("AlternateContent"):
    case tag("Choice"):
    case tag("Fallback"): {
        const bool alternate = tag_of(node) == tag("AlternateContent");
        if (tag_of(node) == tag("ruby")) return contents(child(node, "rubyBase"), depth + 1);
        if (depth > limits_.depth) return;
        const pugi::xml_node branch = alternate ? chosen_branch(node) : node;
        for (const pugi::xml_node each : branch.children()) run_part(each, look, depth + 1);
        return;
    }
    default:
        return content(node, depth);  // runs in runs, tables in runs
    }
}

void Runs::text(std::string_view words, const RunLook& look) {
    if (words.empty() || look.hidden.value_or(false) || hidden()) return;
    // What the field shows is its choice already.
    if (words.find_first_not_of(' ') != std::string_view::npos) choices_ = {};
    into_->words.highlighted |= look.highlighted;
    const bool bold = look.bold.value_or(false);
    look.raised.value_or(false) ? into_->words.add(blocks::raised(words), bold)
                                : into_->words.add(words, bold);
}

void Runs::field_mark(pugi::xml_node node, const RunLook& look) {
    const std::string_view kind = attribute(node, "fldCharType");
    if (kind == "begin") {
        choices_ = child(child(node, "ffData"), "ddList");
        fields_.push_back(Field::instruction);
        ++instructions_;
    }
    if (fields_.empty()) return;
    if (kind == "separate" && fields_.back() == Field::instruction) {
        fields_.back() = Field::result;
        --instructions_;
    }
    if (kind != "end") return;
    end_field();
    text(chosen(std::exchange(choices_, {})), look);
}

void Runs::note(pugi::xml_node node, bool endnote) {
    if (hidden()) return;
    const std::string_view own = attribute(node, "customMarkFollows");
    const bool marked = !own.empty() && own != "0" && own != "false" && own != "off";
    into_->notes.push_back(
        {std::string(attribute(node, "id")), endnote, marked ? own_mark(node) : "", marked});
}

void Runs::find_boxes(pugi::xml_node node, const RunLook& look, std::uint32_t depth) {
    if (depth > limits_.depth) return;
    for (const pugi::xml_node each : node.children()) {
        if (tag_of(each) == tag("textpath")) {
            if (!look.hidden.value_or(false) && shows_words(each)) into_->boxes.push_back(each);
        } else if (tag_of(each) == tag("txbxContent")) {
            into_->boxes.push_back(each);
        } else if (tag_of(each) == tag("relIds")) {
            into_->diagrams.emplace_back(attribute(each, "dm"));
        } else if (tag_of(each) == tag("chart")) {
            into_->chart = true;
        } else if (tag_of(each) == tag("OLEObject")) {
            into_->object = into_->object || attribute(each, "DrawAspect") != "Icon";
        } else if (tag_of(each) == tag("AlternateContent")) {
            find_boxes(chosen_branch(each), look, depth + 1);
        } else {
            find_boxes(each, look, depth + 1);
        }
    }
}

}  // namespace yearproof::docx
