// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Signs of the fonts that have an order of their own, in Unicode.
namespace yearproof::docx {

/// `code` as the file gives it, in hexadecimal digits ("F0B7").
std::string symbol(std::string_view font, std::string_view code);

}  // namespace yearproof::docx
