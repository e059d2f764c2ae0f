// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <iterator>

/// Short questions about the words that stand around the figures of a report.
namespace yearproof::figure {

/// Of those of the fact's sentence that are printed in digits; null where none follows.
inline const Fact* next_figure(const Report& report, const Fact& fact) {
    const std::vector<Fact>& facts = report.facts.facts;
    for (const Fact* at = &fact + 1;
         at < facts.data() + facts.size() && at->sentence == fact.sentence; ++at) {
        if (!at->figure.in_words) return at;
    }
    return nullptr;
}

/// Whether a token is of a time: "2023", "March".
inline bool in_time(const Report& report, std::uint32_t token) {
    const std::vector<TimeExpression>& times = report.facts.times;
    const auto after = std::upper_bound(
        times.begin(), times.end(), token,
        [](std::uint32_t i, const TimeExpression& time) { return i < time.first_token; });
    return after != times.begin() && token < std::prev(after)->end_token;
}

class Walk {
public:
    explicit Walk(const Report& report) : prose_(report.prose) {}

    bool symbol(std::uint32_t i, char32_t c) const {
        const std::vector<Token>& tokens = prose_.tokens;
        return i < tokens.size() && tokens[i].kind == TokenKind::symbol && tokens[i].symbol == c;
    }

    bool symbol(std::uint32_t i, std::initializer_list<char32_t> signs) const {
        return std::any_of(signs.begin(), signs.end(), [&](char32_t c) { return symbol(i, c); });
    }

    bool word(std::uint32_t i) const { return prose_.tokens[i].kind == TokenKind::word; }

    /// The token after the last of a fact.
    std::uint32_t end_of(const Fact& fact) const {
        std::uint32_t i = fact.token;
        while (i < prose_.tokens.size() && prose_.tokens[i].range.begin < fact.range.end) ++i;
        return i;
    }

    /// The longest phrase of that meaning that starts at token i and ends before `end`, or null.
    const Phrase* starts(std::uint32_t i, std::uint32_t end, Meaning meaning) const {
        if (i >= end) return nullptr;
        return Lexicon::english().find(&prose_.words[i], end - i, meaning);
    }

    /// Whether [first, end) is one phrase of that meaning and nothing else.
    bool is(std::uint32_t first, std::uint32_t end, Meaning meaning) const {
        const Phrase* phrase = starts(first, end, meaning);
        return phrase != nullptr && phrase->words == end - first;
    }

    /// Whether a phrase of that meaning ends with token i - 1 and starts at or after `first`.
    bool stands_before(std::uint32_t first, std::uint32_t i, Meaning meaning) const {
        for (std::uint32_t words = 1; words <= longest && first + words <= i; ++words) {
            if (is(i - words, i, meaning)) return true;
        }
        return false;
    }

    bool holds(std::uint32_t first, std::uint32_t end, char32_t c) const {
        for (std::uint32_t i = first; i < end; ++i) {
            if (symbol(i, c)) return true;
        }
        return false;
    }

private:
    static constexpr std::uint32_t longest = 5;  ///< words of a phrase that is looked for backwards
    const Prose& prose_;
};

}  // namespace yearproof::figure
