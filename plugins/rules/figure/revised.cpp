// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "revised.h"

#include "walk.h"

#include <algorithm>

namespace yearproof::figure {
namespace {

/// "Restated", or "revised" before anything but what it may belong to: not "the revised budget".
bool says_so(const Report& report, const Sentence& sentence) {
    static const Meaning revised = Lexicon::english().meaning("revised");
    const Walk walk(report);
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        const Phrase* phrase = walk.starts(i, sentence.end, revised);
        if (phrase == nullptr) continue;
        const std::uint32_t next = i + static_cast<std::uint32_t>(phrase->words);
        if (phrase->words > 1 || next >= sentence.end || !walk.word(next)) return true;
    }
    return false;
}

/// "858 (last year's bulletin gave 856)": the report knows what was said.
bool quotes(const Report& report, const Fact& fact, Decimal earlier) {
    static const Meaning quoting = Lexicon::english().meaning("quoting_report");
    const Sentence& sentence = report.prose.sentences[fact.sentence];
    const std::vector<Fact>& facts = report.facts.facts;
    for (std::size_t i = static_cast<std::size_t>(&fact - facts.data()) + 1;
         i < facts.size() && facts[i].sentence == fact.sentence; ++i) {
        if (facts[i].unit == fact.unit && facts[i].figure.value == earlier)
            return phrase_in(report.prose, Lexicon::english(), fact.token, sentence.end, quoting) !=
                   nullptr;
    }
    return false;
}

/// The sentences of the section of the one at `at`.
std::span<const Sentence> of_section(const Report& report, std::size_t at) {
    const std::vector<Sentence>& all = report.prose.sentences;
    const auto section = [&](std::size_t i) { return report.outline.section_of[all[i].block]; };
    std::size_t first = at, end = at + 1;
    while (first > 0 && section(first - 1) == section(at)) --first;
    while (end < all.size() && section(end) == section(at)) ++end;
    return {all.data() + first, end - first};
}

}  // namespace

bool said_to_be_revised(const Report& report, const Fact& fact, Decimal earlier) {
    static const Meaning there = Lexicon::english().meaning("revised_there");
    if (says_so(report, report.prose.sentences[fact.sentence]) || quotes(report, fact, earlier))
        return true;
    const auto around = of_section(report, fact.sentence);
    return std::any_of(around.begin(), around.end(), [&](const Sentence& sentence) {
        return phrase_in(report.prose, Lexicon::english(), sentence.first, sentence.end, there) !=
               nullptr;
    });
}

}  // namespace yearproof::figure
