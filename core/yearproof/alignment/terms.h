// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/shared.h"

#include <cstdint>
#include <vector>

/// The terms of two sides against each other: how telling each is, and which sections share rare
/// ones. Internal to the alignment stage.
namespace yearproof::lining_up {

/// A term is rare when it makes at most this many pairs of sections, one of each report.
inline constexpr std::uint32_t rare_limit = 4;

struct Weighed {
    Side earlier, later;
    std::vector<Shared> shared;  ///< the pairs of sections that share a rare term, in order
};

/// Both sides with the weights of their terms against each other: inverse document frequencies
/// (Karen Sparck Jones, 1972).
Weighed weigh(const ReadSide& earlier, const ReadSide& later);

/// Share of the weight of both that they have in common (Dice's coefficient), 0 to 1.
double text_similarity(const Side& earlier, const Node& a, const Side& later, const Node& b);
double title_similarity(const Side& earlier, const Node& a, const Side& later, const Node& b);
/// The same of several sections together.
double text_similarity(const Side& earlier, const std::vector<std::uint32_t>& a, const Side& later,
                       const std::vector<std::uint32_t>& b);

}  // namespace yearproof::lining_up
