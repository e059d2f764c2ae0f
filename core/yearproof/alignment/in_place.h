// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

/// Which of the things that two reports both have kept their order. Internal to the alignment
/// stage.
namespace yearproof::lining_up {

/// What keeps a section in its place when others pass it: the longer text stays, then the longer
/// title. The key settles ties by the words themselves: order could not, because it is the other
/// way round when the reports are swapped.
struct Gravity {
    std::uint64_t words = 0, title = 0, key = 0;
    friend auto operator<=>(const Gravity&, const Gravity&) = default;
    Gravity operator+(const Gravity& other) const {
        return {words + other.words, title + other.title, key + other.key};
    }
};

struct Placed {
    std::uint32_t earlier = 0, later = 0;  ///< places; each once on its side
    std::size_t what = 0;                  ///< for the caller
    Gravity gravity;
};

/// By item, of items ordered by their earlier place: whether it is in the heaviest set of them that
/// stand in the same order on both sides. The others moved.
std::vector<bool> stay_in_place(const std::vector<Placed>& items);

}  // namespace yearproof::lining_up
