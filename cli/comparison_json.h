// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compared.h"
#include "json.h"

#include <string_view>

/// The parts that comparisons of two reports and of a whole series have in common.
namespace yearproof::cli {

/// Number, title and line of every section.
void write_sections(Json& json, const Report& report);
void write_ids(Json& json, std::string_view name, const std::vector<std::uint32_t>& sections);
/// Sections, relations, similarity and confidence: the members of an object that is open.
void write_link_members(Json& json, const Link& link);
/// Counts of words, paragraphs with their runs, and figures: the members of an object that is open.
void write_change_members(Json& json, const Compared& compared, const TextChange& change);
void write_counts(Json& json, const WordCounts& counts);

}  // namespace yearproof::cli
