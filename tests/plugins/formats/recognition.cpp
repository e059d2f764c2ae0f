// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace yearproof;
using namespace std::string_literals;

TEST_CASE("The content says what a file is, then its name") {
    struct Case {
        std::string path, bytes, format;
    };
    const std::vector<Case> cases{
        {"a.txt", "Plain words.\n", "text"},
        {"a.TXT", "Plain words.\n", "text"},
        {"a.md", "Plain words.\n", "markdown"},
        {"a.txt", "# Heading\n\nWords.\n", "markdown"},
        {"a.txt", "Words.\n\n6.2 **Provider services**\n", "markdown"},
        {"a.txt", "a | b\n--|--\n1 | 2\n", "markdown"},
        {"a.txt", "#hashtag and 2 ** 3 ** 4\n", "text"},
        {"a.txt", "Words.\n-----\n", "text"},
        {"a.py", "# a comment\n", ""},
        {"Makefile", "# a comment\n", ""},
        {"a.txt", "PK\3\4\0\0"s, ""},
        {"a.md", "%PDF-1.7\n\0\1\2"s, "pdf"},
        {"a.bin", "\xEF\xBB\xBF\n%PDF-1.3\n"s, "pdf"},
        {"a.pdf", "Plain words.\n", "pdf"},
        {"a.txt", "", ""},
        {"a.txt", "\xFF\xFEW\0o\0r\0d\0s\0"s, "text"},
        {"a.txt", "\xFF\xFE#\0 \0W\0o\0r\0d\0s\0"s, "markdown"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.path, each.bytes);
        const Format* format = test::format_of(source_from_bytes(each.path, each.bytes));
        CHECK((format == nullptr ? "" : format->info().id) == each.format);
    }
}

TEST_CASE("A format is recognised by the same words in every encoding") {
    std::string words, wide = "\xFF\xFE";
    for (int i = 0; i < 12000; ++i) words += "word\n";
    words += "\n# Heading\n";
    for (const char c : words) wide += {c, '\0'};
    for (const auto& bytes : {words, wide})
        CHECK(test::format_of(source_from_bytes("a.txt", bytes))->info().id == "markdown");
}

TEST_CASE("What turns out to be no text is one trouble that names the file") {
    const Source plain =
        source_from_bytes("a.txt", std::string(100000, 'a') + std::string(9000, '\1'));
    const Format* format = test::format_of(plain);
    REQUIRE(format != nullptr);
    DocumentBuilder builder("a.txt", "text");
    CHECK_THROWS_WITH(format->read(plain, builder, Limits{}),
                      "a.txt: is not text: save it as UTF-8");
}

TEST_CASE("Another encoding is read, and the document says which was assumed") {
    const Document document = test::read_blocks("a.txt", "The council\x92s budget was \xA3"
                                                         "2.7m.\r\n");
    CHECK(document.text == "The council\u2019s budget was \u00A32.7m.");
    CHECK(document.warnings == std::vector<std::string>{"not UTF-8; read as WINDOWS-1252"});
}
