// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/paragraphs.h"

#include "yearproof/language/word_hash.h"
#include "yearproof/source/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace yearproof::lining_up {
namespace {

/// Of ASCII characters, whether they are among these.
class CharacterSet {
public:
    constexpr explicit CharacterSet(std::string_view members) {
        for (const char c : members) has_[static_cast<unsigned char>(c)] = true;
    }
    constexpr bool has(char32_t value) const { return value < has_.size() && has_[value]; }

private:
    std::array<bool, 128> has_{};
};

constexpr CharacterSet opening("([{\"'"), closing(".,;:!?)]}\"'"), blank(" \t\n\v\f\r");

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// As it is compared: quotes and dashes of every kind are one.
char32_t as_compared(char32_t value) {
    if (value == 0x2018 || value == 0x2019) return '\'';
    if (value == 0x201c || value == 0x201d) return '"';
    return is_dash(value) ? '-' : value;
}

class Cutter {
public:
    Cutter(const Document& document, ParagraphText& out) : text_(document.text), out_(out) {}

    /// `label`: the first cell of a row.
    void cut(TextRange range, TextRange label = {}) {
        Paragraph paragraph{range, count(), 0, 0, 0};
        cut_words(range);
        paragraph.end = count();
        for (std::uint32_t i = paragraph.first; i < paragraph.end; ++i) {
            paragraph.hash = mix_hash(paragraph.hash, out_.hashes[i]);
            if (label.contains(out_.words[i]))
                paragraph.label = mix_hash(paragraph.label, out_.hashes[i]);
        }
        if (paragraph.first < paragraph.end) out_.paragraphs.push_back(paragraph);
    }

private:
    std::uint32_t count() const { return static_cast<std::uint32_t>(out_.words.size()); }

    CodePoint point_at(std::uint32_t at) const {
        if (is_ascii(text_[at])) return {static_cast<unsigned char>(text_[at]), 1};
        const CodePoint point = decode(text_, at);
        return {as_compared(point.value), point.length};
    }

    static bool is_blank(char32_t value) {
        return value < 0x80 ? blank.has(value) : is_space(value);
    }

    void cut_words(TextRange range) {
        std::uint32_t begin = range.begin;
        for (std::uint32_t at = range.begin; at < range.end;) {
            const CodePoint point = point_at(at);
            if (is_blank(point.value)) {
                if (begin < at) put_word(begin, at);
                begin = at + point.length;
            }
            at += point.length;
        }
        if (begin < range.end) put_word(begin, range.end);
    }

    /// What opens and closes stands by itself.
    void put_word(std::uint32_t begin, std::uint32_t end) {
        for (CodePoint first = point_at(begin); opening.has(first.value); first = point_at(begin)) {
            put(begin, begin + first.length);
            begin += first.length;
            if (begin >= end) return;
        }
        std::uint32_t core = end;
        for (std::uint32_t last = before(core, begin);
             core > begin && closing.has(point_at(last).value); last = before(core, begin))
            core = last;
        if (core > begin) put(begin, core);
        while (core < end) {
            const std::uint32_t next = core + point_at(core).length;
            put(core, next);
            core = next;
        }
    }

    /// Where the character that ends at `end` begins.
    std::uint32_t before(std::uint32_t end, std::uint32_t least) const {
        if (end <= least) return least;
        --end;
        while (end > least && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) --end;
        return end;
    }

    void put(std::uint32_t begin, std::uint32_t end) {
        // FNV-1a (Fowler, Noll, Vo), spread over all bits at the end.
        std::uint64_t hash = 0xcbf29ce484222325ULL;
        for (std::uint32_t at = begin; at < end;) {
            const CodePoint point = point_at(at);
            hash = (hash ^ point.value) * 0x100000001b3ULL;
            at += point.length;
        }
        out_.hashes.push_back(mix_hash(hash, 0));
        out_.words.push_back({begin, end});
    }

    std::string_view text_;
    ParagraphText& out_;
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
