// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/sentence.h"

#include <catch2/catch.hpp>

#include <string>

using namespace yearproof::test;

namespace {
struct Row {
    const char* text;
    const char* facts;
};
}  // namespace

TEST_CASE("figures are read with unit, role, period and what they count") {
    const Row rows[] = {
        {"There were 24 Permanent Exclusions between Sept and Dec 2024, compared "
         "to 6 and 19, for the same period in 2023 and 2022 "
         "respectively.",
         "24 count reported 2024-09-01..2024-12-31 Permanent Exclusions\n"
         "6 count comparative 2023-09-01..2023-12-31 Permanent Exclusions\n"
         "19 count comparative 2022-09-01..2022-12-31 Permanent Exclusions\n"},
        {"Plans have reduced from 355 in August to 273 in December 2024.",
         "355 count comparative 2024-08-01..2024-08-31 Plans\n273 count reported "
         "2024-12-01..2024-12-31 Plans\n"},
        {"We are currently reporting an overspend in the region of £2.7 million.",
         "2700000 GBP reported 2025-03-01..2025-03-31 overspend\n"},
        {"In 2023, the service had 16 adopted children.",
         "16 count reported 2023-01-01..2023-12-31 adopted children\n"},
        {"The consultation received 120 responses.",
         "120 count reported 2025-03-01..2025-03-31 responses\n"},
        {"Nine households were approved.",
         "9 count reported 2025-03-01..2025-03-31 households approved\n"},
        {"We help young people aged between 10 and 17.", "10 age threshold - help young people\n"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(facts_of(row.text) == row.facts);
    }
}

TEST_CASE("numbers that count nothing are no facts") {
    for (const char* text :
         {"See section 6 and paragraph 3.2.", "Key stages 2 and 3 follow.",
          "On the 18th of the month.", "Call 01634 331619.", "Covid-19 closed Hall Q3.",
          "Regulations made under section 18(7) apply.", "One of the teams left.",
          "Fewer places, <5 of them."}) {
        INFO(text);
        CHECK(facts_of(text).empty());
    }
}

TEST_CASE("figures are tied into statements") {
    const Row rows[] = {
        {"The cohort has decreased by 13 since Jan 2024 (from 495 to 482).",
         "change 495 -> 482 by 13 down\n"},
        {"The return rate was 95%, up from 72% in 2024.", "change 72% -> 95% by ? up\n"},
        {"In 2024, 1,262 came, compared to 1,184 in 2023, an increase of 78.",
         "change 1,184 -> 1,262 by 78 up\ncomparison 1,262 : 1,184\n"},
        {"In March, 89% were done within 45 days, an increase of 4 percentage points since May.",
         "change ? -> 89% by 4 percentage points up\n"},
        {"The rate is now 60% which is an increase of 15% since January 2024.",
         "change ? -> 60% by 15% up\n"},
        {"Our rate of 69 plans per 10,000 children is above our neighbours' "
         "average rate of 51.",
         "comparison 69 : 51 up\n"},
        {"This year 15 households joined, compared to 7 last year.", "comparison 15 : 7\n"},
        {"The suspension rate dropped from 0.91 to 0.83.", "change 0.91 -> 0.83 by ? down\n"},
        {"In 2021/22, 96 homes were completed, compared to 73 in 2020/21: 58 for social rent, 24 "
         "for "
         "affordable rent and 12 for shared ownership.",
         "comparison 96 : 73\nparts 96 : 58 24 12\n"},
        {"There were 3,724 households on the register, 66 fewer than a year earlier. Of these, 239 "
         "were in Band A, 938 in Band B and 2,547 in Band C.",
         "change ? -> 3,724 by 66 down\nparts 3,724 : 239 938 2,547\n"},
        {"Of the 208 households, 121 had children and 87 did not.", "parts 208 : 121 87\n"},
        {"We support 769 children (CP 268 and CIN 501).", "parts 769 : 268 501\n"},
        {"The club has 12 boys and 15 girls, 27 in total.", "parts 27 : 12 15\n"},
        {"They slowed the growth, which fell from 5% to 3%.", "change 5% -> 3% by ? down\n"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(statements_of(row.text) == row.facts);
    }
}

TEST_CASE("money that ends in zeros was rounded, other units of three letters were not") {
    yearproof::Figure figure;
    figure.value = yearproof::Decimal(340000);
    CHECK(figure.interval("GBP").low == yearproof::Decimal(335000));
    CHECK(figure.interval("kwh").low == yearproof::Decimal(340000));
    CHECK(figure.interval("age").low == yearproof::Decimal(340000));
}

TEST_CASE("a text may end anywhere") {
    const std::string whole =
        "Landings were 7,640 in 2024, 7 more than in 2023 (7,633), and the five-year average of "
        "the 12 ports was 610 (2023: 598)";
    for (std::size_t size = 1; size <= whole.size(); ++size) {
        INFO(whole.substr(0, size));
        CHECK_NOTHROW(facts_of(whole.substr(0, size)));
    }
    CHECK(facts_of("Landings were 7,640").find("7640 count") == 0);
}
