// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "misdated.h"

#include "corresponding.h"

#include <yearproof/language/word_hash.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <span>

namespace yearproof::figure {
namespace {

constexpr std::int64_t least_telling = 10;  ///< digits as a number: fewer meet by chance
constexpr std::int64_t many_digits = 1000;  ///< likewise: hardly ever by chance
constexpr std::size_t most_alike = 16;      ///< figures of one value; more are no clue
constexpr std::size_t most_of_one = 64;     ///< figures of one measure in a report; likewise
constexpr std::size_t most_beside = 16;     ///< figures of one sentence; likewise
constexpr int days_unknown = 124;  ///< before its date of issue: what is told of now may be of then
constexpr int days_of_a_year = 366;

/// The same for figures that are printed alike; 0: too few digits to tell by.
std::uint64_t value_key(const Fact& fact) {
    const Decimal value = fact.figure.value;
    if (value.absolute().coefficient() < least_telling || fact.figure.value_max) return 0;
    return mix_hash(mix_hash(static_cast<std::uint64_t>(value.coefficient()),
                             static_cast<std::uint64_t>(value.decimals())),
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

const TimeExpression* time_of(const Report& report, const Fact& fact) {
    return fact.time < 0 ? nullptr : &report.facts.times[static_cast<std::size_t>(fact.time)];
}

/// Both its ends are printed, or those of the time whose months it takes over ("between September
/// and December 2024 ... the same period in 2023").
bool is_range(const Report& report, const Fact& fact) {
    const TimeExpression* time = time_of(report, fact);
    if (time == nullptr) return false;
    if (!time->same_period) return time->kind == TimeKind::range;
    while (time != report.facts.times.data() && (time - 1)->sentence == time->sentence) {
        --time;
        if (!time->same_period) return time->kind == TimeKind::range;
    }
    return false;
}

/// "September to December" and "October to December", within a year. Not "in January" and "at the
/// end of January", which may be one.
bool share_an_end(const Report& x, const Fact& one, const Report& y, const Fact& other) {
    const Period &a = *one.period, &b = *other.period;
    return is_range(x, one) && is_range(y, other) && (a.first == b.first) != (a.last == b.last) &&
           days_between(std::min(a.first, b.first), std::max(a.last, b.last)) < days_of_a_year;
}

bool is_stated(const Fact& fact) {
    return fact.basis == PeriodBasis::stated || fact.basis == PeriodBasis::sentence;
}

/// Its year is printed: not "in the year", which is what the report covers.
bool names_a_year(const Report& report, const Fact& fact) {
    const TimeExpression* time = time_of(report, fact);
    return time != nullptr && is_stated(fact) &&
           std::any_of(report.prose.tokens.begin() + time->first_token,
                       report.prose.tokens.begin() + time->end_token,
                       [](const Token& token) { return token.kind == TokenKind::number; });
}

/// Of other days, and no part of them.
bool are_apart(const Report& x, const Fact& earlier, const Report& y, const Fact& later) {
    if (!touch(may_be_of(x, earlier), *later.period)) return true;
    return names_a_year(x, earlier) && share_an_end(x, earlier, y, later);
}

/// The figures of the sentence of one of them, which stand one behind the other, if they are few.
std::span<const Fact> of_its_sentence(const Report& report, const Fact& fact) {
    const std::vector<Fact>& all = report.facts.facts;
    const auto at = static_cast<std::size_t>(&fact - all.data());
    std::size_t first = at, end = at + 1;
    while (first > 0 && all[first - 1].sentence == fact.sentence && at - first <= most_beside)
        --first;
    while (end < all.size() && all[end].sentence == fact.sentence && end - at <= most_beside) ++end;
    if (end - first > most_beside) return {};
    return std::span(all).subspan(first, end - first);
}

/// "6 and 19" in both sentences, of years beside each other: another figure is the same, too.
bool share_another(const Report& x, const Fact& one, const Report& y, const Fact& other) {
    if (std::abs(days_between(one.period->first, other.period->first)) > days_of_a_year)
        return false;
    const auto here = of_its_sentence(x, one), there = of_its_sentence(y, other);
    return std::ranges::any_of(here, [&](const Fact& a) {
        return &a != &one && std::ranges::any_of(there, [&](const Fact& b) {
            return &b != &other && a.unit == b.unit && a.figure.value == b.figure.value;
        });
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

/// A report is read through once, when it is first asked of.
bool SameValues::speaks_of(const Report& report, const Fact& like, Period period) {
    const auto [at, added] = by_measure_.try_emplace(&report);
    if (added) {
        for (const Fact& fact : report.facts.facts) {
            if (fact.period) at->second[&fact].push_back(&fact);
        }
    }
    const auto measure = at->second.find(&like);
    if (measure == at->second.end()) return false;
    return measure->second.size() > most_of_one ||
           std::ranges::any_of(measure->second, [&](const Fact* one) {
               return touch(*one->period, period) && one != &like;
           });
}

std::optional<OtherTime> SameValues::find(const SeriesView& series, std::size_t later,
                                          const Looked& looked) {
    const Report& report = *series.reports[later];
    const Fact& fact = *looked.fact;
    if (fact.role != Role::comparative || looked.implied || looked.guessed_time ||
        looked.one_of_several || fact.row >= 0 || !names_a_year(report, fact))
        return std::nullopt;
    const auto alike = by_value_.find(value_key(fact));
    if (alike == by_value_.end() || alike->second.size() > most_alike) return std::nullopt;
    const Entry* found = nullptr;
    for (const std::uint32_t number : alike->second) {
        const Entry& entry = entries_[number];
        if (compare_concepts(fact.what, entry.fact->what) != Sameness::sure ||
            !in_same_place(series, later, entry.index, fact, *entry.fact))
            continue;
        if (!are_apart(*entry.report, *entry.fact, report, fact)) return std::nullopt;
        if (found != nullptr && !touch(*found->fact->period, *entry.fact->period))
            return std::nullopt;
        found = &entry;
    }
    if (found == nullptr || speaks_of(report, fact, *found->fact->period)) return std::nullopt;
    const bool telling = fact.figure.value.absolute().coefficient() >= many_digits ||
                         share_an_end(*found->report, *found->fact, report, fact) ||
                         share_another(*found->report, *found->fact, report, fact);
    return telling ? std::optional(OtherTime{found->report, found->fact}) : std::nullopt;
}

}  // namespace yearproof::figure
