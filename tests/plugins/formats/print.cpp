// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "print.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace yearproof::test {
namespace {

std::string place(const Document& document, TextRange range) {
    const Location at = document.locate(range);
    if (at.line == 0 && at.page > 0) return fmt::format("page {}", at.page);
    if (at.line == 0) return fmt::format("paragraph {}", at.paragraph);
    return fmt::format("{}:{}-{}:{}{}", at.line, at.column, at.end_line, at.end_column,
                       at.page > 0 ? fmt::format(" page {}", at.page) : "");
}

/// A line end that a format kept shows as a sign of its own.
std::string shown(std::string_view words) {
    std::string out;
    for (const char c : words)
        out += c == '\n' ? "\u2424" : c == '\t' ? "\u2409" : std::string(1, c);
    return out;
}

std::string print_cell(const Document& document, const Cell& cell) {
    std::string out = shown(document.words(cell.text));
    if (cell.header) out += '*';
    if (cell.column_span > 1) out += fmt::format(" <{}>", cell.column_span);
    if (cell.row_span > 1) out += fmt::format(" ^{}", cell.row_span);
    return out;
}

std::string print_table(const Document& document, const Table& table, const std::string& indent) {
    std::string out;
    for (const Row& row : table.rows) {
        out += indent + "   ";
        for (const Cell& cell : row.cells) out += " | " + print_cell(document, cell);
        out += " |\n";
    }
    return out;
}

std::string print_block(const Document& document, const Block& block, const std::string& indent) {
    static constexpr std::array<const char*, 6> names{"heading", "paragraph", "item",
                                                      "table",   "footnote",  "contact"};
    std::string out = indent + names.at(static_cast<std::size_t>(block.kind));
    if (block.level > 0) out += fmt::format(" {}", block.level);
    if (!block.mark.empty()) out += " " + block.mark;
    if (block.bold) out += " bold";
    out += fmt::format(" [{}]", place(document, block.text));
    if (block.table >= 0) {
        return out + "\n" +
               print_table(document, document.tables.at(static_cast<std::size_t>(block.table)),
                           indent);
    }
    return out + " " + shown(document.words(block.text)) + "\n";
}

}  // namespace

std::string print_blocks(const Document& document) {
    std::string out;
    for (const std::string& warning : document.warnings) out += "warning: " + warning + "\n";
    for (const Block& block : document.blocks) out += print_block(document, block, "");
    return out;
}

std::string print_outline(const Document& document, const Outline& outline) {
    std::string out;
    for (const Section& section : outline.sections) {
        const std::string indent(section.level * 2U, ' ');
        out += indent + (section.level == 0           ? "front"
                         : section.numbered_paragraph ? "paragraph"
                                                      : "section");
        for (const std::string& part : {section.number, section.title})
            out += part.empty() ? "" : " " + part;
        out += "\n";
        for (std::uint32_t i = section.first_block; i < section.end_block; ++i) {
            out += print_block(document, document.blocks[i], indent + "  ");
        }
    }
    return out;
}

}  // namespace yearproof::test
