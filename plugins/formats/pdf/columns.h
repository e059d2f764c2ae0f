// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segments.h"

#include <vector>

/// The order in which the parts of a page are read: down the left column, then down the right one,
/// between what goes over both.
namespace yearproof::pdf {

/// A part of the page with one column: indices of Layout::segments, by line.
struct Region {
    float left = 0, right = 0;
    bool full = false;  ///< as wide as the page
    std::vector<std::uint32_t> segments;
};

std::vector<Region> find_columns(const Layout& layout);

}  // namespace yearproof::pdf
