// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <cstdint>
#include <ostream>
#include <string>

/// Reports as JSON, by the forms that docs/json.md describes.
namespace yearproof::cli {

void write_facts_json(const Report& report, std::ostream& out);
void write_outline_json(const Report& report, std::ostream& out);

/// "s1" is the first section of its report.
std::string section_id(std::size_t index);
/// Where a section begins: its heading, or the first of its blocks where it has none.
Location place_of(const Report& report, const Section& section);
/// The section's own text, without its heading and its subsections: a line a block, the cells of a
/// table's row with tabs between.
std::string text_of(const Report& report, const Section& section);

}  // namespace yearproof::cli
