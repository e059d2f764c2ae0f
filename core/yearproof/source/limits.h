// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// The bounds within which hostile input is read. Each can be set in yearproof.toml, table
/// [limits].
namespace yearproof {

struct Limits {
    std::uint64_t file_bytes =
        1ULL << 30;  ///< larger files are unreadable; at most 4 GiB - 1 (offsets are 32 bit)
    std::uint32_t depth = 100;         ///< nesting of lists, quotes, tables, elements
    std::uint32_t figure_digits = 30;  ///< a longer run of digits is not a figure

    // Of files that are archives of parts (docx, odt), and of the markup in them.
    std::uint64_t unpacked_bytes = 1ULL << 28;  ///< what all parts that are read may come to
    std::uint32_t unpacked_ratio =
        250;  ///< how many times its packed size a part of more than a megabyte may have
    std::uint32_t parts = 20000;         ///< the parts of one archive, read or not
    std::uint32_t elements = 4'000'000;  ///< the tags of one part, or of one page of HTML
};

}  // namespace yearproof
