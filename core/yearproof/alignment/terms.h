// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/shared.h"
#include "yearproof/alignment/text_terms.h"

#include <cstdint>
#include <span>
#include <vector>

/// The terms of two sides against each other: how telling each is, and which sections share rare
/// ones. Internal to the alignment stage.
namespace yearproof::lining_up {

/// The words of titles, numbered through both sides.
struct TitleTerms {
    std::vector<Weight> weights;       ///< by id; those of the earlier side first
    std::vector<std::uint32_t> later;  ///< the later side's Side::title_terms as such ids
};

/// Sums of the weights of a section's terms.
struct NodeWeight {
    std::uint64_t text = 0, title = 0;
    std::uint64_t deep = 0;  ///< of its text and those of all its descendants
};

struct Weighed {
    const Side& earlier;
    const Side& later;
    TextTerms words;
    TitleTerms title_words;
    std::vector<NodeWeight> of_earlier, of_later;
    std::vector<Shared> shared;  ///< the pairs of sections that share a rare term, in order

    std::span<const std::uint32_t> titles_of_later(std::uint32_t node) const {
        const Span span = later.nodes[node].title_terms;
        return {title_words.later.data() + span.first, span.size()};
    }
};

/// The sides must outlive the result.
Weighed weigh(const Side& earlier, const Side& later);

/// Of the weights of some terms.
std::uint64_t sum_of(std::span<const std::uint32_t> terms, const std::vector<Weight>& weights);

}  // namespace yearproof::lining_up
