// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

#include <algorithm>
#include <optional>
#include <string>

/// What the figure rules share: facts of a statement, their words and their
/// intervals.
namespace yearproof::figure {

/// The fact that a statement names by index, or null where it names none.
inline const Fact* fact_of(const Report& report, std::int32_t index) {
    return index < 0 ? nullptr : &report.facts.facts[static_cast<std::size_t>(index)];
}

/// A fact as printed.
inline std::string printed(const Report& report, const Fact& fact) {
    return std::string(report.document.words(fact.range));
}

inline Place place(const Report& report, const Fact& fact) { return {&report, fact.range}; }

/// The paragraph, or table, that it stands in.
inline std::uint32_t block_of(const Report& report, const Fact& fact) {
    return report.prose.sentences[fact.sentence].block;
}

inline Interval interval(const Fact& fact) { return fact.figure.interval(fact.unit); }

/// "75%" and "76%": no value between them is both but the very edge, which two ways of rounding
/// would have to make.
inline bool meet_at_edge(Interval a, Interval b) {
    return !a.is_exact() && !b.is_exact() && (a.high == b.low || b.high == a.low);
}

/// Whether two figures are one, whatever their rounding.
inline bool agree(Interval a, Interval b) { return can_meet(a, b) && !meet_at_edge(a, b); }

/// What the part is of the whole, in percent to so many decimals; nothing where the whole may be 0
/// or less, or on overflow.
inline std::optional<Decimal> percentage(Decimal part, Decimal whole, int decimals) {
    if (whole.sign() <= 0) return std::nullopt;
    return Decimal::divide(part.scaled(2), whole, decimals);
}
inline std::optional<Interval> percentage(Interval part, Interval whole, int decimals) {
    const auto low = percentage(part.low, whole.high, decimals);
    const auto high = percentage(part.high, whole.low, decimals);
    if (!low || !high) return std::nullopt;
    return Interval{*low, *high};
}

inline bool is_money(const Fact& fact) { return is_currency(fact.unit); }

/// Plain digits with a comma before every three: "150,000", "-1,234.5".
inline std::string with_separators(const std::string& digits) {
    std::size_t whole = std::min(digits.find('.'), digits.size());
    std::string result = digits;
    const std::size_t lowest = digits.starts_with('-') ? 1 : 0;
    while (whole > lowest + 3) result.insert(whole -= 3, ",");
    return result;
}

/// An amount of money as it would be printed, with its sign or else its code behind.
inline std::string shown_money(const std::string& digits, const std::string& unit) {
    const std::string sign = unit == "GBP"   ? "\u00a3"
                             : unit == "EUR" ? "\u20ac"
                             : unit == "USD" ? "$"
                                             : "";
    if (sign.empty()) return digits + " " + unit;
    return digits.starts_with('-') ? "-" + sign + digits.substr(1) : sign + digits;
}

/// A value with the unit it would be printed with: "13", "15%", "$150,000".
inline std::string shown(Decimal value, const std::string& unit) {
    const std::string digits = with_separators(value.text());
    if (unit == "percent") return digits + "%";
    if (unit == "percent-points") return digits + " percentage points";
    return is_currency(unit) ? shown_money(digits, unit) : digits;
}

/// "2023-04-01 to 2024-03-31", or the day where it is one.
inline std::string shown(Period period) {
    return period.first == period.last ? iso(period.first)
                                       : iso(period.first) + " to " + iso(period.last);
}

/// An earlier report as messages name it.
inline std::string called(const Report& report) {
    const Identity& identity = report.identity;
    if (identity.issued) return "the report of " + iso(*identity.issued);
    return identity.period ? "the report on " + shown(*identity.period) : "an earlier report";
}

/// The last day of which a report can speak as past: its date of issue, else the end of the period
/// that it covers.
inline std::optional<Date> last_day_of(const Report& report) {
    const Identity& identity = report.identity;
    if (identity.issued) return identity.issued;
    return identity.period ? std::optional(identity.period->last) : std::nullopt;
}

/// Whether two figures of a statement are said of one thing: the second stands
/// alone, or names the same.
inline bool same_thing(const Fact& a, const Fact& b) {
    if (a.unit != b.unit) return false;
    const bool unnamed = a.what.stems.empty() || b.what.stems.empty();
    if (unnamed && a.unit != "count") return true;  // "our rate is 82, lower than the national 73"
    return a.what.stems == b.what.stems || compare_concepts(a.what, b.what) >= Sameness::likely;
}

}  // namespace yearproof::figure
