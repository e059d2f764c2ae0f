// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "revised.h"

#include "arithmetic.h"
#include "titles.h"
#include "walk.h"

#include <algorithm>
#include <span>

namespace yearproof::figure {
namespace {

constexpr std::size_t quoted_near = 4;          ///< facts between a figure and what was said of it
constexpr std::uint32_t words_of_scope = 12;    ///< tokens from a figure to what else it counts
constexpr std::uint32_t words_of_subject = 12;  ///< tokens from figures to what is done with them
constexpr std::uint32_t words_behind = 12;      ///< tokens from a figure quoted to whom it is of

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

/// Where a sentence that tells of revised figures stands.
enum class Told : std::uint8_t { next, in_section, in_notes };

/// A time that begins before the report's own.
bool names_earlier_time(const Report& report, const Sentence& sentence) {
    const auto& times = report.facts.times;
    auto at = std::partition_point(times.begin(), times.end(), [&](const TimeExpression& time) {
        return time.first_token < sentence.first;
    });
    for (; at != times.end() && at->first_token < sentence.end; ++at) {
        if (at->period &&
            (!report.context.period || at->period->first < report.context.period->first))
            return true;
    }
    return false;
}

bool names_earlier(const Report& report, const Sentence& sentence) {
    static const Meaning earlier = Lexicon::english().meaning("earlier_told");
    return phrase_in(report.prose, Lexicon::english(), sentence.first, sentence.end, earlier) !=
               nullptr ||
           names_earlier_time(report, sentence);
}

/// "Figures for 2023/24 have | been": not "the data dashboard has", "numbers of pupils have".
bool is_of_figures(const Report& report, std::uint32_t first, std::uint32_t verb) {
    static const Lexicon& words = Lexicon::english();
    static const Meaning subject = words.meaning("revised_subject"),
                         perfect = words.meaning("perfect"), of = words.meaning("of"),
                         led = words.meaning("preposition");
    const Walk walk(report);
    for (std::uint32_t i = std::max(first, verb - std::min(verb, words_of_subject)); i < verb;
         ++i) {
        const Phrase* figures = walk.starts(i, verb, subject);
        if (figures == nullptr) continue;
        const std::uint32_t next = i + figures->words;
        const bool of_them = walk.starts(next, verb, of) != nullptr;
        const bool counts = figures->value == 1 && of_them;
        const bool whole = next == verb || !walk.word(next) || of_them ||
                           walk.starts(next, verb, perfect) != nullptr ||
                           walk.starts(next, verb, led) != nullptr;
        if (whole && !counts && !walk.holds(next, verb, ';')) return true;
    }
    return false;
}

/// "Figures for 2023/24 have been restated"
bool tells_revision(const Report& report, const Sentence& sentence, Told told) {
    static const Meaning there = Lexicon::english().meaning("revised_there"),
                         it = Lexicon::english().meaning("telling");
    const Walk walk(report);
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        const Phrase* said = walk.starts(i, sentence.end, there);
        if (said == nullptr) continue;
        if (said->value == 1 || (said->value == 3 && told == Told::next)) return true;
        const bool named = said->value == 0 && told != Told::in_notes;
        const bool subject = is_of_figures(report, sentence.first, i) ||
                             (told == Told::next && walk.starts(sentence.first, i, it) != nullptr);
        if (subject && (named || names_earlier(report, sentence))) return true;
    }
    return false;
}

bool any_tells(const Report& report, std::span<const Sentence> sentences, Told told) {
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const Sentence& one) { return tells_revision(report, one, told); });
}

/// The sentences of its own blocks.
std::span<const Sentence> of_section(const Report& report, const Section& section) {
    const std::size_t first = first_sentence_of(report.prose, section.first_block);
    const std::size_t end = first_sentence_of(report.prose, section.end_block);
    return std::span(report.prose.sentences).subspan(first, end - first);
}

/// Where what is said of the figure begins: behind it and its time, "431 in 2023/24 | including".
std::uint32_t behind_time(const Report& report, const Fact& fact) {
    const std::uint32_t end = Walk(report).end_of(fact);
    if (fact.time < 0) return end;
    const TimeExpression& time = report.facts.times[static_cast<std::size_t>(fact.time)];
    const bool follows = time.sentence == fact.sentence && time.first_token >= end &&
                         time.first_token <= end + words_of_scope;
    return follows ? time.end_token : end;
}

/// "The two forces together": not "who live together".
bool names_several(const Walk& walk, std::uint32_t first, std::uint32_t together) {
    static const Meaning number = Lexicon::english().meaning("number_word"),
                         both = Lexicon::english().meaning("several_word");
    for (std::uint32_t i = std::max(first, together - std::min(together, words_of_scope));
         i < together; ++i) {
        if (walk.starts(i, together, number) != nullptr ||
            walk.starts(i, together, both) != nullptr)
            return true;
    }
    return false;
}

/// Whether it is said at `first` that more, or less, is counted: "including attempts".
bool scope_told(const Walk& walk, std::uint32_t first, std::uint32_t end) {
    static const Meaning scope = Lexicon::english().meaning("scope_told");
    for (std::uint32_t i = first; i < end && i <= first + words_of_scope && walk.word(i); ++i) {
        const Phrase* told = walk.starts(i, end, scope);
        if (told != nullptr && (told->value == 0 || names_several(walk, first, i))) return true;
    }
    return false;
}

/// "Compared with 431 including attempts": up to the next figure.
bool counts_otherwise(const Report& report, const Fact& fact) {
    const Fact* next = next_figure(report, fact);
    const std::uint32_t end =
        next != nullptr ? next->token - 1 : report.prose.sentences[fact.sentence].end;
    const Walk walk(report);
    return scope_told(walk, walk.end_of(fact), end) ||
           scope_told(walk, behind_time(report, fact), end);
}

}  // namespace

Revisions::Revisions(const Report& report)
    : report_(report), notes_to_(report), tables_(report, Lexicon::english().meaning("revised")) {}

bool Revisions::tell_of(const Fact& fact, Decimal earlier) {
    return says_so(fact.sentence) || next_says_so(fact.sentence) || quotes(fact, earlier) ||
           tables_.label(fact) || note_says_so(fact) || counts_otherwise(report_, fact) ||
           section_says_so(fact.sentence) || notes_say_so();
}

bool Revisions::says_so(std::uint32_t sentence) {
    const auto [at, added] = sentences_.try_emplace(sentence);
    if (added) at->second = figure::says_so(report_, report_.prose.sentences[sentence]);
    return at->second;
}

/// "* Includes late returns"
bool Revisions::note_says_so(const Fact& fact) {
    static const Meaning noted = Lexicon::english().meaning("told_by_note");
    const Note note = notes_to_.to(fact);
    return phrase_in(report_.prose, Lexicon::english(), note.first, note.end, noted) != nullptr;
}

/// Of the same paragraph.
bool Revisions::next_says_so(std::uint32_t sentence) {
    const std::vector<Sentence>& all = report_.prose.sentences;
    const std::uint32_t next = sentence + 1;
    return next < all.size() && all[next].block == all[sentence].block && all[sentence].row < 0 &&
           tells_revision(report_, all[next], Told::next);
}

bool Revisions::section_says_so(std::uint32_t sentence) {
    const std::uint32_t block = report_.prose.sentences[sentence].block;
    const std::uint32_t section = report_.outline.section_of[block];
    const auto [at, added] = sections_.try_emplace(section);
    if (added) {
        const auto sentences = of_section(report_, report_.outline.sections[section]);
        at->second = any_tells(report_, sentences, Told::in_section);
    }
    return at->second;
}

/// What "Notes on the data" says is of the whole report.
bool Revisions::notes_say_so() {
    if (notes_) return *notes_;
    const std::vector<Section>& sections = report_.outline.sections;
    notes_ = std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
        return is_of_revisions(report_, section) ||
               (is_of_notes(report_, section) &&
                any_tells(report_, of_section(report_, section), Told::in_notes));
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
        if (facts[i].unit != fact.unit || facts[i].figure.value != earlier) continue;
        const std::uint32_t first =
            facts[i].sentence == fact.sentence ? fact.token : clause_of(facts[i]);
        return phrase_in(report_.prose, Lexicon::english(), first, end_of_quotation(facts[i]),
                         quoting) != nullptr;
    }
    return false;
}

/// "40 were wrongly recorded and | 431 pupils were told"
std::uint32_t Revisions::clause_of(const Fact& quoted) const {
    static const Meaning joins = Lexicon::english().meaning("conjunction");
    const Walk walk(report_);
    const std::uint32_t first = report_.prose.sentences[quoted.sentence].first;
    std::uint32_t i = quoted.token;
    while (i > first && !walk.symbol(i - 1, ';') && !walk.is(i - 1, i, joins)) --i;
    return i;
}

/// The words behind the figure, too: "(856 in last year's bulletin)".
std::uint32_t Revisions::end_of_quotation(const Fact& quoted) const {
    return std::min(report_.prose.sentences[quoted.sentence].end, quoted.token + words_behind);
}

}  // namespace yearproof::figure
