// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "arithmetic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a report says of earlier times.
namespace yearproof::figure {

/// A figure that a report gives for a time before its own.
struct Looked {
    const Fact* fact = nullptr;  ///< the figure; for an implied base, the amount of the change
    /// The figure of the same measure that its sentence reports, if any.
    const Fact* now = nullptr;
    const Concept* what = nullptr;
    Period period;
    Interval value;
    Decimal middle;  ///< as printed, or worked out
    /// Of an implied base: where the change went the other way.
    std::optional<Interval> turned;
    bool up = false;         ///< of an implied base: the change was a rise
    bool implied = false;    ///< worked out from a change whose base is not printed
    bool open_time = false;  ///< only the month it starts from is known
    bool bound = false;  ///< implied by a change without an amount: only less or more than `middle`
    bool guessed_time = false;  ///< no time is told: a year before
    std::string unit;
    bool one_of_several = false;  ///< the report gives other figures for the same measure and time
    std::string_view direction;   ///< "more than", of an implied base
    std::string words;            ///< of an implied base: "60%, up by 15%"; of a bound: "increase"
};

std::vector<Looked> figures_of_earlier_times(const Report& report);

/// An implied base, were the change that of another figure that its sentence reports before it: of
/// "17 of the 31, three more", which has changed no word says.
std::vector<Looked> of_other_figures(const Report& report, const Looked& looked);

/// A figure that says how things were at a time: not a change, an aim, a limit or an age.
bool tells_a_level(const Fact& fact);

/// Of days, for tables of what was said of them.
inline std::size_t number_of(Date date) {
    return static_cast<std::size_t>(static_cast<int>(date.year())) * 512 +
           static_cast<unsigned>(date.month()) * 32 + static_cast<unsigned>(date.day());
}

}  // namespace yearproof::figure
