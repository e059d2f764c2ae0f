// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/fact.h"

#include <algorithm>
#include <array>

namespace yearproof {
namespace {

Decimal at_most(std::optional<Decimal> value, Decimal otherwise) {
    return value.value_or(otherwise);
}

/// Half of what rounding may have moved a printed value: the last printed
/// place; for money also the zeros it ends in, where there are three or more
/// (£340,000).
Decimal half_unit(const Figure& figure, const std::string& unit) {
    const bool money = is_currency(unit);
    int zeros = 0;
    for (std::int64_t rest = figure.value.coefficient(); money && rest != 0 && rest % 10 == 0;
         rest /= 10)
        ++zeros;
    if (zeros >= 3 && figure.value.decimals() == 0) return Decimal(1, -zeros).half_unit();
    return figure.value.half_unit();
}

bool exact(const Figure& figure, const std::string& unit) {
    if (figure.hedge != Hedge::none || figure.scaled || figure.decimals > 0 || figure.value_max)
        return false;
    if (unit == "percent" || unit == "percent-points" || unit == "ratio" || is_rate(unit))
        return false;
    const bool money = is_currency(unit);
    return !money || figure.value.coefficient() % 1000 != 0;
}

/// A tenth of the value: how far "about" and "over" are taken to reach.
Decimal tenth(Decimal value) { return value.absolute().scaled(-1); }

}  // namespace

Interval Figure::interval(const std::string& unit) const {
    const Decimal top = value_max.value_or(value);
    if (exact(*this, unit)) return {value, top};
    const Decimal half = half_unit(*this, unit);
    const Decimal low = at_most(Decimal::subtract(value, half), value),
                  high = at_most(Decimal::add(top, half), top);
    switch (hedge) {
    case Hedge::none:
        return {low, high};
    case Hedge::about:
        return {at_most(Decimal::subtract(low, tenth(value)), low),
                at_most(Decimal::add(high, tenth(top)), high)};
    case Hedge::over:
        return {value, at_most(Decimal::add(high, tenth(top)), high)};
    case Hedge::under:
        return {at_most(Decimal::subtract(low, tenth(value)), low), top};
    case Hedge::at_least:
        return {value, top.scaled(3)};
    case Hedge::up_to:
        return {Decimal(0), top};
    }
    return {low, high};
}

std::string_view name_of(PeriodBasis basis) {
    constexpr std::array<std::string_view, 5> names{"stated", "sentence", "header", "report",
                                                    "none"};
    return names.at(static_cast<std::size_t>(basis));
}

bool is_duration(std::string_view unit) {
    constexpr std::array<std::string_view, 8> units{"milliseconds", "seconds", "minutes", "hours",
                                                    "days",         "weeks",   "months",  "years"};
    return unit.ends_with('s') && std::ranges::find(units, unit) != units.end();
}

bool is_rate(std::string_view unit) { return unit.starts_with("per-"); }

bool is_currency(std::string_view unit) {
    return unit.size() == 3 && unit[0] >= 'A' && unit[0] <= 'Z';
}

std::string_view name_of(Role role) {
    constexpr std::array<std::string_view, 6> names{"reported", "comparative", "change",
                                                    "target",   "benchmark",   "threshold"};
    return names.at(static_cast<std::size_t>(role));
}

namespace {

using Stems = std::vector<std::string>;

template <class Fits>
Stems those(const Stems& stems, Fits fits) {
    Stems found;
    std::copy_if(stems.begin(), stems.end(), std::back_inserter(found), fits);
    return found;
}

bool is_age(const std::string& stem) { return stem[0] == age_mark; }
bool is_number(const std::string& stem) {
    return is_age(stem) || (stem[0] >= '0' && stem[0] <= '9');
}
bool is_action(const std::string& stem) { return stem[0] == action_mark; }
bool is_contrast(const std::string& stem) { return stem[0] == contrast_mark; }

/// "Not upheld" and "upheld", "within 20 weeks" and "within 26 weeks", "approved" and "refused":
/// each alone says that two measures differ.
bool contradict(const Concept& a, const Concept& b) {
    if (those(a.stems, is_contrast) != those(b.stems, is_contrast)) return true;
    const Stems numbers = those(a.stems, is_number), others = those(b.stems, is_number);
    if (!numbers.empty() && !others.empty() && numbers != others) return true;
    const Stems done = those(a.stems, is_action), did = those(b.stems, is_action);
    return !done.empty() && !did.empty() && done != did;
}

Sameness compare_stems(const Stems& a, const Stems& b) {
    Stems shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    const std::size_t smaller = std::min(a.size(), b.size()),
                      all = a.size() + b.size() - shared.size();
    if (shared.size() == smaller && smaller >= 2 && all - smaller <= 2) return Sameness::likely;
    if (shared.size() * 10 >= all * 6) return Sameness::likely;
    return shared.size() * 10 >= all * 4 ? Sameness::doubtful : Sameness::different;
}

}  // namespace

Sameness compare_concepts(const Concept& a, const Concept& b) {
    if (a.stems.empty() || b.stems.empty()) return Sameness::different;
    if (a.stems == b.stems) return a.stems.size() > 1 ? Sameness::sure : Sameness::likely;
    const Sameness found = compare_stems(a.stems, b.stems);
    return contradict(a, b) ? std::min(found, Sameness::doubtful) : found;
}

bool differ_by_a_limit(const Concept& a, const Concept& b) {
    const auto lasts = [](const std::string& stem) { return !is_age(stem) && !is_action(stem); };
    const Stems same = those(a.stems, lasts);
    if (same.size() < 2 || same != those(b.stems, lasts)) return false;
    const Stems done = those(a.stems, is_action), did = those(b.stems, is_action);
    const Stems ages = those(a.stems, is_age), years = those(b.stems, is_age);
    if (ages != years) return done == did && (a.carried || b.carried);
    return done.empty() != did.empty() && done.size() + did.size() == 1;
}

}  // namespace yearproof
