// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/timeline.h"
#include "yearproof/facts/report.h"

#include <cstdint>
#include <string>
#include <vector>

/// A series and its timeline, as every form of a timeline goes through them.
namespace yearproof::cli {

/// Reports are of one series, oldest first.
struct FollowedSeries {
    std::string title;
    std::vector<const Report*> reports;
    Timeline timeline;
};

/// Leaves of each series the threads that had a section called so, by number or title, in any of
/// its reports, and those of the sections below it. Throws Trouble(usage) where none is left at
/// all.
void keep_threads(std::vector<FollowedSeries>& all, const std::string& section);

/// "2024", or its place in the series where it gives no date of issue.
std::string year_of(const FollowedSeries& series, std::size_t report);

/// The newest report that has it; it is in one at least.
std::size_t newest(const Thread& thread);

/// "6.2+6.3"; empty where they have no numbers.
std::string numbers_of(const Report& report, const std::vector<std::uint32_t>& sections);

/// What a report did to it: "*" or "new" where it is the first, "=" where the words are the same,
/// "93%" where they are so alike (of several links the least), "-" where it is not there.
std::string change_in(const FollowedSeries& series, const Thread& thread, std::size_t report);

}  // namespace yearproof::cli
