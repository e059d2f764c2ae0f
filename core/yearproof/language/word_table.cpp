// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/word_table.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace yearproof {
namespace {

std::uint64_t load(const char* bytes, std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, count);
    return value;
}

/// Up to eight bytes, each bit that tells a capital from a small letter set; other characters may
/// fall together, which a hash may.
std::uint64_t folded(const char* bytes, std::size_t count) {
    std::uint64_t value = 0;
    if (count >= 8) {
        value = load(bytes, 8);
    } else if (count >= 4) {
        value = load(bytes, 4) | load(bytes + count - 4, 4) << 32;
    } else if (count > 0) {
        const auto at = [bytes](std::size_t i) {
            return std::uint64_t{static_cast<unsigned char>(bytes[i])};
        };
        value = at(0) | at(count / 2) << 8 | at(count - 1) << 16;
    }
    return value | 0x2020202020202020ULL;
}

/// Of the first and last eight bytes and the length: long words differ there, and all are compared
/// in the end.
std::size_t hash_of(std::string_view word) {
    std::uint64_t hash = (folded(word.data(), word.size()) + word.size()) * 0x9e3779b97f4a7c15ULL;
    if (word.size() > 8) hash ^= folded(word.data() + word.size() - 8, 8) * 0xff51afd7ed558ccdULL;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
}

bool same_in_any_case(std::string_view typed, std::string_view lower) {
    const auto same = [](char a, char b) {
        return a == b || (a >= 'A' && a <= 'Z' && (a | 0x20) == b);
    };
    return typed.size() == lower.size() &&
           std::equal(typed.begin(), typed.end(), lower.begin(), same);
}

}  // namespace

std::uint32_t WordTable::add(std::string_view lower) {
    if (const std::uint32_t known = find(lower)) return known;
    if (words_.size() == std::numeric_limits<std::uint16_t>::max())
        throw std::length_error("too many words");
    words_.emplace_back(lower);
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
    std::size_t at = hash_of(words_[number - 1U]) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = number;
}

void WordTable::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 0; i < words_.size(); ++i) put(static_cast<std::uint16_t>(i + 1));
}

std::uint32_t WordTable::find(std::string_view lower) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash_of(lower) & mask; slots_[at] != 0; at = (at + 1) & mask) {
        if (words_[slots_[at] - 1U] == lower) return slots_[at];
    }
    return 0;
}

std::uint32_t WordTable::find_in_any_case(std::string_view typed) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash_of(typed) & mask; slots_[at] != 0; at = (at + 1) & mask) {
        if (same_in_any_case(typed, words_[slots_[at] - 1U])) return slots_[at];
    }
    return 0;
}

}  // namespace yearproof
