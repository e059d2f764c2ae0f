// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read_and_locate.h"
#include "support/zip_folder.h"

#include <string>
#include <string_view>

/// Formats that are archives: what is fuzzed is the parts, as text with a line "=== NAME" before
/// each, so that a change is a change of markup and not of a checksum. What begins as an archive is
/// taken as one.
namespace yearproof::fuzz {

inline std::string archive_of(std::string_view text) {
    constexpr std::string_view sign = "=== ";
    test::ZipParts parts;
    while (text.starts_with(sign)) {
        const std::size_t line = text.find('\n');
        if (line == std::string_view::npos) break;
        const std::size_t end = text.find("\n=== ", line);
        const std::string_view bytes =
            text.substr(line + 1, end == std::string_view::npos ? end : end - line - 1);
        parts.emplace_back(text.substr(sign.size(), line - sign.size()), bytes);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return test::zip(parts);
}

inline void read_package(const Format& format, std::string path, std::string_view bytes) {
    if (!bytes.starts_with("=== ")) return read_and_locate(format, std::move(path), bytes);
    read_and_locate(format, std::move(path), archive_of(bytes));
}

}  // namespace yearproof::fuzz
