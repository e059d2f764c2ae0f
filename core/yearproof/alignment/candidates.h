// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/shared.h"

#include <vector>

/// Pairs of sections that might correspond, with what speaks for each. Internal to the alignment
/// stage.
namespace yearproof::lining_up {

struct Candidate {
    std::uint32_t earlier = 0, later = 0;
    double text = 0;    ///< similarity of their own texts
    double deep = 0;    ///< the same with their descendants'
    double title = 0;   ///< similarity of their titles
    double number = 0;  ///< 1: the same number; 0.5: the same last part; 0: others, or none
    double score = 0;   ///< set by rate()
};

class Candidates {
public:
    Candidates(const Side& earlier, const Side& later, const std::vector<Shared>& shared);

    /// Adds those of the pairs that are not yet candidates, with their evidence.
    void add(const std::vector<std::uint64_t>& pairs);

    std::vector<Candidate> list;  ///< ordered by earlier, then later

private:
    const Side& earlier_;
    const Side& later_;
    std::vector<Shared> deep_;
    Candidate weigh_up(std::uint64_t pair) const;
};

}  // namespace yearproof::lining_up
