// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/encoding.h"

#include "yearproof/source/utf8.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace yearproof;
using namespace std::string_literals;

namespace {

std::string wide(std::u16string_view text, bool big_end) {
    std::string out;
    for (const char16_t unit : text) {
        const auto high = static_cast<char>(unit >> 8U), low = static_cast<char>(unit & 0xFFU);
        out += big_end ? std::string{high, low} : std::string{low, high};
    }
    return out;
}

}  // namespace

TEST_CASE("A byte order mark says the encoding, and is taken off") {
    const std::u16string text = u"\u00A32.7m in 2025";
    const std::vector<std::string> sources{
        "\xEF\xBB\xBF\xC2\xA3"
        "2.7m in 2025",
        "\xFF\xFE"s + wide(text, false),
        "\xFE\xFF"s + wide(text, true),
        "\xC2\xA3"
        "2.7m in 2025",
    };
    for (const std::string& bytes : sources) {
        CHECK(looks_like_text(bytes));
        const auto decoded = decode_text(bytes);
        REQUIRE(decoded.has_value());
        CHECK(decoded->text == "\u00A32.7m in 2025");
        CHECK(decoded->warning.empty());
    }
}

TEST_CASE("UTF-32 is told from UTF-16, whose mark it begins with") {
    const auto decoded = decode_text("\xFF\xFE\0\0A\0\0\0\xA3\0\0\0"s);
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == "A\u00A3");
}

TEST_CASE("UTF-32 without a mark is known by its NULs too") {
    std::string little, big;
    for (const char c : "Depot 5 spent 2.7m in 2025"s) {
        little += {c, '\0', '\0', '\0'};
        big += {'\0', '\0', '\0', c};
    }
    for (const std::string& bytes : {little, big}) {
        CHECK(looks_like_text(bytes));
        const auto decoded = decode_text(bytes);
        REQUIRE(decoded.has_value());
        CHECK(decoded->text == "Depot 5 spent 2.7m in 2025");
        CHECK(decoded->warning.starts_with("no byte order mark; read as UTF-32"));
    }
}

TEST_CASE("What a text says of letters that shift is believed, though the bytes are ASCII") {
    const auto decoded = decode_text("\x1B$B@^\x1B(B 2025", "ISO-2022-JP");
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == "\u6298 2025");
    CHECK(decode_text("2025", "iso-2022-jp")->text == "2025");
}

// The same of bytes that go on with a character, where no character has begun.
TEST_CASE("Broken characters that are typed over are looked back at for no longer than one is") {
    std::string bytes = "Forty-six quays are let. ";
    for (int i = 0; i < 300000; ++i) bytes += "\x80\b";
    const auto decoded = decode_text("A line of words. " + std::string(300000, '\x80') + bytes);
    REQUIRE(decoded.has_value());
    CHECK(decoded->text.find("Forty-six quays are let. ") != std::string::npos);
}

TEST_CASE("Letters typed twice and colours for a terminal are read once, without") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"N\bNA\bAM\bME\bE of 5 _\bq_\bu_\ba_\by_\bs", "NAME of 5 quays"},
        {"q\b_u\b_ays and \xC3\xA9\b\xC3\xA9t\xC3\xA9", "quays and \u00E9t\u00E9"},
        {"\x1B[1;31mRed\x1B[0m ink", "Red ink"},
        {"a line\n\bgoes on", "a line\ngoes on"},
        {"12\b people and 34\b families", "12 people and 34 families"},
        {"an end \x1B[", "an end "},
        {"words \x1B[1", "words "},
    };
    for (const auto& [bytes, words] : cases) {
        CHECK(looks_like_text(bytes));
        const auto decoded = decode_text(bytes);
        REQUIRE(decoded.has_value());
        CHECK(decoded->text == words);
        CHECK(decoded->warning == "marks for a terminal were left out");
    }
    CHECK_FALSE(decode_text("\b\x01\x02\x03\x04\b").has_value());
}

TEST_CASE("Wide text without a mark is known by its NULs, and said so") {
    const std::u16string text = u"The budget was \u00A32.7m in 2025.";
    for (const bool big_end : {false, true}) {
        CHECK(looks_like_text(wide(text, big_end)));
        const auto decoded = decode_text(wide(text, big_end));
        REQUIRE(decoded.has_value());
        CHECK(decoded->text == "The budget was \u00A32.7m in 2025.");
        CHECK(decoded->warning == (big_end ? "no byte order mark; read as UTF-16BE"
                                           : "no byte order mark; read as UTF-16LE"));
    }
}

TEST_CASE("What is not UTF-8 is read as the encoding of western offices, and said so") {
    const auto decoded = decode_text("The council\x92s \xA3"
                                     "2.7m \x96 up by half");
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == "The council\u2019s \u00A32.7m \u2013 up by half");
    CHECK(decoded->warning == "not UTF-8; read as WINDOWS-1252");
}

TEST_CASE("A few broken bytes among good UTF-8 are replaced, and counted") {
    const auto decoded = decode_text("\u00A31 \u2013 \u00A32 \u2013 \u00A33\xE2\x80");
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == "\u00A31 \u2013 \u00A32 \u2013 \u00A33\uFFFD\uFFFD");
    CHECK(decoded->warning == "broken UTF-8: 2 bytes were replaced");
}

TEST_CASE("Broken wide text is read as far as it goes") {
    const auto decoded =
        decode_text("\xFF\xFE"s + wide(u"ab", false) + "\x00\xDC"s + wide(u"c", false) + "d");
    REQUIRE(decoded.has_value());
    CHECK(is_valid_utf8(decoded->text));
    CHECK(decoded->text == "ab\uFFFDc\uFFFD");
    CHECK_FALSE(decoded->warning.empty());
}

TEST_CASE("Bytes that are no text are recognised by nobody") {
    std::string noise;
    std::uint32_t state = 1;
    for (int i = 0; i < 5000; ++i) {
        state = state * 1664525 + 1013904223;
        noise.push_back(static_cast<char>((state >> 24U) % 255 + 1));
    }
    for (const std::string& bytes : {"PK\3\4\0\0"s, "\0\0\0\0"s, noise, std::string()}) {
        CHECK_FALSE(looks_like_text(bytes));
    }
    CHECK_FALSE(decode_text(noise).has_value());
    CHECK_FALSE(decode_text("a\0b"s).has_value());
}

TEST_CASE("A text with a few control characters is read, and said so") {
    struct Case {
        std::string bytes, text, warning;
    };
    const std::vector<Case> cases{
        {"24 berths in the harbour\n\0"s, "24 berths in the harbour\n",
         "NUL characters at its end were left out"},
        {"24 berths\n"s + std::string(4096, '\0'), "24 berths\n",
         "NUL characters at its end were left out"},
        {"There were 24\0berths"s, "There were 24\uFFFDberths",
         "control characters that no text has: 1"},
        {"There \x01were\x02 24", "There \x01were\x02 24",
         "control characters that no text has: 2"},
        {"\xFF\xFE"s + wide(u"24 berths", false) + "\0\0"s, "24 berths",
         "NUL characters at its end were left out"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.bytes);
        CHECK(looks_like_text(each.bytes));
        const auto decoded = decode_text(each.bytes);
        REQUIRE(decoded.has_value());
        CHECK(decoded->text == each.text);
        CHECK(decoded->warning == each.warning);
    }
}

TEST_CASE("A page break and a stray control character are still text") {
    CHECK(looks_like_text("page one\fpage two\x0B"));
    CHECK(looks_like_text("one \x1B stray escape"));
}

TEST_CASE("Wide text whose last character is cut off is read without it") {
    const std::string words = "The budget was up by half in 2025.";
    std::string four, two;
    for (const char c : words) {
        four += {c, '\0', '\0', '\0'};
        two += {c, '\0'};
    }
    for (const std::string& bytes : {four + "a", four + "a\0"s, two + "a"}) {
        const auto decoded = decode_text(bytes);
        REQUIRE(decoded);
        CHECK(decoded->text == words);
        CHECK(decoded->warning.find("its last character is not whole") != std::string::npos);
        CHECK(looks_like_text(bytes));
    }
}

TEST_CASE("The declaration of XML says the encoding") {
    CHECK(encoding_in_xml("<?xml version='1.0' encoding='ISO-8859-1'?>") == "iso-8859-1");
    CHECK(encoding_in_xml("\xEF\xBB\xBF<?xml version=\"1.0\" encoding = \"UTF-8\" ?>") == "utf-8");
    CHECK(encoding_in_xml("<?xml version=\"1.0\"?><a encoding=\"x\"/>").empty());
    CHECK(encoding_in_xml("<a encoding=\"x\"/>").empty());
    CHECK(encoding_in_xml("<?xml encoding").empty());
}

TEST_CASE("Text that shifts between alphabets is known by its signs") {
    const auto japanese = decode_text("In \x1B$BF|K\\\x1B(B 46 quays");
    REQUIRE(japanese);
    CHECK(japanese->text == "In 日本 46 quays");
    CHECK(japanese->warning == "read as ISO-2022-JP");
    const auto korean = decode_text("\x1B$)CIn \x0EGQ19\x0F 46 quays");
    REQUIRE(korean);
    CHECK(korean->text == "In 한국 46 quays");
    CHECK(looks_like_text("\x1B$)CIn \x0EGQ19\x0F 46 quays"));
    const auto broken = decode_text("In \x1B$B~~~~~~~~\x1B(B 46 quays and the cranes on them");
    CHECK((!broken || broken->warning != "read as ISO-2022-JP"));
}

TEST_CASE("Text of single bytes whose signs stand where letters do is of another alphabet") {
    const std::string polish = "Wszyscy ludzie rodz\xB9 si\xEA wolni i r\xF3wni pod wzgl\xEA"
                               "dem swej godno\x9C"
                               "ci i swych praw. S\xB9 oni obdarzeni rozumem i sumieniem, bez "
                               "wzgl\xEA"
                               "du na r\xF3\xBFnic\xEA rasy, p\xB3"
                               "ci, maj\xB9tku lub j\xEAzyka; \xB3\xB9ka i \xBF\xF3\xB3w.";
    const auto decoded = decode_text(polish);
    REQUIRE(decoded.has_value());
    CHECK(decoded->warning == "not UTF-8; read as WINDOWS-1250");
    CHECK(decoded->text.find("równi pod względem") != std::string::npos);
    CHECK(decoded->text.ends_with("łąka i żółw."));
}

TEST_CASE("Signs of western offices stay what they are") {
    for (const std::string bytes :
         {"It cost \xA3"
          "2.7m in all, as the council had said, for 25\xB1"
          "3 units of 10 m\xB3; \xBD of all, \xBFqu\xE9?",
          "Tutti gli esseri umani nascono liberi; la libert\xE0 \xE8 di tutti.",
          "Parl\xB7lel, the 1\xBA of March and the N\xBA"
          " 5 of all who came."}) {
        const auto decoded = decode_text(bytes);
        REQUIRE(decoded.has_value());
        CHECK(decoded->warning == "not UTF-8; read as WINDOWS-1252");
    }
}

TEST_CASE("Text of several eastern alphabets shifts between them") {
    const auto decoded = decode_text("\x1B$B$3$l\x1B(B and \x1B$AND5M\x1B(B and \x1B$(CGQ\x1B(B");
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == "これ and 文低 and 한");
    CHECK(decoded->warning == "read as ISO-2022-JP-2");
}

TEST_CASE("Labels of encodings mean what browsers read them as") {
    const std::string kanji = "\x8A\xBF\x8E\x9A \x87\x40 in 2025";  // a sign that Windows added
    for (const std::string label : {"shift_jis", "X-SJIS", "Windows-31J"})
        CHECK(decode_text(kanji, label)->text == "漢字 ① in 2025");
    CHECK(decode_text("\xB0\xA1 \x8E\x80", "gb2312")->text == "啊 巰");
    CHECK(decode_text("\xFE", "iso-8859-9")->text == "ş");
    CHECK(decode_text("\x80 5", "ISO8859-1")->text == "€ 5");
}

TEST_CASE("Letters of older systems are told by the words that they make") {
    const std::string words =
        "Les êtres humains naissent égaux à l'école; été, même, garçon, après.";
    CHECK(decode_text("Les \x90"
                      "tres humains naissent \x8e"
                      "gaux \x88"
                      " l'\x8e"
                      "cole; \x8e"
                      "t\x8e"
                      ", m\x90"
                      "me, gar\x8d"
                      "on, apr\x8f"
                      "s.")
              ->text == words);
    CHECK(decode_text("Les \x88"
                      "tres humains naissent \x82"
                      "gaux \x85"
                      " l'\x82"
                      "cole; \x82"
                      "t\x82"
                      ", m\x88"
                      "me, gar\x87"
                      "on, apr\x8a"
                      "s.")
              ->text == words);
    CHECK(decode_text("\xc1"
                      "\x93"
                      "\x93"
                      "@\x96"
                      "\x86"
                      "@\xa3"
                      "\x88"
                      "\x85"
                      "@\x83"
                      "\x81"
                      "\x93"
                      "\x93"
                      "\xa2"
                      "@\xa6"
                      "\x85"
                      "\x99"
                      "\x85"
                      "@\x81"
                      "\x95"
                      "\xa2"
                      "\xa6"
                      "\x85"
                      "\x99"
                      "\x85"
                      "\x84"
                      "@\x89"
                      "\x95"
                      "@\xf2"
                      "\xf0"
                      "\xf2"
                      "\xf5"
                      "K")
              ->text == "All of the calls were answered in 2025.");
}

TEST_CASE("Wide text of any script is known without a mark") {
    for (const std::u16string_view text : {u"Все люди рождаются свободными и равными.\n",
                                           u"人人生而自由,在尊严和权利上一律平等。二零二四。\n",
                                           u"Όλοι οι άνθρωποι γεννιούνται ελεύθεροι.\n"}) {
        const auto little = decode_text(wide(text, false)), big = decode_text(wide(text, true));
        REQUIRE((little.has_value() && big.has_value()));
        CHECK(wide(text, false).size() / 2 == count_code_points(little->text));
        CHECK(little->text == big->text);
    }
}
