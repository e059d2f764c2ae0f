// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "marks.h"

#include <yearproof/document/shape.h>

#include <algorithm>

namespace yearproof::markdown {
namespace {

using shape::trimmed;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::uint32_t line_begin(std::string_view source, std::uint32_t offset) {
    if (offset == 0) return 0;
    const std::size_t end = source.find_last_of("\r\n", offset - 1);
    return end == std::string_view::npos ? 0 : static_cast<std::uint32_t>(end + 1);
}

/// To the line's end, sought in pieces that grow: by words of the processor, which find_first_of
/// does not do, and never far beyond the line, whichever of the two ends it.
std::string_view line_from(std::string_view source, std::size_t begin) {
    const std::string_view rest = source.substr(begin);
    for (std::size_t reach = 256;; reach *= 4) {
        const std::string_view piece = rest.substr(0, reach);
        const std::string_view line = piece.substr(0, piece.find('\n'));
        const std::size_t end = std::min(line.find('\r'), line.size());
        if (end < piece.size() || piece.size() == rest.size()) return rest.substr(0, end);
    }
}

/// "-", "+", "*", "12." or "12)" followed by a blank; its length, or 0.
std::uint32_t mark_length(std::string_view text) {
    if (text.size() < 2) return 0;
    if (text[0] == '-' || text[0] == '+' || text[0] == '*') return is_blank(text[1]) ? 1 : 0;
    std::uint32_t length = 0;
    while (length < text.size() && length < 9 && is_digit(text[length])) ++length;
    if (length == 0 || length + 1 >= text.size() || (text[length] != '.' && text[length] != ')'))
        return 0;
    return is_blank(text[length + 1]) ? length + 1 : 0;
}

bool is_atx_line(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level >= 1 && level <= 6 && level + 1 < line.size() && is_blank(line[level]);
}

/// "| --- | :-: |": what makes the line above it the head of a table.
bool is_delimiter_row(std::string_view line) {
    return line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos &&
           line.find_first_not_of("|-: \t") == std::string_view::npos;
}

bool has_strong_pair(std::string_view line) {
    const std::size_t open = line.find("**");
    if (open == std::string_view::npos || open + 3 >= line.size()) return false;
    const char first = line[open + 2];
    if (is_blank(first) || first == '*') return false;
    const std::size_t close = line.find("**", open + 3);
    return close != std::string_view::npos && !is_blank(line[close - 1]);
}

}  // namespace

std::vector<Mark> marks_before(std::string_view source, std::uint32_t offset) {
    std::vector<Mark> out;
    const std::string_view line = source.substr(0, offset);
    for (std::uint32_t at = line_begin(source, offset); at < offset;) {
        const std::uint32_t length = mark_length(line.substr(at));
        if (length > 0) {
            out.push_back({at, at + length});
        } else if (!is_blank(source[at]) && source[at] != '>') {
            break;
        }
        at += std::max(length, 1U);
    }
    return out;
}

bool is_atx(std::string_view source, std::uint32_t offset) {
    std::uint32_t at = line_begin(source, offset);
    const std::vector<Mark> marks = marks_before(source, offset);
    if (!marks.empty()) at = marks.back().end;
    while (at < offset && (is_blank(source[at]) || source[at] == '>')) ++at;
    return at < offset && source[at] == '#';
}

bool is_short_setext(std::string_view source, std::uint32_t offset) {
    const std::string_view words = trimmed(line_from(source, offset));
    std::size_t below = offset + line_from(source, offset).size();
    below += source.compare(below, 2, "\r\n") == 0 ? 2 : 1;
    if (below >= source.size()) return false;
    const std::string_view rule = trimmed(line_from(source, below));
    const bool underlined = rule.find_first_not_of("=-> \t") == std::string_view::npos;
    return underlined && words.size() <= 120 && !words.ends_with('.') && !words.ends_with(',');
}

bool shows_markdown(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view whole = line_from(text, at);
        const std::string_view line = trimmed(whole);
        if (is_atx_line(line) || is_delimiter_row(line) || has_strong_pair(line)) return true;
        at += whole.size() + 1;
    }
    return false;
}

TypedBullet typed_bullet(std::string_view source, std::size_t offset) {
    constexpr char first_byte = '\xe2';  // of each of the bullets
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    for (std::size_t i = offset; i > 0 && source[i - 1] != '\n' && source[i - 1] != '\r'; --i) {
        if (!is_blank(source[i - 1])) return {};
    }
    while (offset < source.size() && is_blank(source[offset])) ++offset;
    if (offset == source.size() || source[offset] != first_byte) return {};
    for (const std::string_view mark :
         {"\u2022", "\u25cf", "\u25aa", "\u25e6", "\u2023", "\u25a0", "\u2013"}) {
        if (!source.substr(offset).starts_with(mark)) continue;
        std::size_t end = offset + mark.size();
        while (end < source.size() && is_blank(source[end])) ++end;
        if (end == offset + mark.size()) return {};
        return {source.substr(offset, mark.size()), end - offset, mark == "\u2013"};
    }
    return {};
}

}  // namespace yearproof::markdown
