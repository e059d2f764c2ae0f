// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/fingerprint.h"

#include "yearproof/language/tokens.h"
#include "yearproof/source/digest.h"

namespace yearproof {
namespace {

constexpr std::size_t digits = 16;

std::string hash(const std::string& text) { return sha256_hex(text).substr(0, digits); }

bool is_quote(const Token& token) { return token.symbol == '\'' || token.symbol == '"'; }

}  // namespace

std::string normal_form(const std::string& text) {
    const auto& lexicon = Lexicon::english();
    const auto percent = lexicon.meaning("percent");
    std::vector<Token> tokens;
    cut_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, &lexicon, tokens);
    std::vector<WordId> words;
    for (const auto& token : tokens) words.push_back(token.word);
    std::string normal, buffer;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (is_quote(tokens[i])) continue;
        if (!normal.empty()) normal += ' ';
        if (const auto* sign = lexicon.find(&words[i], words.size() - i, percent)) {
            normal += '%';
            i += sign->words - 1;
            continue;
        }
        const auto& range = tokens[i].range;
        const auto typed = std::string_view(text).substr(range.begin, range.size());
        const bool number = tokens[i].kind == TokenKind::number;
        normal += number ? typed : lexical_form(typed, tokens[i], buffer);
    }
    return normal;
}

std::string Fingerprints::of(const LoggedFinding& finding, const std::string& year) {
    std::string parts;
    const auto add = [&parts](const std::string& part) {
        parts += part + '\n';
    };  // no part holds one
    add(finding.rule);
    add(normal_form(series_));
    add(year);
    add(normal_form(finding.location.section));
    add(normal_form(finding.location.excerpt));
    add(normal_form(finding.reported));
    add(normal_form(finding.expected));
    const auto ordinal = ++seen_[parts];
    return hash(ordinal == 1 ? parts : parts + std::to_string(ordinal));
}

std::string reporting_year(const LoggedReport& report) {
    return (report.period_end.empty() ? report.issued : report.period_end).substr(0, 4);
}

}  // namespace yearproof
