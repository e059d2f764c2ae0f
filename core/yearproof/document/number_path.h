// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

/// Decimal section numbers, and which may follow which. Knows numbers only, no text.
namespace yearproof {

using NumberPath = std::vector<int>;  ///< the parts of a number: 6.8.4 is {6, 8, 4}

/// What may follow: the first child, or the next of any level; the deepest first.
std::vector<NumberPath> successors(const NumberPath& path);

bool follows(const NumberPath& before, const NumberPath& path);

/// The digits without the points: "684".
std::string digits_of(const NumberPath& path);

/// The number that was meant by one that cannot stand where it does: "87" between 8.6 and 8.8, or
/// "61.3" between 6.1.2 and 6.2, has lost a point, "6" between 4.5 and 5.1 is another, and so is
/// "2" before 1.1 where nothing (an empty path) is before it. The numbers around it must both say
/// so.
std::optional<NumberPath> meant_by_mistyped(const NumberPath& before, const NumberPath& typed,
                                            const NumberPath& after);

}  // namespace yearproof
