// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/lexicon.h"

#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

using namespace yearproof;

namespace {
const char* const small = R"(
[comparison]
words = ["compared to", "compared"]
[month]
"may" = 5
[currency]
"us dollars" = "USD"
[verb]
"may" = { value = 1, code = "x" }
)";
}  // namespace

TEST_CASE("a phrase is found with its meaning, value and code, the shortest first") {
    const Lexicon lexicon = Lexicon::parse(small);
    const std::vector<WordId> words{lexicon.word("compared"), lexicon.word("to"), 0};
    std::vector<std::uint32_t> lengths;
    lexicon.for_each_match(words.data(), words.size(),
                           [&](const Phrase& phrase) { lengths.push_back(phrase.words); });
    CHECK(lengths == std::vector<std::uint32_t>{1, 2});
    const WordId dollars[] = {lexicon.word("us"), lexicon.word("dollars")};
    CHECK(lexicon.find(dollars, 2, lexicon.meaning("currency"))->code == "USD");
    CHECK(lexicon.find(dollars, 1, lexicon.meaning("currency")) == nullptr);
}

TEST_CASE("one word may have several meanings") {
    const Lexicon lexicon = Lexicon::parse(small);
    const WordId may = lexicon.word("may");
    CHECK(lexicon.find(&may, 1, lexicon.meaning("month"))->value == 5);
    CHECK(lexicon.find(&may, 1, lexicon.meaning("verb"))->code == "x");
    CHECK(lexicon.find(&may, 1, lexicon.meaning("comparison")) == nullptr);
}

TEST_CASE("an unknown word has no id and no phrase") {
    const Lexicon lexicon = Lexicon::parse(small);
    CHECK(lexicon.word("unheard") == 0);
    const WordId none = 0;
    lexicon.for_each_match(&none, 1, [](const Phrase&) { FAIL(); });
    CHECK_THROWS_AS(lexicon.meaning("unheard"), std::out_of_range);
}

TEST_CASE("the words that phrases of some meanings begin and end with are a set") {
    const Lexicon lexicon = Lexicon::parse(small);
    const WordSet begin =
        lexicon.beginnings({lexicon.meaning("comparison"), lexicon.meaning("currency")});
    CHECK(begin.holds(lexicon.word("compared")));
    CHECK(begin.holds(lexicon.word("us")));
    CHECK_FALSE(begin.holds(lexicon.word("to")));
    CHECK_FALSE(begin.holds(lexicon.word("may")));
    CHECK_FALSE(begin.holds(0));
    const WordSet end = lexicon.endings({lexicon.meaning("comparison")});
    CHECK(end.holds(lexicon.word("compared")));
    CHECK(end.holds(lexicon.word("to")));
    CHECK_FALSE(end.holds(lexicon.word("dollars")));
}

TEST_CASE("the end of a word may be a word of the lexicon") {
    const Lexicon lexicon = Lexicon::parse("[ending]\nwords = [\"ed\", \"s\"]\n[month]\nmay = 5\n");
    const Meaning ending = lexicon.meaning("ending");
    CHECK(lexicon.ends("joined", 2, ending));
    CHECK(lexicon.ends("plans", 1, ending));
    CHECK(lexicon.ends("ed", 2, ending));
    CHECK_FALSE(lexicon.ends("plan", 2, ending));
    CHECK_FALSE(lexicon.ends("joined", 2, lexicon.meaning("month")));
    CHECK_FALSE(lexicon.ends("d", 2, ending));
    CHECK_FALSE(lexicon.ends("", 1, ending));
}

TEST_CASE("what is not a lexicon is refused by its line") {
    CHECK_THROWS_WITH(Lexicon::parse("[month\n"), Catch::Contains("line 1"));
    CHECK_THROWS_WITH(Lexicon::parse("\n[month]\nmay = [1]\n"), Catch::Contains("line 3"));
    CHECK_THROWS_AS(Lexicon::parse("month = 5"), Trouble);
}

TEST_CASE("the English lexicon is one") {
    CHECK(Lexicon::english().meaning("abbreviation") != no_meaning);
}
