// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/assemble.h"
#include "yearproof/document/format.h"
#include "yearproof/document/outline.h"
#include "yearproof/source/trouble.h"

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

/// What every fuzz target of documents does with one: assemble it, read its outline, locate
/// everything.
namespace yearproof::fuzz {

inline void demand(bool holds) {
    if (!holds) std::abort();
}

inline void locate_everything(const Document& document) {
    std::uint32_t previous = 0;
    for (const Block& block : document.blocks) {
        demand(block.text.begin >= previous && block.text.begin < block.text.end &&
               block.text.end <= document.text.size());
        previous = block.text.end;
        document.locate(block.text);
        demand(block.text.contains(block.number) || block.number.empty());
    }
    for (const Table& table : document.tables) {
        for (const Row& row : table.rows) {
            for (const Cell& cell : row.cells)
                demand(document.words(cell.text).size() == cell.text.size());
        }
    }
    for (std::uint32_t at = 0; at < document.text.size(); at += 7) {
        demand(document.source_offset(at) <= document.source_text.size() ||
               document.source_text.empty());
        document.locate({at, at + 1});
    }
}

inline void assemble_and_outline(Document read) {
    locate_everything(read);
    const Document document = assemble(std::move(read));
    locate_everything(document);
    const Outline outline = read_outline(document);
    demand(outline.section_of.size() == document.blocks.size());
    std::uint32_t next = 0;
    for (const Section& section : outline.sections) {
        demand(section.first_block == next && section.end_block > next);
        demand(document.words(section.number_range) == section.number);
        document.locate(section.heading);
        next = section.end_block;
    }
    demand(next == document.blocks.size());
}

inline void read_and_locate(const Format& format, std::string path, std::string_view bytes) {
    const Source source = source_from_bytes(std::move(path), std::string(bytes));
    format.recognise(source);
    try {
        DocumentBuilder builder(source.path, format.info().id);
        format.read(source, builder, Limits{});
        assemble_and_outline(builder.take());
    } catch (const Trouble&) {
        return;  // unreadable, and said so
    }
}

}  // namespace yearproof::fuzz
