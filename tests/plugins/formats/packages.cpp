// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read.h"
#include "word.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace yearproof;
using namespace std::string_literals;
using test::paragraph;
using test::repeated;
using test::word;

namespace {

std::string why_not(const std::string& path, const std::string& bytes, const Limits& limits = {}) {
    const Source source = source_from_bytes(path, bytes);
    const Format* format = test::format_of(source);
    if (format == nullptr) return "not recognised";
    DocumentBuilder builder(path, format->info().id);
    try {
        format->read(source, builder, limits);
    } catch (const Trouble& trouble) {
        return trouble.what();
    }
    return "";
}

}  // namespace

TEST_CASE("A word processor's file is known by its parts, whatever its name") {
    const std::string file = word(paragraph("Words"));
    for (const std::string path : {"a.docx", "a.zip", "a", "a.dotm"})
        CHECK(test::format_of(source_from_bytes(path, file))->info().id == "docx");
    CHECK(test::format_of(source_from_bytes("a.zip", test::zip({{"xl/workbook.xml", "x"}}))) ==
          nullptr);
}

TEST_CASE("A part of a few bytes is read where it was put") {
    const auto with = [](const std::string& numbering) {
        return why_not(
            "a.docx", test::zip({{"word/document.xml", "<w:document><w:body>" + paragraph("Words") +
                                                           "</w:body></w:document>"},
                                 {"word/numbering.xml", numbering},
                                 {"word/styles.xml", numbering}}));
    };
    CHECK(with("<p><w:pPr").empty());
    CHECK(with("<p><num/></p>").empty());
}

TEST_CASE("What is no archive, or a damaged one, is refused in one line") {
    const std::string file = word(paragraph("Words"));
    CHECK(why_not("a.docx", "Plain words") ==
          "a.docx: is no Word document: it is no archive of parts; save it as .docx");
    CHECK(why_not("a.docx", file.substr(0, file.size() - 30)) ==
          "a.docx: is damaged: it has no list of its parts; save it again");
    CHECK(why_not("a.docx", test::zip({{"word/styles.xml", "<a/>"}})) ==
          "a.docx: is no Word document: there is no word/document.xml in it; save it as .docx");
    CHECK(why_not("a.docx", test::zip({{"word/document.xml", ""}})) ==
          "a.docx: is damaged: word/document.xml is empty; save it again");
    std::string changed = file;
    changed[changed.find("Words")] = 'w';
    CHECK(why_not("a.docx", changed) ==
          "a.docx: is damaged: word/document.xml cannot be unpacked; save it again");
}

TEST_CASE("An encrypted file says what to do") {
    std::string name;
    for (const char c : "EncryptedPackage"s) name += {c, '\0'};
    const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
    CHECK(why_not("a.docx", ole + name) == "a.docx: is encrypted: save it without a password");
    CHECK(why_not("a.docx", ole) ==
          "a.docx: is a file of an older program under a newer name: save it as .docx");
    std::string flagged = word(paragraph("Words"));
    flagged[flagged.rfind("PK\1\2") + 8] = 1;
    CHECK(why_not("a.docx", flagged) == "a.docx: is encrypted: save it without a password");
}

TEST_CASE("Limits hold for what an archive unpacks to") {
    Limits limits;
    limits.unpacked_bytes = 100;
    const std::string file = word(repeated(paragraph("Words"), 20));
    CHECK(why_not("a.docx", file, limits) == "a.docx: unpacks to more than the limit of 100 bytes");
    limits = {};
    limits.parts = 3;
    const test::ZipParts parts{{"word/a", ""}, {"word/b", ""}, {"word/c", ""}, {"word/d", ""}};
    CHECK(why_not("a.docx", test::zip(parts), limits) ==
          "a.docx: has more parts than the limit of 3");
    limits = {};
    limits.elements = 10;
    CHECK(why_not("a.docx", file, limits) == "a.docx: is damaged: word/document.xml has more "
                                             "elements than the limit of 10; save it again");
}

TEST_CASE("A part that says it is small and is not, is not unpacked further") {
    std::string file = word(repeated(paragraph("Words"), 1000));
    const std::size_t directory = file.rfind("PK\1\2");
    file.replace(directory + 24, 4, "\xFF\xFF\xFF\x7F");
    CHECK(why_not("a.docx", file).find("times its size, the limit") != std::string::npos);
}

TEST_CASE("An ill-formed text is read as far as it goes") {
    const std::string part =
        "<w:document><w:body>" + paragraph("Words &amp; &unknown;") + "<w:p><w:r";
    const Document document = test::read_blocks("a.docx", test::zip({{"word/document.xml", part}}));
    REQUIRE(document.blocks.size() == 1);
    CHECK(document.text == "Words & &unknown;");
    REQUIRE(document.warnings.size() == 1);
    CHECK(document.warnings[0].starts_with("word/document.xml is not well-formed XML"));
}

TEST_CASE("A part is in the encoding that it says it is in") {
    const auto text_of = [](const std::string& encoding, const std::string& words) {
        const std::string part = "<?xml version=\"1.0\" encoding=\"" + encoding +
                                 "\"?><w:document><w:body>" + paragraph(words) +
                                 "</w:body></w:document>";
        return test::read_blocks("a.docx", test::zip({{"word/document.xml", part}})).text;
    };
    CHECK(text_of("ISO-8859-1", "It cost \xA3"
                                "5") == "It cost \u00A35");
    CHECK(text_of("windows-1251", "\xD1\xEB\xEE\xE2\xEE") == "\u0421\u043B\u043E\u0432\u043E");
    CHECK(text_of("ISO-8859-1", "It cost \u00A35") == "It cost \u00A35");
    CHECK(text_of("no such thing", "It cost \xA3"
                                   "5") == "It cost \u00A35");
}

TEST_CASE("Names of parts may begin with the folder they are in") {
    const std::string part = "<w:document><w:body>" + paragraph("Words") + "</w:body></w:document>";
    for (const std::string name : {"./word/document.xml", "/word/document.xml",
                                   ".\\word\\document.xml", "Word/Document.xml"})
        CHECK(test::read_blocks("a.docx", test::zip({{name, part}})).text == "Words");
}

TEST_CASE("No entity is expanded and nothing is fetched") {
    const std::string part = "<!DOCTYPE d [<!ENTITY a \"lol\"><!ENTITY b SYSTEM "
                             "\"file:///etc/passwd\">]><w:document><w:body>" +
                             paragraph("&a;&b;") + "</w:body></w:document>";
    CHECK(test::read_blocks("a.docx", test::zip({{"word/document.xml", part}})).text == "&a;&b;");
}

TEST_CASE("Elements nested by the thousand are read as of the deepest allowed") {
    const std::string table = repeated("<w:tbl><w:tr><w:tc>", 3000),
                      runs = repeated("<w:ins>", 30000);
    const Document tables = test::read_blocks("a.docx", word(paragraph("Words") + table));
    CHECK(tables.text == "Words");
    CHECK(tables.warnings.size() == 2);
    const Document deep =
        test::read_blocks("a.docx", word("<w:p>" + runs + "<w:r><w:t>a</w:t></w:r></w:p>"));
    CHECK(deep.blocks.empty());
}

TEST_CASE("Fields that nobody ends are open by the hundred thousand") {
    const std::string field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                              "<w:fldChar w:fldCharType=\"separate\"/></w:r></w:p>";
    const Document document =
        test::read_blocks("a.docx", word(repeated(field + paragraph("a"), 100000)));
    CHECK(document.blocks.size() == 100000);
}

TEST_CASE("A number is no longer than one that somebody would write") {
    const std::string list = "<w:numbering><w:abstractNum w:abstractNumId=\"1\"><w:lvl "
                             "w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"" +
                             repeated("%1", 100000) +
                             "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
                             "w:val=\"1\"/></w:num></w:numbering>";
    const std::string item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>"
                             "</w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>";
    const std::string body =
        "<w:document><w:body>" + repeated(item, 100) + "</w:body></w:document>";
    const Document document = test::read_blocks(
        "a.docx", test::zip({{"word/document.xml", body}, {"word/numbering.xml", list}}));
    CHECK(document.text.size() < 30000);
}

TEST_CASE("Cells that are said to be there again are no more than a report has") {
    const std::string row = "<table:table-row><table:table-cell "
                            "table:number-columns-repeated=\"1000\"><text:p>a</text:p>"
                            "</table:table-cell></table:table-row>";
    const Document document = test::read_blocks(
        "a.fodt", "<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">"
                  "<office:body><office:text><table:table>" +
                      repeated(row, 20000));
    REQUIRE(document.tables.size() == 1);
    std::size_t cells = 0;
    for (const Row& each : document.tables[0].rows) cells += each.cells.size();
    CHECK(cells == 30000);
}

TEST_CASE("What is said to be there again takes no more room than it is worth, whatever it holds") {
    const std::string table =
        "<table:table><table:table-row table:number-rows-repeated=\"2000\">"
        "<table:table-cell><text:p>" +
        repeated("lorem ipsum ", 10000) +
        "</text:p></table:table-cell><table:table-cell><text:p>5</text:p></table:table-cell>"
        "</table:table-row></table:table>";
    const Document document = test::read_blocks(
        "a.fodt", "<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">"
                  "<office:body><office:text>" +
                      repeated(table, 20) + "</office:text></office:body></office:document>");
    CHECK(document.text.size() < std::size_t{10} << 20U);
    CHECK(document.warnings.size() == 1);
}

TEST_CASE("Notes with marks of their own, all in one run, are read once each") {
    const std::string mark =
        "<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t>";
    const Document document = test::read_blocks(
        "a.docx", word("<w:p><w:r><w:t>Words</w:t>" + repeated(mark, 40000) + "</w:r></w:p>"));
    CHECK(document.text.size() > 40000);
}

TEST_CASE("A cell that claims a million columns has no more than others") {
    const std::string cell =
        "<w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/></w:tcPr>" + paragraph("a") + "</w:tc>";
    const Document document = test::read_blocks(
        "a.docx", word("<w:tbl><w:tr>" + repeated(cell, 200) + "</w:tr></w:tbl>"));
    REQUIRE(document.tables.size() == 1);
    int columns = 0;
    for (const Cell& each : document.tables[0].rows[0].cells) columns += each.column_span;
    CHECK(columns <= 10300);
}

TEST_CASE("An OpenDocument text is known by its media type or by its one file") {
    const std::string type = "application/vnd.oasis.opendocument.text";
    const std::string text = "<office:document office:mimetype=\"" + type +
                             "\"><office:body><office:text><text:p>Words</text:p></office:text>"
                             "</office:body></office:document>";
    for (const std::string& file : {text, test::zip({{"mimetype", type}, {"content.xml", text}})}) {
        const Document document = test::read_blocks("a.bin", file);
        CHECK(document.format == "odt");
        CHECK(document.text == "Words");
    }
    const std::string list = "<manifest:encryption-data/>";
    CHECK(why_not("a.odt", test::zip({{"content.xml", "x"}, {"META-INF/manifest.xml", list}})) ==
          "a.odt: is encrypted: save it without a password");
    CHECK(why_not("a.odt", "Words") ==
          "a.odt: is no OpenDocument text: it is no archive of parts; save it as .odt");
    CHECK(why_not("a.odt", test::zip({{"mimetype", type}})) ==
          "a.odt: is no OpenDocument text: there is no content.xml in it; save it as .odt");
}

TEST_CASE("A flat OpenDocument text may be in two bytes a character") {
    const std::string text =
        "<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">"
        "<office:body><office:text><text:p>Words</text:p></office:text></office:body>"
        "</office:document>";
    std::string little = "\xFF\xFE", big = "\xFE\xFF";
    for (const char c : text) {
        little += {c, '\0'};
        big += {'\0', c};
    }
    for (const std::string& file : {little, big})
        CHECK(test::read_blocks("a.fodt", file).text == "Words");
}

TEST_CASE("Lists and spans nested by the thousand end at the limit") {
    const auto odt = [](const std::string& body) {
        return "<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">"
               "<office:body><office:text><text:p>Words</text:p>" +
               body;
    };
    for (const std::string part :
         {"<text:list><text:list-item>", "<text:section>", "<text:p><text:span>",
          "<table:table><table:table-row><table:table-cell>"}) {
        const Document document = test::read_blocks("a.fodt", odt(repeated(part, 20000)));
        CHECK(document.text == "Words");
        CHECK(document.warnings.size() == 2);
    }
}

namespace {

Document odt_table(const std::string& rows) {
    return test::read_blocks(
        "a.fodt", "<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">"
                  "<office:body><office:text><table:table>" +
                      rows + "</table:table></office:text></office:body></office:document>");
}

std::string odt_cell(const std::string& words, int columns) {
    return "<table:table-cell table:number-columns-repeated=\"" + std::to_string(columns) +
           "\"><text:p>" + words + "</text:p></table:table-cell>";
}

}  // namespace

TEST_CASE("Rows and cells that are said to be there again are there") {
    const std::string row = "<table:table-row table:number-rows-repeated=\"3\">";
    const Document document =
        odt_table(row + odt_cell("a", 2) + odt_cell("b", 1) + "</table:table-row>" + row +
                  odt_cell("", 3) + "</table:table-row>");
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].rows.size() == 4);
    CHECK(document.words(document.tables[0].rows[2].cells[1].text) == "a");
    CHECK(document.warnings.empty());
}

TEST_CASE("Cells beyond the limit are told of where words are among them or after them") {
    const std::string row = "<table:table-row>", end = "</table:table-row>";
    const std::string empty = odt_cell("", 16000), words = odt_cell("b", 1);
    CHECK(odt_table(row + words + empty + end + row + words + empty + end).warnings.empty());
    CHECK(odt_table(row + empty + words + end + row + words + end).warnings.size() == 1);
    CHECK(odt_table(row + odt_cell("a", 1000) + words + end + row + end).warnings.size() == 1);
    const std::string often = "<table:table-row table:number-rows-repeated=\"1000000\">";
    const Document document = odt_table(often + words + words + end);
    CHECK(document.warnings.size() == 1);
    CHECK(document.tables[0].rows.size() == 5001);
}

TEST_CASE("What stands between paragraphs of a Word file, in lists of choices and drawn, is read") {
    const auto run = [](const std::string& words) { return "<w:r><w:t>" + words + "</w:t></w:r>"; };
    const auto mark = [](const std::string& kind, const std::string& data) {
        return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\">" + data + "</w:fldChar></w:r>";
    };
    const std::string choices =
        "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry "
        "w:val=\"North\"/><w:listEntry w:val=\"South\"/></w:ddList></w:ffData>";
    const Document document = test::read_blocks(
        "a.docx",
        test::word("<m:oMathPara><m:oMath><m:r><m:t>a=1</m:t></m:r></m:oMath></m:oMathPara>" +
                   run("loose") + "<w:p>" + run("Ward: ") + mark("begin", choices) +
                   "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>" + mark("separate", "") +
                   mark("end", "") + run(".") +
                   "</w:p><w:p><w:r><w:pict><v:shape><v:textpath "
                   "string=\"Drawn words\"/></v:shape></w:pict></w:r></w:p><w:p><w:r><w:object>"
                   "<o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>"));
    CHECK(document.text == "a=1\nloose\nWard: South.\nDrawn words");
    CHECK(document.warnings ==
          std::vector<std::string>{"what stands in objects of other programs in it is not read"});
}

TEST_CASE("A part beside the text that cannot be unpacked does not keep the text from being read") {
    std::string file =
        test::zip({{"word/document.xml",
                    "<w:document><w:body>" + test::paragraph("Words") + "</w:body></w:document>"},
                   {"word/styles.xml", "<w:styles><!-- the styles --></w:styles>"}});
    file.replace(file.find("the styles"), 3, "xxx");
    const Document document = test::read_blocks("a.docx", file);
    CHECK(document.text == "Words");
    CHECK(document.warnings ==
          std::vector<std::string>{"word/styles.xml is not read: the file is damaged: "
                                   "word/styles.xml cannot be unpacked; save it again"});
}

TEST_CASE("A chart of an OpenDocument text is told of, wherever it stands") {
    const std::string content = "<office:document-content><office:body><office:text>",
                      end = "</office:text></office:body></office:document-content>",
                      frame = "<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>",
                      chart = "<office:document-content><office:body><office:chart/></office:body>"
                              "</office:document-content>";
    for (const std::string& body :
         {"<text:p>Calls" + frame + "</text:p>", frame + "<text:p>Calls</text:p>"}) {
        const Document document = test::read_blocks(
            "a.odt", test::zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                {"content.xml", content + body + end},
                                {"Object 1/content.xml", chart}}));
        CHECK(document.text == "Calls");
        CHECK(document.warnings ==
              std::vector<std::string>{"what stands in its charts is not read"});
    }
}
