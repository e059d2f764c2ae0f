// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compared.h"

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

/// What pages of changes have in common.
namespace yearproof::cli {

/// Number and title, or as much of the first words as does for one.
std::string opening_of(const Report& report, std::uint32_t section);

/// Of several sections, as HTML on one line; of those without a title the number alone.
std::string headings_html(const Report& report, const std::vector<std::uint32_t>& sections);

/// The paragraphs that changed, with what went and what came, and the figures. Both reports must
/// have their facts.
void write_change_html(const Compared& compared, const TextChange& change, std::ostream& out);

}  // namespace yearproof::cli
