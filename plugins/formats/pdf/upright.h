// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

/// Pages that one turns to read, such as those with a wide table.
namespace yearproof::pdf {

/// Where most of what stands on a page is written in one other direction, the page is turned as its
/// reader turns it: columns and tables are found there as on any other.
void turn_upright(Page& page);

}  // namespace yearproof::pdf
