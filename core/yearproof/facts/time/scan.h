// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/time.h"
#include "yearproof/facts/time/vocabulary.h"
#include "yearproof/language/prose.h"

#include <optional>

/// One sentence under the reader's eye: its tokens, the classes of words that begin at each, its
/// plain numbers.
namespace yearproof::times {

/// A number token of digits only.
struct Digits {
    int value = 0;
    int count = 0;
};

class Scan {
public:
    Scan(const Document& document, const Prose& prose, const Vocabulary& vocabulary,
         const TimeContext& context)
        : document_(document), prose_(prose), vocabulary_(vocabulary), context_(context) {}

    void open(const Sentence& sentence);
    std::uint32_t first() const { return first_; }
    std::uint32_t end() const { return end_; }
    bool has(std::uint32_t i) const { return i >= first_ && i < end_; }
    const Token& token(std::uint32_t i) const { return prose_.tokens[i]; }
    std::string_view text(std::uint32_t i) const { return document_.words(token(i).range); }

    bool is_word(std::uint32_t i) const { return has(i) && token(i).kind == TokenKind::word; }
    bool is_number(std::uint32_t i) const { return has(i) && token(i).kind == TokenKind::number; }
    bool is_symbol(std::uint32_t i, char32_t symbol) const {
        return has(i) && token(i).kind == TokenKind::symbol && token(i).symbol == symbol;
    }
    bool glued(std::uint32_t i) const { return has(i) && token(i).glued; }
    bool capital(std::uint32_t i) const { return is_word(i) && token(i).capital; }
    bool is(std::uint32_t i, Class c) const {
        return has(i) && (classes_[i - first_] >> static_cast<unsigned>(c) & 1U) != 0;
    }
    /// A number or a word with which some time begins; an article before what it may point at ("the
    /// financial year"), and "by", "that" and their like before what makes a time of them.
    bool may_begin(std::uint32_t i) const {
        if (is_number(i)) return number_may_begin(i);
        const std::uint64_t begins = has(i) ? classes_[i - first_] & beginnings : 0;
        if (begins == bit(Class::article) && !is_pointed_at(i + 1)) return false;
        return begins != 0 && ((begins & ~leading) != 0 || leads_on(i));
    }
    /// Of a token that may begin some time: which.
    bool may_begin_span(std::uint32_t i) const {
        return is_number(i) || (classes_[i - first_] & span_beginnings) != 0;
    }
    bool may_begin_relative(std::uint32_t i) const {
        return is_number(i) || (classes_[i - first_] & relative_beginnings) != 0;
    }
    bool known(std::uint32_t i) const { return has(i) && classes_[i - first_] != 0; }
    /// The longest phrase of that class that begins here, or null.
    const Phrase* phrase(std::uint32_t i, Class c) const;
    /// The token after the phrase, or `i` itself where there is none.
    std::uint32_t skip(std::uint32_t i, Class c) const;
    /// A phrase of the class that ends just before the token.
    bool after(std::uint32_t i, Class c) const;
    /// The same, perhaps with an article between.
    bool led(std::uint32_t i, Class c) const {
        return after(i, c) || (i > first_ && is(i - 1, Class::article) && after(i - 1, c));
    }
    std::optional<Digits> digits(std::uint32_t i) const {
        return is_number(i) ? read_digits(i) : std::nullopt;
    }
    /// A number before this token is a count: the things counted follow ("2060 families").
    bool counted(std::uint32_t i) const;
    /// Where words that hold one time against another begin here ("compared with", "up from").
    const Phrase* holds_against(std::uint32_t i) const;
    /// A verb of the past by its ending ("opened").
    bool is_past_form(std::uint32_t i) const;
    /// Years far from the report's own are hardly years; all are near where it is not known.
    bool near_now(int year, int before, int after) const;
    /// Whether words of the class stand in a range of the document, in whatever sentence.
    bool names(TextRange range, Class c) const;
    const TimeContext& context() const { return context_; }
    /// Written in capitals throughout: capitals tell nothing then.
    bool shouting() const { return shouting_; }

private:
    bool ends_with(std::uint32_t i, std::size_t letters, Class c) const;
    std::optional<Digits> read_digits(std::uint32_t i) const;
    bool number_may_begin(std::uint32_t i) const;
    bool leads_on(std::uint32_t i) const;
    bool is_pointed_at(std::uint32_t i) const {
        constexpr std::uint64_t pointed_at = bit(Class::time_pointing) | bit(Class::time_unit) |
                                             bit(Class::year_kind) | bit(Class::term_word);
        return has(i) && (classes_[i - first_] & pointed_at) != 0;
    }

    const Document& document_;
    const Prose& prose_;
    const Vocabulary& vocabulary_;
    const TimeContext& context_;
    std::uint32_t first_ = 0, end_ = 0;
    bool shouting_ = false;
    std::vector<std::uint64_t> classes_;
};

}  // namespace yearproof::times
