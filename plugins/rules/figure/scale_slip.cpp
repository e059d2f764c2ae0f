// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "scale_slip.h"

namespace yearproof::figure {
namespace {

constexpr std::int64_t widest = 25;  ///< in tenths: how far apart years may be beside it

bool within_reach(Decimal a, Decimal b) {
    const auto most = Decimal::multiply(b, Decimal(widest, 1));
    return most && a <= *most;
}

bool alike(Decimal a, Decimal b) { return within_reach(a, b) && within_reach(b, a); }

}  // namespace

Digits digits_of(Decimal value) {
    Digits found{value.coefficient(), -value.decimals()};
    for (; found.digits != 0 && found.digits % 10 == 0; found.digits /= 10) ++found.power;
    return found;
}

std::optional<int> scale_slip(const Fact& figure, const Fact& other) {
    const Decimal a = figure.figure.value, b = other.figure.value;
    if (a.sign() <= 0 || b.sign() <= 0) return std::nullopt;
    const Digits of_a = digits_of(a), of_b = digits_of(b);
    if (of_a.digits == of_b.digits && of_a.digits >= telling_digits && of_a.power != of_b.power)
        return of_a.power - of_b.power;
    for (const int power : {3, 6, -3, -6}) {
        if (alike(a, b.scaled(power))) return power;
    }
    return std::nullopt;
}

bool in_scale(const Fact& figure, const Fact& other) {
    return alike(figure.figure.value, other.figure.value);
}

}  // namespace yearproof::figure
