// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/builder.h"
#include "yearproof/document/packed_document.h"

#include <catch2/catch.hpp>

#include <string>

using namespace yearproof;

namespace {

Document some_document() {
    DocumentBuilder builder("a.txt", "text");
    const std::string& text = builder.source_text("One\ntwo\n");
    builder.page(2);
    builder.begin(BlockKind::list_item, 1, "-");
    builder.verbatim(std::string_view(text).substr(0, 3), 0);
    builder.bold();
    builder.end();
    builder.begin(BlockKind::table);
    builder.begin_row();
    builder.begin_cell(true, 2, 1);
    builder.verbatim(std::string_view(text).substr(4, 3), 4);
    builder.end_cell();
    builder.end_row();
    builder.end();
    builder.sees_left_overs();
    builder.left_over(LeftOverKind::comment);
    builder.begin_frame();
    builder.end_frame();
    builder.warning("a warning");
    builder.title_hint("a title");
    return builder.take();
}

}  // namespace

TEST_CASE("A document comes back as it was packed") {
    const Document before = some_document();
    const std::string bytes = pack_document(before);
    const Document after = unpack_document(bytes);
    CHECK(pack_document(after) == bytes);
    CHECK(after.text == before.text);
    REQUIRE(after.blocks.size() == 2);
    CHECK(after.blocks[0].mark == "-");
    CHECK(after.blocks[0].bold);
    CHECK(after.tables.at(0).rows.at(0).cells.at(0).column_span == 2);
    CHECK(after.locate(after.blocks[1].text) == before.locate(before.blocks[1].text));
    CHECK(after.warnings == before.warnings);
    CHECK(after.sees_left_overs);
    REQUIRE(after.left_overs.size() == 1);
    CHECK(after.left_overs[0].kind == LeftOverKind::comment);
    CHECK(after.left_overs[0].paragraph == 3);
    REQUIRE(after.frames.size() == 1);
    CHECK(after.frames[0].first == 3);
}

TEST_CASE("Bytes that are cut off or changed are no document, or one that can be used") {
    const std::string bytes = pack_document(some_document());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_THROWS(unpack_document(std::string_view(bytes).substr(0, size)));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = '\xFF';
        try {
            const Document document = unpack_document(changed);
            for (const Block& block : document.blocks) document.locate(block.text);
        } catch (const std::exception&) {
            continue;
        }
    }
}
