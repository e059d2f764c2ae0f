// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/coverage.h"

#include <catch2/catch.hpp>

namespace yearproof {
namespace {

std::vector<Fact> facts_at(const std::vector<TextRange>& ranges) {
    std::vector<Fact> facts;
    for (const auto range : ranges) {
        facts.emplace_back();
        facts.back().range = range;
    }
    return facts;
}

TEST_CASE("a range covers the figures that it meets") {
    const auto facts = facts_at({{10, 12}, {20, 24}, {30, 31}});
    struct Case {
        TextRange range;
        std::vector<bool> covered;
    };
    const Case cases[] = {
        {{10, 12}, {true, false, false}},  {{0, 10}, {false, false, false}},
        {{12, 20}, {false, false, false}}, {{11, 21}, {true, true, false}},
        {{0, 100}, {true, true, true}},    {{23, 31}, {false, true, true}},
        {{31, 40}, {false, false, false}}, {{20, 20}, {false, false, false}},
    };
    for (const auto& [range, covered] : cases) {
        CAPTURE(range.begin, range.end);
        FigureCoverage coverage(facts);
        coverage.mark(range, Coverage::ticked);
        for (std::size_t i = 0; i < facts.size(); ++i)
            CHECK((coverage.of(i) == Coverage::ticked) == covered[i]);
    }
}

TEST_CASE("each figure counts once, as the gravest that was said of it") {
    const auto facts = facts_at({{0, 1}, {2, 3}, {4, 5}, {6, 7}});
    FigureCoverage coverage(facts);
    coverage.mark({0, 1}, Coverage::flagged);
    coverage.mark({0, 3}, Coverage::ticked);
    coverage.mark({0, 5}, Coverage::unchecked);
    LoggedReport report;
    coverage.count_in(report);
    CHECK(report.figures_flagged == 1);
    CHECK(report.figures_ticked == 1);
    CHECK(report.figures_unchecked == 2);
}

Date day(int year, unsigned month, unsigned day) { return std::chrono::year(year) / month / day; }

TEST_CASE("the reason why a figure is unchecked says what is known of it") {
    SeriesRun series;
    series.seats.resize(2);
    series.seats[0].covers = year_of(2024);
    series.seats[1].covers = year_of(2025);
    Fact fact;
    CHECK(why_unchecked(fact, series, 0) == "no time was read for it; no earlier report was given, "
                                            "and no rule found it a second time in this one");
    fact.period = year_of(2025);
    CHECK(why_unchecked(fact, series, 1) ==
          "no rule found another figure for it, here or in the earlier reports");
    fact.role = Role::comparative;
    fact.period = Period{day(2024, 3, 1), day(2024, 3, 31)};
    CHECK(why_unchecked(fact, series, 1) ==
          "no rule found it in the report of the time it speaks of");
    fact.period = year_of(2019);
    CHECK(why_unchecked(fact, series, 1) == "no report of the time it speaks of was given");
    fact.period = year_of(2025);
    CHECK(why_unchecked(fact, series, 1) == "no report of the time it speaks of was given");
    for (const auto role : {Role::change, Role::target, Role::benchmark, Role::threshold}) {
        fact.role = role;
        CHECK_FALSE(why_unchecked(fact, series, 1).empty());
    }
}

}  // namespace
}  // namespace yearproof
