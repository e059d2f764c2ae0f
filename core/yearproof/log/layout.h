// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text on lines of a given width. Width is what a terminal shows: nothing for a combining mark,
/// two columns for a wide character, so that a line of carets stays below the words it marks.
namespace yearproof {

/// Bytes [begin, end) of a text.
struct Span {
    std::size_t begin = 0, end = 0;
};

/// The text on one line, fit to be shown: white space collapsed, and whatever could move the cursor
/// or turn the reading direction replaced, so that no report can write over the terminal.
std::string shown(std::string_view text);
/// The same with a blank at either end kept as one blank.
std::string shown_part(std::string_view text);

/// Columns that a text of shown() takes.
std::size_t width_of(std::string_view text);

/// Cuts the text into lines of at most `width` columns, at blanks where there are any. Blanks at a
/// cut are left out.
std::vector<Span> cut_lines(std::string_view text, std::size_t width);

/// The carets for a line of cut_lines(): below what of `marked` is on it; "" where nothing is.
std::string carets(std::string_view text, Span line, Span marked);

/// The text cut and every line indented; each line ends with '\n'.
std::string indented(std::string_view text, std::size_t indent, std::size_t width);

/// "1 error", "3 errors".
std::string counted(std::size_t count, std::string_view word);

}  // namespace yearproof
