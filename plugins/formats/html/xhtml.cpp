// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "xhtml.h"

#include <algorithm>
#include <cstddef>

#include "elements.h"

namespace yearproof::html {
namespace {

constexpr std::string_view rule = "<hr";
constexpr char placeholder = '?';  ///< any sign would do: what was written is shown

/// HTML takes them as they are: they are empty there too, or end where the next begins.
bool is_known_empty(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_WBR:
        return true;
    default:
        return false;
    }
}

/// `element` is all of "<div class='x'/>".
void overwrite(std::string& text, std::size_t begin, std::size_t length) {
    const std::string_view element = std::string_view(text).substr(begin, length);
    const std::string_view name = element.substr(1, element.find_first_of(" \t\r\n/") - 1);
    const GumboTag tag = gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
    if (name.empty() || is_known_empty(tag)) return;
    text.replace(begin, length, length, ' ');
    if (!is_block(tag) || length <= rule.size()) return;
    text.replace(begin, rule.size(), rule);
    text[begin + length - 1] = '>';
}

/// To a reader of HTML they are remarks that end with the first '>', and their signs are tags.
void open_character_data(std::string& text) {
    constexpr std::string_view begin = "<![CDATA[", end = "]]>", signs = "<&>", remark = "<!--";
    for (std::size_t at = text.find("<!"); at != std::string::npos; at = text.find("<!", at)) {
        if (text.compare(at, remark.size(), remark) == 0) {  // nothing begins within it
            at = std::min(text.find("-->", at + remark.size()), text.size());
            continue;
        }
        if (text.compare(at, begin.size(), begin) != 0) {
            at += 2;
            continue;
        }
        text.replace(at, begin.size(), begin.size(), ' ');
        const std::size_t last = std::min(text.find(end, at), text.size());
        for (at = text.find_first_of(signs, at); at < last; at = text.find_first_of(signs, at))
            text[at] = placeholder;
        if (last < text.size()) text.replace(last, end.size(), end.size(), ' ');
        at = last;
    }
}

}  // namespace

bool is_xml(std::string_view text) { return text.starts_with("<?xml"); }

std::string as_html(std::string text) {
    open_character_data(text);
    for (std::size_t from = 0, end = text.find("/>"); end != std::string::npos;
         end = text.find("/>", from)) {
        const std::size_t open = std::string_view(text).substr(from, end - from).rfind('<');
        const std::size_t begin = from + open;
        from = end + 2;
        if (open != std::string_view::npos) overwrite(text, begin, from - begin);
    }
    return text;
}

}  // namespace yearproof::html
