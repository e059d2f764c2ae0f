// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

/// One line of plain text at a time: where its words begin and end, and what list mark stands
/// before them.
namespace yearproof::text {

struct Line {
    std::uint32_t begin = 0, end = 0;  ///< without its line end
    std::uint32_t
        first = 0,
        last = 0;  ///< of its words: white space at both ends taken off; first == last: blank
    std::uint32_t next = 0;  ///< where the next line begins
    std::uint32_t indent =
        0;                ///< columns before the first word; a tab goes to the next multiple of 4
    bool tabbed = false;  ///< a tab stands between its words
    bool page_break = false;  ///< a form feed stands in it
    bool blank() const { return first == last; }
    std::uint32_t size() const { return last - first; }
};

Line line_at(std::string_view text, std::uint32_t begin);

struct Mark {
    std::uint32_t begin = 0, end = 0;  ///< the mark; empty: none
    std::uint32_t content = 0;         ///< where the item's words begin
    bool sure = false;  ///< a bullet that begins an item even in the middle of a paragraph
    bool bullet = false;
    bool empty() const { return begin == end; }
};

/// The list mark at `at` ("-", "*", a bullet sign, "o", a dash, "1.", "1)", "(a)", "a)", "a.",
/// "iv)"), if words follow it.
Mark mark_at(std::string_view text, std::uint32_t at, std::uint32_t end);

/// A line of nothing but '=', '-', '_' or '*', three or more: a rule or an underline; 0 or that
/// character.
char rule_of(std::string_view words);

/// Ends as a sentence does, or as one that introduces what follows: with '.', '!', '?', ':' or ';'.
bool is_complete(std::string_view words);

/// Begins with a number of two or more parts ("6.1.2 The") and not with a small letter after it.
bool begins_with_section_number(std::string_view words);

/// Dots lead to a page number, as in a table of contents.
bool has_leader(std::string_view words);

bool begins_small(std::string_view words);

}  // namespace yearproof::text
