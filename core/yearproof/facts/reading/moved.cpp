// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/moved.h"

namespace yearproof {
namespace {

/// "24.6 million tonnes, 3.1% more than the 23.9 million": of a unit that is not said again.
bool is_bare(const Fact& subject, const Fact& base) {
    return base.unit == "count" && !subject.unit.starts_with("percent") && subject.unit != "age" &&
           subject.unit != "ratio" && !is_currency(subject.unit) && !is_duration(subject.unit) &&
           subject.figure.scaled && base.figure.scaled;
}

/// So many percent of it.
std::optional<Interval> part_of(Interval whole, Interval percent) {
    const auto low = Decimal::multiply(whole.low, percent.low),
               high = Decimal::multiply(whole.high, percent.high);
    if (!low || !high) return std::nullopt;
    return Interval{low->scaled(-2), high->scaled(-2)};
}

}  // namespace

bool is_moved(const Facts& facts, const Statement& change) {
    const Fact &subject = facts.facts[static_cast<std::size_t>(change.subject)],
               &base = facts.facts[static_cast<std::size_t>(change.base)],
               &amount = facts.facts[static_cast<std::size_t>(change.amount)];
    const bool up = change.direction == Direction::up;
    if ((!up && change.direction != Direction::down) || amount.unit == "ratio" ||
        (subject.unit != base.unit && !is_bare(subject, base)))
        return false;
    const bool share = amount.unit == "percent" && base.unit != "percent";
    const auto by = share ? part_of(interval_of(base), interval_of(amount))
                          : std::optional(interval_of(amount));
    const auto moved = !by  ? by
                       : up ? sum(interval_of(base), *by)
                            : difference(interval_of(base), *by);
    return moved && can_meet(*moved, interval_of(subject));
}

}  // namespace yearproof
