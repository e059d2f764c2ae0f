// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/word_table.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using yearproof::WordTable;

TEST_CASE("Words are numbered from 1 in the order in which they were added") {
    WordTable table;
    CHECK(table.add("compared") == 1);
    CHECK(table.add("to") == 2);
    CHECK(table.add("compared") == 1);
    CHECK(table.size() == 2);
    CHECK(table.find("to") == 2);
    CHECK(table.find("too") == 0);
    CHECK(table.find("") == 0);
}

TEST_CASE("A word is found in whatever case it is typed") {
    WordTable table;
    const std::uint32_t word = table.add("unaccompanied");
    const std::uint32_t apostrophe = table.add("o'clock");
    CHECK(table.find_in_any_case("Unaccompanied") == word);
    CHECK(table.find_in_any_case("UNACCOMPANIED") == word);
    CHECK(table.find_in_any_case("unaccompanies") == 0);
    CHECK(table.find_in_any_case("O'Clock") == apostrophe);
    CHECK(table.find("Unaccompanied") == 0);
}

TEST_CASE("Symbols that differ by one bit are told apart") {
    WordTable table;
    const std::uint32_t bracket = table.add("[");
    CHECK(table.find('[') == bracket);
    CHECK(table.find('{') == 0);
    CHECK(table.find("{") == 0);
    CHECK(table.add("{") != bracket);
}

TEST_CASE("Many words of one length are told apart") {
    WordTable table;
    for (int i = 0; i < 5000; ++i) table.add(fmt::format("word-{:04}-middle", i));
    for (int i = 0; i < 5000; ++i) {
        REQUIRE(table.find(fmt::format("word-{:04}-middle", i)) ==
                static_cast<std::uint32_t>(i + 1));
    }
    CHECK(table.find("word-5000-middle") == 0);
}
