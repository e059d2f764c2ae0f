// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "misdated.h"

#include "alike.h"
#include "corresponding.h"

#include <yearproof/language/word_hash.h>

#include <algorithm>
#include <functional>

namespace yearproof::figure {
namespace {

constexpr std::int64_t least_telling = 10;  ///< digits as a number: fewer meet by chance
constexpr std::int64_t many_digits = 100;   ///< likewise: hardly ever by chance
constexpr std::size_t most_alike = 16;      ///< figures of one value; more are no clue
constexpr int days_unknown = 124;  ///< before its date of issue: what is told of now may be of then
constexpr int days_of_a_year = 366;

/// The same for figures that are printed alike; 0: too few digits to tell by.
std::uint64_t value_key(const Fact& fact) {
    const Decimal value = fact.figure.value;
    if (value.absolute().coefficient() < least_telling || fact.figure.value_max) return 0;
    return mix_hash(mix_hash(static_cast<std::uint64_t>(value.coefficient()),
                             static_cast<std::uint64_t>(value.decimals() + 64)),
                    std::hash<std::string>()(fact.unit));
}

/// The days of which the figure may be told: without a time, all that the report covers.
Period may_be_of(const Report& report, const Fact& fact) {
    Period period = *fact.period;
    const Date issued = *report.identity.issued;
    if (fact.basis != PeriodBasis::report && !within({issued, issued}, period)) return period;
    period.first = std::chrono::sys_days(period.first) - std::chrono::days(days_unknown);
    if (report.identity.period)
        period.first = std::min(period.first, report.identity.period->first);
    return period;
}

bool touch(Period a, Period b) { return a.first <= b.last && b.first <= a.last; }

/// "September to December" and "October to December": one end is the same, and within a year.
bool share_an_end(Period a, Period b) {
    return (a.first == b.first) != (a.last == b.last) &&
           days_between(std::min(a.first, b.first), std::max(a.last, b.last)) < days_of_a_year;
}

bool is_stated(const Fact& fact) {
    return fact.basis == PeriodBasis::stated || fact.basis == PeriodBasis::sentence;
}

/// Its year is printed: not "in the year", which is what the report covers.
bool names_a_year(const Report& report, const Fact& fact) {
    if (!is_stated(fact) || fact.time < 0) return false;
    const TimeExpression& time = report.facts.times[static_cast<std::size_t>(fact.time)];
    return std::any_of(report.prose.tokens.begin() + time.first_token,
                       report.prose.tokens.begin() + time.end_token,
                       [](const Token& token) { return token.kind == TokenKind::number; });
}

/// Of other days, and no part of them.
bool are_apart(const Report& report, const Fact& earlier, const Fact& later) {
    if (!touch(may_be_of(report, earlier), *later.period)) return true;
    return names_a_year(report, earlier) && share_an_end(*earlier.period, *later.period);
}

/// The report has a figure of the measure for that time, too.
bool speaks_of(const Report& report, const Fact& like, Period period) {
    return std::any_of(report.facts.facts.begin(), report.facts.facts.end(), [&](const Fact& one) {
        return one.unit == like.unit && one.period && touch(*one.period, period) &&
               one.what.stems == like.what.stems && &one != &like;
    });
}

}  // namespace

void SameValues::add(const Report& report, std::size_t index) {
    if (!report.identity.issued) return;
    for (const Fact& fact : report.facts.facts) {
        if (!fact.period || fact.row >= 0 || !tells_a_level(fact)) continue;
        const std::uint64_t key = value_key(fact);
        if (key == 0) continue;
        by_value_[key].push_back(static_cast<std::uint32_t>(entries_.size()));
        entries_.push_back({&report, &fact, index});
    }
}

std::optional<OtherTime> SameValues::find(const SeriesView& series, std::size_t later,
                                          const Looked& looked) const {
    const Fact& fact = *looked.fact;
    if (fact.role != Role::comparative || looked.implied || looked.guessed_time ||
        looked.one_of_several || fact.row >= 0 || !names_a_year(*series.reports[later], fact))
        return std::nullopt;
    const auto alike = by_value_.find(value_key(fact));
    if (alike == by_value_.end() || alike->second.size() > most_alike) return std::nullopt;
    const Entry* found = nullptr;
    for (const std::uint32_t number : alike->second) {
        const Entry& entry = entries_[number];
        if (compare_concepts(fact.what, entry.fact->what) != Sameness::sure ||
            !in_same_place(series, later, entry.index, fact, *entry.fact))
            continue;
        if (!are_apart(*entry.report, *entry.fact, fact)) return std::nullopt;
        if (found != nullptr && !touch(*found->fact->period, *entry.fact->period))
            return std::nullopt;
        found = &entry;
    }
    if (found == nullptr || speaks_of(*series.reports[later], fact, *found->fact->period))
        return std::nullopt;
    const bool telling = fact.figure.value.absolute().coefficient() >= many_digits ||
                         share_an_end(*found->fact->period, *fact.period) ||
                         told_alike(*series.reports[later], fact, *found->report, *found->fact);
    return OtherTime{found->report, found->fact, telling};
}

}  // namespace yearproof::figure
