// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/rules/report_words.h"

#include "yearproof/language/word_stem.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace yearproof {
namespace {

constexpr std::size_t parts = 2048;

std::size_t part_of(std::uint32_t hash) { return (hash >> 8U) % parts; }

bool is_small(const Token& token) { return token.kind == TokenKind::word && !token.capital; }

bool among(char32_t symbol, std::u32string_view symbols) {
    return symbols.find(symbol) != std::u32string_view::npos;
}

bool opens(const Token& token) {
    return token.kind == TokenKind::symbol && among(token.symbol, U"([{\"'\u00a3\u20ac$");
}

bool closes(const Token& token) {
    return token.kind == TokenKind::symbol && among(token.symbol, U".,;:!?)]}\"'%");
}

}  // namespace

ReportWords::ReportWords(const Report& report) : report_(report), begins_(parts + 1) {
    const std::vector<Token>& tokens = report.prose.tokens;
    for (const Token& token : tokens) begins_[part_of(token.hash)] += is_small(token);
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    tokens_.resize(begins_.back());
    // Counted down from its end, each comes to stand at the begin of its part.
    for (auto i = static_cast<std::uint32_t>(tokens.size()); i-- > 0;) {
        if (is_small(tokens[i])) tokens_[--begins_[part_of(tokens[i].hash)]] = i;
    }
}

std::uint32_t ReportWords::times(std::string_view word) const {
    const std::string lower = lower_form(word);
    const std::uint32_t hash = token_hash(lower);
    const std::vector<Token>& tokens = report_.prose.tokens;
    const std::size_t part = part_of(hash);
    return static_cast<std::uint32_t>(std::count_if(
        tokens_.begin() + begins_[part], tokens_.begin() + begins_[part + 1], [&](std::uint32_t i) {
            return tokens[i].hash == hash && stands_alone(tokens, i, i) &&
                   lower_form(report_.document.words(tokens[i].range)) == lower;
        }));
}

bool stands_alone(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last) {
    std::uint32_t i = first;
    while (i > 0 && tokens[i].glued && opens(tokens[i - 1])) --i;
    if (tokens[i].glued) return false;
    std::uint32_t end = last + 1;
    while (end < tokens.size() && tokens[end].glued && closes(tokens[end])) ++end;
    return end >= tokens.size() || !tokens[end].glued;
}

}  // namespace yearproof
