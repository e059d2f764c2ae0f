// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <yearproof/rules/rule.h>

#include <optional>

/// Numbers of things, and the things named in the same sentence.
namespace yearproof::structure {

/// "five priorities": how many of what.
struct Count {
    std::int64_t value = 0;
    TextRange range;
    std::uint32_t end = 0;  ///< token behind the noun
};

/// How many things are named; where a name may hold an "and", a range.
struct Named {
    std::int64_t least = 0, most = 0;
};

struct CountedList {
    Count count;
    Named named;
};

class CountReader {
public:
    explicit CountReader(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    /// The only count of a sentence; nothing where there are several, or the list need not be
    /// whole.
    /// `before_colon`: of any things, where a colon follows at once.
    std::optional<Count> count_in(const Sentence& sentence, bool before_colon = false) const;

    /// "three strands: a, b and c"; "A, B and C are the three partners"; "The two groups are A and
    /// the B"; "two teams, one in A and one in B".
    std::optional<CountedList> list_in(const Sentence& sentence) const;

    bool is_symbol(std::uint32_t i, char32_t symbol) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::symbol &&
               tokens_[i].symbol == symbol;
    }

private:
    using Facts = std::vector<Fact>::const_iterator;
    Facts first_fact(const Sentence& sentence) const;
    std::optional<CountedList> behind_colon(const Sentence& sentence) const;
    std::optional<CountedList> of_fact(Facts fact, const Sentence& sentence) const;
    std::optional<Named> before_verb(const Fact& fact, const Sentence& sentence) const;
    std::optional<Named> behind_verb(const Fact& fact, const Sentence& sentence) const;
    std::optional<Named> one_by_one(Facts fact, const Sentence& sentence) const;
    std::optional<Count> any_count(const Fact& fact, const Sentence& sentence) const;
    std::optional<Count> count_of(const Fact& fact, const Sentence& sentence,
                                  bool before_colon) const;
    std::optional<Named> named(std::uint32_t first, std::uint32_t end) const;
    std::optional<Named> items_of(std::uint32_t first, std::uint32_t end, bool last) const;
    bool same_word(std::uint32_t a, std::uint32_t b) const;
    bool is_share(std::uint32_t i, const Sentence& sentence) const;
    bool is(std::uint32_t i, std::uint32_t end, Meaning meaning) const;
    bool holds(std::uint32_t first, std::uint32_t end, Meaning meaning) const;
    bool is_word(std::uint32_t i) const { return tokens_[i].kind == TokenKind::word; }
    std::uint32_t end_of(const Sentence& sentence) const {
        return sentence.end - (is_symbol(sentence.end - 1, '.') ? 1 : 0);
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
};

}  // namespace yearproof::structure
