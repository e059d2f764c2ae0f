// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/postings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yearproof::lining_up {

void arrange(Postings& postings) {
    // A stable radix sort by term leaves the nodes of each in the order they came in.
    Postings other(postings.size());
    for (const int shift : {32, 43, 54}) {
        std::array<std::uint32_t, 2048> starts{};
        const auto bucket = [shift](std::uint64_t one) { return (one >> shift) & 2047U; };
        for (const std::uint64_t one : postings) ++starts[bucket(one)];
        std::uint32_t sum = 0;
        for (std::uint32_t& start : starts) sum += std::exchange(start, sum);
        for (const std::uint64_t one : postings) other[starts[bucket(one)]++] = one;
        postings.swap(other);
    }
    postings.erase(std::unique(postings.begin(), postings.end()), postings.end());
}

}  // namespace yearproof::lining_up
