// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/vocabulary.h"

#include <algorithm>
#include <bit>

namespace yearproof::lining_up {
namespace {

constexpr std::size_t fewest_slots = 256;
constexpr std::size_t at_once = 128;             ///< terms for which there is room in any case
constexpr std::size_t cached_slots = 1U << 17U;  ///< more than that are not near the processor

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

void Vocabulary::fetch(std::span<const std::uint32_t> hashes) const {
#ifdef __GNUC__
    if (slots_.size() <= cached_slots) return;
    for (const std::uint32_t hash : hashes) __builtin_prefetch(&slots_[hash >> shift_]);
    for (const std::uint32_t hash : hashes) {
        const std::uint32_t id = slots_[hash >> shift_];
        if (id != none) __builtin_prefetch(&terms_[id]);
    }
#endif
}

void Vocabulary::add(std::span<const std::uint32_t> hashes, std::uint32_t section,
                     std::vector<std::uint32_t>& ids) {
    while (!hashes.empty()) {
        const auto some = hashes.first(std::min(hashes.size(), at_once));
        hashes = hashes.subspan(some.size());
        if (4 * (terms_.size() + some.size()) > 3 * slots_.size()) make_room(2 * slots_.size());
        const std::size_t known = ids.size();
        ids.resize(known + some.size());
        ids.resize(known + take_in(some, section, ids.data() + known));
    }
}

std::size_t Vocabulary::take_in(std::span<const std::uint32_t> hashes, std::uint32_t section,
                                std::uint32_t* ids) {
    fetch(hashes);
    std::size_t count = 0;
    for (const std::uint32_t hash : hashes) {
        const std::size_t slot = slot_of(hash);
        std::uint32_t id = slots_[slot];
        if (id == none) {
            id = slots_[slot] = static_cast<std::uint32_t>(terms_.size());
            terms_.push_back({hash, 0, none, none});
        }
        ids[count] = id;
        count += note(terms_[id], section) ? 1 : 0;
    }
    return count;
}

}  // namespace yearproof::lining_up
