// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/overlap.h"
#include "yearproof/alignment/pairs.h"

#include <vector>

/// Pairs of sections that might correspond, with what speaks for each. Internal to the alignment
/// stage.
namespace yearproof::lining_up {

struct Candidate {
    std::uint32_t earlier = 0, later = 0;
    std::uint64_t shared = 0;  ///< weight of the terms that both their own texts have
    double text = 0;           ///< similarity of their own texts
    double deep = 0;           ///< the same with their descendants'
    double title = 0;          ///< similarity of their titles
    double number = 0;         ///< 1: the same number; 0.5: the same last part; 0: others, or none
    double own = 0;            ///< a mean of all that, set by match()
    double score = 0;          ///< that and its relatives, set by match()
    double standing = 0;       ///< among those it competes with, set by match()
    Pair pair() const { return pair_of(earlier, later); }
};

class Candidates {
public:
    /// The evidence and the overlap must outlive it.
    Candidates(const Weighed& weighed, Overlap& overlap);

    /// Adds those of the pairs that are not yet candidates, with their evidence.
    void add(std::vector<Pair> pairs);

    /// Index into `list`, or none.
    std::uint32_t find(std::uint32_t earlier, std::uint32_t later) const;

    /// Those of an earlier section, in `list`.
    Span row(std::uint32_t earlier) const { return {rows_[earlier], rows_[earlier + 1]}; }

    std::vector<Candidate> list;  ///< ordered by earlier, then later

private:
    const Weighed& weighed_;
    Overlap& overlap_;
    std::vector<Shared> deep_;
    std::vector<std::uint32_t> rows_;    ///< where each earlier section's begin in `list`
    std::vector<std::uint32_t> laters_;  ///< of `list`, side by side
    /// `rare`, `deep`: what the two share of rare terms, they and their descendants.
    Candidate weigh_up(Pair pair, std::uint64_t rare, std::uint64_t deep) const;
    void find_rows();
};

}  // namespace yearproof::lining_up
