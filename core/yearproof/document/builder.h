// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/document.h"
#include "yearproof/source/source.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What a format plugin writes its blocks to. Calls out of order are asserts: they are our own
/// mistakes.
namespace yearproof {

class DocumentBuilder {
public:
    explicit DocumentBuilder(std::string path, std::string format);

    /// The text whose lines and columns locations count, decoded to UTF-8 (without its byte order
    /// mark). Call it first, or not at all in a format without lines. Source offsets below are
    /// offsets into it. The reference stays good.
    const std::string& source_text(std::string text);

    void begin(BlockKind kind, int level = 0, std::string mark = {});
    /// Text that stands in the source as it is, from `source_begin` on.
    void verbatim(std::string_view text, std::uint32_t source_begin);
    /// Text that stands for other source bytes: an entity, a line end shown as a blank.
    void instead(std::string_view text, std::uint32_t source_begin, std::uint32_t source_length);
    /// Text of a format without lines.
    void text(std::string_view text);
    /// All of the current block's text was strongly emphasised.
    void bold();
    /// Between blocks: whether an empty paragraph stands before the next one.
    void set_apart(bool apart);
    /// Ends the block; one without any text (or table) is dropped.
    void end();

    /// A table is a block: begin(BlockKind::table), then rows of cells, whose text comes through
    /// the calls above.
    void begin_row();
    /// The table that is open is one though nothing stands in its cells: it is to be filled in.
    void keep_blank();
    void begin_cell(bool header = false, int column_span = 1, int row_span = 1);
    void end_cell();
    void end_row();

    /// The blocks between the two stand in one frame; frames nest.
    void begin_frame();
    void end_frame();

    void page(std::uint32_t number);  ///< following blocks stand on this page
    void warning(std::string line);
    void title_hint(std::string title);
    /// The format can hold what is left over from the work on the text, and is looked through for
    /// it.
    void sees_left_overs();
    /// The block that is open, else the next one, has some.
    void left_over(LeftOverKind kind);

    /// What another program made of the source, as bytes that another format reads: the core has
    /// them read in place of blocks.
    void converted(std::string bytes);
    /// Nothing where there is no such thing.
    std::optional<std::string> take_conversion();

    /// What the source holds as a file of another format stands here, between blocks. False where
    /// no format reads it. Its name says by its ending what it may be.
    bool embed(std::string name, std::string bytes);
    /// How such are read; the core says so before a format reads.
    using EmbeddedReader = std::function<std::optional<Document>(const Source&)>;
    void reads_embedded_by(EmbeddedReader reader);

    Document take();

private:
    Document document_;
    Block block_;
    std::uint32_t page_ = 0, paragraph_ = 0;
    std::uint32_t separated_ = 0;  ///< where the text of the current block or cell begins
    bool open_ = false, cell_open_ = false, keeps_blank_ = false, apart_ = false;
    std::optional<std::string> conversion_;
    EmbeddedReader embedded_reader_;
    std::vector<std::size_t> open_frames_;  ///< in the document, or `no_frame`
    void separate();
    void append(std::string_view text, MapRun run);
    void end_table();
    void add_block(const Document& from, const Block& block);
};

}  // namespace yearproof
