// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <vector>

class PDFDoc;

/// What the structure of a tagged file says of the marked content of its pages.
namespace yearproof::pdf {

/// By page, from 1, and by the id of marked content: the level of the heading that it is a part of,
/// from 1; 0 where it is of none.
using HeadingLevels = std::map<int, std::vector<std::uint8_t>>;

HeadingLevels heading_levels_of(PDFDoc& document);

}  // namespace yearproof::pdf
