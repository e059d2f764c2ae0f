// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

/// Eight bytes of text looked at as one number, the first byte the lowest; what is asked of each is
/// answered by its top bit. After Sean Anderson, Bit Twiddling Hacks, in forms that are exact for
/// every byte. Private to the core.
namespace yearproof::eight_bytes {

constexpr std::uint64_t every_byte = 0x0101010101010101ULL;
constexpr std::uint64_t top_bits = 0x80 * every_byte;

/// The bit that tells a small letter from its capital, in eight of them; digits have it.
constexpr std::uint64_t case_bits = 0x20 * every_byte;

inline std::uint64_t load(const char* bytes) {
    std::uint64_t value = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&value, bytes, sizeof value);
    } else {
        for (unsigned i = 8; i-- > 0;) value = (value << 8) | static_cast<unsigned char>(bytes[i]);
    }
    return value;
}

/// Those from one character of ASCII to another, both included.
constexpr std::uint64_t between(std::uint64_t bytes, unsigned char low, unsigned char high) {
    const std::uint64_t rest = bytes & ~top_bits;
    return (rest + (0x80U - low) * every_byte) & ~(rest + (0x7FU - high) * every_byte) & ~bytes &
           top_bits;
}

/// Those that are this character of ASCII.
constexpr std::uint64_t equal(std::uint64_t bytes, unsigned char c) { return between(bytes, c, c); }

constexpr std::uint64_t small_letters(std::uint64_t bytes) { return between(bytes, 'a', 'z'); }
constexpr std::uint64_t capitals(std::uint64_t bytes) { return between(bytes, 'A', 'Z'); }
constexpr std::uint64_t digits(std::uint64_t bytes) { return between(bytes, '0', '9'); }

/// How many from the first on have it, of an answer of the functions above.
constexpr unsigned count_first(std::uint64_t answer) {
    return static_cast<unsigned>(std::countr_zero(~answer & top_bits)) / 8;
}

/// The first of them, 1 to 8; 0 in place of the others.
constexpr std::uint64_t first(std::uint64_t bytes, unsigned count) {
    return bytes & (~std::uint64_t{0} >> (64 - 8 * count));
}

}  // namespace yearproof::eight_bytes
