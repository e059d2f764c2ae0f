// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "measures.h"

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

/// Tables that tell the same rows of the same times: an overview and the account it is taken from,
/// last year's column and the comparative beside this year's. Labels say which cells correspond,
/// and that most of them agree says that the tables do.
namespace yearproof::figure {

/// A cell's twin, by the cell's fact.
using Twins = std::unordered_map<const Fact*, Seen>;

/// Cells of one table by row, time and unit; null: it has two of them.
using TableCells = std::map<std::uint64_t, const Fact*>;

class TwinTables {
public:
    /// The twins of a report's cells among the tables taken in before; of several that have one,
    /// the last tells it. Then its own tables are taken in: it must outlive this.
    Twins take_in(const Report& report);

    /// The twins of each table among those before it in the same report.
    static Twins within(const Report& report);

private:
    struct Held {
        std::uint32_t table = 0;
        Seen cell;
    };
    void add(const Report& report, const TableCells& cells);
    void find(const TableCells& cells, Twins& twins) const;

    std::uint32_t tables_ = 0;
    std::unordered_map<std::uint64_t, std::vector<Held>> cells_;  ///< by row, time and unit
};

}  // namespace yearproof::figure
