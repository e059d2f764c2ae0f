// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "random.h"

#include <string>
#include <string_view>

/// The sentences with figures: what the reader of figures has to understand. All take years, never
/// dates of today.
namespace yearproof::bench {

/// What is wrong with a sentence that carries a planted error.
enum class Slip { none, restated, change, direction, repeated };

/// One measure as the report of `year` sees it: this January, the one before, and the one before
/// that.
struct Measure {
    std::string_view what;
    int year = 0;
    int now = 0, last = 0, before = 0;
};

std::string stock_sentence(const Measure& measure, int form, Slip slip);
std::string event_sentence(const Measure& measure, int form, Slip slip);
std::string share_sentence(const Measure& measure, int form, Slip slip);
/// Whether a sentence of that form can carry the slip.
bool can_carry(int form, Slip slip);
inline constexpr int forms = 5;

std::string grouped(int number);      ///< "1,234"
std::string millions(int thousands);  ///< 2740 is "£2.7 million"
std::string day_in_words(int year, int month, int day,
                         bool weekday);  ///< "Tuesday 4 February 2025"

/// Fills the slots of a narrative; `people` stand in its slot, `year` is the year it speaks of.
std::string narrative(Random& random, std::string_view people, int year);

}  // namespace yearproof::bench
