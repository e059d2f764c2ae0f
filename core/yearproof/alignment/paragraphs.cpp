// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/paragraphs.h"

#include "yearproof/language/word_hash.h"
#include "yearproof/source/utf8.h"

#include <algorithm>

namespace yearproof::lining_up {
namespace {

constexpr std::string_view opening = "([{\"'", closing = ".,;:!?)]}\"'";

/// As it is compared: quotes and dashes of every kind are one.
char32_t as_compared(char32_t value) {
    if (value == 0x2018 || value == 0x2019) return '\'';
    if (value == 0x201c || value == 0x201d) return '"';
    return is_dash(value) ? '-' : value;
}

bool is_one_of(std::string_view set, char32_t value) {
    return value < 0x80 && set.find(static_cast<char>(value)) != std::string_view::npos;
}

class Cutter {
public:
    Cutter(const Document& document, ParagraphText& out) : document_(document), out_(out) {}

    /// `label`: the first cell of a row.
    void cut(TextRange range, TextRange label = {}) {
        Paragraph paragraph{range, count(), 0, 0, 0};
        for (std::uint32_t at = range.begin; at < range.end;) {
            const CodePoint point = decode(document_.text, at);
            if (!is_space(point.value)) add(point, at);
            at += point.length;
            if (is_space(point.value)) end_word();
        }
        end_word();
        paragraph.end = count();
        for (std::uint32_t i = paragraph.first; i < paragraph.end; ++i) {
            paragraph.hash = mix_hash(paragraph.hash, out_.hashes[i]);
            if (label.contains(out_.words[i]))
                paragraph.label = mix_hash(paragraph.label, out_.hashes[i]);
        }
        if (paragraph.first < paragraph.end) out_.paragraphs.push_back(paragraph);
    }

private:
    struct Letter {
        char32_t value = 0;
        std::uint32_t begin = 0, end = 0;
    };

    std::uint32_t count() const { return static_cast<std::uint32_t>(out_.words.size()); }

    void add(const CodePoint& point, std::uint32_t at) {
        letters_.push_back({as_compared(point.value), at, at + point.length});
    }

    void end_word() {
        std::size_t begin = 0, end = letters_.size();
        while (begin < end && is_one_of(opening, letters_[begin].value)) put(begin++, 1);
        std::size_t core = end;
        while (core > begin && is_one_of(closing, letters_[core - 1].value)) --core;
        if (core > begin) put(begin, core - begin);
        for (; core < end; ++core) put(core, 1);
        letters_.clear();
    }

    void put(std::size_t first, std::size_t size) {
        std::uint64_t hash = size;
        for (std::size_t i = first; i < first + size; ++i) hash = mix_hash(hash, letters_[i].value);
        out_.hashes.push_back(hash);
        out_.words.push_back({letters_[first].begin, letters_[first + size - 1].end});
    }

    const Document& document_;
    ParagraphText& out_;
    std::vector<Letter> letters_;
};

TextRange range_of(const Row& row) {
    TextRange range;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty()) continue;
        if (range.empty()) range = cell.text;
        range.begin = std::min(range.begin, cell.text.begin);
        range.end = std::max(range.end, cell.text.end);
    }
    return range;
}

}  // namespace

void add_paragraphs(const Document& document, const Section& section, ParagraphText& text) {
    Cutter cutter(document, text);
    for (std::uint32_t b = section.first_block; b < section.end_block; ++b) {
        const Block& block = document.blocks[b];
        if (block.table >= 0) {
            for (const Row& row : document.tables[static_cast<std::size_t>(block.table)].rows)
                cutter.cut(range_of(row), row.cells.empty() ? TextRange{} : row.cells.front().text);
            continue;
        }
        TextRange range = block.text;
        if (!section.heading.empty() && range.contains(section.heading))
            range.begin = section.heading.end;
        cutter.cut(range);
    }
}

bool is_worded(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    });
}

}  // namespace yearproof::lining_up
