// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

/// "£155.1m against a budget of £153.6m, an overspend of £1.5m".
namespace yearproof::figure {

/// Whether the statement holds what was spent against what was planned: its two figures then have
/// names of their own.
inline bool is_variance(const Report& report, const Statement& statement) {
    static const Meaning noun = Lexicon::english().meaning("variance_noun");
    if (statement.kind != Statement::Kind::change || statement.direction_words.empty())
        return false;
    const std::uint32_t i = first_token_from(report.prose, statement.direction_words.begin);
    return Lexicon::english().find(&report.prose.words[i], 1, noun) != nullptr;
}

}  // namespace yearproof::figure
