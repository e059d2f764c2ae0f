// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/assemble.h"
#include "yearproof/document/builder.h"

#include <string>
#include <string_view>
#include <vector>

/// Documents of a format without lines, from a list of blocks.
namespace yearproof::test {

struct SmallBlock {
    BlockKind kind = BlockKind::paragraph;
    std::string text;
    std::string mark;
    std::uint32_t page = 0;
    int level = 0;
};

inline SmallBlock words(std::string text, std::uint32_t page = 0) {
    return {BlockKind::paragraph, std::move(text), "", page, 0};
}
inline SmallBlock item(std::string mark, std::string text, std::uint32_t page = 0) {
    return {BlockKind::list_item, std::move(text), std::move(mark), page, 1};
}
inline SmallBlock heading(int level, std::string text) {
    return {BlockKind::heading, std::move(text), "", 0, level};
}

inline Document assembled(const std::vector<SmallBlock>& blocks) {
    DocumentBuilder builder("a.pdf", "pdf");
    for (const SmallBlock& each : blocks) {
        builder.page(each.page);
        builder.begin(each.kind, each.level, each.mark);
        builder.text(each.text);
        builder.end();
    }
    return assemble(builder.take());
}

/// The words of every block, its kind before them: 'h', 'p', 'i' or 't'.
inline std::vector<std::string> shown(const Document& document) {
    std::vector<std::string> out;
    for (const Block& block : document.blocks) {
        out.push_back(std::string(1, "hpitfc"[static_cast<std::size_t>(block.kind)]) + " " +
                      std::string(document.words(block.text)));
    }
    return out;
}

}  // namespace yearproof::test
