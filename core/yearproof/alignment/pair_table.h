// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/language/word_hash.h"

#include <cstdint>
#include <vector>

/// A hash table from a pair of sections to a value: open addressing, grows by doubling. Its order
/// is never shown: entries are taken out and sorted. Internal to the alignment stage.
namespace yearproof::lining_up {

inline constexpr std::uint64_t pair_key(std::uint32_t earlier, std::uint32_t later) {
    return (static_cast<std::uint64_t>(earlier) << 32) | later;
}

template <class Value>
class PairTable {
public:
    struct Entry {
        std::uint64_t key = empty;
        Value value{};
    };

    explicit PairTable(std::size_t expected = 64) : entries_(power_of_two(2 * expected)) {}

    Value& operator[](std::uint64_t key) {
        if (2 * (used_ + 1) > entries_.size()) grow();
        Entry& entry = entries_[slot(key)];
        if (entry.key == empty) {
            entry.key = key;
            ++used_;
        }
        return entry.value;
    }

    const Value* find(std::uint64_t key) const {
        const Entry& entry = entries_[slot(key)];
        return entry.key == empty ? nullptr : &entry.value;
    }

    /// The entries in use, in no order that means anything.
    std::vector<Entry> take() {
        std::erase_if(entries_, [](const Entry& entry) { return entry.key == empty; });
        used_ = 0;
        return std::move(entries_);
    }

private:
    static constexpr std::uint64_t empty = ~0ULL;

    static std::size_t power_of_two(std::size_t at_least) {
        std::size_t size = 64;
        while (size < at_least) size *= 2;
        return size;
    }

    std::size_t slot(std::uint64_t key) const {
        const std::size_t mask = entries_.size() - 1;
        std::size_t i = mix_hash(key, 0) & mask;
        while (entries_[i].key != empty && entries_[i].key != key) i = (i + 1) & mask;
        return i;
    }

    void grow() {
        std::vector<Entry> old(entries_.size() * 2);
        old.swap(entries_);
        for (const Entry& entry : old) {
            if (entry.key != empty) entries_[slot(entry.key)] = entry;
        }
    }

    std::vector<Entry> entries_;
    std::size_t used_ = 0;
};

}  // namespace yearproof::lining_up
