// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read.h"
#include "support/paths.h"
#include "yearproof/document/assemble.h"
#include "yearproof/document/outline.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace yearproof;

namespace {

std::vector<std::filesystem::path> sources() {
    std::vector<std::filesystem::path> out;
    for (const std::string folder : {"text", "markdown", "html", "outlines"}) {
        for (const std::filesystem::path& file : test::fixtures(folder)) out.push_back(file);
    }
    for (const std::string name : {"2022.txt", "2023.md", "2024.txt", "2025.md"}) {
        const auto file = test::source_dir() / "fixtures/reports" / name;
        if (std::filesystem::exists(file)) out.push_back(file);
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// The source between two columns, which count code points.
std::string_view between(const Document& document, const Location& at) {
    const std::string_view line = document.lines.line(document.source_text, at.line);
    const auto offset = [line](std::uint32_t column) {
        std::size_t bytes = 0;
        for (std::uint32_t i = 1; i < column && bytes < line.size(); ++i) {
            ++bytes;
            while (bytes < line.size() &&
                   (static_cast<unsigned char>(line[bytes]) & 0xC0U) == 0x80U)
                ++bytes;
        }
        return bytes;
    };
    return line.substr(offset(at.column), offset(at.end_column) - offset(at.column));
}

/// Entities, escapes, tags, emphasis and places for hyphens stand in the source and not in the
/// text.
bool is_marked_up(std::string_view source) {
    return source.find_first_of("&\\<>*_`[]") != std::string_view::npos ||
           source.find("\u00AD") != std::string_view::npos;
}

std::vector<TextRange> words_of(std::string_view text, TextRange block) {
    std::vector<TextRange> out;
    const std::string_view blanks = " \t\n";
    std::uint32_t at = block.begin;
    while (at < block.end) {
        std::uint32_t end = at;
        while (end < block.end && blanks.find(text[end]) == std::string_view::npos) ++end;
        if (end > at) out.push_back({at, end});
        at = end + 1;
    }
    return out;
}

void check_words(const Document& document) {
    std::uint32_t previous = 0;
    for (const Block& block : document.blocks) {
        REQUIRE(block.text.begin >= previous);
        REQUIRE_FALSE(block.text.empty());
        previous = block.text.end;
        for (const TextRange word : words_of(document.text, block.text)) {
            const Location at = document.locate(word);
            const std::string_view source = between(document, at);
            CAPTURE(at.line, at.column, document.words(word), source);
            REQUIRE(at.line == at.end_line);
            if (source != document.words(word))
                REQUIRE((is_marked_up(source) || source.find("''") != std::string::npos));
        }
    }
}

/// Going on in the text goes on in the source.
void check_order(const Document& document) {
    std::uint32_t previous = 0;
    for (std::uint32_t at = 0; at < document.text.size(); ++at) {
        const std::uint32_t offset = document.source_offset(at);
        REQUIRE(offset >= previous);
        REQUIRE(offset <= document.source_text.size());
        REQUIRE(document.source_offset(at + 1, true) >= offset);
        previous = offset;
    }
}

}  // namespace

TEST_CASE("Every word is found where the source shows it") {
    for (const std::filesystem::path& file : sources()) {
        INFO(file);
        check_words(test::read_blocks(test::load(file)));
        check_words(assemble(test::read_blocks(test::load(file))));
    }
}

TEST_CASE("The map back to the source never turns round") {
    for (const std::filesystem::path& file : sources()) {
        INFO(file);
        check_order(assemble(test::read_blocks(test::load(file))));
    }
}

TEST_CASE("Every word of a source is in its document") {
    // What assembling drops are running heads; these files have none but pages.txt.
    for (const std::filesystem::path& file : sources()) {
        if (file.filename() == "pages.txt") continue;
        INFO(file);
        const Document read = test::read_blocks(test::load(file));
        const Document assembled = assemble(test::read_blocks(test::load(file)));
        const auto letters = [](const Document& document) {
            std::size_t count = 0;
            for (const Block& block : document.blocks) {
                for (const TextRange word : words_of(document.text, block.text))
                    count += word.size();
            }
            return count;
        };
        std::size_t marks = 0;
        for (const Block& block : read.blocks) marks += block.mark.size();
        for (const Block& block : assembled.blocks) marks -= std::min(marks, block.mark.size());
        CHECK(letters(assembled) <= letters(read) + marks);
        CHECK(letters(assembled) + 40 >= letters(read));
    }
}

TEST_CASE("Every block stands in one section, and sections follow each other") {
    for (const std::filesystem::path& file : sources()) {
        INFO(file);
        const Document document = assemble(test::read_blocks(test::load(file)));
        const Outline outline = read_outline(document);
        REQUIRE(outline.section_of.size() == document.blocks.size());
        std::uint32_t next = 0;
        for (std::size_t i = 0; i < outline.sections.size(); ++i) {
            const Section& section = outline.sections[i];
            REQUIRE(section.first_block == next);
            REQUIRE(section.end_block > section.first_block);
            REQUIRE(section.parent < static_cast<std::int32_t>(i));
            if (section.parent >= 0) {
                REQUIRE(outline.sections[static_cast<std::size_t>(section.parent)].level <
                        section.level);
            }
            REQUIRE(document.words(section.number_range) == section.number);
            next = section.end_block;
        }
        REQUIRE(next == document.blocks.size());
    }
}
