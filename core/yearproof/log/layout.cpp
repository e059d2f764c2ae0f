// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/log/layout.h"

#include "yearproof/source/utf8.h"

#include <utf8proc.h>

#include <algorithm>

namespace yearproof {
namespace {

constexpr std::size_t narrowest = 16;  ///< below this there is no sense in wrapping

/// Control characters, and the marks that turn or isolate the direction of what follows.
bool disturbs(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

std::size_t width_of(char32_t c) {
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
    return width < 0 ? 0 : static_cast<std::size_t>(width);
}

/// Where the line that starts at `begin` ends: before the last blank that fits, else where the
/// width is used up.
std::size_t end_of_line(std::string_view text, std::size_t begin, std::size_t width) {
    std::size_t used = 0, last_blank = begin;
    for (std::size_t at = begin; at < text.size();) {
        const CodePoint point = decode(text, at);
        used += width_of(point.value);
        if (point.value == ' ') {
            last_blank = at;
        } else if (used > width) {
            return last_blank > begin ? last_blank : at;
        }
        at += point.length;
    }
    return text.size();
}

std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin && text[end - 1] == ' ') --end;
    return end;
}

}  // namespace

std::string shown(std::string_view text) {
    const std::string clean = collapsed(text);
    std::string result;
    for (std::size_t at = 0; at < clean.size();) {
        const CodePoint point = decode(clean, at);
        append_utf8(result, disturbs(point.value) ? char32_t{0xFFFD} : point.value);
        at += point.length;
    }
    return result;
}

std::string shown_part(std::string_view text) {
    std::string result = shown(text);
    if (result.empty()) return text.empty() ? "" : " ";
    if (text.front() == ' ') result.insert(0, " ");
    if (text.back() == ' ') result += ' ';
    return result;
}

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        width += width_of(point.value);
        at += point.length;
    }
    return width;
}

std::vector<Span> cut_lines(std::string_view text, std::size_t width) {
    std::vector<Span> lines;
    std::size_t begin = 0;
    while (true) {
        begin = std::min(text.find_first_not_of(' ', begin), text.size());
        if (begin == text.size()) return lines;
        const std::size_t end = end_of_line(text, begin, std::max(width, narrowest));
        lines.push_back({begin, trimmed_end(text, begin, end)});
        begin = end;
    }
}

std::string carets(std::string_view text, Span line, Span marked) {
    const std::size_t begin = std::max(line.begin, marked.begin),
                      end = std::min(line.end, marked.end);
    if (begin >= end) return "";
    const std::size_t length = width_of(text.substr(begin, end - begin));
    return std::string(width_of(text.substr(line.begin, begin - line.begin)), ' ') +
           std::string(std::max<std::size_t>(length, 1), '^');
}

std::string indented(std::string_view text, std::size_t indent, std::size_t width) {
    std::string result;
    for (const Span line : cut_lines(text, width > indent ? width - indent : 0)) {
        result.append(indent, ' ')
            .append(text.substr(line.begin, line.end - line.begin))
            .push_back('\n');
    }
    return result;
}

std::string counted(std::size_t count, std::string_view word) {
    return std::to_string(count).append(" ").append(word).append(count == 1 ? "" : "s");
}

}  // namespace yearproof
