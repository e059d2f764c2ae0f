// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "repeated_blocks.h"

#include <yearproof/language/word_hash.h>

#include <unordered_map>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t fewest_words = 10;
constexpr std::size_t reach = 4;  ///< blocks between

/// A block as its sentences are.
struct Said {
    std::uint32_t block = 0;
    std::uint32_t first = 0, end = 0;  ///< tokens
    std::uint64_t hash = 0;
};

bool is_text(const Report& report, std::uint32_t block) {
    const BlockKind kind = report.document.blocks[block].kind;
    return kind == BlockKind::paragraph || kind == BlockKind::list_item;
}

std::vector<Said> said_blocks(const Report& report) {
    std::vector<Said> said;
    for (const Sentence& sentence : report.prose.sentences) {
        if (said.empty() || said.back().block != sentence.block)
            said.push_back({sentence.block, sentence.first, sentence.end, 0});
        said.back().end = sentence.end;
        said.back().hash = mix_hash(said.back().hash, sentence.hash);
    }
    return said;
}

std::uint32_t words_in(const Report& report, const Said& one) {
    std::uint32_t words = 0;
    for (std::uint32_t i = one.first; i < one.end; ++i)
        words += report.prose.tokens[i].kind == TokenKind::word;
    return words;
}

/// Letter for letter, but for a number typed before it.
bool same_words(const Report& report, const Said& a, const Said& b) {
    std::uint32_t i = a.end, j = b.end;
    while (i > a.first && j > b.first) {
        if (report.prose.tokens[--i].hash != report.prose.tokens[--j].hash) return false;
    }
    return i == a.first && j == b.first;
}

TextRange range_of(const Report& report, const Said& one) {
    const auto& tokens = report.prose.tokens;
    return {tokens[one.first].range.begin, tokens[one.end - 1].range.end};
}

}  // namespace

std::vector<RepeatedBlock> repeated_blocks(const Report& report) {
    const std::vector<Said> said = said_blocks(report);
    std::unordered_map<std::uint64_t, std::uint32_t> times;
    for (const Said& one : said) ++times[one.hash];
    std::vector<RepeatedBlock> found;
    for (std::size_t i = 1; i < said.size(); ++i) {
        if (times[said[i].hash] != 2 || !is_text(report, said[i].block)) continue;
        for (std::size_t at = i; at-- > 0 && i - at <= reach;) {
            if (!is_text(report, said[at].block)) break;
            if (said[at].hash != said[i].hash || !same_words(report, said[at], said[i]) ||
                words_in(report, said[i]) < fewest_words)
                continue;
            found.push_back({range_of(report, said[i]), range_of(report, said[at])});
            break;
        }
    }
    return found;
}

}  // namespace yearproof::plugin
