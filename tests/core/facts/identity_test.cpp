// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/lines.h"
#include "yearproof/facts/report.h"

#include <catch2/catch.hpp>

namespace yearproof::test {
namespace {

/// "title | body | issued | period | how many more periods"
std::string identity_of(const std::string& text) {
    const Document document = document_of_lines(text);
    const Outline outline = read_outline(document);
    const Lexicon& lexicon = Lexicon::english();
    const Identity identity =
        read_identity(document, outline, read_prose(document, lexicon), lexicon);
    std::string line = identity.title + " | " + identity.body + " | ";
    line += identity.issued ? iso(*identity.issued) : "-";
    line += " | ";
    line += identity.period ? iso(identity.period->first) + ".." + iso(identity.period->last) : "-";
    return line + " | " + std::to_string(identity.other_periods.size());
}

struct Head {
    const char* text;
    const char* identity;
};

const Head heads[] = {
    {"# Loans\n"
     "It made an agreement with its bank dated 9 April 2014, which matured in 2019.\n",
     "Loans |  | - | - | 0"},
    {"# Adult Social Care Scrutiny Committee of Wickmarsh Borough Council\n# 17 March 2017\n"
     "# Wickmarsh Borough Council: Yearly Account of Adult Social Care\n"
     "This annual report is an account of the role of the Portfolio Holder.",
     "Wickmarsh Borough Council: Yearly Account of Adult Social Care | Adult Social Care Scrutiny "
     "Committee of Wickmarsh Borough Council | 2017-03-17 | - | 0"},
    {"Health and Adult Care Scrutiny Board\n"
     "12 June 2025\n"
     "Visits to Care Homes by the Lead Member\n"
     "Report from: Councillor Ann Field, Lead Member\n"
     "Summary\n"
     "This annual report covers the period from April 2024 until March 2025.\n",
     "Visits to Care Homes by the Lead Member | Health and Adult Care Scrutiny Board | 2025-06-12 "
     "| "
     "2024-04-01..2025-03-31 | 0"},
    {"# HEALTH AND ADULT CARE SCRUTINY BOARD\n"
     "# 5 MARCH 2020\n"
     "# VISITS TO CARE HOMES – LEAD MEMBER (STATUTORY)\n"
     "#### Summary\n"
     "This report details visits and covers the period from May 2019 – March 2020.\n",
     "VISITS TO CARE HOMES – LEAD MEMBER (STATUTORY) | HEALTH AND ADULT CARE SCRUTINY BOARD | "
     "2020-03-05 | 2019-05-01..2020-03-31 | 0"},
    {"# Annual Report and Accounts\n"
     "For the year ended 31 March 2025\n"
     "Riverside Hospice Limited\n"
     "Registered charity 1234567\n"
     "## Introduction\n"
     "Welcome. Approved by the trustees on 12 September 2025 and signed.\n",
     "Annual Report and Accounts For the year ended 31 March 2025 | Riverside Hospice Limited | "
     "2025-09-12 | 2024-04-01..2025-03-31 | 0"},
    {"# Northern Canals Trust\n"
     "## Annual Report 2023/24\n"
     "Published on 14 October 2024\n"
     "## Chair's foreword\n"
     "It was a good year.\n",
     "Annual Report 2023/24 | Northern Canals Trust | 2024-10-14 | 2023-04-01..2024-03-31 | 0"},
    {"# Annual safeguarding report 2024\n"
     "\n"
     "Date: 3 February 2025\n"
     "\n"
     "Committee: Audit and Risk Committee\n"
     "\n"
     "## 1. Introduction\n"
     "This report covers January 2024 to December 2024.\n",
     "Annual safeguarding report 2024 | Audit and Risk Committee | 2025-02-03 | "
     "2024-01-01..2024-12-31 | 1"},
    {"Committee | Cabinet\n"
     "Date of meeting | 9 July 2024\n"
     "Title of report | Treasury outturn 2023/24\n"
     "Report author | Sam Hill\n"
     "1. Purpose\n"
     "To note the outturn.\n",
     "Treasury outturn 2023/24 | Cabinet | 2024-07-09 | 2023-04-01..2024-03-31 | 0"},
    {"Cabinet – 9 July 2024\n"
     "Review of parking charges\n"
     "Report of the Director of Place\n"
     "1. Background\n"
     "Charges rose.\n",
     "Review of parking charges | Cabinet | 2024-07-09 | - | 0"},
    {"# Quality Account\n"
     "## 2024-25\n"
     "Eastfield NHS Foundation Trust\n"
     "June 2025\n"
     "# Contents\n"
     "1 Welcome\n",
     "Quality Account 2024-25 | Eastfield NHS Foundation Trust | 2025-06-30 | "
     "2024-04-01..2025-03-31 | 0"},
    {"# Bus service improvement plan\n"
     "Combined Authority\n"
     "Thursday 20 November 2025\n"
     "## Summary\n"
     "The plan for 2025-30.\n",
     "Bus service improvement plan | Combined Authority | 2025-11-20 | - | 0"},
    {"# Our libraries\n"
     "\n"
     "We lent 400 books in 2024, as this paragraph of many words explains at a length that no "
     "title "
     "and no heading of a report would ever have, going on about the books and their readers and "
     "the weather of the year in question.\n",
     "Our libraries |  | - | - | 0"},
    {"# Meadow Primary School\n"
     "# Governors' annual statement\n"
     "# Academic year 2023/24\n"
     "# 31 June 2024\n"
     "## Overview\n"
     "Fine.\n",
     "Governors' annual statement Academic year 2023/24 | Meadow Primary School | - | "
     "2023-09-01..2024-08-31 | 0"},
    {"Meeting of the Full Council, 18 July 2024\n"
     "Agenda item 7\n"
     "Annual report of the Standards Panel\n"
     "Summary\n"
     "The reporting period is 1 May 2023 to 30 April 2024. This report covers the period from May "
     "2022 "
     "to April 2023.\n",
     "Annual report of the Standards Panel | Meeting of the Full Council | 2024-07-18 | "
     "2023-05-01..2024-04-30 | 1"},
    {"Fire and Rescue Authority\n"
     "Statement of Assurance 2024/25\n"
     "Executive summary\n"
     "The lease covers the period from May 2022 to April 2032. It says so.\n",
     "Statement of Assurance 2024/25 | Fire and Rescue Authority | - | 2024-04-01..2025-03-31 | 0"},
    {"Version 3, draft\n"
     "Councillor Jo Brook\n"
     "Pupil places: annual report\n"
     "Issued: 1 December 2024\n"
     "Foreword\n"
     "Places are few.\n",
     "Pupil places: annual report |  | 2024-12-01 | - | 0"},
    {"Harbour Trust\n"
     "# Annual accounts\n"
     "£ | 31 March 2025 | 31 March 2024\n"
     "Cash | 1,200 | 1,100\n"
     "Debtors | 300 | 250\n"
     "The accounts were approved by the trustees on 12 September 2025 and signed.\n",
     "Annual accounts | Harbour Trust | 2025-09-12 | - | 0"},
    {"# Licensing statistics: firearms\n"
     "Wolds Constabulary\n"
     "11 July 2024\n"
     "8,412 people held a certificate.\n",
     "Licensing statistics: firearms | Wolds Constabulary | 2024-07-11 | - | 0"},
    {"# Wolds Harbour Board\n"
     "11 July 2024\n"
     "Ships came and went.\n",
     "Wolds Harbour Board | Wolds Harbour Board | 2024-07-11 | - | 0"},
    {"# Ambulance statistics: February 2023\n"
     "Published 20 April 2023\n"
     "# Main points\n"
     "There were 1,204 calls.\n",
     "Ambulance statistics: February 2023 |  | 2023-04-20 | 2023-02-01..2023-02-28 | 0"},
    {"# Crime bulletin\n"
     "## January to March 2024\n"
     "Published 20 May 2024\n"
     "# Main points\n"
     "There were 1,204 calls.\n",
     "Crime bulletin January to March 2024 |  | 2024-05-20 | 2024-01-01..2024-03-31 | 0"},
    {"# Annual safeguarding report\n"
     "March 2024\n"
     "Published 20 May 2024\n"
     "# Main points\n"
     "There were 1,204 calls.\n",
     "Annual safeguarding report |  | 2024-05-20 | - | 0"},
    {"# Child statistics, year ending 2019-20 Q1\n"
     "Published 20 May 2020\n"
     "# Main points\n"
     "There were 1,204 calls.\n",
     "Child statistics, year ending 2019-20 Q1 |  | 2020-05-20 | 2018-07-01..2019-06-30 | 0"},
    {"# Harbour Museum Annual Report 2022-23\n"
     "For the year ended 30 June 2023\n"
     "Approved by the trustees on 12 October 2023\n"
     "# Main points\n"
     "There were 1,204 visits.\n",
     "Harbour Museum Annual Report 2022-23 For the year ended 30 June 2023 |  | 2023-10-12 | "
     "2022-07-01..2023-06-30 | 0"},
    {"", " |  | - | - | 0"},
};

}  // namespace

TEST_CASE("a report's head gives its title, its body, its date and its period") {
    for (const Head& head : heads) {
        INFO(head.text);
        CHECK(identity_of(head.text) == head.identity);
    }
}

TEST_CASE("a date in numbers is read as it is said to be written") {
    const auto issued = [](bool day_first) {
        return read_report(document_of_lines("# Report\nDate: 05/03/2026\n# Summary\nNothing.\n"),
                           "", {}, day_first)
            .identity.issued;
    };
    CHECK(issued(true) == parse_iso("2026-03-05"));
    CHECK(issued(false) == parse_iso("2026-05-03"));
    const Report report = read_report(
        document_of_lines("# Report\n# Summary\nFrom 05/03/2025 to 25/03/2025 it rained.\n"), "",
        {}, false);
    REQUIRE(report.facts.times.size() == 1);
    CHECK(report.facts.times[0].period ==
          Period{*parse_iso("2025-05-03"), *parse_iso("2025-03-25")});
}

TEST_CASE("a report is read whole: its now is its own date, or the one given") {
    const Report dated =
        read_report(document_of_lines(
                        "# Report\n# 5 March 2026\n# Summary\nSince April we helped 40 people.\n"),
                    "d", {});
    REQUIRE(dated.context.now);
    CHECK(iso(*dated.context.now) == "2026-03-05");
    CHECK(dated.digest == "d");
    const Report undated =
        read_report(document_of_lines("# Report\n# Summary\nSince April we helped 40 people.\n"),
                    "", parse_iso("2025-01-31"));
    REQUIRE(undated.facts.times.size() == 1);
    CHECK(undated.facts.times[0].period ==
          Period{*parse_iso("2024-04-01"), *parse_iso("2025-01-31")});
    CHECK_FALSE(undated.identity.issued);
}

}  // namespace yearproof::test
