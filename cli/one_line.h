// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

namespace yearproof::cli {

/// As much of a text of shown() as fits into so many columns, cut at a blank, with "..." where it
/// was cut. Blanks it begins with stay.
std::string one_line(const std::string& text, std::size_t width);

/// The same, filled up with blanks to the width.
std::string filled_line(const std::string& text, std::size_t width);

}  // namespace yearproof::cli
