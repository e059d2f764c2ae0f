// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/shared.h"

#include <algorithm>
#include <utility>

namespace yearproof::lining_up {
namespace {

/// Marks the best few partners of each section on one side. Ties go to the first in order. Looks
/// at each pair once, with the best few so far of every section at hand.
template <std::uint32_t Shared::*section, std::uint64_t Shared::*value>
void mark_best(const std::vector<Shared>& all, std::size_t limit,
               std::vector<std::uint8_t>& marked) {
    std::uint32_t sections = 0;
    for (const Shared& pair : all) sections = std::max(sections, pair.*section + 1);
    std::vector<std::uint32_t> best(sections * limit, none);
    const auto goes_before = [&](const Shared& a, std::uint32_t other) {
        if (other == none) return true;
        const Shared& b = all[other];
        if (a.*value != b.*value) return a.*value > b.*value;
        return a.earlier + a.later < b.earlier + b.later;
    };
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        if (all[i].*value == 0) continue;
        std::uint32_t* few = best.data() + all[i].*section * limit;
        std::size_t at = limit;
        for (; at > 0 && goes_before(all[i], few[at - 1]); --at) {
            if (at < limit) few[at] = few[at - 1];
        }
        if (at < limit) few[at] = i;
    }
    for (const std::uint32_t one : best) {
        if (one != none) marked[one] = 1;
    }
}

template <std::uint64_t Shared::*value>
std::vector<Shared> best(const std::vector<Shared>& all, std::size_t limit) {
    std::vector<std::uint8_t> marked(all.size());
    mark_best<&Shared::earlier, value>(all, limit, marked);
    mark_best<&Shared::later, value>(all, limit, marked);
    std::vector<Shared> result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (marked[i] != 0) result.push_back(all[i]);
    }
    return result;
}

/// Of pairs that are in order of the later section: counting sorts them by the earlier one.
std::vector<Shared> by_earlier(const std::vector<Shared>& pairs, std::size_t earlier_sections) {
    std::vector<std::uint32_t> ends(earlier_sections + 1);
    for (const Shared& pair : pairs) ++ends[pair.earlier + 1];
    for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
    std::vector<Shared> result(pairs.size());
    for (const Shared& pair : pairs) result[ends[pair.earlier]++] = pair;
    return result;
}

}  // namespace

std::vector<Shared> pairs_that_share(const TextTerms& terms, std::size_t earlier_sections,
                                     std::size_t later_sections) {
    struct Sums {
        std::uint64_t own = 0, deep = 0;
    };
    std::vector<Sums> sums(earlier_sections);
    std::vector<std::uint32_t> met;
    std::vector<Shared> found;
    for (std::uint32_t later = 0; later < later_sections; ++later) {
        for (const std::uint32_t id : terms.later.rare(later)) {
            const RareTerms::Term& term = terms.rare[id];
            terms.rare.for_each_section(term, [&](std::uint32_t earlier) {
                Sums& sum = sums[earlier];
                if (sum.own == 0) met.push_back(earlier);
                sum.own += term.own;
                sum.deep += term.part;
            });
        }
        for (const std::uint32_t earlier : met) {
            const Sums sum = std::exchange(sums[earlier], {});
            found.push_back({earlier, later, sum.own, sum.deep});
        }
        met.clear();
    }
    return by_earlier(found, earlier_sections);
}

std::vector<Shared> best_by_own(const std::vector<Shared>& all, std::size_t limit) {
    return best<&Shared::own>(all, limit);
}

std::vector<Shared> best_by_deep(const std::vector<Shared>& all, std::size_t limit) {
    return best<&Shared::deep>(all, limit);
}

std::vector<Shared> with_descendants(const std::vector<Shared>& pairs, const Side& earlier,
                                     const Side& later) {
    std::vector<std::uint64_t> sums(later.nodes.size());
    std::vector<std::uint32_t> met;
    std::vector<Shared> result;
    auto first = pairs.begin();
    for (std::uint32_t a = 0; a < earlier.nodes.size(); ++a) {
        while (first != pairs.end() && first->earlier < a) ++first;
        for (auto pair = first; pair != pairs.end() && pair->earlier < earlier.nodes[a].end;
             ++pair) {
            for (std::uint32_t b = pair->later; b != none; b = later.nodes[b].parent) {
                if (sums[b] == 0) met.push_back(b);
                sums[b] += pair->deep;
            }
        }
        std::sort(met.begin(), met.end());
        for (const std::uint32_t b : met) result.push_back({a, b, 0, std::exchange(sums[b], 0)});
        met.clear();
    }
    return result;
}

}  // namespace yearproof::lining_up
