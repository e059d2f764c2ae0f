// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/series_run.h"

#include <vector>

/// Which figures of a report something was said of: each counts once.
namespace yearproof {

class FigureCoverage {
public:
    explicit FigureCoverage(const std::vector<Fact>& facts)
        : facts_(facts), coverage_(facts.size(), Coverage::none) {}

    /// Every figure that the range meets is covered so, unless something greater was said of it.
    void mark(TextRange range, Coverage coverage);
    Coverage of(std::size_t fact) const { return coverage_[fact]; }
    /// Those of which nothing was said count as unchecked.
    void count_in(LoggedReport& report) const;

private:
    const std::vector<Fact>& facts_;
    std::vector<Coverage> coverage_;
};

/// Why no rule judged a figure of seat `seat`: what can be said of it for certain.
std::string why_unchecked(const Fact& fact, const SeriesRun& series, std::uint32_t seat);

}  // namespace yearproof
