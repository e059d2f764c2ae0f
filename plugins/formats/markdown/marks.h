// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

/// What md4c does not tell: the marks as they were typed, looked up in the source.
namespace yearproof::markdown {

/// Bytes [begin, end) of the source: a list mark with its full stop or bracket.
struct Mark {
    std::uint32_t begin = 0, end = 0;
};

/// The list marks that stand on the line of `offset` before it ("- 2. Budget" holds two), outermost
/// first.
std::vector<Mark> marks_before(std::string_view source, std::uint32_t offset);

/// Whether the heading whose first text stands at `offset` begins with '#'.
bool is_atx(std::string_view source, std::uint32_t offset);

/// Whether the underlined heading whose first text stands at `offset` is one short line. A rule
/// right beneath a paragraph makes a heading of it in Markdown, where extraction meant a page's
/// end.
bool is_short_setext(std::string_view source, std::uint32_t offset);

/// Headings, pipe tables or pairs of '**': what plain text does not hold.
bool shows_markdown(std::string_view text);

/// A bullet that Markdown knows none of, at the beginning of a line: "\u2022 item", as text that
/// was copied from elsewhere has it.
struct TypedBullet {
    std::string_view mark;
    std::size_t size = 0;  ///< of the mark and the blanks behind it, in bytes; 0: there is none
    bool dash = false;     ///< "\u2013", which within a paragraph begins no item
};
TypedBullet typed_bullet(std::string_view source, std::size_t offset);

}  // namespace yearproof::markdown
