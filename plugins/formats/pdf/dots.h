// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

/// Marks of lists that were drawn and not written, as browsers do.
namespace yearproof::pdf {

/// Small round or square things that stand below each other, each before the words of a line,
/// become bullets among the words of the page.
void write_drawn_bullets(Page& page);

}  // namespace yearproof::pdf
