// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/taking.h"

#include <vector>

/// Which of the candidates hold: one partner a section, the best for all together. Internal to the
/// alignment stage.
namespace yearproof::lining_up {

/// The pairs that hold, in the order of Candidates::list. Pairs are rated by their own
/// evidence and by how well their parents, neighbours and children go together, some rounds over
/// (after similarity flooding: Melnik, Garcia-Molina, Rahm, 2002); then the best are taken first.
/// Ties go to the first in order.
std::vector<Match> match(const Side& earlier, const Side& later, Candidates& candidates);

}  // namespace yearproof::lining_up
