// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "html.h"

#include <algorithm>
#include <array>
#include <string>

namespace yearproof::markdown {
namespace {

/// What stands inside a paragraph; every other tag begins or ends one.
constexpr std::array<std::string_view, 24> inline_tags{
    "a",   "abbr", "b", "bdi",   "bdo",  "cite",   "code", "em",  "font", "i", "img", "ins",
    "kbd", "mark", "q", "small", "span", "strong", "sub",  "sup", "time", "u", "var", "wbr"};

std::string tag_name(std::string_view tag) {
    std::string name;
    for (std::size_t at = tag.starts_with("</") ? 2 : 1; at < tag.size(); ++at) {
        const char c = tag[at];
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter) break;
        name.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return name;
}

bool begins_markup(std::string_view html, std::size_t at) {
    if (at + 1 >= html.size()) return false;
    const char c = html[at + 1];
    return c == '/' || c == '!' || c == '?' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t after(std::string_view html, std::string_view close, std::size_t from) {
    const std::size_t found = html.find(close, from);
    return found == std::string_view::npos ? html.size() : found + close.size();
}

HtmlPiece kind_of(std::string_view tag) {
    if (tag.starts_with("<!") || tag.starts_with("<?")) return HtmlPiece::mute;
    const std::string name = tag_name(tag);
    if (name == "br") return HtmlPiece::blank;
    const bool inside =
        std::find(inline_tags.begin(), inline_tags.end(), name) != inline_tags.end();
    return inside ? HtmlPiece::mute : HtmlPiece::edge;
}

std::size_t entity_length(std::string_view html) {
    const std::size_t end = html.find_first_not_of(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#", 1);
    return end != std::string_view::npos && end > 1 && end < 34 && html[end] == ';' ? end + 1 : 0;
}

}  // namespace

bool is_line_break(std::string_view tag) { return tag_name(tag) == "br"; }

void HtmlPieces::read_markup() {
    const bool comment = html_.compare(begin_, 4, "<!--") == 0;
    end_ = comment ? after(html_, "-->", begin_ + 4) : after(html_, ">", begin_);
    kind_ = kind_of(piece());
    // What a script or a style sheet holds is not for readers.
    const std::string name = tag_name(piece());
    if (!piece().starts_with("</") && (name == "script" || name == "style")) {
        end_ = after(html_, "</" + name, end_);
        end_ = after(html_, ">", end_);
    }
}

bool HtmlPieces::next() {
    begin_ = end_;
    if (begin_ >= html_.size()) return false;
    const char c = html_[begin_];
    if (c == '<' && begins_markup(html_, begin_)) {
        read_markup();
        return true;
    }
    if (c == '\n' || c == '\r') {
        kind_ = HtmlPiece::blank;
        end_ = std::min(html_.find_first_not_of(" \t\r\n", begin_), html_.size());
        return true;
    }
    const std::size_t entity = c == '&' ? entity_length(html_.substr(begin_)) : 0;
    kind_ = entity > 0 ? HtmlPiece::entity : HtmlPiece::words;
    end_ = entity > 0 ? begin_ + entity
                      : std::min(html_.find_first_of("<&\r\n", begin_ + 1), html_.size());
    return true;
}

int raises(std::string_view tag) {
    if (tag_name(tag) != "sup") return 0;
    return tag.starts_with("</") ? -1 : 1;
}

}  // namespace yearproof::markdown
