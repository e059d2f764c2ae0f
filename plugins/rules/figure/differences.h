// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "footing.h"

/// Columns of changes ("Variance", "2025 vs. 2024"): the difference of two columns before them,
/// where most rows show of which.
namespace yearproof::figure {

void find_differences(const Slate& slate, std::vector<Sum>& sums);

}  // namespace yearproof::figure
