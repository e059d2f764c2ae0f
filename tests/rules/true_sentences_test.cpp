// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/shipped_plugins.h"
#include "support/temporary_folder.h"
#include "yearproof/audit/audit.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace yearproof;

namespace {

/// What two years' reports say, each of them true.
struct Pair {
    const char *last, *now;
};

constexpr char burglaries[] = "There were 428 domestic burglaries recorded in 2023/24.";

constexpr auto pairs = std::to_array<Pair>({
    {"", "We mended 900 potholes within 5 days, up from 700 in 2023/24."},
    {"", "There were 410 children in care in 2024/25, a rate of 66 per 10,000, up from 390 in "
         "2023/24."},
    {"", "We gritted 80 times, with 30 tonnes of salt, up from 70 in 2023/24."},
    {"", "Invoices older than 90 days fell from 70 last year."},
    {"", "We set a budget of £310.2m and spent £92.0m on adults, an overspend of £2.1m."},
    {"", "The budget was £24.1m and staff costs were £18.2m, an overspend of £0.6m on agencies."},
    {"", "The first budget was £24.1m and spending was £24.6m, an overspend of £0.2m on the budget "
         "of £24.4m."},
    {"", "We raised £1.2m from the £3.0m sale of land."},
    {"Turnover was 14% in 2023/24.", "Turnover was 12% in 2024/25, 2% above target."},
    {"Attendance was 92% in 2023/24.",
     "Attendance was 91% in 2024/25, 1% higher than the average for our neighbours."},
    {"", "Of the 60 pupils, 30 took French, 20 took German and 14 took Spanish."},
    {"", "Of the 72 councillors, 40 are men, 32 are women and 6 are under 40."},
    {"", "The council has 55 seats, of which 30 are held by the Quay Party, 15 by the Hill Party "
         "and 9 by the Mill Party. One is vacant."},
    {"", "Of 212 fires in 2024/25, 100 were in homes, 72 outdoors and 30 in cars. The rest were "
         "in ships."},
    {"Of 400 calls, 300 were answered and 100 were abandoned.",
     "Of 530 calls, 300 were answered and 112 were abandoned. The others went to voicemail."},
    {"", "The nursery takes children between the ages of 4 and 4 years 11 months."},
    {"", "The gap between the ages of 16 and 11 narrowed."},
    {"", "Five grants were made, two to schools, one to a club and one to a choir; one is still "
         "to be paid."},
    {"", "We hold two licences, one for food and one for drink, and one permit."},
    {"", "Three officers left, one retired, one moved and two posts were cut."},
    {"", "We met Mr Ahmed in May. Mr Ahmed was kind. We thanked Dr Ahmed Ahmed for his work."},
    {"", "Alle, die die Schule besuchen, lernen gern."},
    {"", "The Quay Youth Association (MAY) is new; the Forum for Young Lives (FLY) is older. FLY "
         "met twice."},
    {"", "The noise was 60 dBA. The Database Administrator (DBA) left. The DBA was thanked."},
    {"The Quay Safety Care Plan (QSCP) was agreed. The QSCP is new. Each QSCP has an end.",
     "The QSCP is kept. A QSCP costs little. One QSCP was late. No QSCP is lost. We read every "
     "QSCP. Kent calls its plan KSCP, and a QSCA is an assessment."},
    {"The Community Safety Plan (CSP) was agreed. The CSP is new. Each CSP has an end.",
     "The CSP is kept. A CSP costs little. Lawyers of the CPS came."},
    {"", "The licence runs from 1 April to 1 April."},
    {"", "In the last financial year 2023-26 strategy aims were met."},
    {"At 31 December 2023 there were 412 children in care, a rate of 71 per 10,000.",
     "At 31 December 2024 there were 398 children in care, a rate of 68 per 10,000, against 412 "
     "(71) "
     "a "
     "year earlier."},
    {"We spent £142.6m: £61.2m on care homes and £81.4m on care at home.",
     "In 2024-25 we spent £151.3m, more than the £142.6m of 2023-24: £64.4m on care homes and "
     "£86.9m on care at home."},
    {"", "Complaints may have more than one cause, so the causes sum to more than the 655 "
         "received."},
    {"", "88% were answered in time, which is below our target of 95% and just below the 90% that "
         "others reach."},
    {"", "Burglary fell by a further 8% to 1,965 and has fallen by 18% in two years from 2,400."},
    {"Crews attended 9,812 incidents in 2023/24: 2,455 fires, 4,310 false alarms and 3,047 others.",
     "Crews attended 10,104 incidents in 2024/25, 292 more than in 2023/24: 2,390 fires (65 "
     "fewer), 4,452 false alarms (142 more) and 3,262 others (215 more)."},
    {"We welcomed 186,000 visitors in 2023/24, 82% of the number in 2019/20.",
     "We welcomed 201,000 visitors in 2024/25, 8% more than in 2023/24 and 89% of the 226,000 of "
     "2019/20."},
    {"The shop took £412,000.",
     "The shop took £448,000, that is £2.23 per visitor (2023/24: £2.22)."},
    {"", "In 2023, 14,305 cases were reported (revised from 14,218, as two offices were late) and "
         "38 deaths."},
    {"In the year to December 2023, 15,430 households were helped.",
     "In the year to December 2024, 16,080 households were helped, up 4.1% on the revised figure "
     "of 15,450 for the year before."},
    {"In 2023 we helped 15,430 households.",
     "In 2024 we helped 16,080 households (2023: 15,450). Figures for 2023 have been revised."},
    {"", "| Quarter | Owed prevention | Owed relief | All |\n| --- | --- | --- | --- |\n"
         "| January | 1,910 | 2,210 | 4,130 |\n| April | 1,840 | 2,140 | 3,980 |\n"
         "| July | 1,850 | 2,190 | 4,040 |\n| Total | 5,600 | 6,540 | 12,140 |\n"},
    {"", "The fleet of 503 vehicles is 14 larger than the 489 of a year ago."},
    {"", "Loans of print fell from 494,000 to 449,000, while loans of tapes rose by 31,000 to "
         "149,000."},
    {"Of 40 actions, 9 are complete.",
     "Of 42 actions, 17 are complete. A year ago 9 of 40 were complete."},
    {"", "The open caseload was 74,650 in February 2025, up 9% in the year and 2% in the quarter, "
         "from 73,110."},
    {"", "In 2024, 398 vessels called, of which 61 were cruise ships, with 48,210 passengers."},
    {"In 2023/24, 86.2% of trains were on time and 3.9% were cancelled.",
     "In 2024/25, 84.9% of trains were on time and 4.2% were cancelled (2023/24: 86.2% and 3.9%)."},
    {"Cases in 2023: 856 (provisional).", "Cases in 2024: 894 (provisional), compared with 858 in "
                                          "2023 (final; last year's bulletin gave "
                                          "856)."},
    {"", "The council has 226 member groups: 25 joined and 11 left."},
    {"", "We have 41 volunteers, who gave 3,480 hours, up from 2,950."},
    {"Swimming made up 38% of visits in 2023/24.",
     "Swimming made up 33% of visits (38%), five points less."},
    {"", "The budget was £24.1m and we spent £24.7m, an overspend of £0.4m. The rest was met by a "
         "grant."},
    {"", "We spent £24.7m against a budget of £24.1m, an overspend of £0.4m. The shortfall was "
         "funded from reserves."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24 "
                 "after a correction."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24. "
                 "Late returns have since come in."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24, "
                 "which has since been validated."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24. The "
                 "figure for 2023/24 has since been updated."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24. "
                 "This differs from the number in our last report, as three records came late."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431* in "
                 "2023/24.\n\n\\* Revised since last year's report."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431† in "
                 "2023/24.\n\n† Includes late returns."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431[^1] in "
                 "2023/24.\n\n[^1]: Three records have come in since."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 (r) in "
                 "2023/24."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in "
                 "2023/24.\n\n## 2 Notes on the data\n\nFigures of earlier years have been "
                 "updated."},
    {burglaries, "| Kind | 2024/25 | 2023/24 (revised) |\n| --- | --- | --- |\n"
                 "| Domestic burglaries recorded | 402 | 445 |\n"},
    {"There were 428 domestic burglaries recorded in 2023/24 (provisional).",
     "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24 "
                 "(updated)."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24 (was "
                 "428)."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24. We "
                 "reported 428 last year; three were recorded late."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24, "
                 "three more than first reported."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24 "
                 "including attempts."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24 in "
                 "the two forces together."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24 on "
                 "the old definition and 428 on the new."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with an expected 431 in "
                 "2023/24."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 (see note 2) in "
                 "2023/24.\n\nNote 2: Three offences were recorded late."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24. "
                 "Figures are taken from a live system and may change."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in "
                 "2023/24.\n\n## 2 Changes since last year's report\n\nThree burglaries were "
                 "added."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in "
                 "2023/24.\n\n## 2 Corrections to last year's report\n\nThree burglaries were "
                 "added."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24. "
                 "Those for 2023/24 were revised in May. The figures for last year may change."},
    {"There were 428 domestic burglaries recorded in 2023/24, a provisional figure.",
     "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24."},
    {"In 2023/24, provisional figures show, there were 428 domestic burglaries recorded.",
     "There were 402 domestic burglaries in 2024/25, compared with 431 in 2023/24."},
    {burglaries, "There were 402 domestic burglaries in 2024/25, compared with 431 (see note 2) in "
                 "2023/24.\n\n## 2 Notes\n\nNote 1: None.\n\nNote 2: Revised."},
    {"", "We have 226 members: 125 joined before 2015 and 111 live in the county."},
    {"", "Of our 226 members 125 have a car and 111 have a dog."},
    {"", "On average, families received 95% of the 12 recommended visits."},
    {"", "95% of the 12 recommended visits were made."},
    {"", "Schools met 85% of the 12 standards."},
    {"In 2023/24, 62% reached the standard in reading, 41% in writing and 21% in maths.",
     "In 2024/25, 64% reached the standard in reading, 44% in writing and 19% in maths (2023/24: "
     "41% and 21% in writing and maths)."},
    {"In 2023/24, 62% of trips in the north, 41% in the south and 21% in the west were made by "
     "bus.",
     "In 2024/25, 64% of trips in the north, 44% in the south and 19% in the west were made by bus "
     "(41% and 21% in the south and the west in 2023/24)."},
    {"", "We had 21,905 students, 493 more, of whom 3,902 (18%) came from overseas."},
    {"In 2024, 12,410 cases were brought. 4,912 were pending at the end of the year.",
     "In 2025, 12,804 cases were brought, so that 4,805 were pending at the end of the year, 107 "
     "fewer than the 4,912 a year earlier."},
    {"Hand hygiene audits: 96.2%.",
     "Hand hygiene audits: 95.8%, 0.4 points lower but above the standard of 95%."},
    {"Filings totaled 88,120 in 2024, a 3.1% increase over 2023.",
     "Filings totaled 90,404 in 2025, a 2.6% increase over 2024."},
    {"We received 2,412 complaints in 2023/24 and finalised 2,388.",
     "We received 2,655 complaints in 2024/25 and finalised 2,701, among them some from 2023/24."},
    {"", "Of 220 girls and 195 boys, 42 girls and 33 boys swam."},
    {"84.9% of trains arrived on time and 4.2% were cancelled in 2023/24.",
     "86.2% of trains arrived on time, 3.9% were cancelled and 1.1% were short in 2024/25 (in "
     "2023/24: 84.9%, 4.2%)."},
    {burglaries, "There were 402 domestic burglaries recorded in 2024/25. The average of the three "
                 "years to 2023/24 was 441."},
    {burglaries, "There were 402 domestic burglaries in 2024/25. The three-year average to 2023/24 "
                 "was 441."},
    {"We have 118 foster homes.",
     "We have 121 foster homes: 16 were approved and 13 resigned in the year, so that there are "
     "three more than the 118 of last year."},
    {"", "Gifts were 588 tonnes, 24 tonnes less, while bought food rose from 112 to 164 tonnes."},
    {"There were 412 domestic burglaries recorded in 2023/24.",
     "There were 402 domestic burglaries recorded in 2024/25, compared with 412<sup>2</sup> in "
     "2023/24."},
    {"", "We gave 61 grants, from £500 to £12,000. Ratings run from 0 to 5."},
    {"", "We spent £12.4m: £8.1m on pay, including £0.6m on agencies, £2.2m on premises and £2.1m "
         "on all else."},
    {"", "Of the 61 staff 40 are full-time, 21 part-time and 9 on fixed terms."},
    {"", "We finished 97.4% of repairs in time, up from 96.2% and 0.6 percentage points short of "
         "the target, which is still 98%."},
    {"", "Waits were 30, up from 18, and 5 above the target of 25."},
    {"We had 18,240 students in 2023/24, of whom 13,105 were undergraduates and 3,874 taught "
     "postgraduates.",
     "We had 18,655 students in 2024/25 (2023/24: 18,240), of whom 13,212 were undergraduates and "
     "4,209 taught postgraduates."},
    {"", "Dividend 20.0p a share: interim 6.5p and final 13.5p, an increase of 8.1% on the 18.5p "
         "for 2023."},
    {"", "Overflows spilled 19,880 times from 607 of them, an average of 33 each: up 40% from "
         "14,206."},
    {"", "24.6 million tonnes passed through our nine ports in 2024, 3.1% more than the 23.9 "
         "million of 2023."},
    {"Income came from grants (58%), tickets (24%) and other sources (18%).",
     "Income of £12.4 million (2023/24: £11.2 million) came from grants (54%), tickets (28%) and "
     "other sources (18%)."},
    {"We let 412 homes in 2023/24, of which 301 were flats.",
     "We let 433 homes in 2024/25, of which 309 were flats: eight more than in 2023/24."},
    {"In 2023/24 we met 14 of our 31 commitments.",
     "In 2024/25 we met 17 of our 31 commitments, three more than in 2023/24."},
    {"In 2023/24 we recorded 1,023 complaint cases.",
     "In 2024/25 we recorded 1,108 complaint cases, 85 or 8% more than in 2023/24."},
    {"On 31 December 2023 we had 16 appeals. The Tribunal dismissed 33 appeals in 2023.",
     "Of the 16 appeals that we had on 31 December 2023, the Tribunal has since allowed 3 and "
     "dismissed 13."},
    {"", "We have 226 members: 125 joined before 2015 and 111 live or work in the county."},
    {"In 2023/24 we checked 8,810 loads, of which 212 failed (2.4%).",
     "In 2024/25 we checked 9,402 loads, 592 or 6.7% more than in 2023/24, of which 301 failed "
     "(3.2%)."},
    {"", "The The Hague office was opened. The The Guardian prize went to Leeds."},
});

std::string report(const std::string& year, const std::string& sentence) {
    return "# Annual Report of the Portfolio Holder\n\nCabinet\n\n5 March " + year +
           "\n\n## 1 Summary\n\n" + sentence + "\n";
}

}  // namespace

// Each was taken for a slip once.
TEST_CASE("True sentences that look like slips are no errors and no warnings") {
    for (const Pair& pair : pairs) {
        INFO(pair.now);
        const test::TemporaryFolder folder;
        if (*pair.last != '\0') folder.write("2024.md", report("2024", pair.last));
        folder.write("2025.md", report("2025", pair.now));
        const AuditLog log = audit({folder.path().generic_string()}, test::shipped_tools(), {});
        CHECK(log.unreadable.empty());
        for (const LoggedFinding& finding : log.findings) {
            INFO(finding.rule << ": " << finding.message);
            CHECK(finding.severity == "note");
        }
    }
}
