// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "provisional.h"

#include "walk.h"

#include <algorithm>

namespace yearproof::figure {
namespace {

/// "(provisional)", "19.4%, provisional, up": nothing that it could be said of stands behind.
bool stands_alone(const Walk& walk, std::uint32_t next, std::uint32_t end) {
    return next >= end || !walk.word(next);
}

/// "431 (provisional)", "a provisional 431", "provisional figures show": not "a provisional
/// licence".
bool sentence_says_so(const Report& report, const Fact& fact) {
    static const Meaning provisional = Lexicon::english().meaning("provisional"),
                         figures = Lexicon::english().meaning("told_figures");
    const Walk walk(report);
    const Sentence& sentence = report.prose.sentences[fact.sentence];
    const Fact* next_one = next_figure(report, fact);
    const std::uint32_t behind = walk.end_of(fact),
                        reach = next_one == nullptr ? sentence.end : next_one->token;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        const Phrase* said = walk.starts(i, sentence.end, provisional);
        if (said == nullptr) continue;
        const std::uint32_t next = i + said->words;
        if (next == fact.token || walk.starts(next, sentence.end, figures) != nullptr) return true;
        if (i >= behind && next <= reach && stands_alone(walk, next, sentence.end)) return true;
    }
    return false;
}

}  // namespace

bool Provisional::holds(const Report& report, const Fact& fact) {
    static const Meaning provisional = Lexicon::english().meaning("provisional");
    if (fact.row < 0 && sentence_says_so(report, fact)) return true;
    return tables_.try_emplace(&report, report, provisional).first->second.label(fact);
}

}  // namespace yearproof::figure
