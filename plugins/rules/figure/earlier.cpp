// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "earlier.h"

#include "alike.h"
#include "corresponding.h"

#include <yearproof/language/word_hash.h>

#include <algorithm>
#include <functional>
#include <unordered_set>

namespace yearproof::figure {
namespace {

constexpr int months_before = 4;  ///< how long before its date of issue a
                                  ///< report's "now" may have been counted

constexpr int longest_month = 31;  ///< days

/// Stands for a month among the keys.
Period month_key(std::chrono::year_month month) {
    const Date first = month / std::chrono::day(1);
    return {first, first};
}

/// "202 in 2025": what the report of that year gave for its now.
Period year_key(std::chrono::year year) {
    return {year / std::chrono::January / 1, year / std::chrono::December / 31};
}

/// The financial or academic year that was over when the report was issued: what it tells without a
/// time may be of it.
Period year_over(std::chrono::year_month issued, std::chrono::month begins) {
    const std::chrono::year_month next(issued.month() > begins - std::chrono::months(1)
                                           ? issued.year()
                                           : issued.year() - std::chrono::years(1),
                                       begins);
    const Date last = std::chrono::sys_days(next / 1) - std::chrono::days(1);
    return {(next - std::chrono::years(1)) / 1, last};
}

HashedStems hashed(const std::vector<std::string>& stems) {
    HashedStems hashed;
    hashed.sorted.resize(stems.size());
    std::transform(stems.begin(), stems.end(), hashed.sorted.begin(), std::hash<std::string>());
    std::sort(hashed.sorted.begin(), hashed.sorted.end());
    for (const std::uint64_t hash : hashed.sorted) hashed.bits |= std::uint64_t{1} << hash % 64U;
    return hashed;
}

/// Whether at least half of the longer list stands in the other: of two concepts that are likely
/// the same, at least so much does. Equal hashes of other stems only let more through.
bool half_shared(const HashedStems& left, const HashedStems& right) {
    if ((left.bits & right.bits) == 0) return left.sorted.empty() && right.sorted.empty();
    const std::vector<std::uint64_t>&a = left.sorted, &b = right.sorted;
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        shared += a[i] == b[j];
        const bool step_a = a[i] <= b[j], step_b = b[j] <= a[i];
        i += step_a;
        j += step_b;
    }
    return 2 * shared >= std::max(a.size(), b.size());
}

/// Shares and rates of a year are often told of its last day: "82% in 2023/24", "84% at 31 March".
/// So is a column of a balance: "2023" in one report, "31-12-2023" in the next.
bool tells_of_end(const Fact& fact) {
    return fact.unit == "percent" || is_rate(fact.unit) || fact.row >= 0;
}

Period end_key(Period period) { return {period.last, period.last}; }

std::chrono::year_month month_of_day(Date date) { return date.year() / date.month(); }

/// A year that had not ended when the report was issued: what it says of it was a plan.
bool is_to_come(const Report& report, Period period) {
    return days_between(*last_day_of(report), period.last) > longest_month;
}

/// "Fell from £8.5m to £7.0m in the year": what it began with is what the year before ended with.
std::optional<Period> month_before(const Report& report, const Looked& looked) {
    const Fact& fact = *looked.fact;
    if (looked.implied || fact.role != Role::comparative || fact.time < 0 ||
        fact.direction == Direction::none)
        return std::nullopt;
    const TimeExpression& time = report.facts.times[static_cast<std::size_t>(fact.time)];
    if (time.kind != TimeKind::relative || month_of(looked.period.first) != looked.period)
        return std::nullopt;
    const auto month = month_of_day(looked.period.first) - std::chrono::months(1);
    return month_of(month / std::chrono::day(1));
}

/// "371 households, 29 more than a year earlier", or no time told: whatever time the 371 are of,
/// what was before is of the same a year earlier; and so it is where the year that holds it is
/// told.
std::optional<Period> year_of_base(const Report& report, const Looked& looked) {
    const Fact& amount = *looked.fact;
    if (!looked.implied || looked.bound || looked.now == nullptr || !looked.now->period)
        return std::nullopt;
    const bool relative =
        amount.time >= 0 &&
        report.facts.times[static_cast<std::size_t>(amount.time)].kind == TimeKind::relative;
    const Period year = years_back(*looked.now->period, 1);
    const bool near =
        !looked.open_time && (looked.guessed_time || relative || within(year, looked.period));
    return near && year != looked.period ? std::optional(year) : std::nullopt;
}

/// Its time was told by the paragraph, not by its own sentence.
bool dated_from_above(const Fact& fact) {
    return fact.basis == PeriodBasis::header && fact.row < 0;
}

/// The later report tells in the very words of the earlier one how it is now.
bool is_one_place(const Report& later, const Looked& looked, const Report& report,
                  const Fact& fact) {
    return looked.now != nullptr && fact.role == Role::reported &&
           told_in_one_place(later, *looked.now, report, fact);
}

}  // namespace

std::size_t EarlierFacts::KeyHash::operator()(const Key& key) const {
    const std::size_t days = number_of(key.period.first) * 8191 + number_of(key.period.last);
    return (days * 31 + key.unit) * 0x9e3779b97f4a7c15ULL;
}

/// 0: no fact seen so far has it.
std::uint32_t EarlierFacts::unit_of(const std::string& unit) const {
    const auto found = units_.find(unit);
    return found == units_.end() ? 0 : found->second;
}

void EarlierFacts::add(const Report& report, std::size_t index) {
    if (!last_day_of(report)) return;
    for (const Fact& fact : report.facts.facts) {
        if (!tells_a_level(fact) || (!fact.period && fact.role != Role::reported)) continue;
        if (fact.period && is_to_come(report, *fact.period)) continue;
        const auto entry = static_cast<std::uint32_t>(entries_.size());
        entries_.push_back({&report, &fact, index, hashed(fact.what.stems)});
        const std::uint32_t unit =
            units_.emplace(fact.unit, static_cast<std::uint32_t>(units_.size() + 1)).first->second;
        if (!fact.period || fact.basis == PeriodBasis::report) add_of_year(report, unit, entry);
        if (fact.period) add_timed(report, fact, unit, entry);
    }
}

/// A figure without a time of its own may be of the year that the report covers.
void EarlierFacts::add_of_year(const Report& report, std::uint32_t unit, std::uint32_t entry) {
    const std::optional<Period>& year = report.identity.period;
    if (!year || month_of_day(year->first) == month_of_day(year->last)) return;
    if (days_between(year->last, *last_day_of(report)) > months_before * longest_month) return;
    by_now_[{unit, *year}].push_back(entry);
}

void EarlierFacts::add_timed(const Report& report, const Fact& fact, std::uint32_t unit,
                             std::uint32_t entry) {
    by_time_[{unit, *fact.period}].push_back(entry);
    if (tells_of_end(fact)) by_end_[{unit, end_key(*fact.period)}].push_back(entry);
    if (!report.identity.issued) return;
    if (fact.basis != PeriodBasis::report &&
        !within({*report.identity.issued, *report.identity.issued}, *fact.period))
        return;
    std::chrono::year_month month = month_of_day(*report.identity.issued);
    by_now_[{unit, year_key(month.year())}].push_back(entry);
    for (const std::chrono::month begins : {std::chrono::April, std::chrono::September})
        by_now_[{unit, year_over(month, begins)}].push_back(entry);
    for (int i = 0; i <= months_before; ++i, month -= std::chrono::months(1)) {
        by_now_[{unit, month_key(month)}].push_back(entry);
    }
}

void EarlierFacts::collect(const SeriesView& series, std::size_t later, const Looked& looked,
                           const HashedStems& stems, const Index& index, Period period,
                           std::vector<Pairing>& found) {
    const auto at = index.find({unit_of(looked.unit), period});
    if (at == index.end()) return;
    const bool at_its_now = &index != &by_time_;
    const auto look_at = [&](const Crowds::Entries& entries) {
        for (const std::uint32_t number : entries)
            collect(series, later, looked, stems, entries_[number], at_its_now, found);
    };
    if (!Crowds::is_one(at->second)) return look_at(at->second);
    look_at(crowds_.alike(
        at->second, stems.sorted, [this](std::uint32_t entry) -> const auto& {
            return entries_[entry].stems.sorted;
        }));
}

void EarlierFacts::collect(const SeriesView& series, std::size_t later, const Looked& looked,
                           const HashedStems& stems, const Entry& entry, bool at_its_now,
                           std::vector<Pairing>& found) const {
    if (!half_shared(stems, entry.stems)) return;
    Sameness sameness = compare_concepts(*looked.what, entry.fact->what);
    const bool limited = sameness != Sameness::sure && !dated_from_above(*entry.fact) &&
                         differ_by_a_limit(*looked.what, entry.fact->what);
    if (sameness < Sameness::likely && !limited) return;
    const bool placed = in_same_place(series, later, entry.index, *looked.fact, *entry.fact);
    if (limited)
        sameness = placed ? Sameness::likely : Sameness::doubtful;
    else if (sameness == Sameness::sure && (at_its_now || !placed || dated_from_above(*entry.fact)))
        sameness = Sameness::likely;
    else if (sameness == Sameness::likely &&
             !(placed && looked.what->stems == entry.fact->what.stems &&
               told_alike(*series.reports[later], *looked.fact, *entry.report, *entry.fact)))
        sameness = Sameness::doubtful;
    if (!placed && at_its_now) sameness = Sameness::doubtful;
    // Whether "we helped 140 families" is of the year that is reported, no word says.
    if (!at_its_now && entry.fact->basis == PeriodBasis::report) sameness = Sameness::doubtful;
    if (sameness == Sameness::doubtful && placed &&
        is_one_place(*series.reports[later], looked, *entry.report, *entry.fact))
        sameness = Sameness::likely;
    found.push_back({entry.report, entry.fact, sameness});
}

std::vector<Pairing> EarlierFacts::find(const SeriesView& series, std::size_t later,
                                        const Looked& looked) {
    std::vector<Pairing> found;
    const HashedStems stems = hashed(looked.what->stems);
    collect(series, later, looked, stems, by_time_, looked.period, found);
    if (looked.open_time)  // "since January" may count from the end of it
        collect(series, later, looked, stems, by_time_, end_key(looked.period), found);
    if (!looked.open_time && tells_of_end(*looked.fact))
        collect(series, later, looked, stems, by_end_, end_key(looked.period), found);
    if (const auto year = year_of_base(*series.reports[later], looked)) {
        collect(series, later, looked, stems, by_time_, *year, found);
        collect(series, later, looked, stems, by_now_, *year, found);
    }
    if (const auto before = month_before(*series.reports[later], looked))
        collect(series, later, looked, stems, by_time_, *before, found);
    const bool within_month = month_of_day(looked.period.first) == month_of_day(looked.period.last);
    const std::size_t timed = found.size();
    collect(series, later, looked, stems, by_now_,
            within_month ? month_key(month_of_day(looked.period.first)) : looked.period, found);
    for (std::size_t i = timed; i < found.size() && !within_month; ++i) {
        // A year holds many a "now".
        if (!told_alike(*series.reports[later], *looked.fact, *found[i].report, *found[i].fact) &&
            !is_one_place(*series.reports[later], looked, *found[i].report, *found[i].fact))
            found[i].sureness = Sameness::doubtful;
    }
    std::stable_sort(found.begin(), found.end(), [](const Pairing& a, const Pairing& b) {
        if (a.sureness != b.sureness) return a.sureness > b.sureness;
        return last_day_of(*a.report) > last_day_of(*b.report);
    });
    return found;
}

}  // namespace yearproof::figure
