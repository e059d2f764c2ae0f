// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <string_view>
#include <vector>

/// Words that stand twice, directly after each other.
namespace yearproof::plugin {

/// Tokens [first, first + size) that come again at once.
struct Run {
    std::uint32_t first = 0, size = 0, times = 2;
    bool figure = false;     ///< a number is among several words
    bool seldom = false;     ///< it is right now and then ("that that we love")
    std::string_view doubt;  ///< why it may be as it should; "": nothing speaks for that
    std::uint32_t end() const { return first + size * times; }
};

/// Those that are none of English's own, in reading order.
std::vector<Run> find_repeats(const Report& report);

}  // namespace yearproof::plugin
