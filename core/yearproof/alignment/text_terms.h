// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/side.h"
#include "yearproof/alignment/weigher.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

/// The terms of the texts of two reports brought together. Internal to the alignment stage.
namespace yearproof::lining_up {

/// A term is rare when both reports have it and it makes at most this many pairs of sections.
inline constexpr std::uint32_t rare_limit = 4;

/// Of one side, for each section: the terms of its text that another section of either report has
/// too. Those that are rare have numbers of their own: what pairs of sections share of them is
/// known once for all, and only the others, of which there are few, are ever held against each
/// other.
class SectionTerms {
public:
    explicit SectionTerms(const Side& side);

    std::span<const std::uint32_t> common(std::uint32_t section) const {
        return {ids_.get() + first(section), commons_[section] - first(section)};
    }
    std::span<const std::uint32_t> rare(std::uint32_t section) const {
        return {ids_.get() + rares_[section], side_->nodes[section].terms.end - rares_[section]};
    }
    void add_common(std::uint32_t section, std::uint32_t id) { ids_[commons_[section]++] = id; }
    void add_rare(std::uint32_t section, std::uint32_t id) { ids_[--rares_[section]] = id; }

private:
    std::uint32_t first(std::uint32_t section) const { return side_->nodes[section].terms.first; }

    const Side* side_;
    /// A section's lie where Node::terms says: the common ones from the front, the rare ones from
    /// the back.
    std::unique_ptr<std::uint32_t[]> ids_;
    std::vector<std::uint32_t> commons_, rares_;  ///< where they end, and where they begin
};

/// Of each rare term: what it counts for, and the sections of the earlier report that have it.
class RareTerms {
public:
    struct Term {
        std::uint32_t place = 0;  ///< its one section; marked, where in `sections_` they begin
        Weight own = 0;
        Weight part = 0;  ///< its weight divided among the sections of the report that has more
    };

    std::size_t size() const { return terms_.size(); }
    const Term& operator[](std::uint32_t id) const { return terms_[id]; }

    void add(std::span<const std::uint32_t> sections, Weight own, Weight part);

    template <class Use>
    void for_each_section(const Term& term, Use use) const {
        if (term.place < mark) return use(term.place);
        std::size_t at = term.place - mark;
        for (; sections_[at] >= mark; ++at) use(sections_[at] - mark);
        use(sections_[at]);
    }

private:
    static constexpr std::uint32_t mark = 1U << 31U;
    std::vector<Term> terms_;
    std::vector<std::uint32_t> sections_;  ///< of terms that have several: marked but for the last
};

struct TextTerms {
    SectionTerms earlier, later;
    std::vector<Weight> common;  ///< weights by id
    RareTerms rare;
    std::vector<std::uint64_t> earlier_sums, later_sums;  ///< by section: of all its terms
};

TextTerms bring_together(const Side& earlier, const Side& later, const Weigher& weigher);

}  // namespace yearproof::lining_up
