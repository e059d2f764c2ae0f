// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Pieces of formulas in one line, as they are typed.
namespace yearproof::blocks {

/// What comes after its base: "²", "^n".
std::string power(std::string_view exponent);
/// "1/2", "(a + b)/c"
std::string fraction(std::string_view above, std::string_view below);
std::string root(std::string_view of);

}  // namespace yearproof::blocks
