// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/word_hash.h"

#include "yearproof/source/eight_bytes.h"

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

using eight_bytes::case_bits;

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

/// How many of eight bytes are letters or digits of ASCII before one that is not.
constexpr unsigned plain_bytes(std::uint64_t bytes) {
    return eight_bytes::count_first(eight_bytes::small_letters(bytes | case_bits) |
                                    eight_bytes::digits(bytes));
}

/// The hash of a word, from its folded bytes, eight at a time wherever they stood.
class WordHash {
public:
    /// The lowest `count` bytes, 1 to 8; those above must be 0.
    void add(std::uint64_t bytes, unsigned count) {
        held_bytes_ |= bytes << (8 * held_);
        held_ += count;
        if (held_ < 8) return;
        add_eight(held_bytes_);
        held_ -= 8;
        held_bytes_ = held_ > 0 ? bytes >> (8 * (count - held_)) : 0;
    }
    std::uint64_t value() const { return mix_hash(hash_, held_bytes_); }

    /// The same where nothing is held: eight bytes, and the value with up to seven more.
    void add_eight(std::uint64_t bytes) {
        hash_ = (hash_ ^ bytes) * 0x9e3779b97f4a7c15ULL;
        hash_ ^= hash_ >> 32;
    }
    std::uint64_t with_last(std::uint64_t bytes) const { return mix_hash(hash_, bytes); }

private:
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
    std::uint64_t held_bytes_ = 0;
    unsigned held_ = 0;
};

class Scanner {
public:
    explicit Scanner(std::vector<HashedWord>& words) : words_(words) {}

    void scan(std::string_view text) {
        for (std::size_t i = 0; i < text.size();) {
            i = take_plain_words(text, i);
            i = skip_plain(text, i);
            if (i < text.size()) i += step(text, i);
        }
        finish();
    }

private:
    /// Whole words of letters and digits of ASCII, which most are. Stops before any other, and
    /// short of the end, where there are no eight bytes.
    std::size_t take_plain_words(std::string_view text, std::size_t i) {
        while (!open_ && i + 8 <= text.size()) {
            if (classes[byte_at(text, i)] == Byte::separator) {
                ++i;
            } else {
                const std::size_t end = take_plain_word(text, i);
                if (end == i) break;
                i = end;
            }
        }
        return i;
    }

    /// Where it ends; where it begins if it is not plain.
    std::size_t take_plain_word(std::string_view text, std::size_t begin) {
        WordHash hash;
        std::size_t end = begin;
        std::uint64_t bytes = eight_bytes::load(text.data() + end);
        unsigned count = plain_bytes(bytes);
        for (; count == 8 && end + 16 <= text.size(); count = plain_bytes(bytes)) {
            hash.add_eight(bytes | case_bits);
            end += 8;
            bytes = eight_bytes::load(text.data() + end);
        }
        if (count == 8) return begin;
        const std::uint64_t wanted = (std::uint64_t{1} << (8 * count)) - 1;
        end += count;
        const bool number = text[begin] <= '9';
        if (end == begin || end == text.size() || classes[byte_at(text, end)] != Byte::separator ||
            (number && joins_digits(text, end)))
            return begin;
        words_.push_back({hash.with_last((bytes | case_bits) & wanted), number});
        return end;
    }

    /// Letters and digits of ASCII, which is nearly all there is, without a look at each. Stops
    /// short of the end, where there are no eight bytes.
    std::size_t skip_plain(std::string_view text, std::size_t i) {
        unsigned count = 8;
        while (count == 8 && i + 8 <= text.size()) {
            const std::uint64_t bytes = eight_bytes::load(text.data() + i);
            count = plain_bytes(bytes);
            if (count == 0) break;
            open(text[i] <= '9');
            hash_.add(eight_bytes::first(bytes | case_bits, count), count);
            i += count;
        }
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
        open(digit);
        hash_.add(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte, 1);
    }

    void open(bool digit) {
        if (!open_) number_ = digit;
        open_ = true;
    }

    void finish() {
        if (open_) words_.push_back({hash_.value(), number_});
        hash_ = {};
        open_ = number_ = false;
    }

    std::vector<HashedWord>& words_;
    WordHash hash_;
    bool open_ = false, number_ = false;
};

}  // namespace

void hash_words(std::string_view text, std::vector<HashedWord>& words) {
    Scanner(words).scan(text);
}

}  // namespace yearproof
