// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/times.h"

#include <catch2/catch.hpp>

/// Sentences as reports of health, schools, transport, councils, charities and companies have them;
/// all issued on 12 June 2025 for 1 April 2024 to 31 March 2025.
namespace yearproof::test {
namespace {

constexpr const char* sentences[][2] = {
    {"The Trust's A&E four-hour performance was 71.2% in Q4 2024/25, against 68.4% in Q4 2023/24.",
     "Q4 2024/25 = 2025-01-01..2025-03-31 quarter; Q4 2023/24 = 2024-01-01..2024-03-31 quarter"},
    {"As of 31 March 2025, 412 patients were waiting over 52 weeks, down from 1,024 at 31 March "
     "2024.",
     "31 March 2025 = 2025-03-31 date; 31 March 2024 = 2024-03-31 date"},
    {"In the 12 months ending 31 December 2024 the service handled 3,402 calls.",
     "12 months ending 31 December 2024 = 2024-01-01..2024-12-31 year"},
    {"Between July and September 2024 (Quarter 2) there were 14 falls.",
     "July and September 2024 = 2024-07-01..2024-09-30 range; Quarter 2 = 2024-07-01..2024-09-30 "
     "quarter"},
    {"Mortality rose in winter 2022-23 and fell back by spring.",
     "winter 2022-23 = 2022-12-01..2023-02-28 season; by spring = 2023-03-01..2023-05-31 deadline"},
    {"Referrals for October-December 2024 were 12% higher than the same quarter of the previous "
     "year.",
     "October-December 2024 = 2024-10-01..2024-12-31 range; the same quarter of the previous year "
     "= 2023-10-01..2023-12-31 relative"},
    {"Rail patronage reached 1.2 million in April–September 2024.",
     "April–September 2024 = 2024-04-01..2024-09-30 range"},
    {"Bus passenger journeys for 2023/24 stood at 4.1m (2022/23: 3.9m).",
     "2023/24 = 2023-04-01..2024-03-31 financial-year; 2022/23 = 2022-04-01..2023-03-31 "
     "financial-year"},
    {"The bridge will reopen in autumn 2025, having closed in May 2023.",
     "autumn 2025 = 2025-09-01..2025-11-30 season; May 2023 = 2023-05-01..2023-05-31 month"},
    {"Charitable income for the year to 31 August 2024 was £2.3m (2023: £2.1m).",
     "year to 31 August 2024 = 2023-09-01..2024-08-31 range; 2023 = 2023-01-01..2023-12-31 year"},
    {"Trustees who served during the year and up to the date of this report are listed.",
     "during the year = 2024-04-01..2025-03-31 relative"},
    {"The school had 421 pupils on roll in the October 2024 census.",
     "October 2024 = 2024-10-01..2024-10-31 month"},
    {"GCSE results in 2024 were better than in 2023 and 2019.",
     "2024 = 2024-01-01..2024-12-31 year; 2023 = 2023-01-01..2023-12-31 year; 2019 = "
     "2019-01-01..2019-12-31 year"},
    {"In Year 11, 62% achieved grade 5 in 2023/24 compared to 58% in 2022/23.",
     "2023/24 = 2023-09-01..2024-08-31 academic-year; 2022/23 = 2022-09-01..2023-08-31 "
     "academic-year"},
    {"Persistent absence in autumn and spring terms 2023/24 was 21%.",
     "autumn = 2023-09-01..2023-12-31 term; spring terms 2023/24 = 2024-01-01..2024-03-31 term"},
    {"The Ofsted inspection on 12-13 November 2024 judged it Good.",
     "12-13 November 2024 = 2024-11-12..2024-11-13 range"},
    {"The Ofsted inspection on Tuesday 12 and Wednesday 13 November 2024 judged it Good.",
     "Tuesday 12 and Wednesday 13 November 2024 = 2024-11-12..2024-11-13 range on Tuesday"},
    {"By the end of 2024/25, all 12 actions will be complete.",
     "By the end of 2024/25 = 2025-03-31 deadline"},
    {"Target date: Mar-26", "Mar-26 = 2026-03-01..2026-03-31 month"},
    {"Deadline: end Q3 25/26", "end Q3 25/26 = 2025-12-31 date"},
    {"Crime fell 4% in the year to September 2024.",
     "year to September 2024 = 2023-10-01..2024-09-30 range"},
    {"Crime fell 4% in the three months to the end of June 2024.",
     "three months to the end of June 2024 = 2024-04-01..2024-06-30 quarter"},
    {"Since 2010, emissions have fallen by 40%.", "Since 2010 = 2010-01-01..2025-06-12 relative"},
    {"Since its launch in March 2023, 120 people have joined.",
     "March 2023 = 2023-03-01..2023-03-31 month"},
    {"At the same point in 2023 there were 31.",
     "the same point in 2023 = 2023-06-01..2023-06-30 relative"},
    {"Over the last five financial years spending grew.",
     "the last five financial years = 2020-04-01..2025-03-31 range"},
    {"The rate was 12.1 (2022), 13.4 (2023) and 13.0 (2024).",
     "2022 = 2022-01-01..2022-12-31 year; 2023 = 2023-01-01..2023-12-31 year; 2024 = "
     "2024-01-01..2024-12-31 year"},
    {"From 2019/20 to 2023/24 the fund grew by a third.",
     "2019/20 to 2023/24 = 2019-04-01..2024-03-31 range"},
    {"The council agreed its Budget 2025/26 on 27 February.",
     "2025/26 = 2025-04-01..2026-03-31 financial-year; 27 February = 2025-02-27 date"},
    {"The consultation ran from 4 November 2024 to 10 January.",
     "4 November 2024 to 10 January = 2024-11-04..2025-01-10 range"},
    {"The consultation runs between 3rd and 28th March.",
     "3rd and 28th March = 2025-03-03..2025-03-28 range"},
    {"Works start on 1 April and finish on 30 September 2025.",
     "1 April = 2025-04-01 date; 30 September 2025 = 2025-09-30 date"},
    {"This was reported to Cabinet in January, February and March 2025.",
     "January = 2025-01-01..2025-01-31 month; February = 2025-02-01..2025-02-28 month; March 2025 "
     "= 2025-03-01..2025-03-31 month"},
    {"The next meeting is on 9 September.", "9 September = 2025-09-09 date"},
    {"The contract (2021-2026) was extended to 2028.",
     "2021-2026 = 2021-01-01..2026-12-31 range; 2028 = 2028-01-01..2028-12-31 year"},
    {"NHS Long Term Plan 2019 and Care Act 2014 apply; Covid-19 hit in March 2020.",
     "2019 = 2019-01-01..2019-12-31 year; March 2020 = 2020-03-01..2020-03-31 month"},
    {"In 2019/20, 2,019 people came; 1,998 came in 2020/21.",
     "2019/20 = 2019-04-01..2020-03-31 financial-year; 2020/21 = 2020-04-01..2021-03-31 "
     "financial-year"},
    {"Ages 16-24: 2,010; 25-34: 1,987.", ""},
    {"Flow was 2000 m3 per day.", ""},
    {"Net zero by 2050.", "by 2050 = 2050-01-01..2050-12-31 deadline"},
    {"We sold 1950 tickets in May.", "May = 2025-05-01..2025-05-31 month"},
    {"Apr-Jun 24 | Jul-Sep 24",
     "Apr-Jun 24 = 2024-04-01..2024-06-30 range; Jul-Sep 24 = 2024-07-01..2024-09-30 range"},
    {"May/June 2024", "May/June 2024 = 2024-05-01..2024-06-30 range"},
    {"the late 1990s and the 2020s",
     "late 1990s = 1997-01-01..1999-12-31 range; 2020s = 2020-01-01..2029-12-31 range"},
    {"in mid 2025", "mid 2025 = 2025-05-01..2025-08-31 year"},
    {"Sickness absence averaged 8.1 days in the rolling year to February 2025.",
     "year to February 2025 = 2024-03-01..2025-02-28 range"},
    {"A peer review took place w/c 10 February 2025.",
     "w/c 10 February 2025 = 2025-02-10..2025-02-16 range"},
    {"The 2024/25 outturn was £212,000 against a 2023/24 outturn of £198,000.",
     "2024/25 = 2024-04-01..2025-03-31 financial-year; 2023/24 = 2023-04-01..2024-03-31 "
     "financial-year"},
    {"It was published in December 2024. In February a plan was agreed.",
     "December 2024 = 2024-12-01..2024-12-31 month; February = 2025-02-01..2025-02-28 month"},
    {"The pilot started in September; by December 40 families had joined.",
     "September = 2024-09-01..2024-09-30 month; by December = 2024-12-01..2024-12-31 deadline"},
    {"The Panel considered the report at its meeting on 14 May and will return to it in October.",
     "14 May = 2025-05-14 date; October = 2025-10-01..2025-10-31 month"},
    {"The service was launched in September 2021 and by March 2023 had helped 900 people.",
     "September 2021 = 2021-09-01..2021-09-30 month; by March 2023 = 2023-03-01..2023-03-31 "
     "deadline"},
    {"In the first six months of 2024/25 there were 30 claims.",
     "first six months of 2024/25 = 2024-04-01..2024-09-30 range"},
    {"In the final quarter of the year sales fell.",
     "final quarter of the year = 2024-10-01..2024-12-31 quarter"},
    {"The last quarter of 2024 saw growth.",
     "last quarter of 2024 = 2024-10-01..2024-12-31 quarter"},
    {"A decision is expected on or before 1 August.",
     "on or before 1 August = 2025-08-01 deadline"},
    {"The consultation (1 May – 12 June 2024) had 40 replies.",
     "1 May – 12 June 2024 = 2024-05-01..2024-06-12 range"},
    {"The budget was set in Feb/March 2024.", "Feb/March 2024 = 2024-02-01..2024-03-31 range"},
    {"Meetings: 4 June, 9 July, 10 September and 3 December 2024.",
     "4 June = 2024-06-04 date; 9 July = 2024-07-09 date; 10 September = 2024-09-10 date; 3 "
     "December 2024 = 2024-12-03 date"},
    {"Meetings: 4, 11 and 18 June 2024.",
     "4 = 2024-06-04 date; 11 = 2024-06-11 date; 18 June 2024 = 2024-06-18 date"},
    {"Dates for 2025: 14 January; 11 March; 13 May.",
     "2025 = 2025-01-01..2025-12-31 year; 14 January = 2025-01-14 date; 11 March = 2025-03-11 "
     "date; 13 May = 2025-05-13 date"},
    {"Report period: 01/04/2024 – 31/03/2025.",
     "01/04/2024 – 31/03/2025 = 2024-04-01..2025-03-31 range"},
    {"Report period: 1/4/24-31/3/25", "1/4/24-31/3/25 = 2024-04-01..2025-03-31 range"},
    {"Version 2.0, January 2025.", "January 2025 = 2025-01-01..2025-01-31 month"},
    {"The ratio was 1:2019.", ""},
    {"a decade ago there were 12", "a decade ago = 2015-06-01..2015-06-30 relative"},
    {"every April", ""},
    {"annually by 31 March", ""},
    {"Monday 31 June 2024", "Monday 31 June 2024 = 2024-06-31 date impossible on Monday"},
    {"on Sunday 29th February 2026",
     "Sunday 29th February 2026 = 2026-02-29 date impossible on Sunday"},
    {"between 30 June 2025 and 1 April 2025",
     "30 June 2025 and 1 April 2025 = 2025-06-30..2025-04-01 range impossible"},
    {"Q1-Q3 2024/25", "Q1-Q3 2024/25 = 2024-04-01..2024-12-31 range"},
    {"FY23/24 v FY22/23", "FY23/24 = 2023-04-01..2024-03-31 financial-year; FY22/23 = "
                          "2022-04-01..2023-03-31 financial-year"},
    {"2024-11-07T10:30", "2024-11-07 = 2024-11-07 date"},
    {"Sept./Oct. 2024", "Sept./Oct. 2024 = 2024-09-01..2024-10-31 range"},
    {"at 30.9.24", "30.9.24 = 2024-09-30 date"},
    {"from mid-May to late June 2024", "mid-May to late June 2024 = 2024-05-11..2024-06-30 range"},
    {"The first quarter of the financial year saw 300 calls.",
     "first quarter of the financial year = 2025-04-01..2025-06-30 quarter"},
    {"this time next year we will have 20",
     "this time next year = 2026-06-01..2026-06-30 relative"},
};

}  // namespace

TEST_CASE("times are read in the sentences of many kinds of report") {
    for (const auto& [text, times] : sentences) {
        INFO(text);
        CHECK(times_of(text, "2025-06-12", "2024-04-01..2025-03-31") == times);
    }
}

}  // namespace yearproof::test
