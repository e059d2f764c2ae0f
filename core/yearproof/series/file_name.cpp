// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/series/file_name.h"

#include "yearproof/language/word_hash.h"

#include <algorithm>

namespace yearproof::grouping {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How many characters of a year begin at `at`: "2024", "2023-24"; 0: none.
std::size_t year_at(std::string_view name, std::size_t at) {
    const auto digits = [&](std::size_t from) {
        std::size_t end = from;
        while (end < name.size() && is_digit(name[end])) ++end;
        return end - from;
    };
    const auto century = name.substr(at, 2);
    if (at > 0 && is_digit(name[at - 1])) return 0;
    if (digits(at) != 4 || (century != "19" && century != "20")) return 0;
    const std::size_t next = at + 4;
    const bool joined = next < name.size() && (name[next] == '-' || name[next] == '_');
    return joined && digits(next + 1) == 2 ? 7 : 4;
}

/// Where the name without its folders begins, and where its extension does.
std::size_t begin_of_stem(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? 0 : slash + 1;
}
std::size_t end_of_stem(std::string_view path) {
    return std::max(begin_of_stem(path), std::min(path.rfind('.'), path.size()));
}

}  // namespace

std::uint64_t hash_without_years(const std::string& path) {
    const std::size_t start = begin_of_stem(path);
    const std::string_view name = std::string_view(path).substr(start, end_of_stem(path) - start);
    std::string lasting = path.substr(0, start);
    bool has_year = false;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t year = year_at(name, at);
        has_year = has_year || year > 0;
        if (year == 0) lasting += name[at];
        at += std::max<std::size_t>(year, 1);
    }
    if (!has_year) return 0;
    std::uint64_t hash = 1;
    for (const char c : lasting) hash = mix_hash(hash, static_cast<unsigned char>(c));
    return hash | 1U;
}

std::string_view without_extension(std::string_view path) {
    return path.substr(0, end_of_stem(path));
}

std::optional<int> year_in_name(const std::string& path) {
    const std::string_view whole = path;
    const std::size_t start = begin_of_stem(whole);
    const std::string_view name = whole.substr(start, end_of_stem(whole) - start);
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (year_at(name, at) > 0) return std::stoi(std::string(name.substr(at, 4)));
    }
    return std::nullopt;
}

}  // namespace yearproof::grouping
