// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/document/number_path.h>
#include <yearproof/document/outline.h>

#include <cstdint>
#include <vector>

/// Whether the numbers of a report's sections follow each other. Knows numbers only: no text, no
/// messages.
namespace yearproof::plugin {

struct NumberFault {
    enum class Kind : std::uint8_t {
        malformed,   ///< 6.63 where 6.6.3 is meant
        duplicate,   ///< the number of an earlier section of the same parent
        disordered,  ///< 6.2 after 6.3
        astray,      ///< 6.4 among the subsections of 7
        gap,         ///< 5.5 after 5.1
    };
    Kind kind = Kind::gap;
    std::uint32_t section = 0;  ///< whose number it is
    std::int32_t other =
        -1;            ///< the section it repeats or follows; -1: its parent has none before it
    NumberPath meant;  ///< what it should be, where that can be told
    std::vector<NumberPath> missing;  ///< of a gap
};

/// Sections of one parent whose numbers were read, first and last.
struct NumberRun {
    std::uint32_t first = 0, last = 0;
};

struct NumberOrder {
    std::vector<NumberFault> faults;  ///< in reading order
    std::vector<NumberRun> runs;      ///< without any fault
};

NumberOrder check_order(const Outline& outline);

}  // namespace yearproof::plugin
