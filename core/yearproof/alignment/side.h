// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/postings.h"
#include "yearproof/facts/report.h"

#include <cstdint>
#include <vector>

/// One report as alignment sees it: for every section the terms of its own text and of its title,
/// and its place in the tree. Internal to the stage.
namespace yearproof::lining_up {

inline constexpr std::uint32_t none = 0xffffffff;

/// In 256ths: whole numbers, so that no sum depends on the order of its parts and swapped reports
/// give swapped links.
using Weight = std::uint16_t;

/// Half-open range of indices into one of the arrays of a Side.
struct Span {
    std::uint32_t first = 0, end = 0;
    std::uint32_t size() const { return end - first; }
};

struct Node {
    Span terms;                     ///< of Side::terms
    Span title_terms;               ///< of Side::title_terms
    std::uint32_t words = 0;        ///< of its own text, heading not counted
    std::uint64_t text_hash = 0;    ///< of its own text, word by word; 0: no text
    std::uint64_t title_hash = 0;   ///< 0: no title
    std::uint64_t number_hash = 0;  ///< 0: no number
    std::uint64_t last_hash = 0;    ///< of the last part of its number: 4 of "6.8.4"
    std::uint32_t parent = none, previous = none, next = none, first_child = none,
                  last_child = none;
    std::uint32_t children = 0;
    bool lone_title = false;   ///< no other section of the report has this title
    bool front = false;        ///< what stands before the first heading
    std::uint64_t weight = 0;  ///< of its terms, set by weigh()
    std::uint64_t deep = 0;    ///< of its terms and those of all its descendants
    std::uint64_t title_weight = 0;
};

/// A term is a word or two neighbouring words of a section's own text, hashed to 32 bits. The
/// lowest bit is set for a bare number: it says little of what a section is about, and changes
/// every year.
struct Side {
    std::vector<Node> nodes;           ///< as Outline::sections
    std::vector<std::uint32_t> terms;  ///< of each node: sorted, each once
    std::vector<Weight> weights;       ///< of terms, beside them
    std::vector<std::uint32_t> title_terms;
    std::vector<Weight> title_weights;
};

/// A side as it is read, before its terms are weighed against those of another; never changed, so
/// that it serves every alignment of its report.
struct ReadSide {
    Side side;
    Postings postings, title_postings;  ///< its terms, the other way round
};

inline bool is_number(std::uint32_t term) { return (term & 1) != 0; }

ReadSide read_side(const Report& report);

}  // namespace yearproof::lining_up
