// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/clauses.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int longest_item = 10;  ///< tokens of one thing in a list
constexpr int beside = 4;
constexpr int sentence_reach = 200;  ///< so that a sentence without end costs no more than others

}  // namespace

bool is_list(const Text& text, int from, int to) {
    if (to - from > longest_item || to == from) return false;
    for (int at = from; at < to; ++at) {
        if (text.is(at, to, text.words.be_verb) || text.in_time(at) || text.symbol(at, ';') ||
            text.symbol(at, '(') || text.is(at, to, text.words.comparison))
            return false;
    }
    return text.symbol(to - 1, ',') || text.is(to - 1, to, text.words.conjunction);
}

bool breaks_off(const Text& text, int from, int to) {
    for (int i = from; i < to; ++i) {
        if (text.symbol(i, '-') && !text.token(i).glued) return true;
        for (const char32_t mark : {U',', U';', U':', U'(', U')'}) {
            if (text.symbol(i, mark)) return true;
        }
        if (text.is(i, to, text.words.comparison) || text.is(i, to, text.words.level_comparison) ||
            text.is(i, to, text.words.change_verb))
            return true;
    }
    return false;
}

bool says_so(const Text& text, int first, int i) {
    for (int at = std::max(first, i - sentence_reach); at < i; ++at) {
        if (text.is(at, at + 1, text.words.finite_verb)) return true;
    }
    return false;
}

bool weighs(const Text& text, int from, int to) {
    const Phrase* worth = text.ends(from, to, text.words.worth);
    if (worth == nullptr || to - from > longest_item) return false;
    const int verb = to - static_cast<int>(worth->words) - 1;
    return verb < from || !text.is(verb, verb + 1, text.words.finite_verb);  // "and was worth"
}

bool restates(const Text& text, int from, int to, int end) {
    return to - from == 1 && text.symbol(from, '(') && text.symbol(end, ')');
}

bool moves_by_itself(const Text& text, int from, int to) {
    return to - 2 > from && text.is(to - 1, to, text.words.moving) && text.word(to - 2) &&
           !text.function(to - 2) && !text.in_time(to - 2);
}

bool begins_clause(const Text& text, int from, int to) {
    for (int at = from; at < to; ++at) {
        if (text.is(at, at + 1, text.words.relative_pronoun)) return true;
    }
    return false;
}

bool is_more_than_told(const Text& text, int i, int end) {
    const Phrase* than = text.starts(i + 1, end, text.words.than);
    const int what = than == nullptr ? end : i + 1 + static_cast<int>(than->words);
    return what < end && text.word(what) && !text.in_time(what);
}

bool tells_anew(const Text& text, int from, int to) {
    for (int at = from; at < to; ++at) {
        if (text.is(at, at + 1, text.words.pronoun) && text.is(at, at + 1, text.words.be_verb))
            return true;
    }
    return false;
}

bool beside_benchmark(const Text& text, int first, int i) {
    for (int at = std::max(first, i - beside); at < i; ++at) {
        if (text.is(at, i, text.words.benchmark)) return true;
    }
    return false;
}

}  // namespace yearproof
