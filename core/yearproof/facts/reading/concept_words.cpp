// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/concepts.h"
#include "yearproof/language/word_stem.h"
#include "yearproof/source/utf8.h"

#include <algorithm>

/// Concepts made of the words that were found: as a person reads them, and as they are compared.
namespace yearproof {

/// The words as printed, what was passed over between them left out, acronyms told in full.
std::string ConceptReader::readable(const Words& words) const {
    std::string line;
    for (std::size_t k = 0; k < words.size(); ++k) {
        const int at = words[k], before = k == 0 ? at : words[k - 1];
        bool close = k > 0 && before < at;
        for (int i = before + 1; close && i < at; ++i)
            close = text_.token(i).kind == TokenKind::symbol;
        const bool bracket = close && at == before + 2 && text_.symbol(before + 1, '(');
        close = close && !bracket;
        if (close) {
            const std::string between = collapsed(
                text_.document.words({text_.token(before).range.end, text_.token(at).range.begin}));
            if (!between.empty() && !text_.token(before + 1).glued) line += ' ';
            line += between;
        }
        if (k > 0 && (!close || !text_.token(at).glued)) line += ' ';
        line += full_words(text_, acronyms_, at);
    }
    return collapsed(line);
}

/// "12 nurses | across the service"
ConceptReader::Words ConceptReader::without_place(const Words& words) const {
    const auto spreads = [this](int at) { return text_.is(at, at + 1, text_.words.spreading); };
    auto place = std::find_if(words.begin(), words.end(), spreads);
    if (place == words.begin() || place == words.end()) return words;
    if (place - words.begin() > 1 && phrases_.told_of(*(place - 1), false)) --place;  // "spread"
    return {words.begin(), place};
}

/// The "time" of "waiting time", the "share" of "earnings per share".
bool ConceptReader::ends_name(const Words& words, std::size_t i, std::size_t from) const {
    if (i <= from || words[i - 1] + 1 != words[i]) return false;
    const int at = words[i];
    return text_.is(at, at + 1, text_.words.measure_end) &&
           (!text_.function(at - 1) || text_.is(at - 1, at, text_.words.per));
}

/// The "rate" of "the rate of exclusions": part of the name.
bool ConceptReader::is_kept_head(int i) const {
    const Phrase* head = text_.starts(
        i, std::min(i + 2, static_cast<int>(text_.prose.tokens.size())), text_.words.quantity_head);
    return head != nullptr && head->code == "keep";
}

Concept ConceptReader::made(const Words& words) const {
    Concept what;
    if (words.empty()) return what;
    std::size_t from = 0, to = words.size();
    const auto empty_word = [&](int i) {
        return text_.word(i) && text_.function(i) && !is_joined(i) &&
               !text_.is(i, i + 1, text_.words.contrasting) && !text_.is(i, i + 1, text_.words.per);
    };
    const auto none = [&](int i) { return text_.is(i, i + 1, text_.words.none_word); };
    const auto measure = [&](int i) {
        return text_.is(i, i + 1, text_.words.measure_end) && is_kept_head(i);
    };
    while (from < to && (empty_word(words[from]) || none(words[from])) && !measure(words[from]))
        ++from;
    while (to > from &&
           (empty_word(words[to - 1]) ||
            text_.is(words[to - 1], words[to - 1] + 1, text_.words.per)) &&
           !ends_name(words, to - 1, from))
        --to;
    const Words rest{words.begin() + static_cast<std::ptrdiff_t>(from),
                     words.begin() + static_cast<std::ptrdiff_t>(to)};
    if (!says_what(rest)) return what;
    what.words = readable(without_place(rest));
    what.stems = stems_of(text_, acronyms_, rest);
    return what;
}

/// The "m" of "£m".
bool ConceptReader::is_scale(int at, int first) const {
    return at > first && text_.token(at).glued && text_.is(at, at + 1, text_.words.glued_scale) &&
           text_.is(at - 1, at, text_.words.currency_sign);
}

/// A label says its words in full: "Current liabilities", "Total expenses".
Concept ConceptReader::of_words(int first, int end) const {
    Words words;
    for (int i = first; i < end; ++i) {
        if (text_.word(i) && !text_.in_time(i) && !is_scale(i, first)) words.push_back(i);
    }
    Concept what = made(words);
    if (what.stems.empty()) return what;
    Words whole = words;
    while (!whole.empty() && text_.is(whole.back(), whole.back() + 1, text_.words.preposition))
        whole.pop_back();
    what.words = readable(whole.empty() ? words : whole);
    for (const int at : words) {
        if (!text_.function(at)) break;
        if (!text_.is(at, at + 1, text_.words.label_contrast)) continue;
        what.stems.push_back(contrast_mark + word_stem(text_.at(at)));
        std::sort(what.stems.begin(), what.stems.end());
    }
    return what;
}

}  // namespace yearproof
