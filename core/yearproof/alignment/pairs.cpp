// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/pairs.h"

#include <algorithm>
#include <utility>

namespace yearproof::lining_up {
namespace {

constexpr std::size_t few = 64;

/// Counts, then deals them out; what is equal keeps its order.
template <class Section>
void deal(const std::vector<Pair>& from, std::vector<Pair>& to, std::size_t sections,
          Section section) {
    std::vector<std::uint32_t> starts(sections);
    for (const Pair pair : from) ++starts[section(pair)];
    std::uint32_t sum = 0;
    for (std::uint32_t& start : starts) sum += std::exchange(start, sum);
    for (const Pair pair : from) to[starts[section(pair)]++] = pair;
}

}  // namespace

void arrange(std::vector<Pair>& pairs, std::size_t earlier_sections, std::size_t later_sections) {
    if (pairs.size() < few) {
        std::sort(pairs.begin(), pairs.end());
    } else {
        std::vector<Pair> other(pairs.size());
        deal(pairs, other, later_sections, later_of);
        deal(other, pairs, earlier_sections, earlier_of);
    }
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

}  // namespace yearproof::lining_up
