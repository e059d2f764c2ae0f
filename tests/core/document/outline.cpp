// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/outline.h"

#include "blocks.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace yearproof;
using test::assembled;
using test::heading;
using test::item;
using test::words;

namespace {

/// "2 6.1 Commissioning": level, then number and title.
std::vector<std::string> outlined(const std::vector<test::SmallBlock>& blocks) {
    std::vector<std::string> out;
    for (const Section& section : read_outline(assembled(blocks)).sections) {
        std::string line = std::to_string(section.level);
        if (!section.number.empty()) line += " " + section.number;
        if (section.numbered_paragraph) line += " paragraph";
        if (!section.title.empty()) line += " " + section.title;
        out.push_back(line);
    }
    return out;
}

const std::string prose = "The words of a section go on for a while and then they end.";

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("Markup gives the levels where nothing is numbered") {
    CHECK(outlined({heading(1, "Library"), heading(2, "Who we are"), words(prose),
                    heading(4, "Deep"), words(prose), heading(2, "Costs"), words(prose)}) ==
          Strings{"1 Library", "2 Who we are", "4 Deep", "2 Costs"});
}

TEST_CASE("Numbers give the levels, whatever the markup says") {
    CHECK(outlined({heading(1, "1. One"), heading(4, "1.1 Below"), item("-", "1.1.1 " + prose),
                    heading(1, "1.2 Below"), item("-", "1.2.1 " + prose), heading(4, "2 Two"),
                    words("2.1 " + prose)}) ==
          Strings{"1 1 One", "2 1.1 Below", "3 1.1.1 paragraph", "2 1.2 Below", "3 1.2.1 paragraph",
                  "1 2 Two", "2 2.1 paragraph"});
}

TEST_CASE("The full stop after the number of a paragraph is no part of its words") {
    const Document document = assembled({words("1. One"), words("1.1. " + prose),
                                         words("1.2 " + prose), words("2. Two"), words(prose)});
    std::vector<std::string> numbers;
    for (const Section& section : read_outline(document).sections) {
        if (section.numbered_paragraph)
            numbers.emplace_back(std::string(document.words(section.heading)) + "|" +
                                 section.number);
    }
    CHECK(numbers == Strings{"1.1.|1.1", "1.2|1.2"});
}

TEST_CASE("A heading without a number holds the numbered paragraphs after it") {
    CHECK(outlined({words("Summary"), words(prose), words("1. Care"), words("1.1 " + prose),
                    words("Fostering"), words("1.2 " + prose), words("1.2.1 " + prose),
                    words("Adoption"), words("1.3 " + prose), words("2. Health"),
                    words("2.1 " + prose), words("Appendices"), words("None")}) ==
          Strings{"1 Summary", "1 1 Care", "2 1.1 paragraph", "2 Fostering", "3 1.2 paragraph",
                  "4 1.2.1 paragraph", "2 Adoption", "3 1.3 paragraph", "1 2 Health",
                  "2 2.1 paragraph", "1 Appendices"});
}

TEST_CASE("What stands before the first heading is the front") {
    const Document document = assembled(
        {words("Annual report"), words("5 March 2026"), words("1. One"), words("1.1 " + prose)});
    const Outline outline = read_outline(document);
    REQUIRE(outline.sections.size() == 3);
    CHECK(outline.sections[0].level == 0);
    CHECK(outline.sections[0].end_block == 2);
    CHECK(name_of(outline.sections[0]).empty());
    CHECK(name_of(outline.sections[1]) == "1");
    CHECK(outline.section_of == std::vector<std::uint32_t>{0, 0, 1, 2});
}

TEST_CASE("A number that is not in its place is still a section's") {
    CHECK(outlined({words("6. Youth"), words("6.6 Services"), words("6.6.2 " + prose),
                    words("6.63 " + prose), words("6.7 Justice"), words("6.7.1 " + prose)}) ==
          Strings{"1 6 Youth", "2 6.6 Services", "3 6.6.2 paragraph", "3 6.63 paragraph",
                  "2 6.7 Justice", "3 6.7.1 paragraph"});
    CHECK(outlined({words("1. One"), words("1.1 " + prose), words("1.1 " + prose),
                    words("1.4 " + prose)}) ==
          Strings{"1 1 One", "2 1.1 paragraph", "2 1.1 paragraph", "2 1.4 paragraph"});
}

TEST_CASE("A numbered block is a heading by its form and by what is below it") {
    CHECK(outlined({words("9. Plans"), words("9.3 Key priorities include:"),
                    words("9.3.1 Early help"), item("-", "Develop a plan"),
                    words("9.3.2 Health in schools"), item("-", "Improve it"),
                    words("9.4 Recruitment of carers, and of those who support them"),
                    words("9.5 Training for carers who have not been trained yet")}) ==
          Strings{"1 9 Plans", "2 9.3 paragraph", "3 9.3.1 Early help", "3 9.3.2 Health in schools",
                  "2 9.4 paragraph", "2 9.5 paragraph"});
    CHECK(outlined({words("6. Services"), words("6.1 Schools"), words("6.1.1 " + prose),
                    words("6.2 Roads"), words("6.2.1 " + prose), words("6.3 Early Help"),
                    words("7. End"), words("7.1 " + prose)}) ==
          Strings{"1 6 Services", "2 6.1 Schools", "3 6.1.1 paragraph", "2 6.2 Roads",
                  "3 6.2.1 paragraph", "2 6.3 Early Help", "1 7 End", "2 7.1 paragraph"});
}

TEST_CASE("A letter before a number counts in a heading alone") {
    const Outline outline =
        read_outline(assembled({heading(1, "A.1 Examples"), words("A.2 is no heading.")}));
    REQUIRE(outline.sections.size() == 1);
    CHECK(outline.sections[0].number == "A.1");
    CHECK(outline.sections[0].title == "Examples");
    CHECK(outline.sections[0].path.empty());
}
