// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "revised.h"

#include "walk.h"

#include <algorithm>
#include <span>

namespace yearproof::figure {
namespace {

constexpr std::size_t quoted_near = 4;      ///< facts between a figure and what was said of it
constexpr std::uint32_t words_behind = 12;  ///< tokens from a figure quoted to whom it is of

bool tells_of_figures(const Report& report, const Sentence& sentence) {
    static const Meaning figures = Lexicon::english().meaning("told_figures");
    return phrase_in(report.prose, Lexicon::english(), sentence.first, sentence.end, figures) !=
           nullptr;
}

/// "Restated", or "revised" before anything but what it may belong to: not "the revised budget".
bool says_so(const Report& report, const Sentence& sentence) {
    static const Meaning revised = Lexicon::english().meaning("revised");
    const Walk walk(report);
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        const Phrase* phrase = walk.starts(i, sentence.end, revised);
        if (phrase == nullptr) continue;
        const std::uint32_t next = i + static_cast<std::uint32_t>(phrase->words);
        const bool alone = next >= sentence.end || !walk.word(next);
        if (phrase->words > 1 ? tells_of_figures(report, sentence) : alone) return true;
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

bool Revisions::tell_of(const Fact& fact, Decimal earlier) {
    return says_so(fact.sentence) || quotes(fact, earlier) || section_says_so(fact.sentence);
}

bool Revisions::says_so(std::uint32_t sentence) {
    const auto [at, added] = sentences_.try_emplace(sentence);
    if (added) at->second = figure::says_so(report_, report_.prose.sentences[sentence]);
    return at->second;
}

bool Revisions::section_says_so(std::uint32_t sentence) {
    static const Meaning there = Lexicon::english().meaning("revised_there");
    const std::uint32_t block = report_.prose.sentences[sentence].block;
    const auto [at, added] = sections_.try_emplace(report_.outline.section_of[block]);
    if (!added) return at->second;
    const auto around = of_section(report_, sentence);
    at->second = std::any_of(around.begin(), around.end(), [&](const Sentence& one) {
        return phrase_in(report_.prose, Lexicon::english(), one.first, one.end, there) != nullptr &&
               tells_of_figures(report_, one);
    });
    return at->second;
}

/// "858 (last year's bulletin gave 856)": the report knows what was said.
bool Revisions::quotes(const Fact& fact, Decimal earlier) const {
    static const Meaning quoting = Lexicon::english().meaning("quoting_report");
    const std::vector<Fact>& facts = report_.facts.facts;
    const std::size_t own = static_cast<std::size_t>(&fact - facts.data()),
                      end = std::min(facts.size(), own + 1 + quoted_near);
    for (std::size_t i = own + 1; i < end && facts[i].sentence == fact.sentence; ++i) {
        if (facts[i].unit == fact.unit && facts[i].figure.value == earlier)
            return phrase_in(report_.prose, Lexicon::english(), fact.token,
                             end_of_quotation(facts[i]), quoting) != nullptr;
    }
    return false;
}

/// The words behind the figure, too: "(856 in last year's bulletin)".
std::uint32_t Revisions::end_of_quotation(const Fact& quoted) const {
    return std::min(report_.prose.sentences[quoted.sentence].end, quoted.token + words_behind);
}

}  // namespace yearproof::figure
