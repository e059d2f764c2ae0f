// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "arithmetic.h"
#include "crowds.h"
#include "looked.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

/// What earlier reports said of the times that a later one speaks of.
namespace yearproof::figure {

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
