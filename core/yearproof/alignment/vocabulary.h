// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/occurrences.h"

#include <cstddef>
#include <cstdint>
#include <vector>

/// The words of one report's titles, numbered in the order in which they come. Internal to the
/// alignment stage.
namespace yearproof::lining_up {

class Vocabulary {
public:
    struct Term {
        std::uint32_t hash = 0;
        std::uint32_t sections = 0;  ///< how many have it
        std::uint32_t last = none;   ///< the last of them
    };

    Vocabulary();

    /// Takes in a term of a section, and appends its id to `ids` where the section has it for the
    /// first time. Sections must come in order.
    void add(std::uint32_t hash, std::uint32_t section, std::vector<std::uint32_t>& ids);

    std::size_t size() const { return terms_.size(); }
    const Term& operator[](std::uint32_t id) const { return terms_[id]; }

    /// Id of the term with that hash, or none.
    std::uint32_t find(std::uint32_t hash) const { return slots_[slot_of(hash)]; }

private:
    /// The slot that holds it, or the free one where it belongs. Hashes are spread over all bits
    /// but the last: the upper ones choose.
    std::size_t slot_of(std::uint32_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = hash >> shift_;
        while (slots_[slot] != none && terms_[slots_[slot]].hash != hash) slot = (slot + 1) & mask;
        return slot;
    }

    void make_room(std::size_t slots);

    std::vector<Term> terms_;
    std::vector<std::uint32_t> slots_;  ///< ids by hash: open addressing; a power of two
    unsigned shift_ = 0;                ///< from a hash to its slot
};

}  // namespace yearproof::lining_up
