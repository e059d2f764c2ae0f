// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/shape.h"

#include <catch2/catch.hpp>

#include <string_view>
#include <vector>

using namespace yearproof;

TEST_CASE("A number at the beginning is read part by part") {
    struct Case {
        std::string_view words;
        std::vector<int> path;
        std::string_view number, title;
    };
    const std::vector<Case> cases{
        {"6.8.4 The service", {6, 8, 4}, "6.8.4", "The service"},
        {"6.5.1. I continue", {6, 5, 1}, "6.5.1", "I continue"},
        {"2. Budget", {2}, "2", "Budget"},
        {"6 Support", {6}, "6", "Support"},
        {"6.63 Since January", {6, 63}, "6.63", "Since January"},
        {"7.\u00A0Virtual School", {7}, "7", "Virtual School"},
        {"10.", {10}, "10", ""},
        {"2023 was a year", {}, "", ""},
        {"05.03.2026 a date", {}, "", ""},
        {"1.05 no number", {}, "", ""},
        {"31.2% of", {}, "", ""},
        {"3rd", {}, "", ""},
        {"2.Budget", {}, "", ""},
        {"Budget", {}, "", ""},
        {"", {}, "", ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.words);
        const shape::Number number = shape::number_at_begin(each.words);
        CHECK(number.path == each.path);
        if (each.path.empty()) continue;
        CHECK(each.words.substr(0, number.length) == each.number);
        CHECK(each.words.substr(number.title) == each.title);
    }
}

TEST_CASE("Sentences end in full stops and their like, with what may close after them") {
    for (const std::string_view ended : {"A.", "Why?", "these are:", "one;", "(so it is.)",
                                         "\u2018Yes!\u2019 ", "and so on\u2026"}) {
        CAPTURE(ended);
        CHECK(shape::ends_sentence(ended));
    }
    for (const std::string_view open :
         {"where there are", "Cooperative (RCC)", "resource allocation,", "", "2.7m"}) {
        CAPTURE(open);
        CHECK_FALSE(shape::ends_sentence(open));
    }
}

TEST_CASE("A line that was cut off ends with a comma or a small word") {
    for (const std::string_view cut :
         {"working in", "a new representative of", "is well used, and", "allocation,"}) {
        CHECK(shape::ends_cut_off(cut));
    }
    for (const std::string_view whole :
         {"the maturity model", "of the CYP", "in", "financial savings"}) {
        CHECK_FALSE(shape::ends_cut_off(whole));
    }
}

TEST_CASE("The first letter says small or capital, quotes and brackets apart") {
    CHECK(shape::begins_small("identified shortfalls"));
    CHECK(shape::begins_small("(previously known)"));
    CHECK(shape::begins_small("\u00E9t\u00E9"));
    CHECK(shape::begins_capital("\u2018Signs of Safety\u2019"));
    CHECK(shape::begins_capital("\u00C9t\u00E9"));
    CHECK_FALSE(shape::begins_capital("6 children"));
    CHECK_FALSE(shape::begins_small("\u00A32.7m"));
}

TEST_CASE("A number may have a letter before it") {
    CHECK(shape::lettered_number("A1 Figures") == 2);
    CHECK(shape::lettered_number("B.2.3 Figures") == 5);
    CHECK(shape::lettered_number("C. Figures") == 1);
    CHECK(shape::lettered_number("A year of change") == 0);
    CHECK(shape::lettered_number("B12x") == 0);
    CHECK(shape::lettered_number("") == 0);
}
