// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// UTF-8 by hand where it must be fast; all functions accept any bytes and never read past the end.
namespace yearproof {

/// One decoded code point and how many bytes it took; invalid bytes give U+FFFD and length 1.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t length = 1;
};
CodePoint decode(std::string_view text, std::size_t at);

bool is_valid_utf8(std::string_view text);
std::size_t count_code_points(std::string_view text);
void append_utf8(std::string& out, char32_t value);

/// The text with every invalid sequence, and every control character that XML 1.0 cannot hold,
/// replaced by U+FFFD.
std::string sanitised(std::string_view text);

/// Small letters for the capitals of ASCII; everything else as it is.
std::string lower_ascii(std::string_view text);

/// White space collapsed to single blanks, ends trimmed, sanitised: how an excerpt is shown.
std::string collapsed(std::string_view text);
/// The same into a string that is used again.
void append_collapsed(std::string& out, std::string_view text);

/// Unicode white space, no-break and thin spaces among them.
bool is_space(char32_t value);
/// Hyphens and dashes of every kind, and the minus sign.
bool is_dash(char32_t value);

}  // namespace yearproof
