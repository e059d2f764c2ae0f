// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/encoding.h"

#include <catch2/catch.hpp>
#include <iconv.h>

#include <string>
#include <vector>

using namespace yearproof;
using namespace std::string_literals;

namespace {

std::string encoded(std::string text, const std::string& encoding) {
    std::string out(text.size() * 4, '\0');
    char *from = text.data(), *to = out.data();
    std::size_t left = text.size(), room = out.size();
    const iconv_t converter = iconv_open(encoding.c_str(), "UTF-8");
    REQUIRE(iconv(converter, &from, &left, &to, &room) == 0);
    iconv_close(converter);
    out.resize(out.size() - room);
    return out;
}

void check_read(const std::string& text, const std::string& encoding) {
    CAPTURE(text, encoding);
    const auto decoded = decode_text(encoded(text, encoding));
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == text);
    CHECK(decoded->warning == "not UTF-8; read as " + encoding);
}

const std::string english =
    "The service had 120 places in the year. The council's budget was £3.4m, and a new site was "
    "opened in March. ";
const std::string quoted = "The council’s budget was £3.4m. “Better” – said the chair. ";

const std::string french =
    "L'école a été fermée; l'hôtel était à côté de la forêt. Les élèves ont été prévenus, même le "
    "garçon après la fête; déjà des années passées.";
const std::string german =
    "Die Größe der Straße in Köln. Die Bürger können im Jahr 2025 für fünf Tage über die Brücke "
    "gehen; die Häuser wären nächstes Jahr fällig. Für Fußgänger gäbe es Plätze.";
const std::string danish =
    "På skolen i Østerå er der små børn; hele året går de på tur. Første måned var årets køb "
    "større, og også på Ærø så vi både.";

}  // namespace

TEST_CASE("A few odd signs and letters leave a text with western offices") {
    const std::vector<std::string> lines{
        "Bord na hÉireann and Banc na hÉireann and Uachtarán na hÉireann",
        "na hÓige, Bord na nÓg, Tir na nÓg, Comhairle na nÓg, na hÁite",
        "Home•About•Contact•News",
        "Home»About»Contact»News",
        "Home›About›Contact›News",
        "see s§a and B§C and c§d",
        "Word™Excel™Power™Point",
        "The council¿s plan and the school¿s, it didn¿t",
        "The council¹said and the board¹said",
        "the «A»and the «B»or",
        "staff†and pupils‡and†all‡of†them",
        "A×B and C×D of length×width×height",
        "Home¦About¦Contact¦News",
        "from¥to and US¥or",
        "one¶two¶three",
        "Emissions were 120 tCO²e in 2023, 110 tCO²e in 2024",
        "20 m²and 30 m³or x²y; see note³and note²so",
        "“He said”and“then”left—quickly–now‘x’y",
    };
    for (const std::string& line : lines) {
        check_read(english + line, "WINDOWS-1252");
        check_read(quoted + english + line, "WINDOWS-1252");
    }
}

TEST_CASE("A paragraph of an older system or of Poland is told") {
    for (const std::string& text : {french, german, danish}) {
        check_read(text, "MACINTOSH");
        check_read(text, "CP850");
    }
    check_read("Spend was £3m, £4m, £5m, £6m and £7m of £9m in all. A line of plain words.",
               "CP850");
    const std::string polish =
        "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni "
        "obdarzeni rozumem i sumieniem, bez względu na różnicę rasy, płci, majątku lub języka.";
    check_read(polish, "WINDOWS-1250");
    check_read(polish, "ISO-8859-2");
}

TEST_CASE("Quotes and apostrophes of the Macintosh are told where there are many") {
    check_read("The council’s plan is “better” – said the board’s chair. The school’s café didn’t "
               "open, and it’s the town’s loss — “sad”.",
               "MACINTOSH");
}

TEST_CASE("NULs that fill up a file or stand in a list make no wide text") {
    std::string japanese;
    for (int i = 0; i < 200; ++i)
        japanese += "年次報告書\r\n予算は増えました。\r\n学校は新しく開きました。\r\n";
    for (const std::size_t nuls : {1, 2, 3, 60}) {
        const auto decoded = decode_text(encoded(japanese, "SHIFT_JIS") + std::string(nuls, '\0'));
        REQUIRE(decoded.has_value());
        CHECK(decoded->text == japanese);
    }
    std::string list;
    for (int i = 0; i < 60; ++i) list += "budget\n\0costs\nchefs\n"s;
    CHECK_FALSE(decode_text(list).has_value());
    CHECK_FALSE(looks_like_text(list));
}

TEST_CASE("Signs and line ends of mainframes come right") {
    const std::string text =
        "All of the calls were answered [see note 1] in 2025!\nThe rest | of the words stand "
        "here.\nShort!\nAnd so on.\n";
    for (const std::string name : {"IBM500", "IBM037", "IBM1047"}) {
        std::string bytes = encoded(text, name);
        for (char& c : bytes)
            if (c == '\x25') c = '\x15';
        const auto decoded = decode_text(bytes);
        REQUIRE(decoded.has_value());
        CHECK(decoded->text == text);
        CHECK(decoded->warning == "not UTF-8; read as " + name);
        CHECK(looks_like_text(bytes));
    }
}
