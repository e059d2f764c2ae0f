// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/concepts.h"

#include "yearproof/facts/reading/units.h"

#include <algorithm>
#include <array>

/// What is counted, where it is named before the figure: as its subject, or at the head of its
/// sentence.
namespace yearproof {
namespace {

constexpr int most_words = 12;
constexpr std::size_t longest_formula = 3;  ///< letters before the digit of "KS2"
constexpr int gap_reach = 5;                ///< tokens from "the gap" to the rate that it is of
constexpr int reach = 60;                   ///< tokens looked back for what is counted

/// What a verb follows; before the first it is the one who does: "volunteers gave", where no more
/// is said.
void begin_anew(std::vector<int>& found, std::vector<int>& doer) {
    if (doer.empty()) doer.swap(found);
    found.clear();
}

}  // namespace

/// The "in" of "Child in Need".
bool ConceptReader::within_name(int first, int i) const {
    return i > first && text_.word(i - 1) && text_.word(i + 1) && text_.token(i - 1).capital &&
           text_.token(i + 1).capital && !text_.token(i).capital;
}

/// The "in" and "year" of "in-year surplus".
bool ConceptReader::is_joined(int at) const {
    const int last = static_cast<int>(text_.prose.tokens.size()) - 1;
    const bool before =
        at > 1 && text_.token(at).glued && text_.symbol(at - 1, '-') && text_.token(at - 1).glued;
    return text_.word(at) &&
           (before || (at + 2 <= last && text_.symbol(at + 1, '-') && text_.token(at + 1).glued &&
                       text_.token(at + 2).glued && text_.word(at + 2)));
}

/// "an overspend of"
bool ConceptReader::is_linked(const FoundFigure& figure, int first) const {
    const int i = before_hedges(text_, first, figure) - 1;
    return i > first && text_.is(i, i + 1, text_.words.of);
}

/// "(CP 268 and CIN 501)": letters that the words before in the sentence spell.
ConceptReader::Words ConceptReader::spelled(const Words& words, int first) const {
    if (words.size() != 1 || !text_.token(words[0]).all_caps) return words;
    for (int i = words[0]; i > first; --i) {
        const int from = spelled_from(text_, i, text_.at(words[0]));
        if (from < first) continue;
        Words meant;
        for (int at = from; at < i; ++at) meant.push_back(at);
        return meant;
    }
    return words;
}

/// What stands before the noun phrase that ends at a figure: a time, another clause, a verb, a word
/// that is no part of a name.
bool ConceptReader::ends_name_before(int first, int at) const {
    const Vocabulary& words = text_.words;
    if (text_.in_time(at) || phrases_.clause_mark(at)) return true;
    if (text_.token(at).glued && at > 0 && text_.number(at - 1)) return true;  // "7th"
    if (text_.token(at).kind == TokenKind::symbol) return false;
    const bool named = within_name(first, at) || is_joined(at);
    if (!named && (text_.function(at) || text_.is(at, at + 1, words.preposition))) return true;
    return text_.is(at, at + 1, words.be_verb) || text_.is(at, at + 1, words.change_verb) ||
           text_.is(at, at + 1, words.light_verb);
}

/// The "rate" of "the case fatality rate 0.9%".
bool ConceptReader::is_measure(int at) const {
    return at > 0 && text_.is(at, at + 1, text_.words.measure_end) && text_.word(at - 1) &&
           !text_.function(at - 1) && !text_.in_time(at - 1) &&
           !text_.is(at - 1, at, text_.words.preposition);
}

/// "an overspend of £2.7m", "CP 268": the noun phrase that ends where the
/// figure begins.
ConceptReader::Words ConceptReader::right_before(int first, int i) const {
    const Vocabulary& words = text_.words;
    const Phrase* limit = text_.ends(first, i, words.threshold_before);
    if (limit != nullptr && text_.ends(first, i, words.limit_before) == nullptr)
        i -= static_cast<int>(limit->words);  // "visits every three months"
    if (const Phrase* by = text_.ends(first, i, words.by); by != nullptr && by->words > 1)
        i -= static_cast<int>(by->words);  // "by a net 112"
    int last = before_hedges(text_, first, i) - 1;
    const bool linked = last >= first && text_.is(last, last + 1, words.of);
    if (linked) --last;
    Words found;
    if (linked && last > first && text_.function(last)) {  // "return rate of"
        if (text_.is(last, last + 1, words.measure_end) && text_.word(last - 1) &&
            !text_.function(last - 1))
            found.push_back(last);
        --last;
    }
    if (!linked && last > first && is_measure(last)) found.push_back(last--);
    for (int at = last; at >= std::max(first, i - reach) && static_cast<int>(found.size()) < 5;
         --at) {
        if (names_kind(at)) {
            found.insert(found.begin(), at);
            continue;
        }
        if (text_.number(at) || ends_name_before(first, at)) break;
        if (text_.token(at).kind == TokenKind::symbol) continue;
        found.insert(found.begin(), at);
    }
    if (!found.empty() && found.back() == i - 1 && phrases_.governs(i - 1))
        found.pop_back();  // "woods covering 340 hectares"
    return found;
}

/// "The completion | rate of", "the gap between our | rate of": where the name begins.
int ConceptReader::names_before_head(int first, int at, const Phrase& head) const {
    if (head.value != 0) return at;
    for (int i = at - 1; i > std::max(first, at - gap_reach); --i) {
        if (text_.is(i, i + 1, text_.words.between) &&
            text_.is(i - 1, i, text_.words.difference_told))
            return i - 1;
    }
    if (!text_.is(at, at + 1, text_.words.measure_end)) return at;
    int from = at;
    while (from > std::max(first, at - 3) && !ends_name_before(first, from - 1) &&
           text_.word(from - 1))
        --from;
    return from;
}

/// "the percentage of children in matched fostering ... now 54%": from the head
/// nearest before the figure.
ConceptReader::Words ConceptReader::headed(int first, int i) const {
    for (int at = i - 1; at >= std::max(first, i - reach); --at) {
        if (text_.symbol(at, ';')) return {};
        if (!text_.words.begin_heads.holds(text_.token(at).word)) continue;
        const Phrase* head = text_.starts(at, i, text_.words.quantity_head);
        if (head == nullptr) continue;
        const bool led = at > first && text_.is(at - 1, at, text_.words.article);
        const int article = led ? at - 1 : at;
        if (article - 1 > first && text_.is(article - 1, article, text_.words.as_word))
            return {};  // "cost of sales as a percentage of revenue": named before
        const int from = head->code == "keep" ? names_before_head(first, at, *head)
                                              : at + static_cast<int>(head->words);
        Words found = phrases_.from(from, i, true);
        const auto ends = std::find_if(found.begin() + !found.empty(), found.end(), [&](int word) {
            return text_.is(word, i, text_.words.change_verb) ||
                   text_.is(word, i, text_.words.from) || text_.is(word, word + 1, text_.words.by);
        });
        found.erase(ends, found.end());
        if (!found.empty()) return found;
    }
    return {};
}

/// "This rate", "again": what begins so was named before.
bool ConceptReader::tells(int i) const { return text_.is(i, i + 1, text_.words.telling); }

/// The "92" of "the 92nd percentile".
bool ConceptReader::is_ordinal(int at) const {
    return at + 2 < static_cast<int>(text_.prose.tokens.size()) && text_.number(at) &&
           text_.token(at + 1).glued && text_.is(at + 1, at + 2, text_.words.ordinal_ending);
}

/// The "1" of "Scope 1 emissions".
bool ConceptReader::names_kind(int at) const {
    if (at <= 0 || !text_.number(at) || text_.in_time(at)) return false;
    if (is_ordinal(at)) return true;
    const bool formula = text_.token(at).glued && text_.word(at - 1) &&
                         text_.token(at - 1).all_caps &&
                         text_.at(at - 1).size() <= longest_formula && text_.at(at).size() == 1;
    if (formula) return true;  // "At KS2 it was"
    if (text_.is(at - 1, at, text_.words.label_before)) {
        const bool goes_on = at + 1 < static_cast<int>(text_.prose.tokens.size()) &&
                             text_.word(at + 1) && !text_.function(at + 1);
        return text_.token(at - 1).capital || goes_on;  // "section 42 enquiries"
    }
    return at > 2 && text_.at(at).size() == 1 &&
           (text_.is(at - 1, at, text_.words.conjunction) ||
            text_.is(at - 1, at, text_.words.range_word)) &&
           text_.number(at - 2) && names_kind(at - 2);  // "Scope 1 and 2 emissions"
}

/// What ends the subject of a clause: its verb, a time, a figure, the next clause.
bool ConceptReader::ends_subject(int at, int i) const {
    return text_.is(at, i, text_.words.be_verb) || text_.is(at, i, text_.words.change_verb) ||
           text_.is(at, i, text_.words.comparison) || text_.is(at, at + 1, text_.words.running) ||
           text_.in_time(at) || (text_.number(at) && !names_kind(at)) || phrases_.clause_mark(at);
}

/// The "reported" of "the average reported loss".
bool ConceptReader::is_adjective(const Words& before, int at) const {
    return !before.empty() && before.back() == at - 1 &&
           text_.is(at - 1, at, text_.words.contrasting) &&
           !text_.is(at - 1, at, text_.words.negation);
}

/// "The" of "the average": no subject begins so.
bool ConceptReader::says_nothing(int at) const {
    return text_.function(at) && !tells(at) && !is_joined(at);
}

/// The "that" of "an inspection that would take place": what stands before it does.
bool ConceptReader::opens_relative(int at, int i, const Words& found) const {
    return at + 1 < i && text_.is(at, at + 1, text_.words.relative_pronoun) && says_what(found) &&
           (text_.is(at + 1, at + 2, text_.words.finite_verb) ||
            text_.is(at + 1, at + 2, text_.words.future));
}

/// The first words from `start` on that a verb follows.
ConceptReader::Words ConceptReader::subject_from(int start, int i) const {
    Words found, doer;
    for (int at = start; at < i && static_cast<int>(found.size()) < most_words; ++at) {
        if (ends_subject(at, i)) {
            if (!found.empty() && !tells(found.front())) break;
            found.clear();  // "this reduced the caseloads"
        } else if ((text_.is(at, at + 1, text_.words.light_verb) && !is_adjective(found, at)) ||
                   text_.is(at, at + 1, text_.words.complement)) {
            if (opens_relative(at, i, found)) break;
            begin_anew(found, doer);  // "we see that our children have", "received the first part"
        } else if (names_kind(at)) {
            if (!found.empty() || is_ordinal(at)) found.push_back(at);
        } else if (text_.word(at) && !(found.empty() && says_nothing(at))) {
            found.push_back(at);
        }
    }
    return !says_what(found) && !(doer.empty() || tells(doer.front())) ? doer : found;
}

/// The bracket that the one at token i closes.
int ConceptReader::bracket_before(int i, int lowest) const {
    int at = i;
    while (at > lowest && !text_.symbol(at, '(')) --at;
    return text_.symbol(at, '(') ? at : i;
}

/// The "and" of "met six times in 2024/25 and attendance was": what follows has a subject of its
/// own.
bool ConceptReader::joins_clause(int at) const {
    return at > 0 && text_.is(at, at + 1, text_.words.conjunction) && text_.word(at) &&
           (text_.in_time(at - 1) || text_.is(at - 1, at, text_.words.times_word)) &&
           text_.word(at + 1) && !text_.in_time(at + 1);
}

/// The words before the verb of the clause that holds token i.
ConceptReader::Words ConceptReader::subject(int first, int i) const {
    i = before_hedges(text_, first, i);
    int start = i;
    const int lowest = std::max(first, i - reach);
    while (start > lowest && !phrases_.clause_mark(start - 1) && !joins_clause(start - 1)) --start;
    for (; start >= lowest; --start) {
        const Words found = subject_from(start, i);
        if (!found.empty() && tells(found.front())) return {};
        if (says_what(found)) return found;
        if (start > lowest && text_.symbol(start - 1, ')'))
            start = bracket_before(start - 1, lowest) + 1;
        do --start;  // the clause says nothing: take the one before it
        while (start > lowest && !phrases_.clause_mark(start - 1));
        ++start;
    }
    return {};
}

/// "More", "fewer"
bool ConceptReader::is_more(int i) const {
    const Phrase* noun = text_.starts(i, i + 1, text_.words.change_noun);
    return noun != nullptr && noun->value != 1;
}

/// Whether words name a measure: not "the national average".
bool ConceptReader::says_what(const Words& words) const {
    return std::ranges::any_of(words, [&](int at) {
        return !text_.function(at) && !text_.is(at, at + 1, text_.words.benchmark) &&
               !text_.is(at, at + 1, text_.words.measuring) &&
               !text_.is(at, at + 1, text_.words.over) &&
               !text_.is(at, at + 1, text_.words.under) &&
               !text_.is(at, at + 1, text_.words.target) && !is_more(at);
    });
}

/// Whether a figure is held against the one before it: "compared to 6", "(from 495 to 482)".
bool ConceptReader::is_compared(int first, int i) const {
    const Vocabulary& words = text_.words;
    const std::array leads{words.comparison,       words.from,       words.to,
                           words.level_comparison, words.ratio_sign, words.target_before};
    const Phrase* limit = text_.ends(first, i, words.limit_before);
    const int before = limit == nullptr ? first : i - static_cast<int>(limit->words) - 1;
    if (before > first && text_.is(before, before + 1, words.definite))
        return true;  // "the cap of"
    return std::ranges::any_of(
        leads, [&](Meaning meaning) { return text_.ends(first, i, meaning) != nullptr; });
}

/// Whether a figure only makes sense by the one before it: "compared to 6 and
/// 19", "(from 495 to 482)".
bool ConceptReader::stands_alone(int first, int i) const {
    const Vocabulary& words = text_.words;
    if (i <= first) return false;
    if (is_compared(first, i)) return true;
    if (text_.ends(first, i, words.conjunction) != nullptr) return true;
    if (const int near = before_hedges(text_, first, i); near < i)
        return near <= first || stands_alone(first, near);
    if (text_.is(i - 1, i, words.of) && i - 3 > first && is_measure(i - 2) && !is_more(i - 3) &&
        !text_.is(i - 3, i - 2, words.benchmark) && !text_.is(i - 3, i - 2, words.measuring) &&
        !text_.is(i - 3, i - 2, words.target))
        return false;  // "a conversion rate of"
    if (text_.is(i - 1, i, words.of) && i - 2 >= first && text_.word(i - 2)) {
        return text_.is(i - 2, i - 1, words.function_word) ||
               text_.is(i - 2, i - 1, words.benchmark) ||
               text_.is(i - 2, i - 1, words.measuring);  // "an overspend of" names its own
    }
    const bool stands = i - 3 > first && text_.is(i - 1, i, words.standing) &&
                        text_.is(i - 2, i - 1, words.be_verb) && text_.word(i - 3) &&
                        !text_.function(i - 3);
    if (stands) return false;  // "and reservoirs stood at"
    const bool moved = text_.is(i - 1, i, words.moving) || text_.is(i - 1, i, words.up_or_down);
    const bool moves = i - 2 > first && moved && text_.word(i - 2) && !text_.function(i - 2) &&
                       !text_.in_time(i - 2) && !phrases_.is_adverb(i - 2);
    if (moves) return false;  // "while postgraduate applications rose"
    if (is_measure(i - 1)) return false;
    return text_.symbol(i - 1, ',') || text_.is(i - 1, i, words.preposition) ||
           (text_.is(i - 1, i, words.function_word) && !text_.is(i - 1, i, words.be_verb));
}

/// "the 394 let last year": one spoken of already.
bool ConceptReader::spoken_of(int first, int i) const {
    return i - 1 > first && text_.is(i - 1, i, text_.words.definite) &&
           (text_.ends(first, i - 1, text_.words.level_comparison) != nullptr ||
            text_.ends(first, i - 1, text_.words.comparison) != nullptr);
}

}  // namespace yearproof
