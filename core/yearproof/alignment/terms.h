// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/shared.h"

#include <cstdint>
#include <span>
#include <vector>

/// The terms of two sides against each other: how telling each is, and which sections share rare
/// ones. Internal to the alignment stage.
namespace yearproof::lining_up {

/// In 256ths: whole numbers, so that no sum depends on the order of its parts and swapped reports
/// give swapped links.
using Weight = std::uint16_t;

/// Two vocabularies laid over each other. By id of a term.
struct JointTerms {
    std::vector<Weight> earlier, later;     ///< weights
    std::vector<std::uint32_t> in_earlier;  ///< of the later side's terms, their ids in the earlier
                                            ///< side; for those it lacks, earlier.size() - 1
    std::vector<Weight> parts;  ///< of the later side's terms: the weight of a rare one that both
                                ///< have, divided among the sections that have it; 0: of others
};

/// Sums of the weights of a section's terms.
struct NodeWeight {
    std::uint64_t text = 0, title = 0;
    std::uint64_t deep = 0;  ///< of its text and those of all its descendants
};

struct Weighed {
    const Side& earlier;
    const Side& later;
    JointTerms words, title_words;
    std::vector<NodeWeight> of_earlier, of_later;
    std::vector<Shared> shared;  ///< the pairs of sections that share a rare term, in order
};

/// Weighs the terms of two sides against each other: inverse document frequencies (Karen Sparck
/// Jones, 1972). The sides must outlive the result.
Weighed weigh(const Side& earlier, const Side& later);

/// Of the weights of some terms.
std::uint64_t sum_of(std::span<const std::uint32_t> terms, const std::vector<Weight>& weights);

}  // namespace yearproof::lining_up
