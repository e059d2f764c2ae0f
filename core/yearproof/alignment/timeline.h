// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/alignment.h"

#include <cstdint>
#include <vector>

/// Sections followed through all reports of a series.
namespace yearproof {

/// A link between two of the reports, which are neighbours unless the section was missing between.
struct TimelineLink {
    std::uint32_t from = 0, to = 0;  ///< reports, by their places in the series
    Link link;
};

/// One section through the years: several in a year that had it split, none in one that lacks it.
struct Thread {
    std::vector<std::vector<std::uint32_t>> sections;  ///< of each report, in order
    std::vector<std::uint32_t> links;  ///< indices into Timeline::links: by the later report, then
                                       ///< the earlier section
};

struct Timeline {
    std::vector<TimelineLink> links;
    /// Every section of every report is in exactly one. In the order of the newest report; what it
    /// lacks stands behind what it last stood behind.
    std::vector<Thread> threads;
};

/// Reports of one series, oldest first, each aligned with the next. What a report has anew is also
/// looked for among what went missing in one of the four before it. The reports must stay only for
/// the call.
Timeline follow(const std::vector<const Report*>& reports);

}  // namespace yearproof
