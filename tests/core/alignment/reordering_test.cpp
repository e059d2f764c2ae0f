// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/alignment.h"

#include "support/reordered.h"
#include "support/small_report.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

// Whatever the order in which sections are put: they moved, and nothing was removed or added.

using namespace yearproof;
using test::reordered;
using test::small_report;
using Sections = std::vector<test::SmallSection>;

namespace {

std::string any_text(std::minstd_rand& dice, std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i)
        text += (i > 0 ? " w" : "w") + std::to_string((dice() % 60) * (dice() % 60)) + "x";
    return text;
}

/// Chapters that all begin with "Overview", without a word, and "Scope".
Sections standard(std::minstd_rand& dice, std::size_t chapters, std::size_t sections) {
    Sections result;
    for (std::size_t c = 1; c <= chapters; ++c) {
        const std::string number = std::to_string(c);
        result.push_back({1, number, "Chapter " + any_text(dice, 2), ""});
        result.push_back({2, number + ".1", "Overview", ""});
        result.push_back({2, number + ".2", "Scope", any_text(dice, 12)});
        for (std::size_t s = 3; s <= sections; ++s) {
            const std::string title = s % 3 == 0 ? "Records" : any_text(dice, 2);
            result.push_back(
                {2, number + "." + std::to_string(s), title, any_text(dice, 10 + dice() % 50)});
        }
    }
    return result;
}

bool is_moved_or_same(const Link& link) {
    return link.relations == std::vector{Relation::same} ||
           link.relations == std::vector{Relation::moved};
}

/// How many moved; sections must be told apart by their numbers.
std::size_t check_moves_alone(const Report& old, const Report& fresh) {
    const Alignment alignment = align(old, fresh);
    CHECK(alignment.removed.empty());
    CHECK(alignment.added.empty());
    std::size_t moved = 0;
    for (const Link& link : alignment.links) {
        REQUIRE(link.earlier.size() == 1);
        REQUIRE(link.later.size() == 1);
        CHECK(old.outline.sections[link.earlier.front()].number ==
              fresh.outline.sections[link.later.front()].number);
        CHECK(is_moved_or_same(link));
        CHECK(link.similarity == 1);
        moved += link.relations.front() == Relation::moved ? 1 : 0;
    }
    return moved;
}

}  // namespace

TEST_CASE("Any order of chapters and of their sections is told as moves") {
    std::minstd_rand dice(17);
    for (int round = 0; round < 60; ++round) {
        const Sections sections = standard(dice, 2 + dice() % 5, 3 + dice() % 5);
        check_moves_alone(small_report(sections), small_report(reordered(sections, dice)));
    }
}

TEST_CASE("Any order of some hundred sections is told as moves") {
    std::minstd_rand dice(19);
    for (int round = 0; round < 4; ++round) {
        const Sections sections = standard(dice, 30, 12);
        const std::size_t moved =
            check_moves_alone(small_report(sections), small_report(reordered(sections, dice)));
        CHECK(moved > sections.size() / 3);
    }
}

TEST_CASE("Paragraphs that change places in a long section are told as moves") {
    std::minstd_rand dice(23);
    Sections sections{{1, "1", "Minutes", ""}};
    for (int i = 1; i <= 300; ++i)
        sections.push_back({2, "1." + std::to_string(i), "", any_text(dice, 10 + dice() % 30)});
    check_moves_alone(small_report(sections), small_report(reordered(sections, dice)));
}

TEST_CASE("Of two chapters that change places one has moved, the shorter one") {
    std::minstd_rand dice(29);
    Sections sections = standard(dice, 3, 6);
    sections[1].text = any_text(dice, 200);  // the first chapter is the longest by far
    Sections swapped(sections.begin() + 7, sections.begin() + 14);
    swapped.insert(swapped.end(), sections.begin(), sections.begin() + 7);
    swapped.insert(swapped.end(), sections.begin() + 14, sections.end());
    const Report old = small_report(sections), fresh = small_report(swapped);
    CHECK(check_moves_alone(old, fresh) == 1);
    const Alignment alignment = align(old, fresh);
    const auto of = static_cast<std::size_t>(alignment.link_of_earlier[7]);
    CHECK(alignment.links[of].relations == std::vector{Relation::moved});
}
