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

    // Of files that draw their pages (pdf).
    std::uint32_t pages = 5000;          ///< those after them are not read
    std::uint32_t objects = 20'000'000;  ///< what is drawn on all pages of a file
    std::uint32_t ocr_pages = 0;  ///< pages without text whose picture is given to a program that
                                  ///< reads pictures; 0: none is

    // Of a process that reads (see audit/isolation.h), and of programs that are asked to.
    std::uint64_t memory_bytes = 400ULL << 20;  ///< beside three times the file
    std::uint32_t seconds = 8;            ///< for a small file; a megabyte more gives a second more
    std::uint32_t program_seconds = 120;  ///< for which one file may keep other programs
};

}  // namespace yearproof
