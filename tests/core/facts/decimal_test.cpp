// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/decimal.h"

#include <catch2/catch.hpp>

using namespace yearproof;

namespace {
Decimal d(const char* text) { return Decimal::parse(text).value(); }
}  // namespace

TEST_CASE("a number is read with its printed precision") {
    CHECK(d("1,234.50").text() == "1234.50");
    CHECK(d("1,234.50").decimals() == 2);
    CHECK(d("0.91").text() == "0.91");
    CHECK(d("-3").text() == "-3");
    CHECK(d("007").text() == "7");
    CHECK(d("12,345,678").text() == "12345678");
}

TEST_CASE("what is no number is refused") {
    for (const char* text : {"", "-", ".", "1.", ".5", "1,23", "1,2345", "12,34,567", ",123",
                             "1.2.3", "1e5", "12a", "1234,567", "1234567890123456789012345"}) {
        INFO(text);
        CHECK_FALSE(Decimal::parse(text));
    }
}

TEST_CASE("values compare whatever their precision") {
    CHECK(d("12.50") == d("12.5"));
    CHECK(d("12.45") < d("12.5"));
    CHECK(Decimal(27, -5) == d("2700000"));
    CHECK(d("-1") < d("0.0"));
    CHECK(Decimal(1, -17) > Decimal(1, 17));
    CHECK(Decimal(-1, -30) < Decimal(1, 0));
}

TEST_CASE("sums, products and quotients are exact or nothing") {
    CHECK(Decimal::add(d("0.1"), d("0.2"))->text() == "0.3");
    CHECK(Decimal::subtract(d("482"), d("495"))->text() == "-13");
    CHECK(Decimal::multiply(d("1.5"), d("0.02"))->text() == "0.030");
    CHECK(Decimal::divide(d("1"), d("3"), 4)->text() == "0.3333");
    CHECK(Decimal::divide(d("2"), d("3"), 2)->text() == "0.67");
    CHECK(Decimal::divide(d("-2"), d("3"), 2)->text() == "-0.67");
    CHECK_FALSE(Decimal::divide(d("1"), d("0"), 2));
    CHECK_FALSE(Decimal::multiply(Decimal(999'999'999'999), Decimal(999'999'999'999)));
    CHECK_FALSE(Decimal::add(Decimal(1, -17), Decimal(1, 5)));
}

TEST_CASE("whole numbers are known") {
    CHECK(d("3.00").is_integer());
    CHECK(Decimal(5, -3).is_integer());
    CHECK_FALSE(d("3.01").is_integer());
}

TEST_CASE("scaling keeps the digits") {
    CHECK(d("2.7").scaled(6).text() == "2700000");
    CHECK(d("2.7").scaled(6).decimals() == -5);
    CHECK(d("12.5").half_unit() == d("0.05"));
    CHECK(d("2.7").scaled(6).half_unit() == d("50000"));
}

TEST_CASE("intervals meet where a value can be in both") {
    CHECK(can_meet({d("12.45"), d("12.55")}, {d("12.55"), d("12.65")}));
    CHECK_FALSE(can_meet({d("12.45"), d("12.54")}, {d("12.55"), d("12.65")}));
    const auto change = difference({d("2.65"), d("2.75")}, {d("2.25"), d("2.35")});
    CHECK(change->low == d("0.3"));
    CHECK(change->high == d("0.5"));
}
