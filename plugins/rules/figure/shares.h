// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

#include <vector>

/// Percentages of a report that stand beside the part and the whole they are of.
namespace yearproof::figure {

struct Share {
    const Fact* percent = nullptr;
    const Fact* part = nullptr;  ///< null where only the whole is told: "80% of the 13"
    const Fact* whole = nullptr;
    bool sure = true;      ///< false: the whole is that of the share before it in the sentence
    bool planned = false;  ///< the part is of what was planned, as is most likely
};

/// Every percentage whose words say of what it is one; in reading order.
std::vector<Share> read_shares(const Report& report);

}  // namespace yearproof::figure
