// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/times.h"

#include <catch2/catch.hpp>

/// Times that are printed in full, or whose year a neighbour gives.
namespace yearproof::test {
namespace {

const TimeRow days[] = {
    {"The board met on 5 March 2026.", "5 March 2026 = 2026-03-05 date"},
    {"The ward closed on 1st July 2024.", "1st July 2024 = 2024-07-01 date"},
    {"The trust was founded on the 22nd of March 1998.", "22nd of March 1998 = 1998-03-22 date"},
    {"Trustees met on Thursday 5 March 2026.",
     "Thursday 5 March 2026 = 2026-03-05 date on Thursday"},
    {"Trustees met on Thurs, 5 March 2026.", "Thurs, 5 March 2026 = 2026-03-05 date on Thursday"},
    {"It reopened on 5 March 2026 (Friday).", "5 March 2026 (Friday) = 2026-03-05 date on Friday"},
    {"Signed on March 5, 2026 by the chair.", "March 5, 2026 = 2026-03-05 date"},
    {"Signed on March 5th by the chair.", "March 5th = 2026-03-05 date"},
    {"The clinic opened on 3 Sept 2024.", "3 Sept 2024 = 2024-09-03 date"},
    {"The clinic opened on 3 Sept. 2024.", "3 Sept. 2024 = 2024-09-03 date"},
    {"The lease ends on 30 June 26.", "30 June 26 = 2026-06-30 date"},
    {"Invoices of 05/03/2026 are paid.", "05/03/2026 = 2026-03-05 date"},
    {"Invoices of 5.3.2026 are paid.", "5.3.2026 = 2026-03-05 date"},
    {"Invoices of 05-03-2026 are paid.", "05-03-2026 = 2026-03-05 date"},
    {"The log begins at 2026-03-05.", "2026-03-05 = 2026-03-05 date"},
    {"The sample of 12/25/2024 came from abroad.", "12/25/2024 = 2024-12-25 date"},
    {"The bridge was inspected on 31 June 2024.", "31 June 2024 = 2024-06-31 date impossible"},
    {"Payment fell due on 29 February 2025.", "29 February 2025 = 2025-02-29 date impossible"},
    {"Payment fell due on 29 February 2024.", "29 February 2024 = 2024-02-29 date"},
    {"The audit ended on 30 February 2024.", "30 February 2024 = 2024-02-30 date impossible"},
    {"It was dated 32 May 2024.", "32 May 2024 = 2024-05-32 date impossible"},
    {"The 7 March 2024 meeting was quorate.", "7 March 2024 = 2024-03-07 date"},
    {"As at 31 March 2025 reserves stood at £4m.", "31 March 2025 = 2025-03-31 date"},
    {"It ran from 1 April 2024.", "1 April 2024 = 2024-04-01 date"},
    {"MINUTES OF 5 MARCH 2026", "5 MARCH 2026 = 2026-03-05 date"},
    {"The vote was on 3 May last year.", "3 May last year = 2025-05-03 date"},
};

const TimeRow months[] = {
    {"In January 2025 there were 482 patients.", "January 2025 = 2025-01-01..2025-01-31 month"},
    {"At the end of January 2025 there were 482.", "end of January 2025 = 2025-01-31 date"},
    {"At end March 2025 the balance was £3m.", "end March 2025 = 2025-03-31 date"},
    {"The start of April 2024 was wet.", "start of April 2024 = 2024-04-01 date"},
    {"Work began in early March 2024.", "early March 2024 = 2024-03-01..2024-03-10 month"},
    {"Work began in mid-March 2024.", "mid-March 2024 = 2024-03-11..2024-03-20 month"},
    {"Work began in late February 2024.", "late February 2024 = 2024-02-21..2024-02-29 month"},
    {"By then 1869 (Dec 23) pupils travelled.", "Dec 23 = 2023-12-01..2023-12-31 month"},
    {"In Sept 25 there were nine.", "Sept 25 = 2025-09-01..2025-09-30 month"},
    {"The conference in September 24, as planned.", "September 24 = 2024-09-01..2024-09-30 month"},
    {"Numbers fell in Jan '25.", "Jan '25 = 2025-01-01..2025-01-31 month"},
    {"Footfall in september 2024 was low.", "september 2024 = 2024-09-01..2024-09-30 month"},
    {"Data of 2023-04 are missing.", "2023-04 = 2023-04-01..2023-04-30 month"},
    {"In October 2023/24 it doubled.", "October 2023/24 = 2023-10-01..2023-10-31 month"},
    {"In February 2023/24 it doubled.", "February 2023/24 = 2024-02-01..2024-02-29 month"},
    {"June's figures are in.", "June's = 2025-06-01..2025-06-30 month"},
    {"The May elections changed the council.", "May = 2025-05-01..2025-05-31 month"},
    {"In February there were 28 days.", "February = 2026-02-01..2026-02-28 month"},
    {"It was agreed in March last year.", "March last year = 2025-03-01..2025-03-31 month"},
    {"It was agreed last September.", "last September = 2025-09-01..2025-09-30 month"},
    {"It will be agreed next September.", "next September = 2026-09-01..2026-09-30 month"},
    {"Lessons in May and June 2024 were full.",
     "May = 2024-05-01..2024-05-31 month; June 2024 = 2024-06-01..2024-06-30 month"},
    {"Lessons in November 2023, December and January were full.",
     "November 2023 = 2023-11-01..2023-11-30 month; December = 2023-12-01..2023-12-31 month; "
     "January = 2024-01-01..2024-01-31 month"},
};

const TimeRow ranges[] = {
    {"It covers May 2019 – March 2020.", "May 2019 – March 2020 = 2019-05-01..2020-03-31 range"},
    {"It covers April 2024 until February 2025.",
     "April 2024 until February 2025 = 2024-04-01..2025-02-28 range"},
    {"Inspectors came on 24 – 28 February 2020.",
     "24 – 28 February 2020 = 2020-02-24..2020-02-28 range"},
    {"Inspectors came on 18th and 19th March 2020.",
     "18th and 19th March 2020 = 2020-03-18..2020-03-19 range"},
    {"Sessions ran on 3, 4 and 5 June 2025.",
     "3, 4 and 5 June 2025 = 2025-06-03..2025-06-05 range"},
    {"Sessions ran on 5 and 19 March 2025.",
     "5 = 2025-03-05 date; 19 March 2025 = 2025-03-19 date"},
    {"Open from 30 April to 2 May 2024.", "30 April to 2 May 2024 = 2024-04-30..2024-05-02 range"},
    {"Open from 28 December to 3 January 2025.",
     "28 December to 3 January 2025 = 2024-12-28..2025-01-03 range"},
    {"Between 1 April 2024 and 31 March 2025 we saw 40.",
     "1 April 2024 and 31 March 2025 = 2024-04-01..2025-03-31 range"},
    {"Attendance (Sept 25- Dec 25) was 89%.", "Sept 25- Dec 25 = 2025-09-01..2025-12-31 range"},
    {"There were 24 between Sept and Dec 2024.",
     "Sept and Dec 2024 = 2024-09-01..2024-12-31 range"},
    {"Between November and February 2025 it froze.",
     "November and February 2025 = 2024-11-01..2025-02-28 range"},
    {"From October to December we moved.", "October to December = 2025-10-01..2025-12-31 range"},
    {"From the end of March 2024 to the end of June 2025.",
     "end of March 2024 to the end of June 2025 = 2024-03-31..2025-06-30 range"},
    {"The programme (2015 – 2020) ended.", "2015 – 2020 = 2015-01-01..2020-12-31 range"},
    {"The SEND Strategy 2022-25 was agreed.", "2022-25 = 2022-01-01..2025-12-31 range"},
    {"A grant for the 2022-2025 period.", "2022-2025 = 2022-01-01..2025-12-31 range"},
    {"Money for work during 2020 and 2022.", "2020 and 2022 = 2020-01-01..2022-12-31 range"},
    {"Between 2019 and 2023 rents doubled.", "2019 and 2023 = 2019-01-01..2023-12-31 range"},
    {"From April 2024 to date we spent £2m.", "April 2024 to date = 2024-04-01..2026-03-05 range"},
    {"The period June 2024 to March 2024 is odd.",
     "June 2024 to March 2024 = 2024-06-01..2024-03-31 range impossible"},
    {"It ran on 28 – 24 February 2020.",
     "28 – 24 February 2020 = 2020-02-28..2020-02-24 range impossible"},
    {"Numbers for 2021/22 to 2023/24 follow.", "2021/22 to 2023/24 = 2021-04-01..2024-03-31 range"},
    {"Figures for Q1 to Q3 2024/25 follow.", "Q1 to Q3 2024/25 = 2024-04-01..2024-12-31 range"},
    {"The week commencing 3 March 2025 was quiet.",
     "week commencing 3 March 2025 = 2025-03-03..2025-03-09 range"},
    {"The week ending 9 March 2025 was quiet.",
     "week ending 9 March 2025 = 2025-03-03..2025-03-09 range"},
};

const TimeRow years[] = {
    {"In 2024 we had six.", "2024 = 2024-01-01..2024-12-31 year"},
    {"The inspection (Ofsted 2023) was good.", "2023 = 2023-01-01..2023-12-31 year"},
    {"Progress since the 2023 inspection is slow.", "2023 = 2023-01-01..2023-12-31 year"},
    {"We compared 2024 figures with 2019.",
     "2024 = 2024-01-01..2024-12-31 year; 2019 = 2019-01-01..2019-12-31 year"},
    {"The budget for 2023-24 was £9m.", "2023-24 = 2023-04-01..2024-03-31 financial-year"},
    {"The deficit fell in 2023/24.", "2023/24 = 2023-04-01..2024-03-31 financial-year"},
    {"Income in 2023/2024, 24 donors.", "2023/2024 = 2023-04-01..2024-03-31 financial-year"},
    {"Spending in 2009-10 fell.", "2009-10 = 2009-04-01..2010-03-31 financial-year"},
    {"Spending in 1999-00 fell.", "1999-00 = 1999-04-01..2000-03-31 financial-year"},
    {"There were 6% fewer exclusions than in 2016-17.",
     "2016-17 = 2016-09-01..2017-08-31 academic-year"},
    {"Pupil numbers of the 2016-17 budget.", "2016-17 = 2016-04-01..2017-03-31 financial-year"},
    {"In the academic year 2023/24 two left.",
     "academic year 2023/24 = 2023-09-01..2024-08-31 academic-year"},
    {"In the 2023/24 academic year two left.",
     "2023/24 academic year = 2023-09-01..2024-08-31 academic-year"},
    {"The financial year 2024 was hard.",
     "financial year 2024 = 2023-04-01..2024-03-31 financial-year"},
    {"Savings in FY24/25 were small.", "FY24/25 = 2024-04-01..2025-03-31 financial-year"},
    {"Savings in FY25 were small.", "FY25 = 2024-04-01..2025-03-31 financial-year"},
    {"Savings in 24/25 were small.", "24/25 = 2024-04-01..2025-03-31 financial-year"},
    {"At the end of the 2022-2023 financial year it was gone.",
     "end of the 2022-2023 financial year = 2023-03-31 date"},
    {"The calendar year 2023 was dry.", "calendar year 2023 = 2023-01-01..2023-12-31 year"},
    {"For the year ended 31 March 2025 we report.",
     "year ended 31 March 2025 = 2024-04-01..2025-03-31 financial-year"},
    {"For the year ending December 2019 we report.",
     "year ending December 2019 = 2019-01-01..2019-12-31 year"},
    {"The 12 months to June 2025 were dry.",
     "12 months to June 2025 = 2024-07-01..2025-06-30 range"},
    {"The six months ended 30 September 2024 were dry.",
     "six months ended 30 September 2024 = 2024-04-01..2024-09-30 range"},
    {"In the quarter ended 30 June 2024 it rained.",
     "quarter ended 30 June 2024 = 2024-04-01..2024-06-30 quarter"},
    {"The year ended 29 February 2024 was long.",
     "year ended 29 February 2024 = 2023-03-01..2024-02-29 range"},
};

const TimeRow parts[] = {
    {"Autumn term 24/25 is at 80%.", "Autumn term 24/25 = 2024-09-01..2024-12-31 term"},
    {"The spring term 2023/24 began.", "spring term 2023/24 = 2024-01-01..2024-03-31 term"},
    {"From the summer term 2018 on.", "summer term 2018 = 2018-04-01..2018-07-31 term"},
    {"The Autumn 2025 term closed.", "Autumn 2025 term = 2025-09-01..2025-12-31 term"},
    {"In Term 3 2023/24 two schools merged.", "Term 3 2023/24 = 2024-01-01..2024-02-29 term"},
    {"In the autumn term two schools merged.", "autumn term = 2025-09-01..2025-12-31 term"},
    {"To commence from Spring 2025.", "Spring 2025 = 2025-03-01..2025-05-31 season"},
    {"It was warm in summer 2023.", "summer 2023 = 2023-06-01..2023-08-31 season"},
    {"The winter of 2023/24 was mild.", "winter of 2023/24 = 2023-12-01..2024-02-29 season"},
    {"Winter 2024 was mild.", "Winter 2024 = 2024-12-01..2025-02-28 season"},
    {"Last summer's results were good.", "Last summer's = 2025-06-01..2025-08-31 season"},
    {"It opens in the autumn and will stay open.", "autumn = 2026-09-01..2026-11-30 season"},
    {"In early summer 2024 it opened.", "early summer 2024 = 2024-06-01..2024-07-16 season"},
    {"Sales in Q3 2024 rose.", "Q3 2024 = 2024-07-01..2024-09-30 quarter"},
    {"Sales in Q3 2024/25 rose.", "Q3 2024/25 = 2024-10-01..2024-12-31 quarter"},
    {"Sales in Q4 of 2024-25 rose.", "Q4 of 2024-25 = 2025-01-01..2025-03-31 quarter"},
    {"In the third quarter of 2024 sales rose.",
     "third quarter of 2024 = 2024-07-01..2024-09-30 quarter"},
    {"Sales in the first half of 2024 rose.", "first half of 2024 = 2024-01-01..2024-06-30 range"},
    {"Sales in H2 2024/25 rose.", "H2 2024/25 = 2024-10-01..2025-03-31 range"},
    {"It opened in late 2024.", "late 2024 = 2024-10-01..2024-12-31 year"},
    {"It opened in early 2024.", "early 2024 = 2024-01-01..2024-03-31 year"},
};

void check(const TimeRow& row) {
    INFO(row.text);
    CHECK(times_of(row.text, row.issued, row.period) == row.times);
}

}  // namespace

TEST_CASE("days are read in every form, with weekdays, and impossible ones kept") {
    for (const TimeRow& row : days) check(row);
}

TEST_CASE("months are read with their year, near or far") {
    for (const TimeRow& row : months) check(row);
}

TEST_CASE("ranges run from the first day of the one to the last of the other") {
    for (const TimeRow& row : ranges) check(row);
}

TEST_CASE("years are calendar, financial or academic by what is measured") {
    for (const TimeRow& row : years) check(row);
}

TEST_CASE("terms, seasons, quarters and halves have their months") {
    for (const TimeRow& row : parts) check(row);
}

}  // namespace yearproof::test
