// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "named_twice.h"

#include "days.h"

#include <algorithm>

namespace yearproof::date {
namespace {

constexpr std::size_t most_listed = 6;  ///< times that one list is looked through for

const Phrase* starts(const Report& report, std::uint32_t i, std::uint32_t end, Meaning meaning) {
    return i < end ? Lexicon::english().find(&report.prose.words[i], end - i, meaning) : nullptr;
}

bool is_comma(const Report& report, std::uint32_t i) {
    const Token& token = report.prose.tokens[i];
    return token.kind == TokenKind::symbol && token.symbol == U',';
}

/// Nothing but a comma, an "and", or both between the two.
bool joined(const Report& report, const TimeExpression& a, const TimeExpression& b, bool& by_and) {
    static const Meaning conjunction = Lexicon::english().meaning("range_and");
    if (a.sentence != b.sentence || b.first_token > a.end_token + 2) return false;
    std::uint32_t i = a.end_token;
    if (i < b.first_token && is_comma(report, i)) ++i;
    by_and = i < b.first_token && starts(report, i, b.first_token, conjunction) != nullptr;
    return i > a.end_token || by_and ? i + (by_and ? 1U : 0U) == b.first_token : false;
}

/// "2023", not "now" or "the year before".
bool has_a_number(const Report& report, const TimeExpression& time) {
    return std::any_of(report.prose.tokens.begin() + time.first_token,
                       report.prose.tokens.begin() + time.end_token,
                       [](const Token& token) { return token.kind == TokenKind::number; });
}

/// In the same words, an article or a preposition of the first left out.
bool same_words(const Report& report, const TimeExpression& a, const TimeExpression& b) {
    const std::uint32_t length = b.end_token - b.first_token;
    return a.end_token - a.first_token >= length &&
           hash_of_tokens(report.prose.tokens, a.end_token - length, a.end_token) ==
               hash_of_tokens(report.prose.tokens, b.first_token, b.end_token);
}

/// What follows is told of the second only: "outturn in 2023 and 2023 budget".
bool another_word_follows(const Report& report, const TimeExpression& time) {
    static const Meaning function = Lexicon::english().meaning("function_word"),
                         respectively = Lexicon::english().meaning("respectively");
    const std::uint32_t i = time.end_token, end = report.prose.sentences[time.sentence].end;
    if (i >= end || report.prose.tokens[i].kind == TokenKind::symbol) return false;
    return starts(report, i, end, function) == nullptr &&
           starts(report, i, end, respectively) == nullptr;
}

/// "from March to March" may be a year, and "from 1 April to 1 April"; "between March and March" is
/// not, nor is "from 2023 to 2023".
bool is_no_year(const Report& report, const TimeExpression& range, std::uint32_t joint) {
    static const Meaning between = Lexicon::english().meaning("between");
    static const Meaning opener = Lexicon::english().meaning("range_opener");
    if (stands_after(report, range, between)) return true;
    return range.year_stated && stands_after(report, range, opener) &&
           std::any_of(report.prose.tokens.begin() + range.first_token,
                       report.prose.tokens.begin() + joint,
                       [](const Token& token) { return token.kind == TokenKind::number; });
}

}  // namespace

bool has_one_end(const Report& report, const TimeExpression& range) {
    static const Meaning both = Lexicon::english().meaning("range_and");
    static const Meaning until = Lexicon::english().meaning("time_connector");
    const auto& tokens = report.prose.tokens;
    for (std::uint32_t joint = range.first_token + 1; joint + 1 < range.end_token; ++joint) {
        if (starts(report, joint, joint + 1, both) == nullptr &&
            starts(report, joint, joint + 1, until) == nullptr)
            continue;
        const std::uint32_t length = joint - range.first_token, again = joint + 1;
        return again + length <= range.end_token &&
               hash_of_tokens(tokens, range.first_token, joint) ==
                   hash_of_tokens(tokens, again, again + length) &&
               is_no_year(report, range, joint);
    }
    return false;
}

std::vector<NamedTwice> times_named_twice(const Report& report) {
    std::vector<NamedTwice> found;
    const std::vector<TimeExpression>& times = report.facts.times;
    std::size_t list = 0;  // where the list begins that times[i] goes on
    for (std::size_t i = 1; i < times.size(); ++i) {
        bool by_and = false;
        if (!joined(report, times[i - 1], times[i], by_and)) {
            list = i;
            continue;
        }
        if (!by_and || !times[i].period || another_word_follows(report, times[i]) ||
            !has_a_number(report, times[i]))
            continue;
        for (std::size_t j = std::max(list, i - std::min(i, most_listed)); j < i; ++j) {
            if (times[j].period == times[i].period && same_words(report, times[j], times[i]))
                found.push_back({&times[j], &times[i]});
        }
    }
    return found;
}

}  // namespace yearproof::date
