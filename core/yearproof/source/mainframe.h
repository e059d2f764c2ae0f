// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// EBCDIC, the letters of mainframes.
namespace yearproof {

/// The bytes are letters and digits of mainframes with their blanks, which are '@' to all others.
bool is_mainframe(std::string_view bytes);

/// "IBM500", or "IBM037" or "IBM1047" where brackets, bars or exclamation marks come right so.
std::string_view mainframe_encoding(std::string_view bytes);

constexpr char mainframe_line_end = 0x15;

}  // namespace yearproof
