// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/text_terms.h"

#include <algorithm>
#include <array>
#include <bit>

namespace yearproof::lining_up {
namespace {

/// A bare number in a text counts for a fifth.
constexpr Weight number_divisor = 5;
constexpr std::size_t fewest_slots = 64;

/// The terms of a part of both reports: which there are, and in how many sections each stands.
class Part {
public:
    struct Term {
        std::uint32_t hash = 0;
        std::uint32_t last = none;  ///< the section that has it last, those of both reports counted
        std::uint32_t earlier = 0, later = 0;              ///< how many sections have it
        std::array<std::uint32_t, rare_limit> sections{};  ///< the first of the earlier report's

        bool on_both() const { return earlier > 0 && later > 0; }
        bool is_rare() const {
            return on_both() && !is_number(hash) && std::uint64_t{earlier} * later <= rare_limit;
        }
    };

    using List = std::span<const Occurrence>;

    void read(List earlier, List later, std::uint32_t earlier_sections) {
        terms_.clear();
        const std::size_t most = earlier.size() + later.size();
        slots_.assign(std::bit_ceil(std::max(most + most / 2, fewest_slots)), none);
        take_in<true>(earlier, 0, in_earlier);
        take_in<false>(later, earlier_sections, in_later);
    }

    const std::vector<Term>& terms() const { return terms_; }
    std::vector<std::uint32_t> in_earlier, in_later;  ///< of each occurrence, the place of its term
                                                      ///< in terms(); none: its section had it
                                                      ///< before

private:
    template <bool is_earlier>
    void take_in(List occurrences, std::uint32_t sections_before, std::vector<std::uint32_t>& in) {
        in.resize(occurrences.size());
        for (std::size_t i = 0; i < in.size(); ++i) {
            const std::uint32_t at = place_of(occurrences[i].term),
                                section = occurrences[i].section;
            Term& term = terms_[at];
            const bool again = term.last == sections_before + section;
            in[i] = again ? none : at;
            if (again) continue;
            term.last = sections_before + section;
            if (!is_earlier) {
                ++term.later;
            } else if (term.earlier++ < rare_limit) {
                term.sections[term.earlier - 1] = section;
            }
        }
    }

    /// In `terms_`, where it is put if it is not there. The bits that made the part are those at
    /// the top, and the lowest tells numbers.
    std::uint32_t place_of(std::uint32_t hash) {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t slot = (hash >> 1) & mask;; slot = (slot + 1) & mask) {
            const std::uint32_t at = slots_[slot];
            if (at == none) return slots_[slot] = add(hash);
            if (terms_[at].hash == hash) return at;
        }
    }

    std::uint32_t add(std::uint32_t hash) {
        terms_.emplace_back().hash = hash;
        return static_cast<std::uint32_t>(terms_.size() - 1);
    }

    std::vector<Term> terms_;
    std::vector<std::uint32_t> slots_;  ///< places by hash: open addressing; a power of two
};

class Joiner {
public:
    Joiner(const Side& earlier, const Side& later, const Weigher& weigher)
        : earlier_(earlier), later_(later),
          weigher_(weigher), result_{SectionTerms(earlier), SectionTerms(later), {}, {}, {}, {}} {
        result_.earlier_sums.resize(earlier.nodes.size());
        result_.later_sums.resize(later.nodes.size());
    }

    TextTerms run() {
        const unsigned bits = std::min(earlier_.words.bits(), later_.words.bits());
        for (std::uint32_t i = 0; i < std::uint32_t{1} << bits; ++i)
            join(earlier_.words.part(i, bits), later_.words.part(i, bits));
        return std::move(result_);
    }

private:
    enum class Kind : std::uint8_t { alone, common, rare };

    struct Judged {
        Weight weight = 0;
        Kind kind = Kind::alone;
        std::uint32_t id = 0;
    };

    void join(Part::List earlier, Part::List later) {
        part_.read(earlier, later, static_cast<std::uint32_t>(earlier_.nodes.size()));
        judged_.clear();
        for (const Part::Term& term : part_.terms()) judged_.push_back(judge(term));
        for (std::size_t i = 0; i < earlier.size(); ++i) {
            const std::uint32_t at = part_.in_earlier[i];
            if (at != none)
                note(judged_[at], earlier[i].section, result_.earlier, result_.earlier_sums);
        }
        for (std::size_t i = 0; i < later.size(); ++i) {
            const std::uint32_t at = part_.in_later[i];
            if (at == none) continue;
            note(judged_[at], later[i].section, result_.later, result_.later_sums);
        }
    }

    Judged judge(const Part::Term& term) {
        const std::uint32_t sections = term.earlier + term.later;
        Judged judged{weigher_.of(sections), Kind::alone, 0};
        if (is_number(term.hash)) judged.weight /= number_divisor;
        if (sections == 1) return judged;
        if (term.is_rare()) {
            judged.kind = Kind::rare;
            judged.id = static_cast<std::uint32_t>(result_.rare.size());
            const std::uint32_t more = std::max(term.earlier, term.later);
            result_.rare.add({term.sections.data(), term.earlier}, judged.weight,
                             static_cast<Weight>(judged.weight / more));
        } else {
            judged.kind = Kind::common;
            judged.id = static_cast<std::uint32_t>(result_.common.size());
            result_.common.push_back(judged.weight);
        }
        return judged;
    }

    static void note(const Judged& judged, std::uint32_t section, SectionTerms& terms,
                     std::vector<std::uint64_t>& sums) {
        sums[section] += judged.weight;
        if (judged.kind == Kind::common) terms.add_common(section, judged.id);
        if (judged.kind == Kind::rare) terms.add_rare(section, judged.id);
    }

    const Side& earlier_;
    const Side& later_;
    const Weigher& weigher_;
    TextTerms result_;
    Part part_;
    std::vector<Judged> judged_;
};

}  // namespace

SectionTerms::SectionTerms(const Side& side)
    : side_(&side), ids_(std::make_unique_for_overwrite<std::uint32_t[]>(side.words.size())) {
    commons_.reserve(side.nodes.size());
    rares_.reserve(side.nodes.size());
    for (const Node& node : side.nodes) {
        commons_.push_back(node.terms.first);
        rares_.push_back(node.terms.end);
    }
}

void RareTerms::add(std::span<const std::uint32_t> sections, Weight own, Weight part) {
    if (sections.size() == 1) {
        terms_.push_back({sections.front(), own, part});
        return;
    }
    terms_.push_back({mark + static_cast<std::uint32_t>(sections_.size()), own, part});
    for (const std::uint32_t section : sections) sections_.push_back(mark + section);
    sections_.back() -= mark;
}

TextTerms bring_together(const Side& earlier, const Side& later, const Weigher& weigher) {
    return Joiner(earlier, later, weigher).run();
}

}  // namespace yearproof::lining_up
