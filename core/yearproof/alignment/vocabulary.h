// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// The terms of one report, numbered in the order in which they come, and the sections that have
/// the rare ones. Internal to the alignment stage.
namespace yearproof::lining_up {

inline constexpr std::uint32_t none = 0xffffffff;

/// A term is rare when it makes at most this many pairs of sections, one of each report.
inline constexpr std::uint32_t rare_limit = 4;

class Vocabulary {
public:
    struct Term {
        std::uint32_t hash = 0;
        std::uint32_t sections = 0;    ///< how many have it
        std::uint32_t last = none;     ///< the last of them
        std::uint32_t earlier = none;  ///< the place before that; not kept beyond rare_limit
    };

    /// `expected` terms fit without growing.
    explicit Vocabulary(std::size_t expected = 0);

    /// Takes in the terms of a section, and appends the id of each to `ids`, once. Sections must
    /// come in order.
    void add(std::span<const std::uint32_t> hashes, std::uint32_t section,
             std::vector<std::uint32_t>& ids);

    std::size_t size() const { return terms_.size(); }
    const Term& operator[](std::uint32_t id) const { return terms_[id]; }

    /// Id of the term with that hash, or none.
    std::uint32_t find(std::uint32_t hash) const { return slots_[slot_of(hash)]; }

    /// Calls use(section) for each section that has a term of at most rare_limit sections, the last
    /// first.
    template <class Use>
    void for_each_section(std::uint32_t id, Use use) const {
        const Term& term = terms_[id];
        use(term.last);
        for (std::uint32_t at = term.earlier; at != none; at = places_[at].earlier)
            use(places_[at].section);
    }

private:
    struct Place {
        std::uint32_t section = 0, earlier = none;
    };

    /// The slot that holds it, or the free one where it belongs. Hashes are spread over all bits
    /// but the last: the upper ones choose.
    std::size_t slot_of(std::uint32_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = hash >> shift_;
        while (slots_[slot] != none && terms_[slots_[slot]].hash != hash) slot = (slot + 1) & mask;
        return slot;
    }

    void make_room(std::size_t slots);
    /// Has the processor fetch what looking them up will need, all at a time. A hint, no more.
    void fetch(std::span<const std::uint32_t> hashes) const;
    /// Gives back how many ids it wrote.
    std::size_t take_in(std::span<const std::uint32_t> hashes, std::uint32_t section,
                        std::uint32_t* ids);

    /// Whether the section has the term for the first time.
    bool note(Term& term, std::uint32_t section) {
        if (term.last == section) return false;
        if (term.sections > 0 && term.sections < rare_limit) {
            places_.push_back({term.last, term.earlier});
            term.earlier = static_cast<std::uint32_t>(places_.size() - 1);
        }
        term.last = section;
        ++term.sections;
        return true;
    }

    std::vector<Term> terms_;
    std::vector<Place> places_;
    std::vector<std::uint32_t> slots_;  ///< ids by hash: open addressing; a power of two
    unsigned shift_ = 0;                ///< from a hash to its slot
};

}  // namespace yearproof::lining_up
