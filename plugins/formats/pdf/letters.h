// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Letters as a font gives them, to letters as a reader sees them.
namespace yearproof::pdf {

/// Appends a code point as UTF-8: ligatures as their letters, every kind of blank as ' ', nothing
/// for what cannot be seen.
void append_letter(std::string& out, std::uint32_t letter);

bool is_digit(char c);
bool is_letter(char c);  ///< of English, or any beyond ASCII
/// Of a page's text: so many signs and so few letters come from a font that does not name its
/// letters. One sign over and over is a rule that was typed, and counts once; dots, commas and
/// strokes do not count.
bool is_garbled(std::string_view text);
bool begins_small(std::string_view words);
bool ends_sentence(std::string_view words);
/// Letters and digits alone, small: what the writings of one title have in common.
std::string key_of(std::string_view words);
/// Words that are all dots, as before the page numbers of a table of contents.
bool is_leader(std::string_view words);
bool has_leader(std::string_view words);

}  // namespace yearproof::pdf
