// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/fact.h"

#include <optional>

/// Whether two figures differ as if a scale word or a point had slipped.
namespace yearproof::figure {

/// A positive number as digits without the zeros at its end, and the power of ten they stand at.
struct Digits {
    std::int64_t digits = 0;
    int power = 0;
};
Digits digits_of(Decimal value);

/// From here on, that the digits of two figures agree is no accident.
inline constexpr std::int64_t telling_digits = 100;

/// The power of ten by which `figure` is too large (above 0) or too small (below 0) beside `other`:
/// a thousand or a million times apart, give or take a factor of two and a half; or any power of
/// ten where both have the same three digits or more. Nothing where it is neither.
std::optional<int> scale_slip(const Fact& figure, const Fact& other);

/// Whether the two are of one size, give or take the same factor.
bool in_scale(const Fact& figure, const Fact& other);

}  // namespace yearproof::figure
