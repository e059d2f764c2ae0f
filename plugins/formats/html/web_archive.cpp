// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "web_archive.h"

#include <yearproof/source/encoding.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace yearproof::html {
namespace {

constexpr std::size_t looked_at = 4096;
constexpr int deepest = 10;  ///< parts in parts

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

/// "=C2=A35", and "=" where a line goes on.
std::string from_quoted(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            out += text[at];
        } else if (at + 2 < text.size() && hexadecimal(text[at + 1]) >= 0 &&
                   hexadecimal(text[at + 2]) >= 0) {
            out += static_cast<char>(hexadecimal(text[at + 1]) * 16 + hexadecimal(text[at + 2]));
            at += 2;
        } else if (const auto next = text.find_first_not_of(" \t\r", at + 1);
                   next == std::string_view::npos || text[next] == '\n') {
            at = std::min(next, text.size());  // the line goes on
        } else {
            out += '=';
        }
    }
    return out;
}

std::string from_base64(std::string_view text) {
    constexpr std::string_view signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t value = signs.find(c);
        if (value == std::string_view::npos) continue;
        bits = bits << 6U | static_cast<std::uint32_t>(value);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
    }
    return out;
}

std::string_view after_line(std::string_view text) {
    const std::size_t feed = text.find('\n');
    return feed == std::string_view::npos ? std::string_view() : text.substr(feed + 1);
}

/// Its head ends with an empty line, which may be its first.
std::size_t end_of_head(std::string_view part) {
    if (part.starts_with('\n')) return 1;
    if (part.starts_with("\r\n")) return 2;
    const std::size_t lf = part.find("\n\n"), crlf = part.find("\r\n\r\n");
    if (crlf < lf) return crlf + 4;
    return lf == std::string_view::npos ? part.size() : lf + 2;
}

/// "utf-8" of "content-type: text/html; charset=utf-8", in small letters but for what `head` has.
std::string_view parameter(std::string_view head, std::string_view small, std::string_view name) {
    const std::size_t at = small.find(name);
    if (at == std::string_view::npos) return {};
    std::string_view value = head.substr(at + name.size());
    const bool quoted = value.starts_with('"');
    if (quoted) value.remove_prefix(1);
    return value.substr(0, value.find_first_of(quoted ? "\"\r\n" : "; \t\r\n"));
}

std::string decoded(std::string_view body, std::string_view head) {
    const std::size_t way = head.find("content-transfer-encoding:");
    const std::string_view rest = head.substr(std::min(way, head.size()));
    const std::string_view said = rest.substr(0, rest.find('\n'));
    if (said.find("quoted-printable") != std::string_view::npos) return from_quoted(body);
    if (said.find("base64") != std::string_view::npos) return from_base64(body);
    return std::string(body);
}

/// A mark of UTF-8 says that the page is not in the encoding that it says itself.
std::string in_utf8(std::string page, std::string_view charset) {
    if (charset.empty()) return page;
    std::optional<DecodedText> text = decode_text(page, charset);
    return text ? "\xEF\xBB\xBF" + text->text : page;
}

/// What may stand behind a boundary: without it, it is a longer one.
constexpr std::string_view ending = "-\r\n \t";

/// Where the next line begins that begins with the boundary; the end where none does.
std::size_t next_boundary(std::string_view bytes, std::string_view boundary, std::size_t at) {
    while ((at = bytes.find(boundary, at)) != std::string_view::npos) {
        const std::size_t end = at + boundary.size();
        const bool ends = end == bytes.size() || ending.find(bytes[end]) != std::string_view::npos;
        if (ends && (at == 0 || bytes[at - 1] == '\n')) return at;
        at = end;
    }
    return bytes.size();
}

/// The first page in the part, which may have parts in turn.
std::string page_in(std::string_view part, int depth) {
    const std::size_t begin = end_of_head(part);
    const std::string_view head = part.substr(0, std::min(begin, looked_at));
    const std::string small = lower_ascii(head);
    const std::string_view body = part.substr(begin);
    if (small.find("multipart/") == std::string::npos)
        return small.find("text/html") == std::string::npos
                   ? ""
                   : in_utf8(decoded(body, small), parameter(head, small, "charset="));
    const std::string boundary = "--" + std::string(parameter(head, small, "boundary="));
    if (boundary.size() == 2 || depth == deepest) return "";
    std::string page;
    for (std::size_t at = next_boundary(body, boundary, 0); at < body.size() && page.empty();) {
        const std::size_t from = at + boundary.size();
        at = next_boundary(body, boundary, from);
        page = page_in(after_line(body.substr(from, at - from)), depth + 1);
    }
    return page;
}

}  // namespace

bool is_web_archive(std::string_view bytes) {
    return lower_ascii(bytes.substr(0, looked_at)).find("mime-version:") != std::string::npos &&
           !bytes.starts_with('<');
}

std::string page_of_web_archive(std::string_view bytes) {
    // Some begin with an empty line, which would end a head.
    bytes.remove_prefix(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
    return page_in(bytes, 0);
}

}  // namespace yearproof::html
