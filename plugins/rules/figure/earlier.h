// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "arithmetic.h"
#include "crowds.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

/// What a report says of earlier times, and what earlier reports said of the
/// same.
namespace yearproof::figure {

/// A figure that a report gives for a time before its own.
struct Looked {
    const Fact* fact = nullptr;  ///< the figure; for an implied base, the amount of the change
    const Concept* what = nullptr;
    Period period;
    Interval value;
    Decimal middle;          ///< as printed, or worked out
    bool implied = false;    ///< worked out from a change whose base is not printed
    bool open_time = false;  ///< only the month it starts from is known
    bool bound = false;  ///< implied by a change without an amount: only less or more than `middle`
    bool guessed_time = false;  ///< no time is told: a year before
    std::string unit;
    bool one_of_several = false;  ///< the report gives other figures for the same measure and time
    std::string words;            ///< of an implied base: "60%, up by 15%"; of a bound: "increase"
};

std::vector<Looked> figures_of_earlier_times(const Report& report);

struct Pairing {
    const Report* report = nullptr;
    const Fact* fact = nullptr;
    Sameness sureness = Sameness::doubtful;
    bool twin = false;  ///< a cell of a table whose other cells agree
};

/// The stems of a concept as numbers.
struct HashedStems {
    std::vector<std::uint64_t> sorted;
    std::uint64_t bits = 0;  ///< one for each: two that have none in common share no stem
};

/// The facts of the reports seen so far, found by unit and period.
class EarlierFacts {
public:
    void add(const Report& report, std::size_t index);
    /// The pairings of a figure of series.reports[later], the surest first; of
    /// one sureness, the newest report first.
    std::vector<Pairing> find(const SeriesView& series, std::size_t later, const Looked& looked);

private:
    struct Entry {
        const Report* report;
        const Fact* fact;
        std::size_t index;
        HashedStems stems;  ///< of its concept
    };
    struct Key {
        std::uint32_t unit = 0;
        Period period;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    using Index = std::unordered_map<Key, std::vector<std::uint32_t>, KeyHash>;  ///< of entries_

    std::uint32_t unit_of(const std::string& unit) const;
    void add_of_year(const Report& report, std::uint32_t unit, std::uint32_t entry);
    void add_timed(const Report& report, const Fact& fact, std::uint32_t unit, std::uint32_t entry);
    void collect(const SeriesView& series, std::size_t later, const Looked& looked,
                 const HashedStems& stems, const Index& index, Period period,
                 std::vector<Pairing>& found);
    void collect(const SeriesView& series, std::size_t later, const Looked& looked,
                 const HashedStems& stems, const Entry& entry, bool at_its_now,
                 std::vector<Pairing>& found) const;

    std::vector<Entry> entries_;
    Crowds crowds_;
    std::unordered_map<std::string, std::uint32_t> units_;  ///< numbered from 1
    Index by_time_;
    Index by_now_;  ///< facts of the report's own now, by the times it may have been counted in
    Index by_end_;  ///< shares and cells, by the last day of their time
};

}  // namespace yearproof::figure
