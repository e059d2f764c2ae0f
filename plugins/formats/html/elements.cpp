// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "elements.h"

#include <yearproof/source/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace yearproof::html {
namespace {

constexpr std::size_t longest_name = 20;  ///< of those that matter

/// "display:none" of a style attribute, blanks and capitals aside.
bool says(std::string_view style, std::string_view what) {
    if (style.empty()) return false;
    std::string plain = lower_ascii(style);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
    return plain.find(what) != std::string::npos;
}

bool is_way_round(const GumboNode& element) {
    const std::string_view role = attribute(element, "role");
    return role == "navigation" || role == "menu" || role == "menubar" || role == "search";
}

/// The header of inline XBRL holds what machines read, a note on a formula the same formula once
/// more, and a dialog waits to be opened.
bool is_left_out_by_name(const GumboNode& element) {
    const std::string name = name_of(element);
    return name.starts_with("ix:header") || name.starts_with("ix:hidden") ||
           (name == "dialog" && !has_attribute(element, "open")) ||
           (name == "annotation" && is_formula(element));
}

}  // namespace

std::string name_of(const GumboNode& element) {
    const GumboStringPiece tag = element.v.element.original_tag;
    const std::string_view begin(tag.data, std::min<std::size_t>(tag.length, longest_name));
    if (!begin.starts_with('<')) return "";
    return lower_ascii(begin.substr(1, begin.find_first_of(" \t\r\n\f/>") - 1));
}

bool is_formula(const GumboNode& element) {
    return element.v.element.tag_namespace == GUMBO_NAMESPACE_MATHML;
}

std::vector<const GumboNode*> children(const GumboNode& node) {
    std::vector<const GumboNode*> out;
    if (!is_element(node)) return out;
    const GumboVector& list = node.v.element.children;
    for (unsigned i = 0; i < list.length; ++i)
        out.push_back(static_cast<const GumboNode*>(list.data[i]));
    return out;
}

std::vector<const GumboNode*> parts_of(const GumboNode& element) {
    std::vector<const GumboNode*> out = children(element);
    std::erase_if(out, [](const GumboNode* each) {
        return each->type == GUMBO_NODE_WHITESPACE || each->type == GUMBO_NODE_COMMENT;
    });
    return out;
}

std::vector<const GumboNode*> parts_within(std::vector<const GumboNode*> parts) {
    while (parts.size() == 1 && is_element(*parts.front()) && name_of(*parts.front()) == "mrow")
        parts = parts_of(*parts.front());
    return parts;
}

std::string plain_words(const GumboNode& part) {
    const std::vector<const GumboNode*> inside = parts_within({&part});
    if (inside.size() != 1) return "";
    if (!is_element(*inside.front())) return collapsed(inside.front()->v.text.text);
    const std::vector<const GumboNode*> words = parts_of(*inside.front());
    const bool plain = words.size() == 1 && !is_element(*words.front());
    return plain ? collapsed(words.front()->v.text.text) : "";
}

std::string_view attribute(const GumboNode& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode& element, const char* name) {
    return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

int number(std::string_view digits, int otherwise) {
    int value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return result.ec == std::errc() ? value : otherwise;
}

bool is_left_out(const GumboNode& element) {
    switch (element.v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_ANNOTATION_XML:
        return true;
    case GUMBO_TAG_UNKNOWN:
        if (is_left_out_by_name(element)) return true;
        break;
    default:
        break;
    }
    if (element.v.element.attributes.length == 0) return false;
    const std::string_view style = attribute(element, "style");
    return has_attribute(element, "hidden") || is_way_round(element) ||
           says(style, "display:none") || says(style, "visibility:hidden");
}

bool is_block(GumboTag tag) {
    static constexpr std::array blocks{
        GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,  GUMBO_TAG_ASIDE,      GUMBO_TAG_BLOCKQUOTE,
        GUMBO_TAG_BODY,    GUMBO_TAG_CAPTION,  GUMBO_TAG_CENTER,     GUMBO_TAG_DD,
        GUMBO_TAG_DETAILS, GUMBO_TAG_DIR,      GUMBO_TAG_DIV,        GUMBO_TAG_DL,
        GUMBO_TAG_DT,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,
        GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,     GUMBO_TAG_H1,         GUMBO_TAG_H2,
        GUMBO_TAG_H3,      GUMBO_TAG_H4,       GUMBO_TAG_H5,         GUMBO_TAG_H6,
        GUMBO_TAG_HEADER,  GUMBO_TAG_HGROUP,   GUMBO_TAG_HR,         GUMBO_TAG_HTML,
        GUMBO_TAG_LEGEND,  GUMBO_TAG_LI,       GUMBO_TAG_LISTING,    GUMBO_TAG_MAIN,
        GUMBO_TAG_MENU,    GUMBO_TAG_OL,       GUMBO_TAG_OPTION,     GUMBO_TAG_P,
        GUMBO_TAG_PRE,     GUMBO_TAG_SECTION,  GUMBO_TAG_SUMMARY,    GUMBO_TAG_TABLE,
        GUMBO_TAG_TBODY,   GUMBO_TAG_TD,       GUMBO_TAG_TFOOT,      GUMBO_TAG_TH,
        GUMBO_TAG_THEAD,   GUMBO_TAG_TR,       GUMBO_TAG_UL,         GUMBO_TAG_XMP};
    return std::find(blocks.begin(), blocks.end(), tag) != blocks.end();
}

int heading_level(GumboTag tag) {
    const int level = static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1;
    return level >= 1 && level <= 6 ? level : 0;
}

bool is_raised(const GumboNode& element) {
    return element.v.element.tag == GUMBO_TAG_SUP ||
           says(attribute(element, "style"), "vertical-align:super");
}

Weight weight_of(const GumboNode& element) {
    const GumboTag tag = element.v.element.tag;
    if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG) return Weight::strong;
    if (element.v.element.attributes.length == 0) return Weight::inherited;
    const std::string_view style = attribute(element, "style");
    if (says(style, "font-weight:bold") || says(style, "font-weight:700")) return Weight::strong;
    if (says(style, "font-weight:normal") || says(style, "font-weight:400")) return Weight::normal;
    return Weight::inherited;
}

}  // namespace yearproof::html
