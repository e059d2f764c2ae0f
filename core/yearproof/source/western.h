// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// Western text of one byte a character, by the system it was written on.
namespace yearproof {

/// "MACINTOSH" or "CP850" (DOS) where many letters make words only so, else "WINDOWS-1252": what
/// is doubtful too.
std::string_view western_encoding(std::string_view bytes);

}  // namespace yearproof
