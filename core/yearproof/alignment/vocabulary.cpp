// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/vocabulary.h"

#include <bit>

namespace yearproof::lining_up {
namespace {

constexpr std::size_t fewest_slots = 256;

}  // namespace

Vocabulary::Vocabulary() { make_room(fewest_slots); }

void Vocabulary::make_room(std::size_t slots) {
    slots_.assign(slots, none);
    shift_ = 32U - static_cast<unsigned>(std::countr_zero(slots));
    for (std::uint32_t id = 0; id < terms_.size(); ++id) slots_[slot_of(terms_[id].hash)] = id;
}

void Vocabulary::add(std::uint32_t hash, std::uint32_t section, std::vector<std::uint32_t>& ids) {
    std::size_t slot = slot_of(hash);
    if (slots_[slot] == none) {
        if (4 * (terms_.size() + 1) > 3 * slots_.size()) {
            make_room(2 * slots_.size());
            slot = slot_of(hash);
        }
        slots_[slot] = static_cast<std::uint32_t>(terms_.size());
        terms_.push_back({hash, 0, none});
    }
    Term& term = terms_[slots_[slot]];
    if (term.last == section) return;
    term.last = section;
    ++term.sections;
    ids.push_back(slots_[slot]);
}

}  // namespace yearproof::lining_up
