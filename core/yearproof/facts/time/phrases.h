// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/time/elements.h"

/// Readers of whole mentions.
namespace yearproof::times {

/// A number in digits or in a word: "12", "three", "a". `end` is set behind it.
std::optional<int> read_count(const Scan& scan, std::uint32_t at, std::uint32_t& end);
/// "year", "financial years", "months", "term"; with how many of the length one of it is.
struct Unit {
    Length length = Length::year;
    int count = 1;
    int year_begins = 0;
    bool plural = false;
    std::uint32_t end = 0;
};
std::optional<Unit> read_unit(const Scan& scan, std::uint32_t at);

/// "now", "last year", "the next 12 months", "a year ago", "the same period in 2023", "since then".
std::optional<Mention> read_relative(const Scan& scan, std::uint32_t at);
/// "24 - 28 February 2020", "18th and 19th March", and the 5 of "5 and 19 March 2020".
std::optional<Mention> read_days(const Scan& scan, std::uint32_t at);
/// "year ended 31 March 2025", "12 months to March 2025", "week commencing 3 March".
std::optional<Mention> read_ended(const Scan& scan, std::uint32_t at);
/// Any time that begins at the token.
std::optional<Mention> read_mention(const Scan& scan, std::uint32_t at);

}  // namespace yearproof::times
