// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/word_table.h"

#include "yearproof/source/eight_bytes.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace yearproof {
namespace {

std::uint64_t load_four(const char* bytes) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

/// Up to eight bytes, 0 for those that there are not.
std::uint64_t load(const char* bytes, std::size_t count) {
    if (count >= 8) return eight_bytes::load(bytes);
    if (count >= 4) return load_four(bytes) | load_four(bytes + count - 4) << 8 * (count - 4);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << 8 * i;
    return value;
}

bool same_in_any_case(std::string_view typed, std::string_view lower) {
    const auto same = [](char a, char b) {
        return a == b || (a >= 'A' && a <= 'Z' && (a | 0x20) == b);
    };
    return typed.size() == lower.size() &&
           std::equal(typed.begin(), typed.end(), lower.begin(), same);
}

}  // namespace

WordTable::Key WordTable::key_of(std::string_view word) {
    const std::size_t size = word.size();
    return key_of(load(word.data(), size), size > 8 ? load(word.data() + size - 8, 8) : 0, size);
}

std::uint16_t WordTable::add(std::string_view lower) {
    if (const std::uint16_t known = find(lower)) return known;
    if (words_.size() == std::numeric_limits<std::uint16_t>::max())
        throw std::length_error("too many words");
    words_.emplace_back(lower);
    keys_.push_back(key_of(lower));
    const auto number = static_cast<std::uint16_t>(words_.size());
    if (words_.size() * 4 > slots_.size()) {
        grow();
    } else {
        put(number);
    }
    if (lower.size() == 1) symbols_[static_cast<unsigned char>(lower[0]) & 0x7FU] = number;
    return number;
}

void WordTable::put(std::uint16_t number) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = keys_[number - 1U].hash() & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = number;
}

void WordTable::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 0; i < words_.size(); ++i) put(static_cast<std::uint16_t>(i + 1));
}

std::uint16_t WordTable::find(std::string_view lower) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = key_of(lower).hash() & mask; slots_[at] != 0; at = (at + 1) & mask) {
        if (words_[slots_[at] - 1U] == lower) return slots_[at];
    }
    return 0;
}

std::uint16_t WordTable::find_in_any_case(std::string_view typed, const Key& key,
                                          std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
        const std::size_t word = slots_[at] - 1U;
        // Among letters and apostrophes the bit that a key leaves out is the case, and nothing
        // else.
        if (keys_[word] == key && (key.size <= 16 || same_in_any_case(typed, words_[word])))
            return slots_[at];
    }
    return 0;
}

}  // namespace yearproof
