// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read.h"
#include "word.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace yearproof;
using test::paragraph;
using test::repeated;
using test::word;

namespace {

Document with_chunk(const std::string& name, const std::string& bytes) {
    const std::string list = "<Relationships><Relationship Id=\"r1\" Type=\"http://x/aFChunk\" "
                             "Target=\"" +
                             name + "\"/></Relationships>";
    const std::string body = paragraph("Before") + "<w:altChunk r:id=\"r1\"/>" + paragraph("After");
    return test::read_blocks(
        "a.docx",
        test::zip({{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"},
                   {"word/_rels/document.xml.rels", list},
                   {"word/" + name, bytes}}));
}

}  // namespace

TEST_CASE("Pages, texts and documents that are put into one are read where they stand") {
    CHECK(with_chunk("c.html", "<h1>Quays</h1><p>46 &amp; more").text ==
          "Before\nQuays\n46 & more\nAfter");
    CHECK(with_chunk("c.html", "<h1>Quays").blocks.at(1).kind == BlockKind::heading);
    CHECK(with_chunk("c.txt", "Plain words.").text == "Before\nPlain words.\nAfter");
    CHECK(with_chunk("c.docx", word(paragraph("Inner"))).text == "Before\nInner\nAfter");
    const Document other = with_chunk("c.bin", "\x01\x02\x03");
    CHECK(other.text == "Before\nAfter");
    CHECK(other.warnings ==
          std::vector<std::string>{"a part of it is embedded in another format and is not read: "
                                   "open it in Word and save it again"});
}

TEST_CASE("Of a page in the form of a letter, the page is read") {
    const std::string head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; "
                             "boundary=\"xx\"\r\n\r\n--xx\r\n";
    const std::string part = "Content-Type: text/html; charset=\"utf-8\"\r\n"
                             "Content-Transfer-Encoding: ";
    for (const std::string& body :
         {part + "quoted-printable\r\n\r\n<p>It cost =C2=A35 in=\r\n all</p>\r\n",
          part + "base64\r\n\r\nPHA+SXQgY29z\r\ndCDCozUgaW4gYWxsPC9wPg==\r\n",
          part + "8bit\r\n\r\n<p>It cost \u00A35 in all</p>\r\n"}) {
        const std::string picture = "Content-Type: image/png\r\n\r\nAAAA\r\n--xx\r\n";
        const Document document = with_chunk("c.mht", head + picture + body + "--xx--\r\n");
        CHECK(document.text == "Before\nIt cost \u00A35 in all\nAfter");
    }
    CHECK(with_chunk("c.mht", head).text == "Before\nAfter");
    CHECK(with_chunk("c.mht", head + part + "8bit\r\n\r\n<p>a--xx b</p>\r\n--xx--").text ==
          "Before\na--xx b\nAfter");
    const std::string one = "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>One";
    CHECK(with_chunk("c.mht", one).text == "Before\nOne\nAfter");
    CHECK(with_chunk("c.mht", "\r\n\n" + one).text == "Before\nOne\nAfter");
    CHECK(test::read_blocks("a.mht", "\n" + one).text == "One");
    CHECK(test::read_blocks("a.doc", one).text == "One");
    CHECK(test::read_blocks("a.txt", one).text != "One");
}

TEST_CASE("A page may be a part of a part, in the encoding that the part names") {
    const std::string in_parts = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n"
                                 "--a\nContent-Type: multipart/alternative; boundary=\"b\"\n\n"
                                 "--b\nContent-Type: text/plain\n\nPlain\n--b\n";
    const std::string page = "Content-Type: text/html; charset=windows-1251\n\n"
                             "<meta charset=utf-8><p>\xD1\xEB\xEE\xE2\xEE</p>\n--b--\n--a--\n";
    CHECK(with_chunk("c.mht", in_parts + page).text == "Before\nСлово\nAfter");
    const std::string part = "Content-Type: multipart/mixed; boundary=";
    std::string deep = "MIME-Version: 1.0\n", flat = deep;
    for (int i = 0; i < 40; ++i) {
        const std::string boundary = "x" + std::to_string(i);
        deep += part + boundary + "\n\n--" + boundary + '\n';
    }
    CHECK(with_chunk("c.mht", deep + page).text == "Before\nAfter");
    for (int i = 0; i < 20000; ++i) flat += part + "a\n\n--a\n";
    CHECK(with_chunk("c.mht", flat + page).text.find("Слово") != std::string::npos);
}

TEST_CASE("Plain text that is put in is a paragraph a line, whatever it looks like") {
    const Document document = with_chunk("c.txt", "---\ndate: 2024-01-02\n---\r\n# One\r\n");
    CHECK(document.text == "Before\n---\ndate: 2024-01-02\n---\n# One\nAfter");
    for (const Block& each : document.blocks) CHECK(each.kind == BlockKind::paragraph);
}

TEST_CASE("What is left over in a document that is put in is left over where it stands") {
    const Document document = with_chunk(
        "c.docx", word(paragraph("Inner") + "<w:p><w:ins><w:r><w:t>New</w:t></w:r></w:ins></w:p>"));
    REQUIRE(document.left_overs.size() == 1);
    CHECK(document.left_overs[0].kind == LeftOverKind::change);
    REQUIRE(document.blocks.size() == 4);
    CHECK(document.left_overs[0].paragraph == document.blocks[2].paragraph);
}

TEST_CASE("Bytes that are not in the encoding that a part names are told of") {
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document><w:body>";
    const Document document = test::read_blocks(
        "a.docx", test::zip({{"word/document.xml", head +
                                                       paragraph("It cost \xA3"
                                                                 "5") +
                                                       "</w:body></w:document>"}}));
    CHECK(document.text == "It cost £5");
    REQUIRE(document.warnings.size() == 1);
    CHECK(document.warnings[0] == "word/document.xml is in a broken encoding: not UTF-8; read as "
                                  "WINDOWS-1252");
}

TEST_CASE("The words of a diagram follow the paragraph it hangs on, and a chart is told of") {
    const auto drawn = [](const std::string& what) {
        return "<w:p><w:r><w:t>Words</w:t><w:drawing><wp:inline><a:graphic><a:graphicData>" + what +
               "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    };
    const std::string list = "<Relationships><Relationship Id=\"r1\" Target=\"diagrams/d.xml\"/>"
                             "</Relationships>";
    const auto point = [](const std::string& type, const std::string& words) {
        return "<dgm:pt type=\"" + type + "\"><dgm:t><a:p><a:r><a:t>" + words +
               "</a:t></a:r></a:p></dgm:t></dgm:pt>";
    };
    const std::string data = "<dgm:dataModel><dgm:ptLst>" + point("doc", "x") +
                             point("node", "One") + point("asst", "Two") + point("pres", "y") +
                             "</dgm:ptLst></dgm:dataModel>";
    const auto read = [&](const std::string& body) {
        return test::read_blocks("a.docx",
                                 test::zip({{"word/document.xml", "<w:document><w:body>" + body +
                                                                      "</w:body></w:document>"},
                                            {"word/_rels/document.xml.rels", list},
                                            {"word/diagrams/d.xml", data}}));
    };
    const std::string diagram = drawn("<dgm:relIds r:dm=\"r1\"/>");
    CHECK(read(diagram).text == "Words\nOne\nTwo");
    CHECK(read(drawn("<dgm:relIds r:dm=\"r2\"/>")).text == "Words");
    CHECK(read(drawn("<c:chart r:id=\"r1\"/>")).warnings ==
          std::vector<std::string>{"what stands in its charts is not read"});
    CHECK(read(repeated(diagram, 20000)).blocks.size() == 60000);
}
