// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "year_pairs.h"

namespace yearproof::date {
namespace {

constexpr int longest_range = 30;  ///< years

/// The digits of a token of so many; -1: it is something else.
int digits(const Report& report, std::uint32_t i, std::size_t count) {
    const Token& token = report.prose.tokens[i];
    const std::string_view text = report.document.words(token.range);
    if (token.kind != TokenKind::number || text.size() != count) return -1;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool goes_on(const Report& report, std::uint32_t i) {
    const std::vector<Token>& tokens = report.prose.tokens;
    if (i >= tokens.size() || !tokens[i].glued) return false;
    return tokens[i].kind != TokenKind::symbol || tokens[i].symbol == '/' ||
           tokens[i].symbol == '-' || tokens[i].symbol == '%';
}

/// Two digits that are no year after the first: those of the next year turned round, or, where
/// the words speak of a time, one before it or far after.
bool is_slip(int first, int second, bool led) {
    const int next = (first + 1) % 100, full = first - first % 100 + second;
    const bool turned = second == next % 10 * 10 + next / 10 && second != next;
    return turned || (led && (full <= first || full > first + longest_range));
}

}  // namespace

std::optional<TextRange> broken_pair(const Report& report, const TimeExpression& time) {
    static const Meaning preposition = Lexicon::english().meaning("time_preposition");
    const std::vector<Token>& tokens = report.prose.tokens;
    const bool whole = time.kind == TimeKind::range;  // both years are of the time
    const std::uint32_t sign = whole ? time.first_token + 1 : time.end_token;
    if ((!whole && time.kind != TimeKind::year) || (whole && time.end_token != sign + 2) ||
        sign == 0 || sign + 1 >= tokens.size() || !tokens[sign].glued || !tokens[sign + 1].glued ||
        (tokens[sign].symbol != '/' && tokens[sign].symbol != '-') || goes_on(report, sign + 2))
        return {};
    const int first = digits(report, sign - 1, 4);
    const int year = digits(report, sign + 1, 4), two = digits(report, sign + 1, 2);
    const bool led = !whole && stands_after(report, time, preposition);
    if (first < 0 || (year != first && (two < 0 || !is_slip(first, two, led)))) return {};
    return TextRange{tokens[sign - 1].range.begin, tokens[sign + 1].range.end};
}

}  // namespace yearproof::date
