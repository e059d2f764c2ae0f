// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/twice_encoded.h"

#include "yearproof/source/encoding.h"

#include <catch2/catch.hpp>

#include <string>

using namespace yearproof;

namespace {

std::string mended(std::string text) {
    mend_twice_encoded(text);
    return text;
}

}  // namespace

TEST_CASE("what was encoded twice is read as it was meant") {
    CHECK(mended("2000\u00e2\u0080\u009301") == "2000\u201301");
    CHECK(mended("2000\u00e2\u20ac\u201c01") == "2000\u201301");
    CHECK(mended("\u00c2\u00a35m for the council\u00e2\u20ac\u2122s caf\u00c3\u00a9s") ==
          "\u00a35m for the council\u2019s caf\u00e9s");
    CHECK(mended("to 48%\u00c2\u00a0") == "to 48%\u00a0");
    std::string text = "\u00e2\u20ac\u0153now\u00e2\u20ac\u009d";
    CHECK(mend_twice_encoded(text) == 2);
    CHECK(text == "\u201cnow\u201d");
}

TEST_CASE("letters with marks stay what they are") {
    for (const std::string text :
         {"", "p\u00e2t\u00e9, \u00c2ge", "AMANH\u00c3\u201d", "AMANH\u00c3\u00a0E", "\u00e2\u20ac",
          "\u00e2", "\u00c3", "\u00e2 \u20ac 5", "5\u20135"}) {
        std::string same = text;
        CHECK(mend_twice_encoded(same) == 0);
        CHECK(same == text);
    }
}

TEST_CASE("a text that was encoded twice says so") {
    const auto decoded = decode_text("\u00c2\u00a35m in 2000\u00e2\u20ac\u201c01");
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == "\u00a35m in 2000\u201301");
    CHECK(decoded->warning ==
          "2 characters had been encoded twice, and were read as they were meant");
}
