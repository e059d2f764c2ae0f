// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "web_archive.h"

#include <yearproof/source/utf8.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace yearproof::docx {
namespace {

constexpr std::size_t looked_at = 4096;

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

/// Its head ends with an empty line.
std::size_t end_of_head(std::string_view part) {
    const std::size_t lf = part.find("\n\n"), crlf = part.find("\r\n\r\n");
    if (crlf < lf) return crlf + 4;
    return lf == std::string_view::npos ? part.size() : lf + 2;
}

std::string page_in(std::string_view part) {
    const std::size_t begin = end_of_head(part);
    const std::string head = lower_ascii(part.substr(0, begin));
    if (head.find("text/html") == std::string::npos) return "";
    const std::string_view body = part.substr(begin);
    if (head.find("quoted-printable") != std::string::npos) return from_quoted(body);
    if (head.find("base64") != std::string::npos) return from_base64(body);
    return std::string(body);
}

/// What stands between its parts, "--" before it.
std::string boundary_of(std::string_view bytes) {
    const std::string head = lower_ascii(bytes.substr(0, looked_at));
    const std::size_t at = head.find("boundary=");
    if (at == std::string::npos) return "";
    std::string_view rest = bytes.substr(at + 9);
    const bool quoted = rest.starts_with('"');
    if (quoted) rest.remove_prefix(1);
    return "--" + std::string(rest.substr(0, rest.find_first_of(quoted ? "\"" : "; \t\r\n")));
}

}  // namespace

bool is_web_archive(std::string_view bytes) {
    return lower_ascii(bytes.substr(0, looked_at)).find("mime-version:") != std::string::npos &&
           !bytes.starts_with('<');
}

std::string page_of_web_archive(std::string_view bytes) {
    const std::string boundary = boundary_of(bytes);
    if (boundary.size() <= 2) return page_in(bytes);
    for (std::size_t at = bytes.find(boundary, bytes.find(boundary.substr(2)) + boundary.size());
         at != std::string_view::npos;) {
        const std::size_t begin = at + boundary.size();
        const std::size_t end = bytes.find(boundary, begin);
        std::string page = page_in(bytes.substr(begin, end - begin));
        if (!page.empty()) return page;
        at = end;
    }
    return "";
}

}  // namespace yearproof::docx
