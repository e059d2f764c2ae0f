// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "scalar.h"

#include <yearproof/document/shape.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

namespace yearproof::markdown {
namespace {

using shape::trimmed;

constexpr std::string_view blanks = " \t\r\n";

/// Of a quote that is no escaped one ("\\\"" in double quotes, "''" in single ones); npos: none.
std::size_t find_quote(std::string_view text, char quote) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && quote == '"') {
            ++at;
        } else if (text[at] == quote) {
            const bool twice = quote == '\'' && text.substr(at + 1).starts_with(quote);
            if (!twice) return at;
            ++at;
        }
    }
    return std::string_view::npos;
}

/// What stands in the source, and what it means.
struct Escape {
    std::size_t size = 0;  ///< in bytes
    std::string meant;
};

/// Of the hexadecimal digits behind "\\u"; 0 where they are none, or fewer.
std::uint32_t code_in(std::string_view text, std::size_t digits) {
    if (text.size() < 2 + digits) return 0;
    const std::string_view code = text.substr(2, digits);
    std::uint32_t value = 0;
    const auto read = std::from_chars(code.data(), code.data() + code.size(), value, 16);
    return read.ptr == code.data() + code.size() ? value : 0;
}

bool is_half(std::uint32_t code, std::uint32_t first) { return code - first < 0x400; }

/// "\\u2013", "\\x41"; "\\ud83d\\ude00" are the halves of one character.
Escape coded(std::string_view text, std::size_t digits) {
    std::uint32_t value = code_in(text, digits);
    Escape out{2 + digits, ""};
    if (is_half(value, 0xD800)) {
        const std::string_view rest = text.substr(out.size);
        const std::uint32_t second = rest.starts_with("\\u") ? code_in(rest, 4) : 0;
        if (!is_half(second, 0xDC00)) return {};
        value = 0x10000 + ((value - 0xD800) << 10U) + (second - 0xDC00);
        out.size += 6;
    }
    if (value < ' ' || value > 0x10FFFF || is_half(value, 0xDC00)) return {};
    append_utf8(out.meant, value);
    return out;
}

/// Of what begins with a backslash; a size of 0 where it is none.
Escape backslash(std::string_view text) {
    if (text.size() < 2) return {};
    switch (text[1]) {
    case '"':
    case '\\':
    case '/':
        return {2, std::string(1, text[1])};
    case 'n':
    case 't':
    case ' ':
        return {2, " "};
    case '\n':
        return {1, ""};
    case 'x':
        return coded(text, 2);
    case 'u':
        return coded(text, 4);
    case 'U':
        return coded(text, 8);
    default:
        return {};
    }
}

Escape escape_at(std::string_view text, char quote) {
    if (blanks.find(text.front()) != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_not_of(blanks), text.size());
        const bool line_end = text.substr(0, end).find('\n') != std::string_view::npos;
        return line_end ? Escape{end, " "} : Escape{};
    }
    if (quote == '"' && text.front() == '\\') return backslash(text);
    return quote == '\'' && text.starts_with("''") ? Escape{2, "'"} : Escape{};
}

}  // namespace

std::string_view long_quotes(std::string_view value) {
    const std::string_view first = value.substr(0, 3);
    return first == "\"\"\"" || first == "'''" ? first : std::string_view();
}

std::size_t end_of_string(std::string_view text) {
    if (text.empty() || (text.front() != '"' && text.front() != '\'')) return 0;
    const std::size_t end = find_quote(text.substr(1), text.front());
    return end == std::string_view::npos ? 0 : end + 2;
}

Scalar Scalar::begin(std::string_view value) {
    Scalar out;
    if (value.starts_with('|') || value.starts_with('>')) {
        out.block = true;
        return out;
    }
    out.sign = long_quotes(value);
    const bool quoted = value.starts_with('"') || value.starts_with('\'');
    if (quoted) out.quote = value.front();
    if (quoted) value.remove_prefix(out.sign.empty() ? 1 : out.sign.size());
    out.add(value);
    return out;
}

bool Scalar::go_on(std::string_view line) {
    if (!ended) add(trimmed(line));
    return !ended;
}

void Scalar::add(std::string_view line) {
    std::size_t end = std::string_view::npos;
    if (!sign.empty()) {
        end = line.find(sign);
    } else if (quote != 0) {
        end = find_quote(line, quote);
    } else if (!block) {
        end = line.starts_with('#') ? 0 : line.find(" #");
    }
    ended = end != std::string_view::npos;
    join(trimmed(line.substr(0, end)));
}

void Scalar::join(std::string_view more) {
    if (more.empty()) return;
    const char* first = words.empty() ? more.data() : words.data();
    words = {first, static_cast<std::size_t>(more.data() + more.size() - first)};
}

void Scalar::show(std::string_view source, DocumentBuilder& builder) const {
    const auto begin = static_cast<std::uint32_t>(words.data() - source.data());
    std::size_t shown = 0;
    for (std::size_t at = words.find_first_of("\\' \t\r\n"); at != std::string_view::npos;
         at = words.find_first_of("\\' \t\r\n", at)) {
        const Escape escape = escape_at(words.substr(at), quote);
        if (escape.size == 0) {
            ++at;
            continue;
        }
        if (at > shown)
            builder.verbatim(words.substr(shown, at - shown),
                             begin + static_cast<std::uint32_t>(shown));
        if (!escape.meant.empty())
            builder.instead(escape.meant, begin + static_cast<std::uint32_t>(at),
                            static_cast<std::uint32_t>(escape.size));
        shown = at += escape.size;
    }
    if (shown < words.size())
        builder.verbatim(words.substr(shown), begin + static_cast<std::uint32_t>(shown));
}

}  // namespace yearproof::markdown
