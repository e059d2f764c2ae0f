// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time.h"

#include <catch2/catch.hpp>

namespace yearproof::test {
namespace {

Date date(const char* text) { return *parse_iso(text); }
Period period(const char* first, const char* last) { return {date(first), date(last)}; }

}  // namespace

TEST_CASE("ISO dates are read and written") {
    CHECK(iso(date("2026-03-05")) == "2026-03-05");
    CHECK(iso(date("0999-12-31")) == "0999-12-31");
    for (const char* bad : {"", "2026-3-5", "2026-02-29", "2026-13-01", "2026-00-10", "20260305",
                            "2026-03-05 ", "2026/03/05", "abcd-ef-gh"}) {
        INFO(bad);
        CHECK_FALSE(parse_iso(bad).has_value());
    }
}

TEST_CASE("a month ends on its own last day") {
    CHECK(month_of(date("2024-02-10")) == period("2024-02-01", "2024-02-29"));
    CHECK(month_of(date("2025-02-10")) == period("2025-02-01", "2025-02-28"));
    CHECK(month_of(date("2100-02-10")) == period("2100-02-01", "2100-02-28"));
    CHECK(month_of(date("2025-12-31")) == period("2025-12-01", "2025-12-31"));
    CHECK(year_of(2024) == period("2024-01-01", "2024-12-31"));
}

TEST_CASE("the same days some years before") {
    CHECK(years_back(period("2024-02-29", "2024-02-29"), 1) == period("2023-02-28", "2023-02-28"));
    CHECK(years_back(period("2024-02-01", "2024-02-29"), 1) == period("2023-02-01", "2023-02-28"));
    CHECK(years_back(period("2023-02-01", "2023-02-28"), -1) == period("2024-02-01", "2024-02-29"));
    CHECK(years_back(period("2024-09-01", "2024-12-31"), 2) == period("2022-09-01", "2022-12-31"));
    CHECK(years_back(period("2025-01-31", "2025-01-31"), 1) == period("2024-01-31", "2024-01-31"));
}

TEST_CASE("days between, and one period within another") {
    CHECK(days_between(date("2024-02-28"), date("2024-03-01")) == 2);
    CHECK(days_between(date("2025-02-28"), date("2025-03-01")) == 1);
    CHECK(days_between(date("2025-03-01"), date("2025-02-28")) == -1);
    CHECK(within(period("2024-05-01", "2024-05-31"), year_of(2024)));
    CHECK_FALSE(within(period("2024-12-01", "2025-01-01"), year_of(2024)));
}

TEST_CASE("kinds are named as they are written") {
    CHECK(name_of(TimeKind::financial_year) == "financial-year");
    CHECK(name_of(TimeKind::academic_year) == "academic-year");
    CHECK(name_of(TimeKind::deadline) == "deadline");
}

}  // namespace yearproof::test
