// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read.h"
#include "yearproof/document/assemble.h"
#include "yearproof/document/outline.h"
#include "yearproof/language/lexicon.h"
#include "yearproof/language/prose.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace yearproof;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
}

std::string stairs(std::size_t steps) {
    std::string out;
    for (std::size_t i = 0; i < steps; ++i) out += std::string(2 * i, ' ') + "- item\n";
    return out;
}

/// Reads, assembles, outlines and locates; nothing here may crash, hang or throw.
Document read_whole(std::string path, std::string bytes) {
    Document document = assemble(test::read_blocks(std::move(path), std::move(bytes)));
    const Outline outline = read_outline(document);
    CHECK(outline.section_of.size() == document.blocks.size());
    for (const Block& block : document.blocks) document.locate(block.text);
    return document;
}

std::string big_endian(std::uint32_t value) {
    std::string out;
    for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(value >> shift);
    return out;
}

/// A part of a picture by JBIG2, of the first page.
std::string segment(std::uint32_t number, char kind, const std::string& data) {
    return big_endian(number) + kind + '\0' + '\1' +
           big_endian(static_cast<std::uint32_t>(data.size())) + data;
}

/// Every row of it is a mistake to be told of, and there are a hundred million.
std::string endless_picture() {
    const std::string size = big_endian(8) + big_endian(100'000'000), zeros(8, '\0');
    return segment(0, 48, size + zeros + std::string(3, '\0')) +
           segment(1, 38, size + zeros + '\0' + '\1' + zeros);
}

std::string pdf_of(const std::string& page, const std::string& stream, const std::string& content) {
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
           "2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n"
           "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " +
           page + ">>\nendobj\n4 0 obj\n<< " + stream + "/Length " +
           std::to_string(content.size()) + " >>\nstream\n" + content +
           "\nendstream\nendobj\ntrailer << /Size 5 /Root 1 0 R >>\n";
}

std::string pdf_drawn_by(const std::string& filter, const std::string& content) {
    return pdf_of("", "/Filter /" + filter + " ", content);
}

/// Two columns of lines, one of them in letters of another size.
std::string pdf_of_columns(const std::string& size) {
    std::string content;
    for (const std::string left : {"72", "320"}) {
        for (int line = 0; line < 12; ++line) {
            content += "BT /F " + (left == "320" && line == 6 ? size : "11") + " Tf 1 0 0 1 " +
                       left + ' ' + std::to_string(732 - 14 * line) +
                       " Tm (The service answered more calls) Tj ET\n";
        }
    }
    return pdf_of("/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
                  ">> >> >> ",
                  "", content);
}

/// Words all over one page, in letters of one point, as many as it is wide and high.
std::string pdf_of_scattered_words(int count) {
    std::string content;
    std::uint32_t state = 1;
    const auto any = [&state](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return std::to_string((state >> 8U) % below);
    };
    for (int i = 0; i < count; ++i)
        content +=
            "BT /F 1 Tf 1 0 0 1 " + any(560) + ' ' + any(840) + " Tm (w" + any(9999) + ") Tj ET\n";
    return pdf_of("/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
                  ">> >> >> ",
                  "", content);
}

/// Rows of two texts that are no table, and a small table far below them.
std::string pdf_of_rows_over_table(int count) {
    std::string content;
    const auto put = [&content](int x, int y, const std::string& words) {
        content += "BT /F 2 Tf 1 0 0 1 " + std::to_string(x) + ' ' + std::to_string(y) + " Tm (" +
                   words + ") Tj ET\n";
    };
    for (int row = 0; row < count; ++row) {
        put(40 + row % 7 * 30, 820 - 3 * row, "Calls from the quays");
        put(300 + row % 7 * 30, 820 - 3 * row, "Calls from the ferries");
        put(100 + row % 5 * 50, 820 - 3 * row, "x");
    }
    for (int row = 0; row < 5; ++row) {
        put(40, 817 - 3 * (count + 1 + row), "Ward");
        put(80, 817 - 3 * (count + 1 + row), std::to_string(120 + row));
        put(120, 817 - 3 * (count + 1 + row), std::to_string(140 + row));
    }
    return pdf_of("/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
                  ">> >> >> ",
                  "", content);
}

}  // namespace

TEST_CASE("A table is found below however many rows of words") {
    for (const int rows : {20, 240}) {
        const Document document = test::read_blocks("a.pdf", pdf_of_rows_over_table(rows));
        REQUIRE_FALSE(document.tables.empty());
        CHECK(document.tables.back().rows.size() == 5);
    }
}

TEST_CASE("Text of fonts that do not name their letters is told of") {
    const std::string content = "BT /F 11 Tf 1 0 0 1 72 700 Tm (!#$%&'*+ /:;<=>?@ A#$%!@ +*&^|~{ "
                                "#$%&'*!@ ?>=<;:/ !!##$$%% B) Tj ET";
    const Document document = test::read_blocks(
        "a.pdf", pdf_of("/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont "
                        "/Helvetica >> >> >> ",
                        "", content));
    CHECK(document.warnings ==
          std::vector<std::string>{"the fonts of page 1 do not name their letters: what is read "
                                   "there is no text; --ocr has tesseract read it"});
}

// What looks through all rows for a table at each of them would not come to an end here.
TEST_CASE("Words scattered over a page by the ten thousand are read at once") {
    CHECK(test::read_blocks("a.pdf", pdf_of_scattered_words(60000)).text.size() > 100000);
}

TEST_CASE("A picture in the place of what draws a page is not looked at") {
    CHECK(
        test::read_blocks("a.pdf", pdf_drawn_by("JBIG2Decode", endless_picture())).blocks.empty());
}

TEST_CASE("Letters of no size that a page can have are left out") {
    const std::size_t all = read_whole("a.pdf", pdf_of_columns("11")).text.size();
    CHECK(all > 500);
    const std::size_t rest = read_whole("a.pdf", pdf_of_columns(std::string(120, '6'))).text.size();
    CHECK(rest > all / 2);
    CHECK(rest < all);
}

TEST_CASE("A page that is said to be wider than any number is read") {
    std::string wide = pdf_of_columns("11");
    wide.replace(wide.find("595"), 3, std::string(120, '5'));
    CHECK(read_whole("a.pdf", wide).text.size() > 500);
}

TEST_CASE("Nesting deeper than anyone writes is read as of the deepest level allowed") {
    for (const std::string path : {"a.md", "a.txt"}) {
        const Document document = read_whole(path, stairs(1500));
        CHECK(document.blocks.size() == 1500);
        for (const Block& block : document.blocks) CHECK(block.level <= Limits{}.depth);
    }
    CHECK(read_whole("a.md", repeated("- ", 10000) + "deep").blocks.size() == 1);
    CHECK(read_whole("a.md", repeated("> ", 10000) + "deep").blocks.size() == 1);
    CHECK(read_whole("a.md", repeated("1. ", 5000) + "deep").blocks.size() == 1);
}

TEST_CASE("Thousands of brackets, stars, ticks and tags are words") {
    const std::vector<std::string> sources{
        repeated("[", 10000) + "a" + repeated("]", 10000),
        repeated("*a **b ", 10000),
        repeated("`", 9999) + "a",
        repeated("<", 10000),
        repeated("<b>", 10000),
        repeated("&amp", 10000),
        repeated("![a](", 5000),
        repeated("(", 10000),
        repeated("\\", 10001),
    };
    for (const std::string& source : sources)
        CHECK(read_whole("a.md", "words " + source).blocks.size() == 1);
}

TEST_CASE("A table is no wider than what was written") {
    const std::string wide = "|" + repeated("a|", 3000) + "\n|" + repeated("---|", 3000) + "\n" +
                             repeated("|x|\n", 3000);
    CHECK_THROWS_WITH(read_whole("a.md", wide), "a.md: a table has too many cells");
}

TEST_CASE("Brackets by the hundred thousand end no sentence, and that is seen at once") {
    const std::string text = "Words. " + repeated(")", 300000) + repeated("' ", 300000);
    for (const std::string path : {"a.md", "a.txt"})
        CHECK(read_prose(read_whole(path, text), Lexicon::english()).sentences.size() >= 1);
}

TEST_CASE("A line of megabytes is one paragraph, and its end is found at once") {
    for (const std::string path : {"a.md", "a.txt"}) {
        const Document document = read_whole(path, repeated("na\u00EFve words ", 150000) + "end");
        REQUIRE(document.blocks.size() == 1);
        const TextRange end{document.blocks[0].text.end - 3, document.blocks[0].text.end};
        for (int i = 0; i < 2000; ++i) REQUIRE(document.locate(end).column == 150000U * 12 + 1);
    }
}

TEST_CASE("Numbers by the thousand are sorted out in one go") {
    std::string source;
    for (int i = 0; i < 30000; ++i) source += std::to_string(i % 99 + 1) + ". Title\n\nWords.\n\n";
    CHECK_FALSE(read_whole("a.txt", source).blocks.empty());
}

TEST_CASE("Blank and bare sources give no blocks") {
    for (const std::string source :
         {"\n\n\n", "   ", "-\n-\n", "***\n", "<!-- a comment -->", "[a]: http://b.example\n"}) {
        CAPTURE(source);
        const Document document = read_whole("a.md", source);
        CHECK(document.blocks.empty());
        CHECK(document.locate({0, 0}).page == 0);
    }
}
