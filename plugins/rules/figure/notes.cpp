// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "notes.h"

#include "titles.h"
#include "walk.h"

#include <algorithm>
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

/// The mark that a sentence begins with: "*", "2" of "Note 2"; empty where it begins otherwise.
std::string mark_of(const Report& report, const Sentence& sentence) {
    static const Meaning word = Lexicon::english().meaning("note_word");
    const std::vector<Token>& tokens = report.prose.tokens;
    const Phrase* note = Walk(report).starts(sentence.first, sentence.end, word);
    std::uint32_t i = sentence.first + (note == nullptr ? 0 : note->words);
    if (i < sentence.end && tokens[i].kind == TokenKind::number)
        return std::string(report.document.words(tokens[i].range));
    std::string mark;
    for (; i < sentence.end && tokens[i].kind == TokenKind::symbol; ++i) {
        const std::string_view sign = report.document.words(tokens[i].range);
        if (!is_mark(sign)) break;
        mark += lowered(sign);
    }
    return mark;
}

/// The rest of the paragraph that begins with the sentence, or its cell.
Note paragraph_from(const Report& report, std::uint32_t sentence) {
    const std::vector<Sentence>& all = report.prose.sentences;
    std::size_t last = sentence;
    while (all[sentence].row < 0 && last + 1 < all.size() &&
           all[last + 1].block == all[sentence].block)
        ++last;
    return {all[sentence].first, all[last].end};
}

}  // namespace

Note Notes::to(const Fact& fact) {
    std::string mark = mark_behind(report_, fact);
    if (mark.empty()) mark = note_named(report_, fact);
    if (mark.empty()) return {};
    if (!marked_) read();
    const std::vector<Sentence>& all = report_.prose.sentences;
    const auto section = [&](std::uint32_t i) { return report_.outline.section_of[all[i].block]; };
    const auto next = [&](const Marked& marked) -> std::optional<std::uint32_t> {
        const auto found = marked.find(mark);
        if (found == marked.end()) return std::nullopt;
        const auto at = std::upper_bound(found->second.begin(), found->second.end(), fact.sentence);
        return at == found->second.end() ? std::nullopt : std::optional(*at);
    };
    const auto near = next(*marked_);
    if (near && section(*near) == section(fact.sentence)) return paragraph_from(report_, *near);
    const auto far = next(anywhere_);
    return far ? paragraph_from(report_, *far) : Note{};
}

void Notes::read() {
    marked_.emplace();
    const std::vector<Sentence>& all = report_.prose.sentences;
    std::uint32_t section = 0;
    bool titled = false;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        const Block& block = report_.document.blocks[all[i].block];
        if (i > 0 && all[i].row < 0 && all[i - 1].block == all[i].block) continue;
        const std::uint32_t own = report_.outline.section_of[all[i].block];
        if (i == 0 || own != section) titled = is_of_notes(report_, report_.outline.sections[own]);
        section = own;
        const bool anywhere = titled || block.kind == BlockKind::footnote;
        const std::string listed = lowered(block.mark), begun = mark_of(report_, all[i]);
        if (block.kind == BlockKind::heading) continue;  // "2 Notes"
        add(i, listed, anywhere);
        if (begun != listed) add(i, begun, anywhere);
    }
}

void Notes::add(std::uint32_t sentence, const std::string& mark, bool anywhere) {
    if (mark.empty()) return;
    (*marked_)[mark].push_back(sentence);
    const bool sign = mark.find_first_of("0123456789") == std::string::npos;
    if (anywhere && !sign) anywhere_[mark].push_back(sentence);
}

}  // namespace yearproof::figure
