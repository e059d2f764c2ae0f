// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <package/markup.h>

#include <cstdint>
#include <string>

/// Formulas of MathML in one line, as they are typed.
namespace yearproof::odt {

std::string formula(pugi::xml_node math, std::uint32_t most_depth);

}  // namespace yearproof::odt
