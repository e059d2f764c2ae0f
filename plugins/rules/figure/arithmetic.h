// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

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

inline Interval interval(const Fact& fact) { return fact.figure.interval(fact.unit); }

/// A value with the unit it would be printed with: "13", "15%", "1200000".
inline std::string shown(Decimal value, const std::string& unit) {
    return value.text() + (unit == "percent" || unit == "percent-points" ? "%" : "");
}

/// Whether two figures of a statement are said of one thing: the second stands
/// alone, or names the same.
inline bool same_thing(const Fact& a, const Fact& b) {
    if (a.unit != b.unit) return false;
    return a.what.stems == b.what.stems || compare_concepts(a.what, b.what) >= Sameness::likely;
}

}  // namespace yearproof::figure
