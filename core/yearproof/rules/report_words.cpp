// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/rules/report_words.h"

#include <string_view>

namespace yearproof {
namespace {

std::uint64_t hash_of(std::string_view word) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a (Fowler, Noll, Vo)
    for (const char c : word) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        hash = (hash ^ static_cast<unsigned char>(lower)) * 0x100000001b3ULL;
    }
    return hash;
}

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

ReportWords::ReportWords(const Report& report) {
    const std::vector<Token>& tokens = report.prose.tokens;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (token.kind != TokenKind::word || token.capital || !stands_alone(tokens, i, i)) continue;
        ++times_[hash_of(report.document.words(token.range))];
    }
}

std::uint32_t ReportWords::times(std::string_view word) const {
    const auto at = times_.find(hash_of(word));
    return at == times_.end() ? 0 : at->second;
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
