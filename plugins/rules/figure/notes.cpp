// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "notes.h"

#include "walk.h"

#include <array>
#include <string>
#include <string_view>

namespace yearproof::figure {
namespace {

constexpr std::array<std::string_view, 10> raised_digits = {"\u2070", "\u00b9", "\u00b2", "\u00b3",
                                                            "\u2074", "\u2075", "\u2076", "\u2077",
                                                            "\u2078", "\u2079"};

/// The digit that is raised, or what is given.
std::string lowered(std::string_view mark) {
    const auto* const at = std::find(raised_digits.begin(), raised_digits.end(), mark);
    return at == raised_digits.end() ? std::string(mark)
                                     : std::to_string(at - raised_digits.begin());
}

bool is_mark(std::string_view text) {
    static constexpr std::array<std::string_view, 5> signs = {"*", "\u2020", "\u2021", "\u00a7",
                                                              "#"};
    return std::find(signs.begin(), signs.end(), text) != signs.end() || lowered(text) != text;
}

/// The signs behind a figure, as the note that they lead to has them; empty where there are none.
std::string mark_behind(const Report& report, const Fact& fact) {
    const std::vector<Token>& tokens = report.prose.tokens;
    std::string mark;
    for (std::uint32_t i = Walk(report).end_of(fact);
         i < tokens.size() && tokens[i].kind == TokenKind::symbol && tokens[i].glued; ++i) {
        const std::string_view sign = report.document.words(tokens[i].range);
        if (!is_mark(sign)) break;
        mark += lowered(sign);
    }
    return mark;
}

/// "431 (see note 2)": the number of the note; empty where none is named.
std::string note_named(const Report& report, const Fact& fact) {
    static const Meaning word = Lexicon::english().meaning("note_word");
    const Walk walk(report);
    const std::uint32_t open = walk.end_of(fact), end = report.prose.sentences[fact.sentence].end;
    if (!walk.symbol(open, '(') && !walk.symbol(open, '[')) return {};
    const Phrase* note = walk.starts(open + 1, end, word);
    const std::uint32_t number = note == nullptr ? end : open + 1 + note->words;
    return number < end ? std::string(report.document.words(report.prose.tokens[number].range))
                        : "";
}

/// How many tokens of the sentence's beginning are the mark; 0 where it begins otherwise.
std::uint32_t marked(const Report& report, const Sentence& sentence, std::string_view mark) {
    static const Meaning word = Lexicon::english().meaning("note_word");
    const Phrase* note = Walk(report).starts(sentence.first, sentence.end, word);
    std::string begun;
    for (std::uint32_t i = sentence.first + (note == nullptr ? 0 : note->words);
         i < sentence.end && begun.size() < mark.size(); ++i) {
        begun += lowered(report.document.words(report.prose.tokens[i].range));
        if (begun == mark) return i + 1 - sentence.first;
    }
    return 0;
}

}  // namespace

Note note_to(const Report& report, const Fact& fact) {
    std::string mark = mark_behind(report, fact);
    if (mark.empty()) mark = note_named(report, fact);
    const std::vector<Sentence>& sentences = report.prose.sentences;
    for (std::size_t i = fact.sentence + 1; !mark.empty() && i < sentences.size(); ++i) {
        const Block& block = report.document.blocks[sentences[i].block];
        const bool opens = sentences[i].row >= 0 || sentences[i - 1].block != sentences[i].block;
        const bool listed = opens && lowered(block.mark) == mark;
        if (!opens || !(listed || marked(report, sentences[i], mark) > 0)) continue;
        std::size_t last = i;
        while (sentences[i].row < 0 && last + 1 < sentences.size() &&
               sentences[last + 1].block == sentences[i].block)
            ++last;
        return {sentences[i].first, sentences[last].end};
    }
    return {};
}

}  // namespace yearproof::figure
