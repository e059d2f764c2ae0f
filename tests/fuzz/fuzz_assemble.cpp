// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read_and_locate.h"

#include <algorithm>
#include <array>

// Blocks of every kind in any order, as no format would hand them over. A line is a block: its
// first byte says of which kind, the second its level, mark and page, the rest are its words.

namespace {

using namespace yearproof;

constexpr std::array<const char*, 8> marks{"-", "1.", "2.", "12.", "1)", "(a)", "\u2022", ""};

void add_cells(DocumentBuilder& builder, std::string_view line, std::uint32_t offset) {
    builder.begin_row();
    while (!line.empty()) {
        const std::size_t end = std::min(line.find('|'), line.size());
        builder.begin_cell();
        builder.verbatim(line.substr(0, end), offset);
        builder.end_cell();
        const std::size_t step = std::min(end + 1, line.size());
        line.remove_prefix(step);
        offset += static_cast<std::uint32_t>(step);
    }
    builder.end_row();
}

void add_block(DocumentBuilder& builder, std::string_view line, std::uint32_t offset) {
    const auto kind = static_cast<BlockKind>(static_cast<unsigned char>(line[0]) % 6);
    const auto bits = static_cast<unsigned char>(line[1]);
    if (bits >= 128) builder.page(bits % 8U + 1);
    const bool item = kind == BlockKind::list_item;
    builder.begin(kind, bits % 5, item ? marks.at(bits / 8U % marks.size()) : "");
    if (kind == BlockKind::table) {
        add_cells(builder, line.substr(2), offset + 2);
    } else {
        if (bits % 16 == 7) builder.bold();
        builder.verbatim(line.substr(2), offset + 2);
    }
    builder.end();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    DocumentBuilder builder("a.txt", "text");
    const std::string_view text =
        builder.source_text(std::string(reinterpret_cast<const char*>(data), size));
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end - at > 2)
            add_block(builder, text.substr(at, end - at), static_cast<std::uint32_t>(at));
        at = end + 1;
    }
    yearproof::fuzz::assemble_and_outline(builder.take());
    return 0;
}
