// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/alignment.h"

#include "link_lines.h"
#include "support/small_report.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace yearproof;
using test::small_report;
using Sections = std::vector<test::SmallSection>;

namespace {

const std::string foster = "To support the recruitment and retention of foster carers our "
                           "fostering service has reviewed the fees and allowances "
                           "made to carers, and offers them training and a helpline at all hours. "
                           "7 new carers were approved this year.";
const std::string adoption =
    "The regional adoption agency launched in November and delivers adoption services on behalf of "
    "three authorities. "
    "16 children were adopted and delays in court proceedings are fewer than before the pandemic.";
const std::string schools = "Permanent exclusions from secondary schools fell after the inclusion "
                            "conference, where head teachers agreed to share "
                            "places in alternative provision and to meet every half term.";
const std::string transport = "Home to school transport carries 1,204 pupils on 212 routes; the "
                              "new contracts save on mileage and give each driver "
                              "the same training in the care of pupils with special needs.";
const std::string budget = "Income and expenditure remained within the budget approved by the "
                           "Council, apart from placements, where demand led to "
                           "an overspend that reserves have covered.";

Sections chapters() {
    return {
        {1, "1", "Budget", budget},         {1, "2", "Care", ""},
        {2, "2.1", "Fostering", foster},    {2, "2.2", "Adoption", adoption},
        {1, "3", "Education", ""},          {2, "3.1", "Inclusion", schools},
        {2, "3.2", "Transport", transport},
    };
}

}  // namespace

TEST_CASE("A report compared with itself is all the same") {
    CHECK(test::link_lines(chapters(), chapters()).empty());
    const Report report = small_report(chapters());
    for (const Link& link : align(report, report).links) {
        CHECK(link.similarity == 1);
        CHECK(link.confidence > 0.9);
    }
}

TEST_CASE("Chapters that repeat their headings are told apart by where they stand") {
    Sections sections;
    for (int chapter = 1; chapter <= 12; ++chapter) {
        const std::string number = std::to_string(chapter);
        sections.push_back(
            {1, number, "Area " + std::string(1, static_cast<char>('A' + chapter)), ""});
        sections.push_back({2, number + ".1", "Overview", ""});
        sections.push_back({2, number + ".2", "Scope", "None"});
    }
    CHECK(test::link_lines(sections, sections).empty());
    Sections inserted = sections;
    inserted.insert(inserted.begin(), {{1, "0", "Preface", "Words of welcome by the new chair"}});
    CHECK(test::link_lines(sections, inserted) == "added 0\n");
}

TEST_CASE("One change alone is named for what it is") {
    Sections renumbered = chapters();
    renumbered[2].number = "2.4";
    CHECK(test::link_lines(chapters(), renumbered) == "2.1 > 2.4 renumbered\n");

    Sections retitled = chapters();
    retitled[3].title = "Permanent homes";
    CHECK(test::link_lines(chapters(), retitled) == "2.2 > 2.2 retitled\n");

    Sections removed = chapters();
    removed.erase(removed.begin() + 3);
    CHECK(test::link_lines(chapters(), removed) == "removed 2.2\n");
    CHECK(test::link_lines(removed, chapters()) == "added 2.2\n");
}

TEST_CASE("The shorter of two sections that change places is the one that moved") {
    Sections swapped = chapters();
    std::swap(swapped[2].title, swapped[3].title);
    std::swap(swapped[2].text, swapped[3].text);
    CHECK(test::link_lines(chapters(), swapped) ==
          "2.1 > 2.2 renumbered\n2.2 > 2.1 renumbered moved\n");
}

TEST_CASE("A section that goes to another chapter has moved") {
    Sections moved = chapters();
    const test::SmallSection adoption_section = moved[3];
    moved.erase(moved.begin() + 3);
    moved.push_back({2, "3.3", adoption_section.title, adoption_section.text});
    CHECK(test::link_lines(chapters(), moved) == "2.2 > 3.3 renumbered moved\n");
}

TEST_CASE("A chapter put in before others renumbers them and moves nothing") {
    Sections later = chapters();
    later.insert(
        later.begin() + 1,
        {1, "2", "Complaints", "Forty complaints were upheld, most about letters that came late."});
    for (std::size_t i = 2; i < later.size(); ++i)
        later[i].number[0] = static_cast<char>(later[i].number[0] + 1);
    CHECK(test::link_lines(chapters(), later) ==
          "2 > 3 renumbered\n2.1 > 3.1 renumbered\n2.2 > 3.2 "
          "renumbered\n3 > 4 renumbered\n3.1 > 4.1 renumbered\n"
          "3.2 > 4.2 renumbered\nadded 2\n");
}

TEST_CASE("A section cut in two is split, and put together again is merged") {
    Sections whole = chapters();
    whole[2].text = foster + " " + adoption;
    whole.erase(whole.begin() + 3);
    CHECK(test::link_lines(whole, chapters()) == "2.1 > 2.1+2.2 split\n");
    CHECK(test::link_lines(chapters(), whole) == "2.1+2.2 > 2.1 merged\n");
}

TEST_CASE("Numbered paragraphs are lined up by their words first") {
    const Sections earlier{{1, "4", "Leadership", ""},
                           {2, "4.1", "", budget},
                           {2, "4.2", "", foster},
                           {2, "4.3", "", schools}};
    const Sections later{{1, "4", "Leadership", ""},
                         {2, "4.1", "", foster},
                         {2, "4.2", "", adoption},
                         {2, "4.3", "", schools}};
    CHECK(test::link_lines(earlier, later) == "4.2 > 4.1 renumbered\nremoved 4.1\nadded 4.2\n");
}

TEST_CASE("Figures that change leave a paragraph where it was") {
    Sections later = chapters();
    later[2].text =
        "To support the recruitment and retention of foster carers our fostering service has "
        "reviewed its fees and "
        "allowances, and offers carers training. 12 new carers were approved this year.";
    CHECK(test::link_lines(chapters(), later).empty());
    const Report a = small_report(chapters()), b = small_report(later);
    const Alignment alignment = align(a, b);
    const double similarity =
        alignment.links[static_cast<std::size_t>(alignment.link_of_earlier[2])].similarity;
    CHECK(similarity < 1);
    CHECK(similarity > 0.4);
}

TEST_CASE("Swapped reports give mirrored links") {
    Sections later = chapters();
    std::reverse(later.begin() + 1, later.end());
    later[1].title = "School runs";
    later.push_back({1, "9", "Closing words", "Thanks are due to everybody who took part."});
    const Report a = small_report(chapters()), b = small_report(later);
    std::map<std::vector<std::uint32_t>, Link> forward;
    for (const Link& link : align(a, b).links) forward[link.later] = link;
    const Alignment backward = align(b, a);
    REQUIRE(backward.links.size() == forward.size());
    for (const Link& link : backward.links) {
        const Link& mirror = forward.at(link.earlier);
        CHECK(mirror.earlier == link.later);
        CHECK(mirror.relations == link.relations);
        CHECK(mirror.similarity == link.similarity);
        CHECK(mirror.confidence == link.confidence);
    }
}

TEST_CASE("Every order of a report's chapters is told as moves") {
    Sections chapter_list{{1, "", "Budget", budget},
                          {1, "", "Fostering", foster},
                          {1, "", "Inclusion", schools},
                          {1, "", "Appendices", "None"},
                          {1, "", "Background papers", "None"}};
    const Report original = small_report(chapter_list);
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    do {
        Sections shuffled;
        for (const std::size_t i : order) shuffled.push_back(chapter_list[i]);
        const Report other = small_report(shuffled);
        const Alignment alignment = align(original, other);
        REQUIRE(alignment.links.size() == 5);
        for (const Link& link : alignment.links) {
            CHECK(test::section_names(original, {link.earlier.front()}) ==
                  test::section_names(other, {link.later.front()}));
            CHECK((link.relations == std::vector{Relation::same} ||
                   link.relations == std::vector{Relation::moved}));
        }
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("Reports without sections, or with one side empty, are aligned") {
    const Report empty = small_report({}), full = small_report(chapters());
    CHECK(align(empty, empty).links.empty());
    CHECK(align(empty, full).added.size() == full.outline.sections.size());
    CHECK(align(full, empty).removed.size() == full.outline.sections.size());
}
