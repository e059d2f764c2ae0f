// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segments.h"

#include <string>
#include <vector>

/// Footnotes: small lines at the foot of a page, whose numbers stand raised in the text above.
namespace yearproof::pdf {

struct Notes {
    std::vector<std::string> numbers;
    std::vector<std::uint32_t> segments;  ///< of the layout, in order
};

Notes find_notes(const Page& page, const Layout& layout, float body_size);

}  // namespace yearproof::pdf
