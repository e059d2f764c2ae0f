// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// Text of two or four bytes a character, which no mark tells of.
namespace yearproof {

/// "UTF-16LE" and the like, "" where it is none. NULs that fill up its end say nothing.
std::string_view wide_encoding(std::string_view bytes);

}  // namespace yearproof
