// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/word_hash.h"

#include <array>

namespace yearproof {
namespace {

enum class Byte : std::uint8_t { separator, word, digit, apostrophe, lead };

constexpr std::array<Byte, 256> make_classes() {
    std::array<Byte, 256> classes{};
    for (int c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = Byte::word;
    for (int c = 'A'; c <= 'Z'; ++c) classes[static_cast<std::size_t>(c)] = Byte::word;
    for (int c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = Byte::digit;
    for (std::size_t c = 0x80; c < 0x100; ++c) classes[c] = Byte::word;
    classes['\''] = Byte::apostrophe;
    classes[0xc2] = classes[0xe2] = Byte::lead;
    return classes;
}

constexpr std::array<Byte, 256> classes = make_classes();

/// Small letters for letters of ASCII, digits for themselves, 0 for everything else.
constexpr std::array<unsigned char, 256> make_folded() {
    std::array<unsigned char, 256> folded{};
    for (unsigned c = 'a'; c <= 'z'; ++c)
        folded[c] = folded[c - 'a' + 'A'] = static_cast<unsigned char>(c);
    for (unsigned c = '0'; c <= '9'; ++c) folded[c] = static_cast<unsigned char>(c);
    return folded;
}

constexpr std::array<unsigned char, 256> folded_ascii = make_folded();

unsigned byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

/// What a character led by 0xC2 or 0xE2 is, and its length: those blocks hold punctuation, spaces
/// and currency signs.
struct Wide {
    Byte kind = Byte::word;
    std::size_t length = 1;
};

Wide classify_wide(std::string_view text, std::size_t i) {
    const unsigned second = byte_at(text, i + 1);
    if (byte_at(text, i) == 0xc2) return {Byte::separator, second >= 0x80 ? 2U : 1U};
    if (second != 0x80 && second != 0x82) return {Byte::word, 1};
    const unsigned third = byte_at(text, i + 2);
    const bool apostrophe = second == 0x80 && (third == 0x98 || third == 0x99);
    return {apostrophe ? Byte::apostrophe : Byte::separator, third >= 0x80 ? 3U : 2U};
}

bool joins_digits(std::string_view text, std::size_t i) {
    return (text[i] == '.' || text[i] == ',') && classes[byte_at(text, i + 1)] == Byte::digit;
}

constexpr std::uint64_t start = 0xcbf29ce484222325ULL, prime = 0x100000001b3ULL;

/// FNV-1a (Fowler, Noll, Vo) over the folded bytes of one word at a time.
class Scanner {
public:
    explicit Scanner(std::vector<HashedWord>& words) : words_(words) {}

    void scan(std::string_view text) {
        for (std::size_t i = 0; i < text.size();) {
            i = skip_plain(text, i);
            if (i < text.size()) i += step(text, i);
        }
        finish();
    }

private:
    /// Letters and digits of ASCII, which is nearly all there is, without a look at what they are.
    std::size_t skip_plain(std::string_view text, std::size_t i) {
        const std::size_t begin = i;
        std::uint64_t hash = hash_;
        for (; i < text.size(); ++i) {
            const unsigned folded = folded_ascii[static_cast<unsigned char>(text[i])];
            if (folded == 0) break;
            hash = (hash ^ folded) * prime;
        }
        if (i == begin) return i;
        if (!open_) number_ = classes[byte_at(text, begin)] == Byte::digit;
        open_ = true;
        hash_ = hash;
        return i;
    }

    std::size_t step(std::string_view text, std::size_t i) {
        Wide here{classes[byte_at(text, i)], 1};
        if (here.kind == Byte::lead) here = classify_wide(text, i);
        switch (here.kind) {
        case Byte::apostrophe:
            break;
        case Byte::word:
        case Byte::digit:
            add(byte_at(text, i), here.kind == Byte::digit);
            break;
        default:
            if (!(number_ && joins_digits(text, i))) finish();
        }
        return here.length;
    }

    void add(unsigned byte, bool digit) {
        if (!open_) number_ = digit;
        open_ = true;
        const unsigned folded = byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte;
        hash_ = (hash_ ^ folded) * prime;
    }

    void finish() {
        if (open_) words_.push_back({mix_hash(hash_, 0), number_});
        hash_ = start;
        open_ = number_ = false;
    }

    std::vector<HashedWord>& words_;
    std::uint64_t hash_ = start;
    bool open_ = false, number_ = false;
};

}  // namespace

void hash_words(std::string_view text, std::vector<HashedWord>& words) {
    Scanner(words).scan(text);
}

}  // namespace yearproof
