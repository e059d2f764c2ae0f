// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/tokens.h"

#include "yearproof/source/eight_bytes.h"
#include "yearproof/source/utf8.h"

#include <array>
#include <bit>

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

/// Spaces at which no line is broken, and thin ones.
bool is_thousands_space(char32_t c) {
    return c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x2007;
}

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
    Cutter(std::string_view text, TextRange range, const Lexicon* lexicon, std::vector<Token>& out)
        : text_(text), at_(range.begin), end_(range.end), lexicon_(lexicon), out_(out) {}

    /// Blanks and words first, in turn: the rest is seldom.
    void run() {
        while (at_ < end_) {
            const Class c = class_of(text_[at_]);
            if (c == space)
                ++at_, glued_ = false;
            else if (is_ascii_letter(c))
                word();
            else
                other_than_word(c);
        }
    }

private:
    void other_than_word(Class c) {
        if (c == digit)
            number();
        else if (c == high)
            outside_ascii();
        else
            symbol(at_ + 1, normalised(static_cast<unsigned char>(text_[at_])));
    }

    void outside_ascii() {
        const CodePoint c = decode(text_.substr(0, end_), at_);
        if (is_space(c.value) || c.value == 0xFEFF) {
            at_ += c.length, glued_ = false;
        } else if (is_high_letter(c.value)) {
            long_word();
        } else {
            symbol(at_ + c.length, normalised(c.value));
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
            if (class_of(c) == high && i - at_ <= 3) return spaced_number(i);
            if (!(c == '.' && digit_at(i + 1)) && !(c == ',' && thousands_at(i))) break;
        }
        emit_number(i);
    }

    void emit_number(std::uint32_t end) {
        Token& token = emit(TokenKind::number, end);
        token.hash = WordTable::key_of(typed(token)).hash();
    }

    /// "12 345 678" with narrow or unbreakable spaces, up to its thousands so far at `i`.
    void spaced_number(std::uint32_t i) {
        while (i < end_ && class_of(text_[i]) == high) {
            const CodePoint c = decode(text_.substr(0, end_), i);
            if (!is_thousands_space(c.value) || !thousands_at(i + c.length - 1)) break;
            i += c.length + 3;
        }
        if (i + 1 < end_ && text_[i] == '.' && digit_at(i + 1)) {
            do ++i;
            while (digit_at(i));
        }
        emit_number(i);
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

    static bool is_ascii_letter(Class c) { return c == lower || c == upper; }

    /// The letters of ASCII that a word begins with.
    struct Letters {
        std::uint32_t length = 0, capitals = 0;
        WordTable::Key key;
    };

    /// Most words are letters of ASCII to their end: those that are not take the longer way.
    void word() {
        const Letters letters = letters_here();
        const std::uint32_t end = at_ + letters.length;
        if (end < end_ && leads_on(text_[end])) return long_word();
        Token token = next(TokenKind::word, end);
        if (letters.capitals > 0) set_capitals(token, letters.length, letters.capitals);
        token.hash = letters.key.hash();
        if (lexicon_ != nullptr)
            token.word = lexicon_->words().find_in_any_case(typed(token), letters.key, token.hash);
        out_.push_back(token);
    }

    /// Whether a word may go on with what stands behind its letters.
    static bool leads_on(char c) { return class_of(c) == high || c == '\''; }

    /// At least one. Up to fifteen, which is nearly all, are not looked at one by one.
    Letters letters_here() const {
        const char* const begin = text_.data() + at_;
        const std::uint32_t left = end_ - at_;
        if (left < 8) return letters_to_the_end();
        const std::uint64_t head = eight_bytes::load(begin);
        const unsigned length = count_letters(head);
        if (length < 8)
            return {length, count_capitals(head, length),
                    WordTable::key_of(eight_bytes::first(head, length), 0, length)};
        if (left < 16) return letters_to_the_end();
        const std::uint64_t rest = eight_bytes::load(begin + 8);
        const unsigned more = count_letters(rest);
        if (more == 0 || more == 8) return letters_to_the_end();
        return {8 + more, count_capitals(head, 8) + count_capitals(rest, more),
                WordTable::key_of(head, eight_bytes::load(begin + more), 8 + more)};
    }

    Letters letters_to_the_end() const {
        std::uint32_t i = at_, capitals = 0;
        for (; i < end_ && is_ascii_letter(class_of(text_[i])); ++i)
            capitals += class_of(text_[i]) == upper;
        return {i - at_, capitals, WordTable::key_of(text_.substr(at_, i - at_))};
    }

    static unsigned count_letters(std::uint64_t bytes) {
        return eight_bytes::count_first(eight_bytes::small_letters(bytes | eight_bytes::case_bits));
    }

    /// Among so many letters of ASCII. Most have none, and that is seen at once.
    static std::uint32_t count_capitals(std::uint64_t bytes, unsigned letters) {
        const auto capitals = eight_bytes::first(eight_bytes::case_bits & ~bytes, letters);
        return capitals == 0 ? 0 : static_cast<std::uint32_t>(std::popcount(capitals));
    }

    /// A word that has, perhaps, an apostrophe or a letter outside ASCII.
    void long_word() {
        std::uint32_t i = at_, letters = 0;
        while (i < end_) {
            const Class c = class_of(text_[i]);
            if (is_ascii_letter(c)) {
                ++i, ++letters;
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
        Token& token = emit(TokenKind::word, i);
        set_capitals(token, letters, count_capitals(token.range));
        look_up_form(token);
        std::erase(form_, '\'');
        token.hash = WordTable::key_of(form_).hash();
    }

    std::uint32_t count_capitals(TextRange range) const {
        std::uint32_t capitals = 0;
        for (std::uint32_t i = range.begin; i < range.end; ++i)
            capitals += class_of(text_[i]) == upper;
        return capitals;
    }

    void set_capitals(Token& token, std::uint32_t letters, std::uint32_t capitals) const {
        const bool plural = capitals + 1 == letters && text_[token.range.end - 1] == 's';
        token.capital = class_of(text_[token.range.begin]) == upper;
        token.all_caps = capitals >= 2 && (capitals == letters || plural);
        token.inner_capital = capitals > (token.capital ? 1U : 0U);
    }

    void symbol(std::uint32_t end, char32_t symbol) {
        Token& token = emit(TokenKind::symbol, end);
        token.symbol = symbol;
        token.hash = static_cast<std::uint32_t>(symbol) * 0x9e3779b9U;
        if (symbol >= 0x80) return look_up_form(token);
        if (lexicon_ != nullptr) token.word = lexicon_->words().find(static_cast<char>(symbol));
    }

    void look_up_form(Token& token) {
        const std::string_view form = lexical_form(typed(token), token, form_);
        if (lexicon_ != nullptr) token.word = lexicon_->word(form);
    }

    std::string_view typed(const Token& token) const {
        return text_.substr(token.range.begin, token.range.size());
    }

    /// What ends there, to be put behind the others.
    Token next(TokenKind kind, std::uint32_t end) {
        Token token;
        token.range = {at_, end};
        token.kind = kind;
        token.glued = glued_;
        at_ = end;
        glued_ = true;
        return token;
    }
    Token& emit(TokenKind kind, std::uint32_t end) { return out_.emplace_back(next(kind, end)); }

    std::string_view text_;
    std::uint32_t at_, end_;
    const Lexicon* lexicon_;
    std::vector<Token>& out_;
    std::string form_;
    bool glued_ = false;
};

}  // namespace

void cut_tokens(std::string_view text, TextRange range, const Lexicon* lexicon,
                std::vector<Token>& out) {
    Cutter(text, range, lexicon, out).run();
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
