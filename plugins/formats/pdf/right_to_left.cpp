// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "right_to_left.h"

#include <yearproof/source/utf8.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace yearproof::pdf {
namespace {

enum class Kind : std::uint8_t { right_to_left, letter, digit, other };

Kind kind_of(char32_t c) {
    if (is_right_to_left(c)) return Kind::right_to_left;
    const bool arabic_digit = (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
    if (arabic_digit || (c >= '0' && c <= '9')) return Kind::digit;
    const bool latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return latin || (c >= 0xC0 && c < 0x2000) || c >= 0x2C00 ? Kind::letter : Kind::other;
}

bool parts_digits(char32_t c) {
    return c == '.' || c == ',' || c == ':' || c == '/' || c == '-' || c == 0x66B || c == 0x66C;
}

bool is_sign_before(char32_t c) {
    return c == U'\u00A3' || c == U'\u20AC' || c == '$' || c == '-' || c == '+' || c == '#';
}

constexpr std::u32string_view brackets = U"()[]{}<>\u00AB\u00BB\u2039\u203A";

/// May stand beside a figure with its sign, on the side of the sign.
bool parts_words(char32_t c) {
    return c == ' ' || c == '.' || c == ',' || c == ';' || c == ':' ||
           brackets.find(c) != std::u32string_view::npos;
}

char32_t mirrored(char32_t c) {
    const std::size_t at = brackets.find(c);
    return at == std::u32string_view::npos ? c : brackets[at ^ 1U];
}

/// Some programs name the bracket that stands, others the one that was written: what closes more
/// than it opens is the former.
bool are_mirrored(const std::u32string& letters) {
    int open = 0, closed = 0, pairs = 0, mirrored_pairs = 0;
    for (const char32_t c : letters) {
        const std::size_t at = brackets.find(c);
        if (at == std::u32string_view::npos) continue;
        int& other = at % 2 == 0 ? closed : open;
        int& matched = at % 2 == 0 ? mirrored_pairs : pairs;
        if (other > 0) {
            --other;
            ++matched;
        }
        ++(at % 2 == 0 ? open : closed);
    }
    return mirrored_pairs > pairs;
}

std::u32string decoded(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        out += point.value;
        at += point.length;
    }
    return out;
}

std::string encoded(const std::u32string& letters) {
    std::string out;
    for (const char32_t c : letters) append_utf8(out, c);
    return out;
}

/// Letters that were reversed, with the phrases among them that are read from left to right put
/// right again.
class Phrases {
public:
    explicit Phrases(std::u32string& letters) : letters_(letters) {}

    void put_right() {
        const bool mirror = are_mirrored(letters_);
        for (std::size_t at = 0; at < letters_.size();) {
            const Kind kind = kind_of(letters_[at]);
            if (kind == Kind::right_to_left || kind == Kind::other) {
                if (mirror) letters_[at] = mirrored(letters_[at]);
                ++at;
                continue;
            }
            const std::size_t end = end_of_phrase(at);
            std::reverse(letters_.begin() + static_cast<std::ptrdiff_t>(begin_with_sign(at)),
                         letters_.begin() + static_cast<std::ptrdiff_t>(end));
            at = end;
        }
    }

private:
    std::u32string& letters_;

    /// "%12" was reversed before its figure.
    std::size_t begin_with_sign(std::size_t at) const {
        const bool sign = at > 0 && kind_of(letters_[at]) == Kind::digit &&
                          (letters_[at - 1] == '%' || letters_[at - 1] == U'\u00B0');
        return sign ? at - 1 : at;
    }

    std::size_t end_of_phrase(std::size_t at) const {
        std::size_t end = at + 1;
        for (std::size_t next = end; next < letters_.size(); ++next) {
            const Kind kind = kind_of(letters_[next]);
            if (kind == Kind::right_to_left) break;
            if (kind == Kind::other) continue;
            if (!joins(end, next)) break;
            end = next + 1;
        }
        const bool sign = end < letters_.size() && kind_of(letters_[end - 1]) == Kind::digit &&
                          is_sign_before(letters_[end]) &&
                          (end + 1 == letters_.size() || parts_words(letters_[end + 1]));
        return sign ? end + 1 : end;
    }

    /// What stands between a letter and a letter or figure is of the phrase.
    bool joins(std::size_t end, std::size_t next) const {
        const bool figures =
            kind_of(letters_[end - 1]) == Kind::digit && kind_of(letters_[next]) == Kind::digit;
        return !figures || next == end || (next == end + 1 && parts_digits(letters_[end]));
    }
};

/// A line of another script, among those that are read from right to left.
bool is_foreign(const std::u32string& letters) {
    const auto has = [&letters](Kind kind) {
        return std::any_of(letters.begin(), letters.end(),
                           [kind](char32_t c) { return kind_of(c) == kind; });
    };
    return !has(Kind::right_to_left) && has(Kind::letter);
}

std::u32string reversed(std::u32string letters) {
    std::reverse(letters.begin(), letters.end());
    Phrases(letters).put_right();
    return letters;
}

}  // namespace

bool is_right_to_left(char32_t letter) {
    const char32_t c = letter;
    const bool digit = (c >= 0x660 && c <= 0x66C) || (c >= 0x6F0 && c <= 0x6F9);
    return (c >= 0x590 && c <= 0x8FF && !digit) || (c >= 0xFB1D && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x10FFF) ||
           (c >= 0x1E800 && c <= 0x1EEFF);
}

bool is_shape(char32_t letter) {
    return letter >= 0xFB1D && letter <= 0xFEFC && is_right_to_left(letter);
}

void turn_over(Page& page) {
    const auto turn = [&page](auto& thing) {
        const float left = page.width - thing.right;
        thing.right = page.width - thing.left;
        thing.left = left;
    };
    for (Word& word : page.words) {
        if (word.turn == 0) turn(word);
    }
    for (Rule& rule : page.rules) turn(rule);
    for (Dot& dot : page.dots) turn(dot);
    page.right_to_left = true;
}

std::string as_written(std::string_view standing, bool line_is_right_to_left) {
    std::u32string letters = decoded(standing);
    if (line_is_right_to_left && is_foreign(letters)) return std::string(standing);
    if (line_is_right_to_left) return encoded(reversed(std::move(letters)));
    std::u32string out;
    for (std::size_t at = 0; at < letters.size();) {
        std::size_t end = at;
        for (std::size_t next = at; next < letters.size(); ++next) {
            const Kind kind = kind_of(letters[next]);
            if (kind == Kind::letter || (end == at && kind != Kind::right_to_left)) break;
            if (kind == Kind::right_to_left) end = next + 1;
        }
        out += end > at ? reversed(letters.substr(at, end - at)) : letters.substr(at, 1);
        at = std::max(end, at + 1);
    }
    return encoded(out);
}

std::string as_standing(std::string_view written) {
    std::u32string letters = decoded(written);
    if (letters.size() > 1 && std::any_of(letters.begin(), letters.end(), is_right_to_left))
        letters = reversed(std::move(letters));
    return encoded(letters);
}

}  // namespace yearproof::pdf
