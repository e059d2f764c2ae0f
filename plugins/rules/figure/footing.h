// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "slate.h"

/// Finds the lines of a slate that are sums of other lines, and in which tracks they add up. What a
/// label says is a hint; that a line is a sum is shown by tracks in which it is, to more digits
/// than chance gives. Each line looks at the lines before it that no other sum took, nearest first:
/// the cost is in proportion to the entries.
namespace yearproof::figure {

struct Term {
    std::size_t line = 0;
    int sign = 1;
};

enum class Verdict : std::uint8_t {
    open,   ///< cannot be judged
    holds,  ///< adds up
    fails,  ///< does not, and should
};

struct Sum {
    std::size_t result = 0;
    std::vector<Term> terms;        ///< in the order of the slate
    std::vector<Verdict> verdicts;  ///< by track
    std::size_t shown_by = 0;       ///< tracks in which two or more terms make the result
    bool sure = false;              ///< other tracks, or a label and a slip, prove those that fail
};

struct Footing {
    std::vector<Sum> sums;
    std::vector<std::size_t> unfound;  ///< lines called a total of which no parts were found
};

Footing find_sums(const Slate& slate);

/// The result less the terms, twice and in the last place of the track.
std::int64_t residual(const Slate& slate, const Sum& sum, std::size_t track);

}  // namespace yearproof::figure
