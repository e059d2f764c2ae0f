// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read.h"
#include "support/zip_folder.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace yearproof;
using namespace std::string_literals;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
}

std::string word(const std::string& body) {
    return test::zip(
        {{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}});
}

std::string paragraph(const std::string& text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

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
          "a.docx: is damaged: word/document.xml is not well-formed XML: No document element "
          "found; save it again");
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
    CHECK(with_chunk("c.mht", "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>One").text ==
          "Before\nOne\nAfter");
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
