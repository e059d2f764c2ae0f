// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/assemble.h"

#include "blocks.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace yearproof;
using test::assembled;
using test::heading;
using test::item;
using test::shown;
using test::words;

using Strings = std::vector<std::string>;

namespace {

const std::string start = "The board meets each month, and wherever there are";
const std::string rest = "identified shortfalls it asks for a plan.";

}  // namespace

TEST_CASE("A sentence cut by a page's end is put together again") {
    CHECK(shown(assembled({words(start, 1), words(rest, 2)})) ==
          Strings{"p " + start + " " + rest});
    CHECK(shown(assembled({words(start, 1), item("-", rest, 2)})) ==
          Strings{"p " + start + " " + rest});
    CHECK(shown(assembled({item("-", start, 1), words(rest, 2)})) ==
          Strings{"i " + start + " " + rest});
    // Two blocks of one page were seen to stand apart on it.
    CHECK(shown(assembled({words(start, 1), words(rest, 1)})) ==
          Strings{"p " + start + " " + rest});
    CHECK(shown(assembled({words(start + " long-", 1), words("term plans.", 2)})) ==
          Strings{"p " + start + " long-term plans."});
}

TEST_CASE("What ends, begins or stands on one page is left apart") {
    struct Case {
        test::SmallBlock first, second;
    };
    const std::vector<Case> cases{
        {words(start + ".", 1), words(rest, 2)},      // it ended
        {words(start + ":", 1), item("-", rest, 2)},  // a list begins
        {words(start), words(rest)},                  // nothing says that they stand apart
        {heading(1, "Identified shortfalls and plans for them"), words(rest, 2)},
        {words("Wendy Vine, Head of Disability in the county", 1),
         words("wendy.vine@a.example", 2)},
        {words("Head of Disability", 1), words("x 331619", 2)},  // too short to be prose
        {item("-", "better outcomes for all of our children", 1), item("-", "fewer exclusions", 2)},
        {item("-", "Better outcomes for the children we look after,", 1),
         item("-", "fewer exclusions", 2)},
        {words(start, 1), item("1)", rest, 2)},  // a mark that counts
        {words("Savings were made in journeys and also financial savings", 1),
         words("The team grew.", 2)},
    };
    for (const Case& each : cases) {
        CAPTURE(each.first.text, each.second.text);
        CHECK(assembled({each.first, each.second}).blocks.size() == 2);
    }
}

TEST_CASE("A capital may go on after a word that ends nothing") {
    const std::string cut =
        "The interface between the board and the council is strong. A new representative of";
    CHECK(
        shown(assembled({words(cut, 1), words("MCYPC has been named to attend the meetings.", 2)}))
            .size() == 1);
    CHECK(shown(assembled({words(cut, 1), words("Summary", 2)})).size() == 2);
}

TEST_CASE("Page numbers and running heads are dropped, what only counts is not") {
    const std::string cut =
        "The waiting list is shorter than it was, and is open to all who live in the";
    CHECK(shown(assembled({words("1"), words(cut), words("2"), words("town."), words("3")})) ==
          Strings{"p " + cut, "p town."});
    CHECK(shown(assembled({words("Report, page 1 of 3", 1), words("One.", 1),
                           words("Report, page 2 of 3", 2), words("Two.", 2),
                           words("Report, page 3 of 3", 3), words("Three.", 3)})) ==
          Strings{"p One.", "p Two.", "p Three."});
    CHECK(assembled({words("Recommendation 1"), words("Dredge it."), words("Recommendation 2"),
                     words("Paint it.")})
              .blocks.size() == 4);
    CHECK(assembled({words("482"), words("children in care"), words("31"), words("care leavers")})
              .blocks.size() == 4);
    CHECK(assembled({words("None"), words("a#1"), words("None"), words("a1"), words("None"),
                     words("a##")})
              .blocks.size() == 6);
}

TEST_CASE("A number typed as a list mark goes back into the text of its section") {
    const Document document =
        assembled({item("1.", "Introduction"), item("-", "1.1 The first paragraph says why."),
                   item("2.", "Method"), item("-", "2.1. The second says how.")});
    CHECK(shown(document) == Strings{"h 1. Introduction", "p 1.1 The first paragraph says why.",
                                     "h 2. Method", "p 2.1. The second says how."});
    for (const Block& block : document.blocks) {
        CHECK(block.mark.empty());
        CHECK_FALSE(block.number.empty());
    }
    CHECK(document.words(document.blocks[0].number) == "1");
    CHECK(document.words(document.blocks[3].number) == "2.1");
}

TEST_CASE("What begins with a number and is no section stays what it was") {
    const std::vector<std::vector<test::SmallBlock>> cases{
        {words("16 children were adopted."), words("2.5 times as many as before.")},
        {words("7 March 2024"), words("Words.")},
        {words("1 March 2025"), words("Words.")},
        {item("1.", "Schools"), item("2.", "Roads"), item("3.", "Homes")},
        {item("1.", "The panel noted the report."), words("Words."),
         item("2.", "The panel agreed.")},
        {words("24.5 FTE staff work there."), words("2024 was a good year.")},
        {item("1)", "Schools"), words("Words about schools."), item("2)", "Roads")},
    };
    for (const auto& blocks : cases) {
        CAPTURE(blocks[0].text);
        const Document document = assembled(blocks);
        REQUIRE(document.blocks.size() == blocks.size());
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            CHECK(document.blocks[i].kind == blocks[i].kind);
            CHECK(document.blocks[i].number.empty());
        }
    }
}

TEST_CASE("Tags that extraction left are taken out of the text, comparisons stay") {
    CHECK(shown(assembled({words("On the 22<sup>nd of</sup> March, 5 < 6 and <5 <br/>or <x>.")})) ==
          Strings{"p On the 22nd of March, 5 < 6 and <5 or <x>."});
    CHECK(shown(assembled({words("<b></b>"), words("Words.")})) == Strings{"p Words."});
}

TEST_CASE("Typed dashes are marks before a number or in a row") {
    CHECK(shown(assembled({words("- 1.1 The board meets."), words("- Quays"), words("- Sheds"),
                           words("\u2013 Cranes"), words("Words of their own.")})) ==
          Strings{"i 1.1 The board meets.", "i Quays", "i Sheds", "i Cranes",
                  "p Words of their own."});
    CHECK(shown(assembled({words("Ships and boats."), words("- A. Harbourmaster"), words("-5"),
                           words("- ")})) ==
          Strings{"p Ships and boats.", "p - A. Harbourmaster", "p -5", "p - "});
}

TEST_CASE("A word has no hyphen where a line might have ended") {
    CHECK(shown(assembled({words("The in\u00ADcrease was ex\u00ADpect\u00ADed.\u00AD")})) ==
          Strings{"p The increase was expected."});
    CHECK(shown(assembled({words("\u00AD"), words("Words.")})) == Strings{"p Words."});
}

TEST_CASE("A document without blocks stays one") {
    const Document document = assembled({});
    CHECK(document.blocks.empty());
    CHECK(document.text.empty());
}
