// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/shared.h"

#include "yearproof/alignment/pair_table.h"

#include <algorithm>

namespace yearproof::lining_up {
namespace {

using Member = std::uint64_t Shared::*;
using Section = std::uint32_t Shared::*;

/// Marks the best few partners of each section on one side. Ties go to the first in order.
void mark_best(const std::vector<Shared>& all, std::vector<std::uint32_t>& order, Section section,
               Member value, std::size_t limit, std::vector<bool>& marked) {
    std::sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t j) {
        const Shared &a = all[i], &b = all[j];
        if (a.*section != b.*section) return a.*section < b.*section;
        if (a.*value != b.*value) return a.*value > b.*value;
        return a.earlier + a.later < b.earlier + b.later;
    });
    std::size_t rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool first = i == 0 || all[order[i]].*section != all[order[i - 1]].*section;
        rank = first ? 0 : rank + 1;
        if (rank < limit && all[order[i]].*value > 0) marked[order[i]] = true;
    }
}

std::vector<Shared> best(const std::vector<Shared>& all, Member value, std::size_t limit) {
    std::vector<std::uint32_t> order(all.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::vector<bool> marked(all.size());
    mark_best(all, order, &Shared::earlier, value, limit, marked);
    mark_best(all, order, &Shared::later, value, limit, marked);
    std::vector<Shared> result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (marked[i]) result.push_back(all[i]);
    }
    return result;
}

}  // namespace

std::vector<Shared> best_by_own(const std::vector<Shared>& all, std::size_t limit) {
    return best(all, &Shared::own, limit);
}

std::vector<Shared> best_by_deep(const std::vector<Shared>& all, std::size_t limit) {
    return best(all, &Shared::deep, limit);
}

std::vector<Shared> with_descendants(const std::vector<Shared>& pairs, const Side& earlier,
                                     const Side& later) {
    PairTable<std::uint64_t> sums(2 * pairs.size());
    for (const Shared& pair : pairs) {
        for (std::uint32_t a = pair.earlier; a != none; a = earlier.nodes[a].parent) {
            for (std::uint32_t b = pair.later; b != none; b = later.nodes[b].parent) {
                sums[pair_key(a, b)] += pair.deep;
            }
        }
    }
    std::vector<Shared> result;
    for (const auto& entry : sums.take()) {
        result.push_back({static_cast<std::uint32_t>(entry.key >> 32),
                          static_cast<std::uint32_t>(entry.key), 0, entry.value});
    }
    std::sort(result.begin(), result.end());
    return result;
}

}  // namespace yearproof::lining_up
