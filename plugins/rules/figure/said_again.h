// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

#include <vector>

/// "Of the 4,486": a figure that a sentence takes up from before it in its paragraph.
namespace yearproof::figure {

struct SaidAgain {
    const Fact* before = nullptr;
    const Fact* again = nullptr;
    bool slipped = false;  ///< no figure before it is the same, and this one is but for a slip
};

/// In reading order.
std::vector<SaidAgain> figures_said_again(const Report& report);

}  // namespace yearproof::figure
