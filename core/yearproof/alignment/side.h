// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/occurrences.h"
#include "yearproof/alignment/vocabulary.h"
#include "yearproof/facts/report.h"

#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <vector>

/// One report as alignment sees it: for every section the terms of its own text and of its title,
/// and its place in the tree. Internal to the stage.
namespace yearproof::lining_up {

struct Node {
    Span terms;                      ///< of its text, numbered through the report
    Span title_terms;                ///< of Side::title_terms
    Span titled_children;            ///< of Side::titled_children
    std::uint32_t words = 0;         ///< of its own text, heading not counted
    std::uint32_t all_words = 0;     ///< and of all its descendants
    std::uint32_t title_length = 0;  ///< bytes
    std::uint64_t text_hash = 0;     ///< of its own text, word by word; 0: no text
    std::uint64_t title_hash = 0;    ///< 0: no title
    std::uint64_t number_hash = 0;   ///< 0: no number
    std::uint64_t last_hash = 0;     ///< of the last part of its number: 4 of "6.8.4"
    std::uint32_t parent = none, previous = none, next = none, first_child = none,
                  last_child = none;
    std::uint32_t children = 0;
    std::uint32_t end = 0;    ///< its descendants are the nodes after it, up to this
    bool lone_title = false;  ///< no other section of the report has this title
    bool front = false;       ///< what stands before the first heading
};

/// A section by something that sections of two reports may have in common.
struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t node = 0;
    friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

enum class Key : std::uint8_t { title, title_in_parent, number, text, front };
inline constexpr std::size_t keys = 5;

/// Never changed once it is read, so that it serves every alignment of its report. A term is a word
/// or two neighbouring words of a section's own text, hashed to 32 bits. The lowest bit is set for
/// a bare number: it says little of what a section is about, and changes every year.
struct Side {
    std::vector<Node> nodes;                 ///< as Outline::sections
    Occurrences words;                       ///< the terms of texts
    Vocabulary title_words;                  ///< and of titles
    std::vector<std::uint32_t> title_terms;  ///< ids in it, of each node once each
    std::vector<std::uint32_t> front_words;  ///< of what stands before the first heading, in order
    std::array<std::vector<Keyed>, keys> by_key;  ///< in order; nodes without one are left out
    std::vector<Keyed> titled_children;           ///< of each node, by title

    std::span<const std::uint32_t> title_terms_of(std::uint32_t node) const {
        const Span span = nodes[node].title_terms;
        return {title_terms.data() + span.first, span.size()};
    }
    std::span<const Keyed> titled_children_of(std::uint32_t node) const {
        const Span span = nodes[node].titled_children;
        return {titled_children.data() + span.first, span.size()};
    }
    const std::vector<Keyed>& by(Key key) const { return by_key[static_cast<std::size_t>(key)]; }
};

inline bool is_number(std::uint32_t hash) { return (hash & 1) != 0; }

Side read_side(const Report& report);

}  // namespace yearproof::lining_up
