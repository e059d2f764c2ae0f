// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "year_pairs.h"

namespace yearproof::date {
namespace {

constexpr int longest_range = 30;  ///< years
constexpr int fewest_to_tell = 2;  ///< pairs of years by which a report's way of writing is known
constexpr int days_of_one = 366, days_of_two = 2 * 366;
constexpr int days_of_five = 5 * 366;  ///< plans are hardly longer

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

/// Two years with the sign between them and nothing else.
bool is_joined(const Report& report, const TimeExpression& time, char32_t joint) {
    const std::vector<Token>& tokens = report.prose.tokens;
    const std::uint32_t sign = time.end_token - 2;
    if (!time.period || time.backward || time.end_token < time.first_token + 3 ||
        tokens[sign].kind != TokenKind::symbol || tokens[sign].symbol != joint)
        return false;
    return tokens[sign].glued && tokens[sign + 1].glued && digits(report, sign - 1, 4) >= 0 &&
           (digits(report, sign + 1, 4) >= 0 || digits(report, sign + 1, 2) >= 0);
}

bool starts_at(const Report& report, std::uint32_t i, Meaning meaning) {
    return i < report.prose.words.size() &&
           Lexicon::english().find(&report.prose.words[i], report.prose.words.size() - i,
                                   meaning) != nullptr;
}

Meaning year_kind() {
    static const Meaning meaning = Lexicon::english().meaning("year_kind");
    return meaning;
}

/// "In the last financial year 2023-26 strategy aims were met"
bool names_what_follows(const Report& report, const TimeExpression& time) {
    static const Meaning function = Lexicon::english().meaning("function_word"),
                         verb = Lexicon::english().meaning("finite_verb");
    const std::uint32_t next = time.end_token;
    return next < report.prose.sentences[time.sentence].end &&
           report.prose.tokens[next].kind == TokenKind::word &&
           !starts_at(report, next, function) && !starts_at(report, next, verb);
}

/// "next year (2020/24)": in a bracket behind what it says of a year.
bool stands_for_a_year(const Report& report, const TimeExpression& time) {
    static const Meaning unit = Lexicon::english().meaning("time_unit");
    if (&time == report.facts.times.data()) return false;
    const TimeExpression& before = *(&time - 1);
    if (before.sentence != time.sentence || before.end_token + 1 != time.first_token ||
        report.prose.tokens[before.end_token].symbol != '(' || before.kind != TimeKind::relative)
        return false;
    const Phrase* const year =
        Lexicon::english().find(&report.prose.words[before.end_token - 1], 1, unit);
    return year != nullptr && year->code == "year" && year->value == 1 &&
           report.document.words(report.prose.tokens[before.end_token - 1].range).back() != 's';
}

/// "the year 2023-25", "financial year 2023/25": not "three-year" nor "each year".
bool is_called_a_year(const Report& report, const TimeExpression& time) {
    static const Meaning unit = Lexicon::english().meaning("time_unit");
    static const Meaning article = Lexicon::english().meaning("article");
    const std::uint32_t year = time.first_token - 1;
    if (time.first_token < report.prose.sentences[time.sentence].first + 2) return false;
    const Phrase* called = Lexicon::english().find(&report.prose.words[year], 1, unit);
    if (called == nullptr || called->code != "year" || called->value != 1) return false;
    if (names_what_follows(report, time)) return false;
    return starts_at(report, year - 1, article) || starts_at(report, year - 1, year_kind());
}

}  // namespace

std::vector<const TimeExpression*> years_too_long(const Report& report) {
    std::vector<const TimeExpression*> found;
    for (const TimeExpression& time : report.facts.times) {
        if (time.kind != TimeKind::range || !time.period || time.backward) continue;
        if (days_between(time.period->first, time.period->last) < days_of_two) continue;
        if ((is_joined(report, time, '-') || is_joined(report, time, '/')) &&
            (is_called_a_year(report, time) || stands_for_a_year(report, time)))
            found.push_back(&time);
    }
    return found;
}

/// "2017-11" among 2018-19 and 2019-20: read as a month, of which the report has no other.
const TimeExpression* lone_month(const Report& report) {
    const TimeExpression* lone = nullptr;
    int even = 0;
    for (const TimeExpression& time : report.facts.times) {
        const std::uint32_t i = time.first_token;
        if (is_joined(report, time, '-')) {
            const bool month = time.kind == TimeKind::month && time.end_token == i + 3 &&
                               digits(report, i + 2, 2) >= 0;
            if (month && lone != nullptr) return nullptr;
            if (month) lone = &time;
            even += !month && days_between(time.period->first, time.period->last) < days_of_two;
        }
    }
    return even >= fewest_to_tell ? lone : nullptr;
}

UnevenPair uneven_pair(const Report& report, char32_t joint) {
    static const Meaning preposition = Lexicon::english().meaning("time_preposition");
    const TimeExpression* uneven = nullptr;
    int even = 0;
    for (const TimeExpression& time : report.facts.times) {
        if (!is_joined(report, time, joint)) continue;
        const int days = days_between(time.period->first, time.period->last);
        even += days < days_of_two;
        if (days < (joint == '-' ? days_of_five : days_of_two)) continue;
        if (uneven != nullptr) return {};
        uneven = &time;
    }
    if (uneven == nullptr) return {};
    const bool among_even = even >= fewest_to_tell;
    const bool long_slash =
        joint == '/' && days_between(uneven->period->first, uneven->period->last) > days_of_five;
    const bool told = stands_after(report, *uneven, preposition) ||
                      (joint == '-' && starts_at(report, uneven->end_token, year_kind()));
    return told && (among_even || long_slash) ? UnevenPair{uneven, among_even} : UnevenPair{};
}

std::optional<TextRange> broken_pair(const Report& report, const TimeExpression& time) {
    static const Meaning preposition = Lexicon::english().meaning("time_preposition");
    const std::vector<Token>& tokens = report.prose.tokens;
    const bool whole = time.kind == TimeKind::range;  // both years are of the time
    const std::uint32_t sign = whole ? time.first_token + 1 : time.end_token;
    if (!time.period || (!whole && time.kind != TimeKind::year) ||
        (whole && time.end_token != sign + 2) || sign == 0 || sign + 1 >= tokens.size() ||
        !tokens[sign].glued || !tokens[sign + 1].glued ||
        (tokens[sign].symbol != '/' && tokens[sign].symbol != '-') || goes_on(report, sign + 2))
        return {};
    const int first = digits(report, sign - 1, 4);
    const int year = digits(report, sign + 1, 4), two = digits(report, sign + 1, 2);
    const bool led = !whole && (stands_after(report, time, preposition) ||
                                starts_at(report, sign + 2, year_kind()));
    const bool one_year =
        whole && days_between(time.period->first, time.period->last) < days_of_one;
    const bool broken = year == first || (one_year && two >= 0 && two != (first + 1) % 100);
    if (first < 0 || (!broken && (two < 0 || !is_slip(first, two, led)))) return {};
    return TextRange{tokens[sign - 1].range.begin, tokens[sign + 1].range.end};
}

}  // namespace yearproof::date
