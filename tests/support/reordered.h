// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/small_report.h"

#include <random>
#include <vector>

/// Reports whose sections were put in another order, for tests of alignment.
namespace yearproof::test {

/// A report's sections as they would be typed, in reading order; what stands before the first
/// heading is left out.
std::vector<SmallSection> sections_of(const Report& report);

/// The same with the sections of every chapter, and the chapters, in any order; each keeps its
/// number, and all that is below it.
std::vector<SmallSection> reordered(const std::vector<SmallSection>& sections,
                                    std::minstd_rand& dice);

}  // namespace yearproof::test
