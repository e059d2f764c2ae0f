// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/vocabulary.h"

#include <algorithm>
#include <bit>

namespace yearproof::lining_up {
namespace {

constexpr std::size_t fewest_slots = 64;

}  // namespace

Vocabulary::Vocabulary(std::size_t expected) {
    make_room(std::bit_ceil(std::max(expected + expected / 3, fewest_slots)));
    terms_.reserve(expected);
}

void Vocabulary::make_room(std::size_t slots) {
    slots_.assign(slots, none);
    shift_ = 32U - static_cast<unsigned>(std::countr_zero(slots));
    for (std::uint32_t id = 0; id < terms_.size(); ++id) slots_[slot_of(terms_[id].hash)] = id;
}

void Vocabulary::add(std::span<const std::uint32_t> hashes, std::uint32_t section,
                     std::vector<std::uint32_t>& ids) {
    for (const std::uint32_t hash : hashes) {
        std::uint32_t& id = slots_[slot_of(hash)];
        if (id == none) {
            id = static_cast<std::uint32_t>(terms_.size());
            ids.push_back(id);
            terms_.push_back({hash, 1, section, none});
            if (4 * terms_.size() > 3 * slots_.size()) make_room(2 * slots_.size());
            continue;
        }
        Term& term = terms_[id];
        if (term.last == section) continue;
        ids.push_back(id);
        if (term.sections < rare_limit) {
            places_.push_back({term.last, term.earlier});
            term.earlier = static_cast<std::uint32_t>(places_.size() - 1);
        }
        term.last = section;
        ++term.sections;
    }
}

}  // namespace yearproof::lining_up
