// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/tokens.h"

#include "yearproof/source/utf8.h"

#include <array>

namespace yearproof {
namespace {

enum Class : std::uint8_t { other, space, digit, lower, upper, high };

constexpr std::array<std::uint8_t, 256> make_classes() {
    std::array<std::uint8_t, 256> classes{};
    for (int c = 0; c < 256; ++c) {
        if (c >= '0' && c <= '9')
            classes[c] = digit;
        else if (c >= 'a' && c <= 'z')
            classes[c] = lower;
        else if (c >= 'A' && c <= 'Z')
            classes[c] = upper;
        else if (c <= ' ')
            classes[c] = space;
        else if (c >= 0x80)
            classes[c] = high;
    }
    return classes;
}
constexpr auto classes = make_classes();

Class class_of(char c) { return static_cast<Class>(classes[static_cast<unsigned char>(c)]); }

bool is_curly_apostrophe(char32_t c) { return c == 0x2019 || c == 0x2018 || c == 0x02BC; }

/// A letter outside ASCII, roughly: anything that is neither space, dash,
/// quote, punctuation nor a symbol.
bool is_high_letter(char32_t c) {
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) &&
           !(c >= 0x3000 && c <= 0x303F) && c != 0xFEFF && c != 0xFFFD;
}

char32_t normalised(char32_t c) {
    if (is_dash(c)) return '-';
    if (is_curly_apostrophe(c) || c == 0x201B || c == '`') return '\'';
    if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB) return '"';
    return c;
}

class Cutter {
public:
    Cutter(std::string_view text, TextRange range, std::vector<Token>& out)
        : text_(text), at_(range.begin), end_(range.end), out_(out) {}

    void run() {
        while (at_ < end_) step();
    }

private:
    void step() {
        switch (class_of(text_[at_])) {
        case space:
            ++at_, glued_ = false;
            break;
        case digit:
            number();
            break;
        case lower:
        case upper:
            word();
            break;
        case high:
            outside_ascii();
            break;
        case other:
            emit(TokenKind::symbol, at_ + 1, normalised(static_cast<unsigned char>(text_[at_])));
            break;
        }
    }

    void outside_ascii() {
        const CodePoint c = decode(text_.substr(0, end_), at_);
        if (is_space(c.value) || c.value == 0xFEFF) {
            at_ += c.length, glued_ = false;
        } else if (is_high_letter(c.value)) {
            word();
        } else {
            emit(TokenKind::symbol, at_ + c.length, normalised(c.value));
        }
    }

    bool digit_at(std::uint32_t i) const { return i < end_ && class_of(text_[i]) == digit; }

    /// A comma belongs to a number only before exactly three digits.
    bool thousands_at(std::uint32_t i) const {
        return digit_at(i + 1) && digit_at(i + 2) && digit_at(i + 3) && !digit_at(i + 4);
    }

    void number() {
        std::uint32_t i = at_;
        for (; i < end_; ++i) {
            if (digit_at(i)) continue;
            const char c = text_[i];
            if (!(c == '.' && digit_at(i + 1)) && !(c == ',' && thousands_at(i))) break;
        }
        emit(TokenKind::number, i, 0);
    }

    /// Length of an apostrophe at `i` that stands between letters, else 0.
    std::uint32_t inner_apostrophe(std::uint32_t i) const {
        if (text_[i] == '\'') return i + 1 < end_ && class_of(text_[i + 1]) >= lower ? 1 : 0;
        if (class_of(text_[i]) != high) return 0;
        const CodePoint c = decode(text_.substr(0, end_), i);
        const std::uint32_t next = i + c.length;
        return is_curly_apostrophe(c.value) && next < end_ && class_of(text_[next]) >= lower
                   ? c.length
                   : 0;
    }

    void word() {
        std::uint32_t i = at_, capitals = 0;
        for (; i < end_; ++i) {
            const Class c = class_of(text_[i]);
            if (c != lower && c != upper) break;
            capitals += c == upper;
        }
        const std::uint32_t letters = i - at_;
        if (i < end_ && (class_of(text_[i]) == high || text_[i] == '\''))
            return long_word(i, letters, capitals);
        emit_word(i, letters, capitals);
    }

    /// Goes on with a word that has an apostrophe or a letter outside ASCII.
    void long_word(std::uint32_t i, std::uint32_t letters, std::uint32_t capitals) {
        while (i < end_) {
            const Class c = class_of(text_[i]);
            if (c == lower || c == upper) {
                ++i, ++letters, capitals += c == upper;
            } else if (const std::uint32_t apostrophe =
                           c == other || c == high ? inner_apostrophe(i) : 0) {
                i += apostrophe;
            } else if (c == high) {
                const CodePoint point = decode(text_.substr(0, end_), i);
                if (!is_high_letter(point.value)) break;
                i += point.length, ++letters;
            } else {
                break;
            }
        }
        emit_word(i, letters, capitals);
    }

    void emit_word(std::uint32_t end, std::uint32_t letters, std::uint32_t capitals) {
        const bool plural = capitals >= 2 && capitals + 1 == letters && text_[end - 1] == 's';
        const bool capital = class_of(text_[at_]) == upper;
        emit({{at_, end},
              0,
              0,
              TokenKind::word,
              glued_,
              capital,
              plural || (capitals >= 2 && capitals == letters)});
    }

    void emit(TokenKind kind, std::uint32_t end, char32_t symbol) {
        emit({{at_, end}, 0, symbol, kind, glued_, false, false});
    }

    void emit(const Token& token) {
        out_.push_back(token);
        at_ = token.range.end;
        glued_ = true;
    }

    std::string_view text_;
    std::uint32_t at_, end_;
    std::vector<Token>& out_;
    bool glued_ = false;
};

}  // namespace

void cut_tokens(std::string_view text, TextRange range, std::vector<Token>& out) {
    Cutter(text, range, out).run();
}

std::string_view lexical_form(std::string_view words, const Token& token, std::string& buffer) {
    if (token.kind == TokenKind::number) return {};
    buffer.clear();
    if (token.kind == TokenKind::symbol) {
        append_utf8(buffer, token.symbol);
        return buffer;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char c = words[i];
        if (class_of(c) == upper) {
            buffer.push_back(static_cast<char>(c | 0x20));
        } else if (class_of(c) == high && is_curly_apostrophe(decode(words, i).value)) {
            buffer.push_back('\'');
            i += decode(words, i).length - 1;
        } else {
            buffer.push_back(c);
        }
    }
    return buffer;
}

}  // namespace yearproof
