// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/utf8.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace yearproof;

TEST_CASE("A code point is decoded with its length") {
    struct Case {
        std::string_view bytes;
        char32_t value;
        std::uint32_t length;
    };
    const std::vector<Case> cases{
        {"a", 'a', 1},
        {"\xC2\xA3", 0xA3, 2},
        {"\xE2\x80\x93", 0x2013, 3},
        {"\xF0\x9F\x98\x80", 0x1F600, 4},
        {"\xC2", 0xFFFD, 1},              // cut off
        {"\x80", 0xFFFD, 1},              // a continuation alone
        {"\xC0\xAF", 0xFFFD, 1},          // overlong
        {"\xE0\x80\xAF", 0xFFFD, 1},      // overlong
        {"\xED\xA0\x80", 0xFFFD, 1},      // a surrogate
        {"\xF4\x90\x80\x80", 0xFFFD, 1},  // beyond Unicode
        {"\xF0\x8F\xBF\xBF", 0xFFFD, 1},  // overlong
        {"\xFF", 0xFFFD, 1},
    };
    for (const Case& each : cases) {
        CAPTURE(each.bytes);
        CHECK(decode(each.bytes, 0).value == each.value);
        CHECK(decode(each.bytes, 0).length == each.length);
        CHECK(is_valid_utf8(each.bytes) == (each.value != 0xFFFD));
    }
    CHECK(decode("", 0).value == 0xFFFD);
}

TEST_CASE("A broken byte anywhere makes a text invalid") {
    const std::string good = "Seven children, aged 11\u201316, in 2025: \u00A32.7m";
    REQUIRE(is_valid_utf8(good));
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = '\xFF';
        CHECK_FALSE(is_valid_utf8(bad));
    }
}

TEST_CASE("What is appended is decoded again") {
    for (const char32_t value : {U'a', U'\u00A3', U'\u2013', U'\U0001F600', U'\uFFFD'}) {
        std::string out;
        append_utf8(out, value);
        CHECK(decode(out, 0).value == value);
        CHECK(decode(out, 0).length == out.size());
        CHECK(count_code_points(out) == 1);
    }
}

TEST_CASE("What XML cannot hold is replaced, and excerpts have single blanks") {
    CHECK(sanitised("a\x01z\xC2") == "a\uFFFDz\uFFFD");
    CHECK(sanitised("tab\tline\n") == "tab\tline\n");
    CHECK(collapsed("  one \n\t two\u00A0\u00A0three ") == "one two three");
    CHECK(collapsed("\x02") == "\uFFFD");
    CHECK(collapsed(" \n ").empty());
}

TEST_CASE("Spaces and dashes of every kind are known") {
    for (const char32_t space : {U' ', U'\t', U'\u00A0', U'\u2009', U'\u202F', U'\u3000'})
        CHECK(is_space(space));
    for (const char32_t other : {U'a', U'-', U'\u2013'}) CHECK_FALSE(is_space(other));
    for (const char32_t dash : {U'-', U'\u2010', U'\u2011', U'\u2013', U'\u2014', U'\u2212'})
        CHECK(is_dash(dash));
    for (const char32_t other : {U'_', U'~', U' '}) CHECK_FALSE(is_dash(other));
}
