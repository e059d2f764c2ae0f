// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/timeline.h"

#include "support/small_report.h"

#include <catch2/catch.hpp>

#include <set>

using namespace yearproof;
using test::small_report;
using Sections = std::vector<test::SmallSection>;

namespace {

const test::SmallSection budget{1, "1", "Budget",
                                "Income and expenditure remained within the budget that Council "
                                "approved, apart from placements."},
    care{1, "2", "Care",
         "Foster carers are recruited and trained all year by a team of four, and paid more since "
         "April."},
    schools{1, "3", "Schools",
            "Head teachers agreed to share places in alternative provision and to meet every half "
            "term."},
    transport{1, "4", "Transport",
              "School transport carries 1,204 pupils on 212 routes, and each driver has been "
              "trained in the care of pupils with special needs."};

test::SmallSection numbered(test::SmallSection section, const std::string& number) {
    section.number = number;
    return section;
}

/// A line a thread: the numbers it had in each report, "-" where it was not there.
std::string threads(const std::vector<Sections>& years) {
    std::vector<Report> reports;
    for (const Sections& sections : years) reports.push_back(small_report(sections));
    std::vector<const Report*> views;
    for (const Report& report : reports) views.push_back(&report);
    std::string text;
    for (const Thread& thread : follow(views).threads) {
        for (std::size_t r = 0; r < reports.size(); ++r) {
            std::string cell;
            for (const std::uint32_t section : thread.sections[r])
                cell += (cell.empty() ? "" : "+") + reports[r].outline.sections[section].number;
            text += (r > 0 ? " " : "") + (cell.empty() ? "-" : cell);
        }
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("A section is followed through new numbers and titles") {
    test::SmallSection renamed = numbered(care, "1");
    renamed.title = "Fostering";
    CHECK(threads({{budget, care}, {budget, renamed, schools}, {renamed}}) ==
          "1 1 -\n2 1 1\n- 3 -\n");
}

TEST_CASE("A section is followed over the years in which it was missing") {
    const Sections without{budget, numbered(schools, "2")};
    const Sections with{budget, care, schools};
    CHECK(threads({with, without, with}) == "1 1 1\n2 - 2\n3 2 3\n");
    CHECK(threads({with, without, without, with}) == "1 1 1 1\n2 - - 2\n3 2 2 3\n");
}

TEST_CASE("What is not there any more stands where it stood") {
    CHECK(threads({{budget, care, schools}, {budget, schools}}) == "1 1\n2 -\n3 3\n");
    CHECK(threads({{care, budget}, {budget}}) == "2 -\n1 1\n");
}

TEST_CASE("A section that was split is one thread with its parts") {
    const test::SmallSection whole{1, "2", "Care", care.text + " " + transport.text};
    CHECK(threads({{budget, whole}, {budget, care, numbered(transport, "3")}}) == "1 1\n2 2+3\n");
}

TEST_CASE("Every section is in one thread, and a link is of one") {
    const Sections years[] = {{budget, care, schools}, {schools, transport}, {care, schools}, {}};
    std::vector<Report> reports;
    for (const Sections& sections : years) reports.push_back(small_report(sections));
    std::vector<const Report*> views;
    for (const Report& report : reports) views.push_back(&report);
    const Timeline timeline = follow(views);
    std::set<std::pair<std::size_t, std::uint32_t>> seen;
    std::set<std::uint32_t> links;
    for (const Thread& thread : timeline.threads) {
        for (std::size_t r = 0; r < reports.size(); ++r) {
            for (const std::uint32_t section : thread.sections[r])
                CHECK(seen.emplace(r, section).second);
        }
        for (const std::uint32_t link : thread.links) CHECK(links.insert(link).second);
    }
    CHECK(seen.size() == 7);
    CHECK(links.size() == timeline.links.size());
}

TEST_CASE("One report, and none, are followed") {
    CHECK(threads({}).empty());
    CHECK(threads({{budget, care}}) == "1\n2\n");
}
