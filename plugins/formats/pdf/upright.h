// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

#include <cstdint>

/// Pages that one turns to read, such as those with a wide table.
namespace yearproof::pdf {

/// Where most of what stands on a page is written in one other direction, the page is turned as its
/// reader turns it: columns and tables are found there as on any other.
void turn_upright(Page& page);

/// How the words stand that are upright though the page is turned, such as its head.
struct Upright {
    std::uint8_t turn = 0;  ///< of these words
    float height = 0;       ///< of the page as it was
};
Upright upright_of(const Page& page);

}  // namespace yearproof::pdf
