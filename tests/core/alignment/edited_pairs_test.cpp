// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/alignment.h"

#include "link_lines.h"
#include "support/small_report.h"

#include <catch2/catch.hpp>

#include <algorithm>

// A standard whose chapters all begin alike, edited by hand in every way alone and in several at
// once; the links are those that whoever made the edit drew.

using namespace yearproof;
using test::small_report;
using Sections = std::vector<test::SmallSection>;

namespace {

struct Chapter {
    std::string title, scope, duties, records;
};

const std::vector<Chapter> chapters{
    {"Moorings", "This chapter is for vessels that lie at a mooring of the harbour for a night.",
     "The master keeps the mooring lines doubled whenever a gale is forecast, and has them looked "
     "at by the bosun at every turn of the tide.",
     "A book of moorings is kept in the harbour office, and each stay is entered before noon."},
    {"Pilots", "This chapter is for ships longer than forty metres and for all tankers.",
     "A pilot boards at the outer buoy and stays on the bridge until the ship is fast; no tug is "
     "let go without the pilot's word.",
     "Pilots hand in a slip for each passage, signed by the master, within two days."},
    {"Cargo", "This chapter is for goods that go over the quay, dangerous ones among them.",
     "Dangerous goods are told three days ahead, kept apart by class, and watched by the fire "
     "service while they are on the quay.",
     "The wharfinger lists all goods by weight and class and sends the list to the customs house."},
    {"Dredging", "This chapter is for works below low water in the fairway and the basins.",
     "Spoil is dumped on the ground north of the bar alone, never in the spawning months of the "
     "herring.",
     "A chart of depths is drawn after every campaign and nailed up in the harbour office."},
};

std::string numbered(std::size_t chapter, int part) {
    return std::to_string(chapter) + "." + std::to_string(part);
}

/// "1 Moorings", "1.1 Overview", "1.2 Scope", "1.3 Duties", "1.4 Records", and so on.
Sections standard() {
    Sections sections;
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const Chapter& one = chapters[i];
        const std::size_t n = i + 1;
        sections.push_back({1, std::to_string(n), one.title, ""});
        sections.push_back({2, numbered(n, 1), "Overview", ""});
        sections.push_back({2, numbered(n, 2), "Scope", one.scope});
        sections.push_back({2, numbered(n, 3), "Duties", one.duties});
        sections.push_back({2, numbered(n, 4), "Records", one.records});
    }
    return sections;
}

std::size_t place(const Sections& sections, const std::string& number) {
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const auto& one) { return one.number == number; });
    REQUIRE(found != sections.end());
    return static_cast<std::size_t>(found - sections.begin());
}

void take_out(Sections& sections, const std::string& number) {
    sections.erase(sections.begin() + static_cast<std::ptrdiff_t>(place(sections, number)));
}

void insert_before(Sections& sections, const std::string& number, test::SmallSection section) {
    sections.insert(sections.begin() + static_cast<std::ptrdiff_t>(place(sections, number)),
                    std::move(section));
}

test::SmallSection& at(Sections& sections, const std::string& number) {
    return sections[place(sections, number)];
}

/// Chapters one up from this number on.
void renumber_from(Sections& sections, int chapter) {
    for (test::SmallSection& one : sections) {
        const int number = one.number[0] - '0';
        if (number >= chapter) one.number[0] = static_cast<char>('0' + number + 1);
    }
}

}  // namespace

TEST_CASE("Of sections with one title the one that went is the one that is named") {
    for (const std::string number : {"1.1", "2.1", "3.2", "4.2", "2.4"}) {
        Sections fresh = standard();
        take_out(fresh, number);
        CHECK(test::link_lines(standard(), fresh) == "removed " + number + "\n");
        CHECK(test::link_lines(fresh, standard()) == "added " + number + "\n");
    }
}

TEST_CASE("A chapter that goes takes its sections along, whatever others are called") {
    Sections fresh = standard();
    for (const std::string number : {"2", "2.1", "2.2", "2.3", "2.4"}) take_out(fresh, number);
    CHECK(test::link_lines(standard(), fresh) ==
          "removed 2\nremoved 2.1\nremoved 2.2\nremoved 2.3\nremoved 2.4\n");
}

TEST_CASE("A chapter that comes between renumbers those behind it") {
    Sections fresh = standard();
    renumber_from(fresh, 3);
    insert_before(fresh, "4", {1, "3", "Lights", ""});
    insert_before(fresh, "4", {2, "3.1", "Overview", ""});
    insert_before(fresh, "4",
                  {2, "3.2", "Scope", "This chapter is for lamps, bells and daymarks on piers."});
    CHECK(test::link_lines(standard(), fresh) ==
          "3 > 4 renumbered\n3.1 > 4.1 renumbered\n3.2 > 4.2 renumbered\n3.3 > 4.3 renumbered\n"
          "3.4 > 4.4 renumbered\n4 > 5 renumbered\n4.1 > 5.1 renumbered\n4.2 > 5.2 renumbered\n"
          "4.3 > 5.3 renumbered\n4.4 > 5.4 renumbered\nadded 3\nadded 3.1\nadded 3.2\n");
}

TEST_CASE("Chapters that change places move, and their sections move with them unsaid") {
    Sections fresh = standard();
    std::rotate(fresh.begin(), fresh.begin() + 5, fresh.begin() + 10);
    for (std::size_t i = 0; i < 5; ++i) {
        fresh[i].number[0] = '1';
        fresh[i + 5].number[0] = '2';
    }
    CHECK(test::link_lines(standard(), fresh) ==
          "1 > 2 renumbered\n1.1 > 2.1 renumbered\n1.2 > 2.2 renumbered\n1.3 > 2.3 renumbered\n"
          "1.4 > 2.4 renumbered\n2 > 1 renumbered moved\n2.1 > 1.1 renumbered\n"
          "2.2 > 1.2 renumbered\n2.3 > 1.3 renumbered\n2.4 > 1.4 renumbered\n");
}

TEST_CASE("A section that moves to a chapter that has one of its title is told by its words") {
    Sections fresh = standard();
    const test::SmallSection duties = at(fresh, "1.3");
    take_out(fresh, "1.3");
    insert_before(fresh, "4", {2, "3.5", duties.title, duties.text});
    CHECK(test::link_lines(standard(), fresh) == "1.3 > 3.5 renumbered moved\n");
}

TEST_CASE("A section that is cut in two in one chapter is split there and nowhere else") {
    Sections fresh = standard();
    at(fresh, "3.3").text = "Dangerous goods are told three days ahead, kept apart by class, and "
                            "watched by the fire service while they are on the quay.";
    Sections old = standard();
    old[place(old, "3.3")].text += " Cranes are inspected every spring by an engineer of the "
                                   "insurers, who stops each that has a worn rope or a cracked "
                                   "hook.";
    insert_before(fresh, "3.4",
                  {2, "3.3a", "Cranes",
                   "Cranes are inspected every spring by an engineer of the insurers, who stops "
                   "each that has a worn rope or a cracked hook."});
    CHECK(test::link_lines(old, fresh) == "3.3 > 3.3+3.3a split\n");
    CHECK(test::link_lines(fresh, old) == "3.3+3.3a > 3.3 merged\n");
}

TEST_CASE("All kinds of edits at once are told apart") {
    Sections fresh = standard();
    at(fresh, "1.4").title = "The book of moorings";           // retitled
    at(fresh, "2.3").text += " The pilot's ladder is tried.";  // reworded
    take_out(fresh, "2.1");                                    // removed
    const test::SmallSection chart = at(fresh, "4.4");
    take_out(fresh, "4.4");  // moved to another chapter
    insert_before(fresh, "2", {2, "1.5", chart.title, chart.text});
    at(fresh, "3.4").number = "3.5";  // renumbered for what comes before it
    insert_before(fresh, "3.5",
                  {2, "3.4", "Weighing", "Every lorry is weighed in and out on the bridge scale."});
    CHECK(test::link_lines(standard(), fresh) ==
          "1.4 > 1.4 retitled\n3.4 > 3.5 renumbered\n4.4 > 1.5 renumbered moved\nremoved 2.1\n"
          "added 3.4\n");
    CHECK(test::link_lines(fresh, standard()) ==
          "1.4 > 1.4 retitled\n1.5 > 4.4 renumbered moved\n3.5 > 3.4 renumbered\nremoved 3.4\n"
          "added 2.1\n");
}

TEST_CASE("Chapters in any order are the same chapters") {
    std::vector<std::size_t> order{0, 1, 2, 3};
    do {
        Sections shuffled;
        const Sections all = standard();
        for (const std::size_t chapter : order)
            shuffled.insert(shuffled.end(), all.begin() + static_cast<std::ptrdiff_t>(5 * chapter),
                            all.begin() + static_cast<std::ptrdiff_t>(5 * chapter + 5));
        const Report a = small_report(all), b = small_report(shuffled);
        const Alignment alignment = align(a, b);
        CHECK(alignment.removed.empty());
        CHECK(alignment.added.empty());
        REQUIRE(alignment.links.size() == all.size());
        for (const Link& link : alignment.links)
            CHECK(test::section_names(a, link.earlier) == test::section_names(b, link.later));
    } while (std::next_permutation(order.begin(), order.end()));
}
