// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// Pairs of sections, one of each report, as whole numbers that sort by the earlier, then the
/// later. Internal to the alignment stage.
namespace yearproof::lining_up {

using Pair = std::uint64_t;

constexpr Pair pair_of(std::uint32_t earlier, std::uint32_t later) {
    return (static_cast<Pair>(earlier) << 32) | later;
}
constexpr std::uint32_t earlier_of(Pair pair) { return static_cast<std::uint32_t>(pair >> 32); }
constexpr std::uint32_t later_of(Pair pair) { return static_cast<std::uint32_t>(pair); }

/// In order, each once; linear in the pairs and in the sections that the reports have.
void arrange(std::vector<Pair>& pairs, std::size_t earlier_sections, std::size_t later_sections);

}  // namespace yearproof::lining_up
