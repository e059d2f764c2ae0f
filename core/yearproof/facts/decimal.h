// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// A number as decimal digits with its printed precision; never a double. 12.50 is 1250 with 2
/// decimals and differs from 12.5 in what it is known to be, not in value.
namespace yearproof {

class Decimal {
public:
    constexpr Decimal() = default;
    /// coefficient / 10^decimals; `decimals` may be negative (27 with -5 is 2,700,000).
    constexpr Decimal(std::int64_t coefficient, int decimals = 0)
        : coefficient_(coefficient), decimals_(decimals) {}

    /// Reads "1,234.50", "-3", "0.91": digits, thousands separators in their places, one point.
    /// Empty where the text is anything else or has more than 18 significant digits.
    static std::optional<Decimal> parse(std::string_view text);

    int decimals() const { return decimals_; }
    bool is_integer() const;
    /// The same value times 10^power.
    Decimal scaled(int power) const { return {coefficient_, decimals_ - power}; }
    /// Half a unit of the last printed place: how far rounding may have moved it.
    Decimal half_unit() const { return {5, decimals_ + 1}; }
    Decimal negated() const { return {-coefficient_, decimals_}; }
    Decimal absolute() const {
        return {coefficient_ < 0 ? -coefficient_ : coefficient_, decimals_};
    }
    int sign() const { return coefficient_ < 0 ? -1 : coefficient_ > 0; }
    std::int64_t coefficient() const { return coefficient_; }

    /// Plain digits: "2700000", "0.91", "-3".
    std::string text() const;

    // Exact; an overflow of 18 digits gives nothing.
    static std::optional<Decimal> add(Decimal a, Decimal b);
    static std::optional<Decimal> subtract(Decimal a, Decimal b) { return add(a, b.negated()); }
    static std::optional<Decimal> multiply(Decimal a, Decimal b);
    /// a / b rounded half up to `decimals`; nothing for b = 0.
    static std::optional<Decimal> divide(Decimal a, Decimal b, int decimals);

    /// Compares values: 12.50 equals 12.5.
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

private:
    std::int64_t coefficient_ = 0;
    int decimals_ = 0;
};

/// What a printed number may have been before it was rounded: low to high, both ends possible.
struct Interval {
    Decimal low, high;
    bool is_exact() const { return low == high; }
};

bool can_meet(Interval a, Interval b);
/// a - b: everything that a value of one less a value of the other can be. Nothing on overflow.
std::optional<Interval> difference(Interval a, Interval b);
std::optional<Interval> sum(Interval a, Interval b);

}  // namespace yearproof
