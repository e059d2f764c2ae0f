// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/log/layout.h"

#include <catch2/catch.hpp>

using namespace yearproof;

namespace {

std::vector<std::string> cut(const std::string& text, std::size_t width) {
    std::vector<std::string> lines;
    for (const Span line : cut_lines(text, width)) {
        lines.push_back(text.substr(line.begin, line.end - line.begin));
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Width is what a terminal shows") {
    struct Case {
        std::string text;
        std::size_t width;
    };
    const Case cases[] = {
        {"", 0},       {"abc", 3},      {"\u00e9", 1}, {"e\u0301", 1}, {"\u6e2f\u6e7e", 4},
        {"\u2014", 1}, {"\u00a321", 3},
    };
    for (const auto& [text, width] : cases) CHECK(width_of(text) == width);
}

TEST_CASE("Lines are cut at blanks, and within a word only where it is longer than a line") {
    CHECK(cut("", 20).empty());
    CHECK(cut("   ", 20).empty());
    CHECK(cut("one two three four five", 16) == Lines{"one two three", "four five"});
    CHECK(cut("one  two three  four", 16) == Lines{"one  two three", "four"});
    CHECK(cut("sixteen-letters! x", 16) == Lines{"sixteen-letters!", "x"});
    CHECK(cut("abcdefghijklmnopqrstuvwxyz a", 16) == Lines{"abcdefghijklmnop", "qrstuvwxyz a"});
    CHECK(cut("\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f", 17) ==
          Lines{"\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f", "\u6e2f"});
}

TEST_CASE("Carets stand below the words, on every line that they are on") {
    const std::string text = "\u6e2f e\u0301t\u00e9 one two three four";
    const auto lines = cut_lines(text, 16);
    REQUIRE(lines.size() == 2);
    const auto begin = text.find("two"), end = text.find(" four");
    CHECK(text.substr(lines[0].begin, lines[0].end) == "\u6e2f e\u0301t\u00e9 one two");
    CHECK(carets(text, lines[0], {begin, end}) == "           ^^^");
    CHECK(carets(text, lines[1], {begin, end}) == "^^^^^");
    CHECK(carets(text, lines[1], {0, 3}).empty());
}

TEST_CASE("What is shown cannot move the cursor or turn the reading direction") {
    CHECK(shown(" a\t\nb ") == "a b");
    CHECK(shown("\x1b[2J") == "\ufffd[2J");
    CHECK(shown("\u009b31m\u202ex\u2066") == "\ufffd31m\ufffdx\ufffd");
    CHECK(shown("\xff") == "\ufffd");
    CHECK(shown_part(" a ") == " a ");
    CHECK(shown_part("  ") == " ");
    CHECK(shown_part("").empty());
}

TEST_CASE("Counted words have their plural") {
    CHECK(counted(0, "error") == "0 errors");
    CHECK(counted(1, "error") == "1 error");
    CHECK(counted(2, "report") == "2 reports");
}
