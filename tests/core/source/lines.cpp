// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/lines.h"

#include "yearproof/source/utf8.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace yearproof;

TEST_CASE("Lines end with LF, CRLF or CR") {
    struct Case {
        std::string_view text;
        std::vector<std::string_view> lines;
    };
    const std::vector<Case> cases{
        {"", {""}},
        {"one", {"one"}},
        {"one\n", {"one"}},
        {"one\ntwo", {"one", "two"}},
        {"one\r\ntwo\r\n", {"one", "two"}},
        {"one\rtwo\r", {"one", "two"}},
        {"\n\n", {"", ""}},
        {"one\n\r\ntwo\rthree", {"one", "", "two", "three"}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const Lines lines(each.text);
        REQUIRE(lines.count() == each.lines.size());
        for (std::uint32_t i = 0; i < lines.count(); ++i)
            CHECK(lines.line(each.text, i + 1) == each.lines[i]);
        CHECK(lines.line(each.text, 0).empty());
        CHECK(lines.line(each.text, lines.count() + 1).empty());
    }
}

TEST_CASE("Columns count code points from 1") {
    const std::string text = "\u00A32.7m\nna\u00EFve \u2013 x";
    const Lines lines(text);
    CHECK(lines.at(text, 0) == LineColumn{1, 1});
    CHECK(lines.at(text, 2) == LineColumn{1, 2});
    CHECK(lines.at(text, static_cast<std::uint32_t>(text.find('n'))) == LineColumn{2, 1});
    CHECK(lines.at(text, static_cast<std::uint32_t>(text.find('x'))) == LineColumn{2, 9});
    CHECK(lines.at(text, static_cast<std::uint32_t>(text.size())) == LineColumn{2, 10});
    CHECK(Lines().empty());
    CHECK(Lines().at("", 0) == LineColumn{0, 0});
}

TEST_CASE("Columns in long lines are those that counting gives") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += i % 7 == 0 ? "\u20AC" : i % 501 == 500 ? "\n" : "a";
    const Lines lines(text);
    std::uint32_t line = 1, column = 1;
    for (std::uint32_t at = 0; at < text.size();) {
        REQUIRE(lines.at(text, at) == LineColumn{line, column});
        const CodePoint point = decode(text, at);
        at += point.length;
        ++column;
        if (point.value == '\n') {
            ++line;
            column = 1;
        }
    }
}
