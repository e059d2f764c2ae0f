// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What the name of a report's file tells. Internal to the series stage.
namespace yearproof::grouping {

/// The same for "reports/annual-2023.md" and "reports/annual-2024.docx", which are named alike but
/// for the year; 0: it names no year.
std::uint64_t hash_without_years(const std::string& path);

/// The first year of the name, the folders not counted: 2023 of "2023-24.md".
std::optional<int> year_in_name(const std::string& path);

/// The path up to the last dot of the name.
std::string_view without_extension(std::string_view path);

}  // namespace yearproof::grouping
