// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/builder.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace yearproof;

namespace {

DocumentBuilder builder_of(std::string_view source) {
    DocumentBuilder builder("a.txt", "text");
    builder.source_text(std::string(source));
    return builder;
}

}  // namespace

TEST_CASE("Text that stands in the source maps back to it") {
    const std::string source = "# One &amp; two\nthree";
    DocumentBuilder builder = builder_of(source);
    builder.begin(BlockKind::heading, 1);
    builder.verbatim("One ", 2);
    builder.instead("&", 6, 5);
    builder.verbatim(" two", 11);
    builder.instead(" ", 15, 1);
    builder.verbatim("three", 16);
    builder.end();
    const Document document = builder.take();

    REQUIRE(document.blocks.size() == 1);
    CHECK(document.text == "One & two three");
    CHECK(document.locate(document.blocks[0].text) == Location{1, 3, 2, 6, 0, 1});
    CHECK(document.locate({4, 5}) == Location{1, 7, 1, 12, 0, 1});
    CHECK(document.locate({6, 9}) == Location{1, 13, 1, 16, 0, 1});
    CHECK(document.locate({10, 15}) == Location{2, 1, 2, 6, 0, 1});
    CHECK(document.source_offset(4) == 6);
    CHECK(document.source_offset(5, true) == 11);
}

TEST_CASE("Blocks are separated by a line end that belongs to none, and empty ones are dropped") {
    DocumentBuilder builder = builder_of("one\n\ntwo");
    builder.begin(BlockKind::paragraph);
    builder.verbatim("one", 0);
    builder.end();
    builder.begin(BlockKind::list_item, 1, "-");
    builder.end();
    builder.begin(BlockKind::list_item, 300, "4.");
    builder.bold();
    builder.verbatim("two", 5);
    builder.end();
    const Document document = builder.take();

    CHECK(document.text == "one\ntwo");
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[0].text == TextRange{0, 3});
    CHECK(document.blocks[1].text == TextRange{4, 7});
    CHECK(document.blocks[1].mark == "4.");
    CHECK(document.blocks[1].level == 255);
    CHECK(document.blocks[1].bold);
    CHECK(document.blocks[1].paragraph == 2);
    CHECK(document.block_at(0) == 0);
    CHECK(document.block_at(3) == 0);
    CHECK(document.block_at(4) == 1);
    CHECK(document.block_at(99) == 1);
    CHECK(document.source_offset(3) == 3);
}

TEST_CASE("A table is a block of cells, each with a place of its own") {
    DocumentBuilder builder = builder_of("a\tb\n\td");
    builder.begin(BlockKind::table);
    builder.begin_row();
    builder.begin_cell(true, 2, 1);
    builder.verbatim("a", 0);
    builder.end_cell();
    builder.end_row();
    builder.begin_row();
    builder.begin_cell();
    builder.end_cell();
    builder.begin_cell();
    builder.verbatim("d", 5);
    builder.end_cell();
    builder.end_row();
    builder.end();
    builder.begin(BlockKind::paragraph);
    builder.verbatim("b", 2);
    builder.end();
    const Document document = builder.take();

    REQUIRE(document.tables.size() == 1);
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[0].table == 0);
    const Table& table = document.tables[0];
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells[0].header);
    CHECK(table.rows[0].cells[0].column_span == 2);
    CHECK(document.words(table.rows[0].cells[0].text) == "a");
    CHECK(table.rows[1].cells[0].text.empty());
    CHECK(document.words(table.rows[1].cells[1].text) == "d");
    CHECK(document.words(document.blocks[1].text) == "b");
    CHECK(document.block_at(document.blocks[1].text.begin) == 1);
}

TEST_CASE("A table without words is kept where it is one to be filled in") {
    DocumentBuilder builder = builder_of("");
    for (const int cells : {2, 1}) {
        builder.begin(BlockKind::table);
        builder.keep_blank();
        builder.begin_row();
        for (int i = 0; i < cells; ++i) {
            builder.begin_cell();
            builder.end_cell();
        }
        builder.end_row();
        builder.end();
    }
    const Document document = builder.take();
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].rows[0].cells.size() == 2);
}

TEST_CASE(
    "Cells that a document begins with have places of their own, though nothing stands in them") {
    DocumentBuilder builder = builder_of("");
    builder.begin(BlockKind::table);
    builder.keep_blank();
    for (int row = 0; row < 2; ++row) {
        builder.begin_row();
        builder.begin_cell();
        builder.end_cell();
        builder.end_row();
    }
    builder.end();
    const Document document = builder.take();
    REQUIRE(document.blocks.size() == 1);
    CHECK_FALSE(document.blocks[0].text.empty());
    const auto& rows = document.tables[0].rows;
    CHECK(rows[0].cells[0].text.begin < rows[1].cells[0].text.begin);
}

TEST_CASE("A table without words is dropped") {
    DocumentBuilder builder = builder_of("| | |");
    builder.begin(BlockKind::table);
    builder.begin_row();
    builder.begin_cell();
    builder.end_cell();
    builder.begin_cell();
    builder.end_cell();
    builder.end_row();
    builder.end();
    builder.begin(BlockKind::paragraph);
    builder.verbatim("|", 0);
    builder.end();
    const Document document = builder.take();
    CHECK(document.tables.empty());
    REQUIRE(document.blocks.size() == 1);
    CHECK(document.blocks[0].text.begin == 0);
}

TEST_CASE("A format without lines has pages and paragraphs") {
    DocumentBuilder builder("a.docx", "docx");
    builder.title_hint("Annual report");
    builder.warning("no text on page 3");
    builder.page(2);
    builder.begin(BlockKind::paragraph);
    builder.text("one");
    builder.end();
    const Document document = builder.take();
    CHECK(document.locate({0, 3}) == Location{0, 0, 0, 0, 2, 1});
    CHECK(document.title_hint == "Annual report");
    CHECK(document.warnings.size() == 1);
}

TEST_CASE("Frames hold the paragraphs between their two ends, the outer before the inner") {
    DocumentBuilder builder("a.docx", "docx");
    const auto add = [&builder](std::string_view words) {
        builder.begin(BlockKind::paragraph);
        builder.text(words);
        builder.end();
    };
    add("before");
    builder.begin_frame();
    add("outer");
    builder.begin_frame();
    add("inner");
    builder.end_frame();
    builder.end_frame();
    builder.begin_frame();
    builder.end_frame();
    for (int i = 0; i < 100; ++i) builder.begin_frame();
    for (int i = 0; i < 100; ++i) builder.end_frame();
    const Document document = builder.take();
    REQUIRE(document.frames.size() == 7);
    CHECK(document.frames[0].first == 2);
    CHECK(document.frames[0].last == 3);
    CHECK(document.frames[1].first == 3);
    CHECK(document.frames[1].last == 3);
    CHECK(document.frames[2].last < document.frames[2].first);
}

TEST_CASE("What is embedded stands where it was put in") {
    DocumentBuilder builder("a.docx", "docx");
    CHECK_FALSE(builder.embed("b.txt", "Words"));
    builder.reads_embedded_by([](const Source& source) -> std::optional<Document> {
        if (source.path != "b.txt") return std::nullopt;
        DocumentBuilder inner(source.path, "text");
        inner.begin(BlockKind::heading, 2);
        inner.text(source.bytes);
        inner.end();
        inner.begin(BlockKind::table);
        inner.begin_row();
        inner.begin_cell(true, 2);
        inner.text("46");
        inner.end_cell();
        inner.end_row();
        inner.end();
        inner.warning("of it");
        return inner.take();
    });
    builder.begin(BlockKind::paragraph);
    builder.text("before");
    builder.end();
    CHECK(builder.embed("b.txt", "Words"));
    CHECK_FALSE(builder.embed("b.bin", "Words"));
    CHECK_FALSE(builder.embed("b.txt", ""));
    const Document document = builder.take();
    CHECK(document.text == "before\nWords\n46");
    REQUIRE(document.blocks.size() == 3);
    CHECK(document.blocks[1].kind == BlockKind::heading);
    CHECK(document.blocks[1].level == 2);
    CHECK(document.tables.at(0).rows.at(0).cells.at(0).column_span == 2);
    CHECK(document.warnings == std::vector<std::string>{"of it"});
}
