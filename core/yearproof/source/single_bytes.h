// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Text of one byte a character, which nothing says the encoding of.
namespace yearproof {

/// The encoding of western offices where most letters are ASCII and the others are such as its
/// languages have; else what a detector takes it for.
std::string single_byte_encoding(std::string_view bytes);

}  // namespace yearproof
