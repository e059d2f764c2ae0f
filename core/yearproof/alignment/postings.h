// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// Terms with the nodes they stand in, the term in the upper half: the inverted index of one
/// report. Internal to the alignment stage.
namespace yearproof::lining_up {

using Postings = std::vector<std::uint64_t>;

constexpr std::uint64_t posting(std::uint32_t term, std::uint32_t node) {
    return (static_cast<std::uint64_t>(term) << 32) | node;
}
constexpr std::uint32_t term_of(std::uint64_t posting) {
    return static_cast<std::uint32_t>(posting >> 32);
}
constexpr std::uint32_t node_of(std::uint64_t posting) {
    return static_cast<std::uint32_t>(posting);
}

/// By term, then by node, each pair once. They must come in order of nodes; linear.
void arrange(Postings& postings);

/// Calls use(first of a, end, first of b, end) for each term that either has, in order of terms.
template <class Use>
void for_each_term(const Postings& a, const Postings& b, Use use) {
    const auto run = [](const Postings& postings, std::size_t at, std::uint32_t term) {
        while (at < postings.size() && term_of(postings[at]) == term) ++at;
        return at;
    };
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const std::uint64_t in_a = i < a.size() ? a[i] : ~0ULL, in_b = j < b.size() ? b[j] : ~0ULL;
        const std::uint32_t term = term_of(in_a < in_b ? in_a : in_b);
        const std::size_t i_end = run(a, i, term), j_end = run(b, j, term);
        use(i, i_end, j, j_end);
        i = i_end;
        j = j_end;
    }
}

}  // namespace yearproof::lining_up
