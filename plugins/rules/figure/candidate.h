// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "footing.h"

/// One way of making a line of the lines before it, and what its tracks say of it.
namespace yearproof::figure {

inline constexpr std::size_t usual_reach = 24;  ///< lines that one without a telling label looks at

/// What label and place say of a line.
enum class Hint : std::uint8_t {
    none,
    left,   ///< that it is net, or what is left, or closes its group
    total,  ///< that it is a total, or nothing at all
};

/// What the terms so far come to in one track.
struct Running {
    std::int64_t sum = 0, slack = 0;
    std::int64_t amends = 0;  ///< what terms that are wrong themselves should be more
    std::size_t terms = 0, nonzero = 0, missing = 0;
    bool unknown = false;

    void add(const Entry& entry, int sign, std::int64_t amend);
    void turn() { sum = -sum, amends = -amends; }
};

struct Candidate {
    std::size_t reach = 0;  ///< how many lines
    int digits = 0;         ///< that agree, in all tracks that show it
    std::size_t shown_by = 0, fail = 0, near = 0, incomplete = 0;
    bool whole_group = false;  ///< reaches back to a head, a group or another total
    bool first_less_rest = false, deducting = false;
    // Found by `look_closer`, of the tracks that fail:
    std::size_t slips = 0, turned = 0;
    bool short_slip = false;  ///< in a number of three digits

    int score() const { return digits + (whole_group ? 1 : 0) - 4 * static_cast<int>(fail); }
};

/// What the track says, added to the candidate's counts.
Verdict judge(const Slate& slate, std::size_t line, std::size_t track, const Running& made,
              Candidate& candidate);

/// Looks whether the tracks that fail do so by a slip in the result or in one of the terms.
void look_closer(const Slate& slate, const Sum& sum, Candidate& candidate);

/// Whether chance is ruled out, by the label, by the digits that agree, and by what kind of
/// difference there is where they do not.
bool is_proven(const Candidate& best, Hint hint);

}  // namespace yearproof::figure
