// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/time/mention.h"

/// Readers of one element each. All look at the tokens from `at` on and give nothing where another
/// thing stands there.
namespace yearproof::times {

/// Four digits that can be a year.
inline bool is_year(const Digits& digits) {
    return digits.count == 4 && digits.value >= 1900 && digits.value <= 2100;
}
/// "98" is 1998, "24" is 2024.
inline int full_year(int two_digits) { return two_digits + (two_digits < 70 ? 2000 : 1900); }

/// The day of a month: "5", "22nd", "22nd of".
struct DayNumber {
    int value = 0;
    bool ordinal = false;
    std::uint32_t end = 0;
};
std::optional<DayNumber> read_day_number(const Scan& scan, std::uint32_t at);

/// A month's name where it cannot be another word; `beside`: a day or year stands beside it, which
/// is proof enough.
const Phrase* month_name(const Scan& scan, std::uint32_t at, bool beside);

/// What gives an element its year: "2024", "'24", "24", "2023/24", "last year". Adds it and moves
/// its end; whether any.
bool add_year(const Scan& scan, Element& element);

/// "Thursday 5 March 2026", "5.3.2026"; `joined`: a sign may stand before it ("12-13 March").
std::optional<Element> read_day(const Scan& scan, std::uint32_t at, bool joined = false);
std::optional<Element> read_month(const Scan& scan,
                                  std::uint32_t at);  ///< "March 2026", "Sept 25", "next March"
std::optional<Element> read_year(const Scan& scan,
                                 std::uint32_t at);  ///< "2024", "2023/24", "FY 24/25"
std::optional<Element> read_part_of_year(const Scan& scan,
                                         std::uint32_t at);  ///< seasons, terms, quarters, halves

/// Two digits twice, one year apart: "24/25". `end` is set behind them.
std::optional<int> read_short_years(const Scan& scan, std::uint32_t at, std::uint32_t& end);

/// Any of the above.
std::optional<Element> read_element(const Scan& scan, std::uint32_t at, bool joined = false);

/// Whether a year or month or season that stands by itself is one here, and not a count, a name or
/// a verb.
bool stands_alone(const Scan& scan, const Element& element);

}  // namespace yearproof::times
