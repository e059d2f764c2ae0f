// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "measures.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

/// The figures of a series as it is gone through, by what they measure and by their digits; and
/// what the words around an amount say of its scale.
namespace yearproof::figure {

class Amounts {
public:
    /// The newest figures of the same measure; empty where there is none.
    const std::vector<Seen>& of_measure(const Fact& fact) { return by_measure_[&fact]; }
    /// The newest figure with the same digits at another power of ten, of likely the same measure.
    const Seen* digits_elsewhere(const Report& report, const Fact& fact) const;
    void add(const Report& report, const Fact& fact);

private:
    static void remember(std::vector<Seen>& seen, Seen one);

    MeasureMap<std::vector<Seen>> by_measure_;
    std::unordered_map<std::int64_t, std::vector<Seen>> by_digits_;  ///< never gone through
};

/// A scale can have slipped where amounts of money or a scale word are, and where the figure is not
/// said of a year that has its own report: that one is looked at elsewhere.
bool can_slip(const Report& report, const Fact& fact, const Seen& other);

/// "£2.7": pence have two digits.
bool lacks_scale(const Fact& fact);
/// A scale word that comes later may be meant for it too: "from £2.1 to £2.7m".
bool shares_scale(const Report& report, const Fact& fact);
/// "£1,500 for each household", "£72.5 a barrel": another thing than what is paid for all.
bool is_of_one(const Report& report, const Fact& fact);

}  // namespace yearproof::figure
