// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

/// Things numbered from 0 in sets that grow together: reports that are of one series, sections that
/// links tie. Internal to the core.
namespace yearproof {

/// A forest whose paths are halved as they are walked (Tarjan and van Leeuwen, 1984).
class DisjointSets {
public:
    /// Each in a set of its own.
    explicit DisjointSets(std::size_t size) : above_(size) {
        std::iota(above_.begin(), above_.end(), std::size_t{0});
    }

    std::size_t size() const { return above_.size(); }

    /// The least of its set.
    std::size_t root(std::size_t one) {
        while (above_[one] != one) one = above_[one] = above_[above_[one]];
        return one;
    }

    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        above_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> above_;
};

}  // namespace yearproof
