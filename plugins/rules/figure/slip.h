// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>

/// Slips of the finger: a digit that is another, two that changed places, one too many or too few.
namespace yearproof::figure {

/// Whether one number may be the other mistyped. Numbers of fewer than three digits are too easily
/// like another: they never are.
bool is_slip(std::int64_t printed, std::int64_t meant);

/// Two digits that changed places, and no more than those: 21 for 12.
bool is_turned_pair(std::int64_t printed, std::int64_t meant);

}  // namespace yearproof::figure
