// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/text_terms.h"

#include <compare>
#include <cstdint>
#include <vector>

/// What pairs of sections share. Internal to the alignment stage.
namespace yearproof::lining_up {

/// How much two sections share of rare terms: the sum of the terms' weights.
struct Shared {
    std::uint32_t earlier = 0, later = 0;
    std::uint64_t own = 0;   ///< in their own texts
    std::uint64_t deep = 0;  ///< a term that several sections have is divided among them
    friend auto operator<=>(const Shared&, const Shared&) = default;
};

/// The pairs of sections that share a rare term, in order.
std::vector<Shared> pairs_that_share(const TextTerms& terms, std::size_t earlier_sections,
                                     std::size_t later_sections);

/// The pairs that are among the best of either section, in order of earlier and later.
std::vector<Shared> best_by_own(const std::vector<Shared>& all, std::size_t limit);
std::vector<Shared> best_by_deep(const std::vector<Shared>& all, std::size_t limit);

/// The same for sections with all their descendants: what two sections share, their ancestors share
/// too. A sum over the pairs there are, not over all sections.
std::vector<Shared> with_descendants(const std::vector<Shared>& pairs, const Side& earlier,
                                     const Side& later);

}  // namespace yearproof::lining_up
