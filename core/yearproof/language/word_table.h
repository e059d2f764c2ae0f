// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Words to numbers, made for one question asked of every word of every report: is this one of
/// ours? Most are not, and that is answered by one look at a small table.
namespace yearproof {

class WordTable {
public:
    /// A word by its first and its last eight bytes, which up to sixteen are all of it.
    struct Key {
        std::uint64_t head = 0, tail = 0;
        std::size_t size = 0;
        friend bool operator==(const Key&, const Key&) = default;
        /// The same for every spelling of it in capitals and small letters.
        std::uint32_t hash() const {
            const std::uint64_t mixed =
                (head + size) * 0x9e3779b97f4a7c15ULL ^ tail * 0xff51afd7ed558ccdULL;
            return static_cast<std::uint32_t>(mixed ^ (mixed >> 32));
        }
    };

    /// Numbers count from 1 in the order in which words were added; adding one again gives its
    /// number.
    std::uint16_t add(std::string_view lower);
    std::size_t size() const { return words_.size(); }
    /// 0 where the word is not in the table; `lower` is in lower case.
    std::uint16_t find(std::string_view lower) const;
    /// The same for a word of ASCII letters and apostrophes in any case, its key, and the key's
    /// hash.
    std::uint16_t find_in_any_case(std::string_view typed, const Key& key,
                                   std::uint32_t hash) const;
    std::uint16_t find_in_any_case(std::string_view typed) const {
        const Key key = key_of(typed);
        return find_in_any_case(typed, key, key.hash());
    }
    static Key key_of(std::string_view word);
    /// Of a word of `size` bytes: its first eight, the first the lowest and 0 where there are none,
    /// and its last eight where it has more than eight. The bit that tells a capital from a small
    /// letter is set in each; other characters may fall together.
    static Key key_of(std::uint64_t head, std::uint64_t tail, std::size_t size) {
        constexpr std::uint64_t folded = 0x2020202020202020ULL;
        return {head | folded, size > 8 ? tail | folded : 0, size};
    }
    /// The same for an ASCII character by itself.
    std::uint16_t find(char symbol) const {
        return symbols_[static_cast<unsigned char>(symbol) & 0x7FU];
    }

private:
    std::vector<std::string> words_;
    std::vector<Key> keys_;  ///< of each word
    std::vector<std::uint16_t> slots_ =
        std::vector<std::uint16_t>(1024);  ///< word numbers by hash, 0: empty
    std::array<std::uint16_t, 128> symbols_{};

    void put(std::uint16_t number);
    void grow();
};

}  // namespace yearproof
