// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/series/series.h"

#include "support/small_report.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yearproof;
using test::titled_report;

namespace {

const std::string committee = "Children and Young People Overview and Scrutiny Committee";
const std::string capitals = "CHILDREN AND YOUNG PEOPLE OVERVIEW AND SCRUTINY COMMITTEE";
const std::string short_title = "Attendance of the Portfolio Holder for Children's Services";
const std::string long_title = "ATTENDANCE OF THE PORTFOLIO HOLDER FOR CHILDREN'S SERVICES \u2013 "
                               "LEAD MEMBER (STATUTORY RESPONSIBILITY)";

/// Each series as its reports' paths with a blank between, series separated by " | ", in the order
/// given.
std::string described(const std::vector<Report>& reports, const SeriesOptions& options) {
    std::vector<const Report*> pointers;
    for (const Report& report : reports) pointers.push_back(&report);
    std::string result;
    for (const Series& series : group_series(pointers, options)) {
        if (!result.empty()) result += " | ";
        std::string members;
        for (const std::size_t report : series.reports)
            members += (members.empty() ? "" : " ") + reports[report].path;
        for (const auto& rendition : series.renditions) {
            members +=
                " (" + reports[rendition.report].path + " is " + reports[rendition.of].path + ")";
        }
        result += members;
    }
    return result;
}

/// The same of reports that are whole and of what is kept of them.
std::string grouped(const std::vector<Report>& reports, const SeriesOptions& options = {}) {
    std::string result = described(reports, options);
    std::vector<Report> clues = reports;
    for (Report& report : clues) keep_clues_of_series(report);
    CHECK(described(clues, options) == result);
    return result;
}

std::vector<Report> council() {
    return {
        titled_report("2025.md", short_title, committee, "2025-03-06"),
        titled_report("2020.md", long_title, capitals, "2020-03-05"),
        titled_report("send.md", "MALDEN JOINT LOCAL AREA SEND ACTION PLAN", capitals,
                      "2023-08-03"),
        titled_report("2024.md", short_title, committee, "2024-03-07"),
    };
}

}  // namespace

TEST_CASE(
    "Reports of one title and body are one series, oldest first, whatever else the body issued") {
    CHECK(grouped(council()) == "2020.md 2024.md 2025.md | send.md");
}

TEST_CASE("The order in which reports are named does not matter") {
    std::vector<Report> reports = council();
    const auto by_path = [](const Report& a, const Report& b) { return a.path < b.path; };
    std::sort(reports.begin(), reports.end(), by_path);
    do {
        CHECK(grouped(reports) == "2020.md 2024.md 2025.md | send.md");
    } while (std::next_permutation(reports.begin(), reports.end(), by_path));
}

TEST_CASE("Titles that differ by year, month or case are the same; by what they are about, not") {
    struct Row {
        std::string a, b;
        bool together;
    };
    const std::vector<Row> rows{
        {"Annual report 2023", "ANNUAL REPORT 2024", true},
        {"Library Service Review, March 2023", "Library service review \u2013 April 2024", true},
        {"Annual Report of the Director of Public Health",
         "Annual Report of the Director of Adult Services", false},
        {"Annual Fostering Report", "Annual Adoption Report", false},
        {"Annual Safeguarding Report", "Annual Safeguarding Report and Business Plan", true},
        {"Report", "Report on the winter maintenance of highways", false},
    };
    for (const Row& row : rows) {
        INFO(row.a << " / " << row.b);
        const std::string found =
            grouped({titled_report("a.md", row.a, "Northbrook Council", "2023-03-01"),
                     titled_report("b.md", row.b, "Northbrook Council", "2024-03-01")});
        CHECK((found == "a.md b.md") == row.together);
    }
}

TEST_CASE("A changed title is recognised by how the report begins") {
    const std::string opening = "This annual report provides an account of the role of the lead "
                                "member for parks and open spaces, as set out in "
                                "the guidance on the roles and responsibilities of lead members, "
                                "and of the priorities for the year ahead.";
    CHECK(grouped({titled_report("a.md", "Parks and Open Spaces: Lead Member's Report",
                                 "Northbrook", "2023-03-01", opening),
                   titled_report("b.md", "Lead Member's Statement on Parks and Spaces",
                                 "Northbrook", "2024-03-01", opening)}) == "a.md b.md");
}

TEST_CASE(
    "Files named alike but for the year are of one series where something of the title stays") {
    const auto named = [](const std::string& first, const std::string& second) {
        return grouped({titled_report(first, "Annual Rust Survey Results", "", "2023-03-07"),
                        titled_report(second, "State of Rust Survey", "", "2024-03-07")});
    };
    CHECK(named("r/2023.md", "r/2024.md") == "r/2023.md r/2024.md");
    CHECK(named("r/survey-2022-23.md", "r/survey-2023-24.md") ==
          "r/survey-2022-23.md r/survey-2023-24.md");
    CHECK(named("r/2023.md", "s/2024.md") == "r/2023.md | s/2024.md");
    CHECK(named("r/survey-2023.md", "r/plan-2024.md") == "r/survey-2023.md | r/plan-2024.md");
    CHECK(named("r/a20231.md", "r/a20241.md") == "r/a20231.md | r/a20241.md");
    CHECK(grouped({titled_report("r/2023.md", short_title, "", "2023-03-07"),
                   titled_report("r/2024.md", "Survey of Bats", "", "2024-03-07")}) ==
          "r/2023.md | r/2024.md");
    CHECK(grouped({titled_report("r/2023.md", "", "", "2023-03-07"),
                   titled_report("r/2024.md", "", "", "2024-03-07")}) == "r/2023.md r/2024.md");
}

TEST_CASE("The same title from two bodies is two series") {
    CHECK(grouped({titled_report("a.md", "Annual Report", "Housing Committee", "2023-03-01"),
                   titled_report("b.md", "Annual Report", "Highways Committee", "2024-03-01")}) ==
          "a.md | b.md");
}

TEST_CASE("A report without a date is alone, unless the reports were said to be one series") {
    const std::vector<Report> reports{
        titled_report("draft.md", "Annual Report", "Housing Committee", ""),
        titled_report("b.md", "Annual Report", "Housing Committee", "2024-03-01")};
    CHECK(grouped(reports) == "b.md | draft.md");
    CHECK(grouped(reports, {.one_series = true}) == "b.md draft.md");
}

namespace {

Report undated_report(std::string path, int year, const std::string& text = "Visits and loans.") {
    Report report = titled_report(std::move(path), "Annual Report", "Housing Committee", "", text);
    if (year != 0) report.identity.period = year_of(year);
    return report;
}

const std::string on_repairs = "Repairs were done in nine days, and 61 homes were bought back.";
const std::string on_rents = "Rents rose in April; arrears fell to a tenth of what they had been.";

}  // namespace

TEST_CASE("Reports without a date of issue are in order of the periods that they cover") {
    CHECK(grouped({undated_report("a.md", 2024), undated_report("b.md", 2022),
                   undated_report("c.md", 2023)}) == "b.md c.md a.md");
}

TEST_CASE("A report without a date of issue stands where one on its period would be issued") {
    CHECK(grouped({titled_report("z.md", "Annual Report", "Housing Committee", "2023-03-01"),
                   undated_report("x.md", 2023),
                   titled_report("a.md", "Annual Report", "Housing Committee", "2025-03-01")}) ==
          "z.md x.md a.md");
}

TEST_CASE(
    "Reports that say nothing of their year are in order of the years in their files' names") {
    CHECK(grouped({undated_report("r/2024.md", 0), undated_report("r/2022-23.md", 0),
                   undated_report("r/last.md", 0)}) == "r/2022-23.md r/2024.md | r/last.md");
}

TEST_CASE("A year's report that still states the last period follows the last year's") {
    CHECK(grouped({undated_report("2024.md", 2023, on_repairs),
                   undated_report("2023.md", 2023, on_repairs)}) == "2023.md 2024.md");
    CHECK(grouped({titled_report("2024.md", "Annual Report", "Parks", "2023-03-01", on_repairs),
                   titled_report("2023.md", "Annual Report", "Parks", "2023-03-01", on_repairs)}) ==
          "2023.md 2024.md");
}

TEST_CASE("Of reports on one period that have no other order each is alone") {
    CHECK(grouped({undated_report("spring.md", 2023, on_repairs),
                   undated_report("summer.md", 2023, on_rents)}) == "spring.md | summer.md");
    CHECK(grouped({undated_report("spring.md", 2023, on_repairs),
                   undated_report("summer.md", 2023, on_repairs)}) == "spring.md | summer.md");
}

TEST_CASE("Two formats of a report without a date of issue are renditions") {
    std::vector<Report> reports{undated_report("2023.pdf", 2023, on_repairs),
                                undated_report("2023.docx", 2023, on_repairs)};
    reports[0].document.format = "pdf";
    reports[1].document.format = "docx";
    CHECK(grouped(reports, {.format_ranks = {{"docx", 10}, {"pdf", 60}}}) ==
          "2023.docx (2023.pdf is 2023.docx)");
}

TEST_CASE("A draft without a date of issue is the newest, whatever period it states") {
    CHECK(grouped({undated_report("draft.md", 2022), undated_report("2023.md", 2023)},
                  {.one_series = true, .draft = "draft.md"}) == "2023.md draft.md");
}

TEST_CASE("Given paths are a series of their own") {
    CHECK(grouped(council(), {.given = {{"send.md", "2024.md"}}}) ==
          "2020.md 2025.md | send.md 2024.md");
}

TEST_CASE("A given series has the name it was given") {
    const std::vector<Report> reports = council();
    std::vector<const Report*> pointers;
    for (const Report& report : reports) pointers.push_back(&report);
    const std::vector<Series> series =
        group_series(pointers, {.given = {{"send.md", "2024.md"}}, .names = {"send"}});
    REQUIRE(series.size() == 2);
    CHECK(series[1].id == "send");
    CHECK(series[1].reports.size() == 2);
}

TEST_CASE("Of two renditions of one date the better format is audited") {
    const std::string text = "The council maintained 412 kilometres of paths and planted 1,210 "
                             "trees in the year to March.";
    std::vector<Report> reports{
        titled_report("a.pdf", "Annual Report", "Parks Committee", "2024-03-01", text),
        titled_report("a.docx", "Annual Report", "Parks Committee", "2024-03-01", text)};
    reports[0].document.format = "pdf";
    reports[1].document.format = "docx";
    CHECK(grouped(reports, {.format_ranks = {{"docx", 10}, {"pdf", 60}}}) ==
          "a.docx (a.pdf is a.docx)");
}

TEST_CASE("Two reports of one date and of other words are both audited") {
    CHECK(grouped({titled_report("a.md", "Annual Report", "Parks", "2024-03-01",
                                 "Paths, verges and playgrounds in the north."),
                   titled_report("b.md", "Annual Report", "Parks", "2024-03-01",
                                 "Trees felled or planted, by ward and kind.")}) == "a.md b.md");
}

TEST_CASE("A series is named by the words of its title") {
    const std::vector<Report> reports = council();
    std::vector<const Report*> pointers;
    for (const Report& report : reports) pointers.push_back(&report);
    const std::vector<Series> series = group_series(pointers, {});
    REQUIRE(series.size() == 2);
    CHECK(series[0].id == "attendance-of-the-portfolio-holder-for-childrens-services");
    CHECK(series[0].title == short_title);
    CHECK(series[1].id == "malden-joint-local-area-send-action-plan");
}

TEST_CASE("A curly apostrophe makes no other series than a straight one") {
    const Report straight = titled_report("a.md", "Children's Report", "Board", "2023-03-01");
    const Report curly = titled_report("a.md", "Children\u2019s Report", "Board", "2023-03-01");
    CHECK(group_series({&straight}, {}).front().id == "childrens-report");
    CHECK(group_series({&curly}, {}).front().id == "childrens-report");
}

TEST_CASE("Two series of one title get ids that differ") {
    const Report a = titled_report("a.md", "Annual Report", "Housing Committee", "2023-03-01");
    const Report b = titled_report("b.md", "Annual Report", "Highways Committee", "2024-03-01");
    const std::vector<Series> series = group_series({&b, &a}, {});
    REQUIRE(series.size() == 2);
    CHECK(series[0].id == "annual-report");
    CHECK(series[1].id == "annual-report-2");
}

TEST_CASE("Many reports of many series are grouped") {
    const std::vector<std::string> topics{"Housing", "Highways", "Libraries", "Parks",
                                          "Leisure", "Waste",    "Planning",  "Museums"};
    std::vector<Report> reports;
    for (const std::string& topic : topics) {
        for (int council = 0; council < 10; ++council) {
            const std::string body =
                "Council of " + std::string(1, static_cast<char>('A' + council)) + "ham";
            for (int year = 2021; year <= 2024; ++year) {
                reports.push_back(titled_report(topic + body + std::to_string(year),
                                                "Annual Report on " + topic, body,
                                                std::to_string(year) + "-03-01"));
            }
        }
    }
    std::vector<const Report*> pointers;
    for (const Report& report : reports) pointers.push_back(&report);
    const std::vector<Series> series = group_series(pointers, {});
    CHECK(series.size() == 80);
    CHECK(std::all_of(series.begin(), series.end(),
                      [](const Series& one) { return one.reports.size() == 4; }));
}
