// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/concepts.h"

#include "yearproof/facts/reading/units.h"
#include "yearproof/source/utf8.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int most_words = 12;
constexpr int reach = 60;  ///< tokens looked back for what is counted

}  // namespace

/// A mark that ends a clause: comma, semicolon, colon, bracket, a dash between
/// blanks.
bool ConceptReader::clause_mark(int i) const {
    const Token& token = text_.token(i);
    if (token.kind != TokenKind::symbol) return false;
    if (token.symbol == '-') return !token.glued;
    return token.symbol == ',' || token.symbol == ';' || token.symbol == ':' ||
           token.symbol == '(' || token.symbol == ')' || token.symbol == '.' || token.symbol == '"';
}

/// Where a noun phrase cannot go on.
bool ConceptReader::stops(int i, int end) const {
    const Vocabulary& words = text_.words;
    if (text_.in_time(i) || text_.number(i) || clause_mark(i)) return true;
    if (text_.token(i).word == 0) return false;
    return text_.is(i, end, words.comparison) || text_.is(i, end, words.be_verb) ||
           text_.is(i, end, words.level_comparison) || text_.is(i, end, words.respectively);
}

/// Whether a noun phrase goes on through the preposition or relative pronoun at token i: something
/// that can be named follows it.
bool ConceptReader::leads_on(int i, int end) const {
    const Vocabulary& words = text_.words;
    if (i + 1 >= end || text_.in_time(i + 1) || text_.number(i + 1)) return false;
    return !text_.is(i, i + 1, words.by) && !text_.is(i + 1, end, words.number_word) &&
           !text_.is(i + 1, end, words.currency_sign);
}

/// The token to go on with after a preposition or relative pronoun at token i: itself, or the last
/// auxiliary of "who were"; `end` where the phrase ends there.
int ConceptReader::through(int i, int end) const {
    const Vocabulary& words = text_.words;
    if (!leads_on(i, end)) return end;
    if (!text_.is(i, i + 1, words.relative_pronoun)) return i;
    int last = i;
    while (last + 1 < end && text_.is(last + 1, last + 2, words.be_verb)) ++last;
    return last > i || text_.is(i, i + 1, words.conjunction) ? last : end;
}

/// The words of a noun phrase from token i on; through "of", "in", "for", "to" and "who" where a
/// noun follows them.
ConceptReader::Words ConceptReader::phrase(int i, int end, bool through_prepositions) const {
    Words found;
    const Vocabulary& words = text_.words;
    for (; i < end && static_cast<int>(found.size()) < most_words && !stops(i, end); ++i) {
        if (text_.token(i).kind == TokenKind::symbol) continue;
        if (text_.is(i, i + 1, words.preposition) || text_.is(i, i + 1, words.relative_pronoun)) {
            const int next = through_prepositions && !found.empty() ? through(i, end) : end;
            if (next == end) break;
            if (next > i) {
                i = next;
                continue;
            }
        }
        if (!text_.is(i, i + 1, words.pronoun)) {
            found.push_back(i);
        } else if (found.empty()) {
            break;
        }
    }
    return found;
}

/// "a 45% reduction in the number of requests": what changed follows the
/// change.
ConceptReader::Words ConceptReader::after_change(int i, int end) const {
    ++i;
    if (i < end &&
        (text_.is(i, i + 1, text_.words.preposition) || text_.is(i, i + 1, text_.words.of)))
        ++i;
    for (int skip = i; skip < std::min(end, i + 3); ++skip) {
        if (const Phrase* head = text_.starts(skip, end, text_.words.quantity_head)) {
            return phrase(skip + static_cast<int>(head->words), end, true);
        }
    }
    return phrase(i, end, true);
}

ConceptReader::Words ConceptReader::after(int i, int end) const {
    const Vocabulary& words = text_.words;
    if (i < end && text_.word(i) && text_.at(i) == "x") ++i;  // "4 x Hub Managers"
    if (i < end && text_.is(i, i + 1, words.change_noun)) return after_change(i, end);
    if (i < end && text_.is(i, i + 1, words.of)) {
        ++i;
        while (i < end && text_.is(i, i + 1, words.function_word) &&
               !text_.is(i, i + 1, words.pronoun))
            ++i;
    }
    if (i >= end || text_.is(i, i + 1, words.preposition) ||
        text_.is(i, i + 1, words.relative_pronoun))
        return {};
    if (text_.is(i, end, words.change_verb) && !text_.is(i, end, words.change_noun)) return {};
    return phrase(i, end, true);
}

/// "an overspend of £2.7m", "CP 268": the noun phrase that ends where the
/// figure begins.
ConceptReader::Words ConceptReader::right_before(int first, int i) const {
    const Vocabulary& words = text_.words;
    int last = before_hedges(text_, first, i) - 1;
    const bool linked = last >= first && text_.is(last, last + 1, words.of);
    if (linked) --last;
    Words found;
    for (int at = last; at >= std::max(first, i - reach) && static_cast<int>(found.size()) < 5;
         --at) {
        if (text_.in_time(at) || text_.number(at) || clause_mark(at)) break;
        if (text_.token(at).kind == TokenKind::symbol) continue;
        if (text_.is(at, at + 1, words.function_word) || text_.is(at, at + 1, words.preposition) ||
            text_.is(at, at + 1, words.be_verb) || text_.is(at, at + 1, words.change_verb)) {
            break;
        }
        found.insert(found.begin(), at);
    }
    return found;
}

/// "the percentage of children in matched fostering ... now 54%": from the head
/// nearest before the figure.
ConceptReader::Words ConceptReader::headed(int first, int i) const {
    for (int at = i - 1; at >= std::max(first, i - reach); --at) {
        if (text_.symbol(at, ';')) return {};
        const Phrase* head = text_.starts(at, i, text_.words.quantity_head);
        if (head == nullptr) continue;
        Words found;
        for (int from = at + static_cast<int>(head->words); from < i; ++from) {
            const bool ends = stops(from, i) || text_.is(from, i, text_.words.change_verb) ||
                              text_.is(from, i, text_.words.from) ||
                              text_.is(from, from + 1, text_.words.by);
            if (ends || static_cast<int>(found.size()) == most_words) break;
            if (text_.word(from)) found.push_back(from);
        }
        if (!found.empty()) return found;
    }
    return {};
}

/// The words before the verb of the clause that holds token i.
ConceptReader::Words ConceptReader::subject(int first, int i) const {
    int start = i;
    const int lowest = std::max(first, i - reach);
    while (start > lowest && !clause_mark(start - 1)) --start;
    for (; start >= lowest; --start) {
        Words found;
        for (int at = start; at < i && static_cast<int>(found.size()) < most_words; ++at) {
            const bool verb = text_.is(at, i, text_.words.be_verb) ||
                              text_.is(at, i, text_.words.change_verb) ||
                              text_.is(at, i, text_.words.comparison);
            if (verb || text_.in_time(at) || text_.number(at) || clause_mark(at)) {
                if (!found.empty()) break;
                continue;
            }
            if (text_.word(at) &&
                !(found.empty() && text_.is(at, at + 1, text_.words.function_word)))
                found.push_back(at);
        }
        const bool says = std::any_of(found.begin(), found.end(), [&](int at) {
            return !text_.is(at, at + 1, text_.words.function_word);
        });
        if (says) return found;
        do --start;  // the clause says nothing: take the one before it
        while (start > lowest && !clause_mark(start - 1));
        ++start;
    }
    return {};
}

/// Whether a figure only makes sense by the one before it: "compared to 6 and
/// 19", "(from 495 to 482)".
bool ConceptReader::stands_alone(int first, int i) const {
    const Vocabulary& words = text_.words;
    if (i <= first) return false;
    for (const Meaning meaning : {words.comparison, words.from, words.to, words.conjunction,
                                  words.level_comparison, words.about, words.over, words.under}) {
        if (text_.ends(first, i, meaning) != nullptr) return true;
    }
    if (text_.is(i - 1, i, words.of) && i - 2 >= first && text_.word(i - 2)) {
        return text_.is(i - 2, i - 1, words.function_word);  // "an overspend of" names its own
    }
    return text_.symbol(i - 1, '(') || text_.symbol(i - 1, ',') ||
           text_.is(i - 1, i, words.preposition) || text_.is(i - 1, i, words.function_word);
}

/// "the 394 let last year": one spoken of already.
bool ConceptReader::spoken_of(int first, int i) const {
    return i - 1 > first && text_.is(i - 1, i, text_.words.definite) &&
           (text_.ends(first, i - 1, text_.words.level_comparison) != nullptr ||
            text_.ends(first, i - 1, text_.words.comparison) != nullptr);
}

/// "51 for social rent", "231 were in Band A": what tells a carried concept from the one before.
ConceptReader::Words ConceptReader::qualifier(int i, int end) const {
    while (i < end && text_.is(i, i + 1, text_.words.be_verb)) ++i;
    if (i + 1 >= end || !text_.is(i, i + 1, text_.words.qualifying)) return {};
    if (text_.is(i, end, text_.words.comparison) || text_.in_time(i)) return {};
    Words words = phrase(i + 1, end, false);
    const bool ends_in_time =
        !words.empty() && words.back() + 1 < end && text_.in_time(words.back() + 1);
    return ends_in_time ? Words{} : words;
}

Concept ConceptReader::carried(const FoundFigure& figure, int end, const Concept& from) const {
    Concept what = from;
    what.carried = true;
    const Concept more = made(qualifier(figure.end, end));
    if (more.stems.empty()) return what;
    what.words += ", " + more.words;
    what.stems.insert(what.stems.end(), more.stems.begin(), more.stems.end());
    std::sort(what.stems.begin(), what.stems.end());
    what.stems.erase(std::unique(what.stems.begin(), what.stems.end()), what.stems.end());
    return what;
}

Concept ConceptReader::made(const Words& words) const {
    Concept what;
    std::size_t from = 0, to = words.size();
    const auto empty_word = [&](int i) { return text_.is(i, i + 1, text_.words.function_word); };
    while (from < to && empty_word(words[from])) ++from;
    while (to > from && empty_word(words[to - 1])) --to;
    if (from == to) return what;
    const TextRange range{text_.token(words[from]).range.begin,
                          text_.token(words[to - 1]).range.end};
    what.words = collapsed(text_.document.words(range));
    what.stems = stems_of(text_, acronyms_,
                          {words.begin() + static_cast<std::ptrdiff_t>(from),
                           words.begin() + static_cast<std::ptrdiff_t>(to)});
    return what;
}

Concept ConceptReader::of_words(int first, int end) const {
    Words words;
    for (int i = first; i < end; ++i) {
        if (text_.word(i) && !text_.in_time(i)) words.push_back(i);
    }
    return made(words);
}

Concept ConceptReader::read(const FoundFigure& figure, int first, int end, Before before) const {
    const bool carries = before.what != nullptr && !before.what->stems.empty();
    if (carries && spoken_of(first, figure.first)) return carried(figure, end, *before.what);
    if (Concept what = made(after(figure.end, end)); !what.stems.empty()) return what;
    if (!carries || !stands_alone(first, figure.first)) {
        // What stands before another figure is counted by that one.
        const int from = before.figure == nullptr ? first : before.figure->end;
        if (Concept what = made(right_before(from, figure.first)); !what.stems.empty()) return what;
        if (Concept what = made(headed(from, figure.first)); !what.stems.empty()) return what;
        if (Concept what = made(subject(from, figure.first)); !what.stems.empty()) return what;
    }
    return carries ? carried(figure, end, *before.what) : Concept{};
}

}  // namespace yearproof
