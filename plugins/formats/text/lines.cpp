// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "lines.h"

#include <yearproof/document/shape.h>

#include <algorithm>
#include <array>

namespace yearproof::text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_small(c) || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\v'; }

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end) {
        if (is_blank(text[at])) {
            ++at;
        } else if (text[at] == '\xC2' && at + 2 <= end && text[at + 1] == '\xA0') {
            at += 2;
        } else {
            break;
        }
    }
    return at;
}

std::uint32_t end_of_words(std::string_view text, std::uint32_t first, std::uint32_t end) {
    while (end > first) {
        if (is_blank(text[end - 1])) {
            --end;
        } else if (end - first >= 2 && text[end - 1] == '\xA0' && text[end - 2] == '\xC2') {
            end -= 2;
        } else {
            break;
        }
    }
    return end;
}

std::uint32_t columns(std::string_view indentation) {
    std::uint32_t column = 0;
    for (const char c : indentation) column = c == '\t' ? (column / 4 + 1) * 4 : column + 1;
    return column;
}

/// The length of a bullet at the beginning, 0 for none; `sure` is set for those that cannot be a
/// word or a dash.
std::uint32_t bullet_length(std::string_view words, bool& sure) {
    if (is_letter(words[0]) && words[0] != 'o') return 0;
    const bool simple = words[0] == '-' || words[0] == '*';
    const std::size_t length = simple ? 1 : shape::bullet_length(words);
    sure = length > 0;
    if (sure) return static_cast<std::uint32_t>(length);
    static constexpr std::array<std::string_view, 3> doubtful{"\u2013", "\u2014", "o"};
    const auto begins = [words](std::string_view sign) { return words.starts_with(sign); };
    const auto* other = std::find_if(doubtful.begin(), doubtful.end(), begins);
    return other == doubtful.end() ? 0 : static_cast<std::uint32_t>(other->size());
}

bool is_roman(std::string_view word) {
    return word.find_first_not_of("ivx") == std::string_view::npos;
}

/// "12", "a", "iv": what an ordered mark holds between its brackets or before its full stop.
std::uint32_t ordinal_length(std::string_view words) {
    std::uint32_t length = 0;
    while (length < words.size() && length < 3 && is_digit(words[length])) ++length;
    if (length > 0) return length;
    while (length < words.size() && length < 5 && is_small(words[length])) ++length;
    if (length == 1 || is_roman(words.substr(0, length))) return length;
    return 0;
}

std::uint32_t ordered_length(std::string_view words) {
    const bool bracket = words.starts_with('(');
    const std::uint32_t length = ordinal_length(words.substr(bracket ? 1 : 0));
    if (length == 0) return 0;
    const std::size_t close = length + (bracket ? 1U : 0U);
    if (close >= words.size()) return 0;
    if (words[close] == ')' || (!bracket && words[close] == '.'))
        return static_cast<std::uint32_t>(close + 1);
    return 0;
}

/// A tab parts cells, but not behind a bullet that is one for sure.
bool has_cells(std::string_view text, const Line& line) {
    const std::string_view words = text.substr(line.first, line.size());
    const std::size_t tab = words.find('\t');
    if (tab == std::string_view::npos || tab > 3) return tab != std::string_view::npos;
    const Mark mark = mark_at(text, line.first, line.last);
    const bool own_sign = mark.bullet && mark.sure && mark.end - mark.begin > 1;
    return !own_sign || words.find('\t', mark.content - line.first) != std::string_view::npos;
}

}  // namespace

Line line_at(std::string_view text, std::uint32_t begin) {
    Line line;
    line.begin = begin;
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::size_t stop = end;
    // A carriage return ends a line too, alone or before a line feed.
    const std::size_t cr = text.substr(begin, end - begin).find('\r');
    if (cr != std::string_view::npos) stop = begin + cr;
    line.end = static_cast<std::uint32_t>(stop);
    line.next = line.end + (text.compare(stop, 2, "\r\n") == 0 ? 2 : stop < text.size() ? 1 : 0);
    line.first = skip_blanks(text, begin, line.end);
    line.last = end_of_words(text, line.first, line.end);
    line.indent = columns(text.substr(begin, line.first - begin));
    line.tabbed = has_cells(text, line);
    line.page_break = text.substr(begin, line.end - begin).find('\f') != std::string_view::npos;
    return line;
}

Mark mark_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
    const std::string_view words = text.substr(at, end - at);
    if (words.empty()) return {};
    Mark mark;
    std::uint32_t length = bullet_length(words, mark.sure);
    mark.bullet = length > 0;
    if (!mark.bullet) length = ordered_length(words);
    if (length == 0) return {};
    mark.begin = at;
    mark.end = at + length;
    mark.content = skip_blanks(text, mark.end, end);
    // A sign of its own needs no blank after it ("•Schools"); letters, digits and hyphens do.
    const bool glued = mark.content == mark.end && !(mark.sure && length > 1);
    return glued || mark.content == end ? Mark{} : mark;
}

char rule_of(std::string_view words) {
    if (words.size() < 3 || std::string_view("=-_*").find(words[0]) == std::string_view::npos)
        return 0;
    return words.find_first_not_of(words[0]) == std::string_view::npos ? words[0] : '\0';
}

bool is_complete(std::string_view words) {
    while (!words.empty() && std::string_view("\"')]").find(words.back()) != std::string_view::npos)
        words.remove_suffix(1);
    return !words.empty() && std::string_view(".!?:;").find(words.back()) != std::string_view::npos;
}

bool begins_with_section_number(std::string_view words) {
    std::size_t at = 0;
    int parts = 0;
    while (at < words.size() && is_digit(words[at])) {
        while (at < words.size() && is_digit(words[at])) ++at;
        ++parts;
        if (at < words.size() && words[at] == '.') ++at;
    }
    if (parts < 2 || at >= words.size() || !is_blank(words[at])) return false;
    while (at < words.size() && is_blank(words[at])) ++at;
    return at < words.size() && !is_small(words[at]);
}

bool has_leader(std::string_view words) {
    return !words.empty() && is_digit(words.back()) && words.find("....") != std::string_view::npos;
}

bool begins_small(std::string_view words) {
    const std::size_t letter = words.find_first_not_of("([\"'");
    return letter != std::string_view::npos && is_small(words[letter]) &&
           (words.size() < letter + 2 || is_letter(words[letter + 1]) || words[letter + 1] == ' ');
}

}  // namespace yearproof::text
