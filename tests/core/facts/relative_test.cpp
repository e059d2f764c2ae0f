// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/times.h"

#include <catch2/catch.hpp>

/// Times told from the report's date or from another time, and words that are no times at all.
namespace yearproof::test {
namespace {

constexpr const char* last_period = "2024-04-01..2025-02-28";

const TimeRow now[] = {
    {"We currently have 12 hosts.", "currently = 2026-03-01..2026-03-31 relative"},
    {"Now 60% are in work.", "Now = 2026-03-01..2026-03-31 relative"},
    {"Our current rate of 69 is high.", "current = 2026-03-01..2026-03-31 relative"},
    {"To date the appeal has raised £2m.", "To date = 2026-03-01..2026-03-31 relative"},
    {"The service is now embedded.", ""},
    {"The current challenges are many.", ""},
    {"A new one is now in use.", ""},
    {"It is now for those aged 18-25.", ""},
    {"Since April we treated 400.", "Since April = 2025-04-01..2026-03-05 relative"},
    {"Up 13 since Jan 2024.", "since Jan 2024 = 2024-01-01..2026-03-05 relative"},
    {"In post since 1st July 2024 and alone since 1st October.",
     "since 1st July 2024 = 2024-07-01..2025-03-06 relative; "
     "since 1st October = 2024-10-01..2025-03-06 relative",
     "2025-03-06"},
    {"In May 2023 it began. Since then it grew.",
     "May 2023 = 2023-05-01..2023-05-31 month; Since then = 2023-05-01..2026-03-05 relative"},
    {"The year to date shows a loss.", "year to date = 2025-04-01..2026-03-05 relative"},
    {"This year we hired 7.", "This year = 2024-04-01..2025-02-28 relative", "2025-03-06",
     last_period},
    {"This year we will hire 7.", "This year = 2025-01-01..2025-12-31 relative", "2025-03-06",
     last_period},
    {"This year we hired 7.", "This year = 2026-01-01..2026-12-31 relative"},
    {"During the year we hired 7.", "During the year = 2024-04-01..2025-02-28 relative",
     "2025-03-06", last_period},
    {"Between September and December 2023 there were 26. During the year three people left.",
     "September and December 2023 = 2023-09-01..2023-12-31 range; During the year = "
     "2024-04-01..2025-02-28 relative",
     "2025-03-06", last_period},
    {"During the year 2023-24 we saved £2m.", "2023-24 = 2023-04-01..2024-03-31 financial-year"},
    {"The work in this period was hard.", "this period = 2024-04-01..2025-02-28 relative",
     "2025-03-06", last_period},
    {"We met between January and December 2019 and during this period hired 4.",
     "January and December 2019 = 2019-01-01..2019-12-31 range; "
     "this period = 2019-01-01..2019-12-31 relative",
     "2020-03-05"},
    {"Last year was better.", "Last year = 2025-01-01..2025-12-31 relative"},
    {"Next year (2020/21) we move.",
     "Next year = 2020-04-01..2021-03-31 relative; "
     "2020/21 = 2020-04-01..2021-03-31 financial-year",
     "2020-03-05"},
    {"Last month was dry.", "Last month = 2026-02-01..2026-02-28 relative"},
    {"Next month I visit.", "Next month = 2026-04-01..2026-04-30 relative"},
    {"Last month was dry.", "Last month = 2025-12-01..2025-12-31 relative", "2026-01-31"},
    {"Last week was dry.", "Last week = 2026-02-23..2026-03-01 relative"},
    {"Last quarter was dry.", "Last quarter = 2025-10-01..2025-12-31 relative"},
    {"In the last 12 months it fell.", "the last 12 months = 2025-03-05..2026-03-05 relative"},
    {"Over the past three years it fell.",
     "the past three years = 2023-03-05..2026-03-05 relative"},
    {"Over the last year it fell.", "the last year = 2025-03-05..2026-03-05 relative"},
    {"Plans for the year ahead.", "the year ahead = 2026-03-05..2027-03-04 relative"},
    {"Plans for the next three years.", "the next three years = 2026-03-05..2029-03-04 relative"},
    {"In the coming year we build.", "the coming year = 2026-03-05..2027-03-04 relative"},
    {"This was 52% a year ago.", "a year ago = 2025-03-01..2025-03-31 relative"},
    {"It opened two years ago.", "two years ago = 2024-03-01..2024-03-31 relative"},
    {"It opened 18 months ago.", "18 months ago = 2024-09-01..2024-09-30 relative"},
    {"It opened ten days ago.", "ten days ago = 2026-02-23 relative"},
    {"Later this year it opens.", "Later this year = 2026-03-05..2026-12-31 relative"},
    {"Earlier this year it opened.", "Earlier this year = 2026-01-01..2026-03-05 relative"},
    {"In this academic year two left.",
     "this academic year = 2025-09-01..2026-08-31 academic-year"},
    {"In the current financial year it grew.",
     "the current financial year = 2025-04-01..2026-03-31 financial-year"},
    {"The previous financial year was worse.",
     "The previous financial year = 2024-04-01..2025-03-31 financial-year"},
    {"From 1 September 2019 at the start of the new academic year it ran.",
     "1 September 2019 = 2019-09-01 date; "
     "the new academic year = 2019-09-01..2020-08-31 academic-year",
     "2020-03-05"},
    {"The vacancy ends by the end of this month.",
     "by the end of this month = 2026-03-31 deadline"},
};

const TimeRow other_years[] = {
    {"There were 11 between September and December 2025, and 24 for the same period in 2024.",
     "September and December 2025 = 2025-09-01..2025-12-31 range; "
     "the same period in 2024 = 2024-09-01..2024-12-31 relative"},
    {"24 left between Sept and Dec 2024, compared to 6 and 19, for the same period in 2023 and "
     "2022 respectively.",
     "Sept and Dec 2024 = 2024-09-01..2024-12-31 range; "
     "the same period in 2023 = 2023-09-01..2023-12-31 relative; "
     "2022 = 2022-09-01..2022-12-31 relative",
     "2025-03-06"},
    {"At the end of January 2025 it was 230, and 298 at this point last year.",
     "end of January 2025 = 2025-01-31 date; this point last year = 2024-01-31 relative",
     "2025-03-06"},
    {"Admissions in February 2024 were 40 against 38 in the same month last year.",
     "February 2024 = 2024-02-01..2024-02-29 month; "
     "the same month last year = 2023-02-01..2023-02-28 relative"},
    {"Admissions in February 2023 were 38 against 40 in the same month of 2024.",
     "February 2023 = 2023-02-01..2023-02-28 month; "
     "the same month of 2024 = 2024-02-01..2024-02-29 relative"},
    {"We had 7, against 5 this time last year.",
     "this time last year = 2025-03-01..2025-03-31 relative"},
    {"Income in 2024/25 was £4m, up from £3m the previous year.",
     "2024/25 = 2024-04-01..2025-03-31 financial-year; "
     "the previous year = 2023-04-01..2024-03-31 relative"},
    {"In 2024/25 there were 40, compared to 35 in the year before.",
     "2024/25 = 2024-04-01..2025-03-31 financial-year; "
     "the year before = 2023-04-01..2024-03-31 relative"},
    {"On 31 March 2025 there were 40, and 35 a year earlier.",
     "31 March 2025 = 2025-03-31 date; a year earlier = 2024-03-31 relative"},
    {"In 2023 we lost 4 and the following year 9.",
     "2023 = 2023-01-01..2023-12-31 year; the following year = 2024-01-01..2024-12-31 relative"},
    {"It began in May 2019 and ended in October that year.",
     "May 2019 = 2019-05-01..2019-05-31 month; October = 2019-10-01..2019-10-31 month; "
     "that year = 2019-01-01..2019-12-31 relative"},
};

const TimeRow bare_months[] = {
    {"The post was filled in December.", "December = 2025-12-01..2025-12-31 month"},
    {"The post was filled in March.", "March = 2026-03-01..2026-03-31 month"},
    {"The post was filled in April.", "April = 2025-04-01..2025-04-30 month"},
    {"The post will be filled in April.", "April = 2026-04-01..2026-04-30 month"},
    {"The post will be filled in December.", "December = 2026-12-01..2026-12-31 month"},
    {"We await the outcome on the 22nd of March.", "22nd of March = 2024-03-22 date", "2024-03-07"},
    {"In June the team will submit a plan.", "June = 2026-06-01..2026-06-30 month"},
    {"They will take up post in February.", "February = 2024-02-01..2024-02-29 month",
     "2024-03-07"},
    {"Finish by June.", "by June = 2026-06-01..2026-06-30 deadline"},
    {"Finish by 2030.", "by 2030 = 2030-01-01..2030-12-31 deadline"},
    {"Finish by 31 March 2026.", "by 31 March 2026 = 2026-03-31 deadline"},
    {"Finish by the end of May.", "by the end of May = 2026-05-31 deadline"},
    {"Finish by summer 2027.", "by summer 2027 = 2027-06-01..2027-08-31 deadline"},
    {"In January we opened, having closed in July.",
     "January = 2026-01-01..2026-01-31 month; July = 2025-07-01..2025-07-31 month"},
    {"During 2024 two inspections, in April and in November, found faults.",
     "2024 = 2024-01-01..2024-12-31 year; April = 2024-04-01..2024-04-30 month; "
     "November = 2024-11-01..2024-11-30 month"},
    {"The review of July 2019 was followed by another in October.",
     "July 2019 = 2019-07-01..2019-07-31 month; October = 2019-10-01..2019-10-31 month"},
    {"In November staff moved.", "November = 2023-11-01..2023-11-30 month", "2024-10-15",
     "2023-04-01..2024-03-31"},
};

const char* const no_times[] = {
    "Support up to 2060 families.",
    "There were 2010 children in 1999 homes.",
    "We may march a second time.",
    "Under sections 18(7) and 19(2).",
    "Help for 16-17-year olds.",
    "Help for those aged 16-18.",
    "Ages (0-25) and 18-25 alike.",
    "Call 01634 331619 or x 2019.",
    "See 6.8.4 and 10.12.24 below.",
    "It cost £2019 and $2020.",
    "Long term plans, fixed term posts.",
    "It fell by a quarter, then by half.",
    "Spring into action; fall in love.",
    "Theresa May spoke with April Jones.",
    "It rose from 2015 to 1998 cases.",
    "Three times a year, every month.",
    "The Children Act 2004 and the 2014 Care Act.",
    "Years 7 to 11, Year 6 and early years.",
    "Over the past few years, in recent months.",
    "A 20-week process, a three-year plan.",
    "Open 24/7, at a ratio of 1/2.",
    "Schools meet on Mondays and Fridays.",
    "Room 2024, no. 2019 and #2018.",
    "It was 2,024 in all and 2024.5 on average.",
    "Reading 2023% more.",
    "It is the last one of the day.",
    "Jan Smith and Dec Murphy spoke.",
    "The summer school and winter fuel.",
    "All in good time, at the same time.",
};

void check(const TimeRow& row) {
    INFO(row.text);
    CHECK(times_of(row.text, row.issued, row.period) == row.times);
}

}  // namespace

TEST_CASE("words that point from the report's date are resolved against it") {
    for (const TimeRow& row : now) check(row);
}

TEST_CASE("the same period of another year takes the months the sentence speaks of") {
    for (const TimeRow& row : other_years) check(row);
}

TEST_CASE("a month without a year takes the year that its sentence means") {
    for (const TimeRow& row : bare_months) check(row);
}

TEST_CASE("what only looks like a time is none") {
    for (const char* text : no_times) {
        INFO(text);
        CHECK_THAT(times_of(text, "2026-03-05"), Catch::Equals(""));
    }
}

}  // namespace yearproof::test
