// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "looked.h"
#include "measures.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

/// The same value for the same measure, but of another time.
namespace yearproof::figure {

struct OtherTime {
    const Report* report = nullptr;
    const Fact* fact = nullptr;
};

/// The figures of the reports seen so far, found by what is printed.
class SameValues {
public:
    void add(const Report& report, std::size_t index);

    /// What an earlier report gave the value for, where all that gave it agree on another time than
    /// the figure of series.reports[later] has, and that report has no figure for theirs. By many
    /// digits, by nearly the same time, or by two figures of a sentence: a few digits are the same
    /// in two years by chance.
    std::optional<OtherTime> find(const SeriesView& series, std::size_t later,
                                  const Looked& looked);

private:
    /// The report has a figure of the measure for that time, too, or so many that one may be.
    bool speaks_of(const Report& report, const Fact& like, Period period);

    struct Entry {
        const Report* report;
        const Fact* fact;
        std::size_t index;
    };
    std::vector<Entry> entries_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_value_;  ///< of entries_
    std::unordered_map<const Report*, MeasureMap<std::vector<const Fact*>>> by_measure_;
};

}  // namespace yearproof::figure
