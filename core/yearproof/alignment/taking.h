// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/candidates.h"

#include <vector>

/// Takes pairs that have been rated, the best first, one partner a section. Internal to the
/// alignment stage.
namespace yearproof::lining_up {

struct Match {
    std::size_t candidate = 0;  ///< index into Candidates::list
    double confidence = 0;  ///< 0 to 1: how good the pair is, and how far the next best are behind
};

/// In the order of the list. First those that are good enough by themselves, then those between
/// sections whose parents correspond; ties go to the first in order.
std::vector<Match> take_best(const Side& earlier, const Side& later,
                             const std::vector<Candidate>& list);

}  // namespace yearproof::lining_up
