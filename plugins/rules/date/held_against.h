// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "days.h"

#include <vector>

/// Figures that are held against one of the same time, or of a later one as if it came before.
namespace yearproof::date {

struct HeldAgainst {
    const Fact* now = nullptr;     ///< the figure that changed, or is compared
    const Fact* before = nullptr;  ///< what it is held against
    bool same = false;             ///< both are of one time; else the second is of a later one
    bool part = false;             ///< the first is of a part of the other's time
};

/// "6 between September and December 2023, compared to 19 for the same period in 2023", "from 664
/// in July 2024 to 581 in December 2023": only times that the sentence tells.
std::vector<HeldAgainst> held_against_no_earlier(const Report& report);

}  // namespace yearproof::date
