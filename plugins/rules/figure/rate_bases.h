// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

#include <cstdint>
#include <vector>

/// "69 per 10,003 children" among rates per 10,000.
namespace yearproof::figure {

struct OddBase {
    const Fact* fact = nullptr;
    const Fact* usual = nullptr;  ///< a rate of the base that is meant
    std::int64_t base = 0, meant = 0;
};

/// In reading order: the one rate of a base that is a slip of one that others have.
std::vector<OddBase> odd_bases(const Report& report);

}  // namespace yearproof::figure
