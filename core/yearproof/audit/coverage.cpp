// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/coverage.h"

#include <algorithm>

namespace yearproof {

void FigureCoverage::mark(TextRange range, Coverage coverage) {
    const auto ends_before = [](const Fact& fact, std::uint32_t offset) {
        return fact.range.end <= offset;
    };
    auto fact = std::lower_bound(facts_.begin(), facts_.end(), range.begin, ends_before);
    for (; fact != facts_.end() && fact->range.begin < range.end; ++fact) {
        auto& known = coverage_[static_cast<std::size_t>(fact - facts_.begin())];
        known = std::max(known, coverage);
    }
}

void FigureCoverage::count_in(LoggedReport& report) const {
    const auto count = [this](Coverage coverage) {
        return static_cast<std::uint64_t>(std::count(coverage_.begin(), coverage_.end(), coverage));
    };
    report.figures_ticked = count(Coverage::ticked);
    report.figures_flagged = count(Coverage::flagged);
    report.figures_unchecked = coverage_.size() - report.figures_ticked - report.figures_flagged;
}

}  // namespace yearproof
