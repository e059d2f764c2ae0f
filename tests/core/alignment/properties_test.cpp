// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/alignment.h"

#include "support/small_report.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>

// What holds for any two reports, tried on many made up by chance.

using namespace yearproof;
using test::small_report;
using Sections = std::vector<test::SmallSection>;

namespace {

using Dice = std::minstd_rand;

std::size_t below(Dice& dice, std::size_t limit) { return dice() % limit; }

std::string any_text(Dice& dice, std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        const std::size_t number = below(dice, 40) * below(dice, 40);
        text += (i > 0 ? " w" : "w") + std::to_string(number) + "x";
    }
    return text;
}

/// Chapters of sections, some of which have the same titles.
Sections any_sections(Dice& dice) {
    Sections sections;
    const std::size_t chapters = 2 + below(dice, 6);
    for (std::size_t c = 1; c <= chapters; ++c) {
        const std::string number = std::to_string(c);
        sections.push_back({1, number, "Chapter " + any_text(dice, 1), ""});
        const std::size_t count = below(dice, 5);
        for (std::size_t s = 1; s <= count; ++s) {
            const std::string title = below(dice, 3) == 0 ? "Overview" : any_text(dice, 2);
            sections.push_back(
                {2, number + "." + std::to_string(s), title, any_text(dice, 10 + below(dice, 60))});
        }
    }
    return sections;
}

Sections edited(Dice& dice, const Sections& sections) {
    Sections result;
    for (const test::SmallSection& section : sections) {
        const std::size_t fate = below(dice, 12);
        if (fate == 0) continue;
        result.push_back(section);
        if (fate == 1) result.back().text += " " + any_text(dice, 20);
        if (fate == 2) result.back().title = any_text(dice, 2);
        if (fate == 3) result.push_back({2, "", any_text(dice, 2), any_text(dice, 30)});
        if (fate == 4) std::swap(result.back(), result[below(dice, result.size())]);
    }
    return result;
}

}  // namespace

TEST_CASE("Any two reports that change places have mirrored links") {
    Dice dice(7);
    for (int round = 0; round < 200; ++round) {
        const Sections sections = any_sections(dice);
        const Report a = small_report(sections), b = small_report(edited(dice, sections));
        const Alignment forward = align(a, b), backward = align(b, a);
        CHECK(forward.removed == backward.added);
        CHECK(forward.added == backward.removed);
        REQUIRE(forward.links.size() == backward.links.size());
        for (const Link& link : backward.links) {
            const auto of = static_cast<std::size_t>(forward.link_of_later[link.earlier.front()]);
            const Link& mirror = forward.links.at(of);
            CHECK(mirror.earlier == link.later);
            CHECK(mirror.later == link.earlier);
            CHECK(mirror.similarity == link.similarity);
            CHECK(mirror.confidence == link.confidence);
        }
    }
}

TEST_CASE("Any report with itself is all the same") {
    Dice dice(11);
    for (int round = 0; round < 200; ++round) {
        const Report report = small_report(any_sections(dice));
        const Alignment alignment = align(report, report);
        CHECK(alignment.links.size() == report.outline.sections.size());
        for (const Link& link : alignment.links) {
            CHECK(link.earlier == link.later);
            CHECK(link.relations == std::vector{Relation::same});
        }
    }
}

TEST_CASE("A side that is aligned twice gives what two readings give") {
    Dice dice(13);
    const Sections sections = any_sections(dice);
    const Report a = small_report(sections), b = small_report(edited(dice, sections)),
                 c = small_report(edited(dice, sections));
    const AlignmentSide side_a(a), side_b(b), side_c(c);
    CHECK(align(side_a, side_b).link_of_later == align(a, b).link_of_later);
    CHECK(align(side_b, side_c).link_of_later == align(b, c).link_of_later);
}
