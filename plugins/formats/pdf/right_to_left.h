// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Hebrew, Arabic and other scripts that are read from right to left. A page gives its letters as
/// they stand; a report is read in the order in which it was written.
namespace yearproof::pdf {

bool is_right_to_left(char32_t letter);

/// The shape of an Arabic letter, or a Hebrew one with its points, as the file may name it.
bool is_shape(char32_t letter);

/// A page most of whose letters are such is turned over: what stands to the right is to the left
/// from now on, and comes first, as do its columns and cells.
void turn_over(Page& page);

/// What was written, of a line as it stands from left to right: words of other scripts and figures
/// keep their order among those that are read from right to left. (The reverse of the Unicode
/// bidirectional algorithm, UAX #9, as far as a line tells; where it does not, words of a script
/// with the figures beside them are one phrase.)
std::string as_written(std::string_view standing, bool line_is_right_to_left);

/// What stands, of letters that the file gives as they were written: of a ligature, of a
/// replacement.
std::string as_standing(std::string_view written);

}  // namespace yearproof::pdf
