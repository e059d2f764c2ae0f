// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <cstdint>
#include <vector>

/// What of a report tells its series: the words of its title, of the body that issued it, and of
/// its opening. Internal to the series stage.
namespace yearproof::grouping {

/// Hashes of words or of neighbouring words; sorted, each once.
using Words = std::vector<std::uint64_t>;

struct Profile {
    Words title;  ///< without numbers and months: what stays from year to year
    Words body;
    Words opening;  ///< pairs of neighbouring words of the first text after the heading
    std::uint64_t title_hash = 0, body_hash = 0;  ///< 0: none
    std::uint64_t name_hash = 0;  ///< of the file's path without its years; 0: it names no year
    std::size_t report = 0;       ///< index into the list given
};

Profile read_profile(const Report& report, std::size_t index);

/// A fixed number of a report's pairs of neighbouring words, chosen by their hashes, so that the
/// shares that two such samples have in common are those of the texts (Broder, 1997).
Words sample_text(const Report& report);

/// How many blocks of a report its profile is read from.
std::size_t blocks_to_opening(const Report& report);

/// Of all the words that either has, the share that both have; 0 where both are empty.
double resemblance(const Words& a, const Words& b);
/// Of the words of the one with fewer, the share that the other has too.
double containment(const Words& a, const Words& b);

}  // namespace yearproof::grouping
