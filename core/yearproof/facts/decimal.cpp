// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/decimal.h"

#include <algorithm>
#include <limits>

namespace yearproof {
namespace {

__extension__ using Wide = __int128;

constexpr Wide limit = 1'000'000'000'000'000'000;  // 18 digits

bool fits(Wide value) { return value < limit && value > -limit; }

/// value * 10^power, or nothing when it does not fit; power >= 0.
std::optional<Wide> raised(Wide value, int power) {
    for (; power > 0 && value != 0; --power) {
        value *= 10;
        if (!fits(value)) return std::nullopt;
    }
    return value;
}

std::optional<Decimal> made(Wide coefficient, int decimals) {
    if (!fits(coefficient)) return std::nullopt;
    return Decimal(static_cast<std::int64_t>(coefficient), decimals);
}

/// Length of the whole part at the start of `text`, its separators in their
/// places; 0 where it is none.
std::size_t whole_part(std::string_view text) {
    std::size_t i = 0, group = 0;
    bool separated = false;
    for (; i < text.size() && text[i] != '.'; ++i, ++group) {
        if (text[i] == ',') {
            if (group == 0 || group > 3 || (separated && group != 3)) return 0;
            separated = true;
            group = static_cast<std::size_t>(-1);  // counts from 0 after the increment
        } else if (text[i] < '0' || text[i] > '9') {
            return 0;
        }
    }
    return separated && group != 3 ? 0 : i;
}

int order(Wide a, Wide b) { return a < b ? -1 : a > b; }

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    const std::size_t whole = whole_part(text);
    if (whole == 0 || whole + 1 == text.size()) return std::nullopt;
    std::int64_t coefficient = 0;
    int decimals = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i < whole && text[i] == ',') continue;
        if (i == whole) continue;  // the point
        if (text[i] < '0' || text[i] > '9' || coefficient >= limit / 10) return std::nullopt;
        coefficient = coefficient * 10 + (text[i] - '0');
        decimals += i > whole;
    }
    return Decimal(negative ? -coefficient : coefficient, decimals);
}

bool Decimal::is_integer() const {
    std::int64_t rest = coefficient_;
    for (int i = decimals_; i > 0 && rest != 0; --i) {
        if (rest % 10 != 0) return false;
        rest /= 10;
    }
    return true;
}

std::string Decimal::text() const {
    std::string digits = std::to_string(coefficient_ < 0 ? -coefficient_ : coefficient_);
    if (decimals_ < 0 && coefficient_ != 0)
        digits.append(static_cast<std::size_t>(-decimals_), '0');
    if (decimals_ > 0) {
        const auto places = static_cast<std::size_t>(decimals_);
        if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, ".");
    }
    return coefficient_ < 0 ? "-" + digits : digits;
}

std::optional<Decimal> Decimal::add(Decimal a, Decimal b) {
    const int decimals = std::max(a.decimals_, b.decimals_);
    const auto left = raised(a.coefficient_, decimals - a.decimals_);
    const auto right = raised(b.coefficient_, decimals - b.decimals_);
    if (!left || !right) return std::nullopt;
    return made(*left + *right, decimals);
}

std::optional<Decimal> Decimal::multiply(Decimal a, Decimal b) {
    return made(Wide{a.coefficient_} * b.coefficient_, a.decimals_ + b.decimals_);
}

std::optional<Decimal> Decimal::divide(Decimal a, Decimal b, int decimals) {
    if (b.coefficient_ == 0) return std::nullopt;
    const int power = decimals - a.decimals_ + b.decimals_;
    const auto top = raised(a.coefficient_, std::max(power, 0));
    const auto bottom = raised(b.coefficient_, std::max(-power, 0));
    if (!top || !bottom) return std::nullopt;
    const bool negative = (*top < 0) != (*bottom < 0);
    const Wide size = *top < 0 ? -*top : *top, by = *bottom < 0 ? -*bottom : *bottom;
    const Wide rounded = (2 * size + by) / (2 * by);
    return made(negative ? -rounded : rounded, decimals);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    const int decimals = std::max(a.decimals_, b.decimals_);
    const auto left = raised(a.coefficient_, decimals - a.decimals_);
    const auto right = raised(b.coefficient_, decimals - b.decimals_);
    int sign = 0;
    if (left && right) {
        sign = order(*left, *right);
    } else {  // the one that does not fit is the larger in size
        sign = !left ? order(a.coefficient_, 0) : order(0, b.coefficient_);
    }
    return sign <=> 0;
}

bool can_meet(Interval a, Interval b) { return a.low <= b.high && b.low <= a.high; }

std::optional<Interval> difference(Interval a, Interval b) {
    const auto low = Decimal::subtract(a.low, b.high), high = Decimal::subtract(a.high, b.low);
    if (!low || !high) return std::nullopt;
    return Interval{*low, *high};
}

std::optional<Interval> sum(Interval a, Interval b) {
    const auto low = Decimal::add(a.low, b.low), high = Decimal::add(a.high, b.high);
    if (!low || !high) return std::nullopt;
    return Interval{*low, *high};
}

}  // namespace yearproof
