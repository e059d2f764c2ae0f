// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <package/markup.h>

#include <cstdint>
#include <string>

/// Formulas of Word in one line, as they are typed: "a² + b²", "1/2", "√(x + 1)".
namespace yearproof::docx {

std::string formula(pugi::xml_node math, std::uint32_t most_depth);

}  // namespace yearproof::docx
