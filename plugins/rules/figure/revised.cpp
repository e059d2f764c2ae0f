// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "revised.h"

#include "arithmetic.h"
#include "notes.h"
#include "walk.h"

#include <algorithm>
#include <span>

namespace yearproof::figure {
namespace {

constexpr std::size_t quoted_near = 4;        ///< facts between a figure and what was said of it
constexpr std::uint32_t words_of_scope = 12;  ///< tokens from a figure to what else it counts
constexpr std::uint32_t words_behind = 12;    ///< tokens from a figure quoted to whom it is of

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
        const bool bracketed = walk.symbol(next, ')') || (i > 0 && walk.symbol(i - 1, '('));
        const bool told = phrase->value > 0    ? phrase->value == 1 || bracketed
                          : phrase->words == 1 ? alone
                                               : tells_of_figures(report, sentence);
        if (told) return true;
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

/// "Figures for 2023/24 have been restated"
bool figures_revised(const Report& report, std::span<const Sentence> sentences) {
    static const Meaning there = Lexicon::english().meaning("revised_there");
    return std::any_of(sentences.begin(), sentences.end(), [&](const Sentence& one) {
        const Phrase* said = phrase_in(report.prose, Lexicon::english(), one.first, one.end, there);
        return said != nullptr && (said->value == 1 || tells_of_figures(report, one));
    });
}

bool any_says(const Report& report, std::span<const Sentence> sentences, Meaning meaning) {
    return std::any_of(sentences.begin(), sentences.end(), [&](const Sentence& one) {
        return phrase_in(report.prose, Lexicon::english(), one.first, one.end, meaning) != nullptr;
    });
}

/// Whether a heading over the cell, or the label of its row, has such a word: "2023/24 (revised)".
bool label_says(const Report& report, const Fact& fact, Meaning meaning) {
    const std::vector<Sentence>& all = report.prose.sentences;
    for (std::size_t i = fact.sentence; fact.row >= 0 && i-- > 0 && all[i].row >= 0;) {
        const bool over = all[i].cell == fact.column, beside = all[i].row == fact.row;
        if (all[i].block != all[fact.sentence].block) break;
        if ((over || beside) && any_says(report, {&all[i], 1}, meaning)) return true;
    }
    return false;
}

/// "* Includes late returns"
bool note_says_so(const Report& report, const Fact& fact) {
    static const Meaning noted = Lexicon::english().meaning("told_by_note");
    const Note note = note_to(report, fact);
    return phrase_in(report.prose, Lexicon::english(), note.first, note.end, noted) != nullptr;
}

bool is_titled(const Report& report, const Section& section, Meaning meaning) {
    const std::uint32_t first = first_token_from(report.prose, section.heading.begin),
                        end = first_token_from(report.prose, section.heading.end);
    return phrase_in(report.prose, Lexicon::english(), first, end, meaning) != nullptr;
}

/// "Compared with 431 including attempts": up to the next figure.
bool counts_otherwise(const Report& report, const Fact& fact) {
    static const Meaning scope = Lexicon::english().meaning("scope_told");
    const std::vector<Fact>& facts = report.facts.facts;
    const Fact* next = &fact + 1;
    while (next < facts.data() + facts.size() && next->figure.in_words) ++next;  // "both", "two"
    const bool followed = next < facts.data() + facts.size() && next->sentence == fact.sentence;
    const std::uint32_t end =
        followed ? next->token - 1 : report.prose.sentences[fact.sentence].end;
    const std::uint32_t first = fact.token, last = std::min(end, first + words_of_scope);
    return first < last &&
           phrase_in(report.prose, Lexicon::english(), first, last, scope) != nullptr;
}

}  // namespace

bool Revisions::tell_of(const Fact& fact, Decimal earlier) {
    static const Meaning revised = Lexicon::english().meaning("revised");
    return says_so(fact.sentence) || next_says_so(fact.sentence) || quotes(fact, earlier) ||
           label_says(report_, fact, revised) || note_says_so(report_, fact) ||
           counts_otherwise(report_, fact) || section_says_so(fact.sentence) || notes_say_so();
}

bool Revisions::says_so(std::uint32_t sentence) {
    const auto [at, added] = sentences_.try_emplace(sentence);
    if (added) at->second = figure::says_so(report_, report_.prose.sentences[sentence]);
    return at->second;
}

/// Of the same paragraph.
bool Revisions::next_says_so(std::uint32_t sentence) {
    const std::vector<Sentence>& all = report_.prose.sentences;
    const std::uint32_t next = sentence + 1;
    return next < all.size() && all[next].block == all[sentence].block && all[sentence].row < 0 &&
           says_so(next);
}

bool Revisions::section_says_so(std::uint32_t sentence) {
    const std::uint32_t block = report_.prose.sentences[sentence].block;
    const auto [at, added] = sections_.try_emplace(report_.outline.section_of[block]);
    if (added) at->second = figures_revised(report_, of_section(report_, sentence));
    return at->second;
}

/// What "Notes on the data" says is of the whole report.
bool Revisions::notes_say_so() {
    if (notes_) return *notes_;
    static const Meaning notes = Lexicon::english().meaning("notes_title"),
                         revisions = Lexicon::english().meaning("revisions_title");
    const std::vector<Sentence>& all = report_.prose.sentences;
    notes_ = std::any_of(all.begin(), all.end(), [this](const Sentence& one) {
        const auto& section = report_.outline.sections[report_.outline.section_of[one.block]];
        return is_titled(report_, section, revisions) ||
               (is_titled(report_, section, notes) && figures_revised(report_, {&one, 1}));
    });
    return *notes_;
}

/// "858 (last year's bulletin gave 856)": the report knows what was said.
bool Revisions::quotes(const Fact& fact, Decimal earlier) const {
    static const Meaning quoting = Lexicon::english().meaning("quoting_report");
    const std::vector<Fact>& facts = report_.facts.facts;
    const std::size_t own = static_cast<std::size_t>(&fact - facts.data()),
                      end = std::min(facts.size(), own + 1 + quoted_near);
    for (std::size_t i = own + 1; i < end && facts[i].sentence <= fact.sentence + 1; ++i) {
        if (block_of(report_, facts[i]) != block_of(report_, fact)) break;
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

bool is_provisional(const Report& report, const Fact& fact) {
    static const Meaning provisional = Lexicon::english().meaning("provisional");
    return any_says(report, {&report.prose.sentences[fact.sentence], 1}, provisional) ||
           label_says(report, fact, provisional);
}

}  // namespace yearproof::figure
