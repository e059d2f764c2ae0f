// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/tense/clause.h"

#include <algorithm>

namespace yearproof::tense {
namespace {

constexpr std::uint32_t words_around = 60;  ///< within which a plan is looked for
constexpr int longest_month = 31;
constexpr int longest_days = 27;           ///< a time of some days, not of a month
constexpr std::uint32_t most_fronted = 4;  ///< words of "at Full Council on"

}  // namespace

Clause::Clause(const Report& report, const TimeExpression& time)
    : report_(report), tokens_(report.prose.tokens), time_(time),
      first_(std::max(report.prose.sentences[time.sentence].first,
                      time.first_token - std::min(time.first_token, words_around))),
      end_(std::min(report.prose.sentences[time.sentence].end, time.end_token + words_around)) {}

bool Clause::has_ending(std::uint32_t i, Meaning meaning) const {
    const Token& token = tokens_[i];
    return is_word(i) && !token.capital && token.range.size() > 4 &&
           words().lexicon.ends(report_.document.words(token.range), 2, meaning);
}

bool Clause::is_past(std::uint32_t i) const {
    return has_ending(i, words().ending) || is(i, words().past) || is(i, words().event) ||
           is(i, words().decision) || is(i, words().planning);
}

bool Clause::holds(std::uint32_t from, std::uint32_t to, Meaning meaning) const {
    for (std::uint32_t i = from; i < to; ++i) {
        if (is(i, meaning)) return true;
    }
    return false;
}

bool Clause::holds_number(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
        if (is_number(i)) return true;
    }
    return false;
}

TextRange Clause::range(std::uint32_t i, std::uint32_t count) const {
    return {tokens_[i].range.begin, tokens_[i + count - 1].range.end};
}

bool Clause::find_preposition() {
    for (std::uint32_t back = 1; back <= 4 && time_.first_token >= first_ + back; ++back) {
        const Phrase* phrase = find(time_.first_token - back, words().preposition);
        if (phrase == nullptr || phrase->words != back) continue;
        // "at the end of January", but not "in the 2026/27 budget"
        const bool named = time_.kind == TimeKind::season || time_.kind == TimeKind::term;
        if (phrase->code == "edge" && !named && !is(time_.first_token, words().edge)) continue;
        preposition_ = phrase;
        at_ = time_.first_token - back;
    }
    return preposition_ != nullptr;
}

bool Clause::is_of_days() const {
    return days_between(time_.period->first, time_.period->last) <= longest_days;
}

bool Clause::is_short() const {
    return days_between(time_.period->first, time_.period->last) <= longest_month;
}

bool Clause::quoted() const {
    const auto marks = std::count_if(tokens_.begin() + first_, tokens_.begin() + at_,
                                     [](const Token& token) { return token.symbol == '"'; });
    return marks % 2 == 1;
}

bool Clause::fronted() const {
    std::uint32_t i = first_;
    while (i < at_ && !is_word(i)) ++i;
    if (i == at_) return true;
    if (at_ - i > most_fronted || !is(i, words().link)) return false;
    for (++i; i < at_; ++i) {
        if (!is_name(i) && !is(i, words().article)) return false;
    }
    return true;
}

bool Clause::stands_alone() const {
    const std::uint32_t next = time_.end_token;
    return next >= end_ || !is_word(next) || is(next, words().function) ||
           is(next, words().bound) || is(next, words().link);
}

bool Clause::ends_clause(std::uint32_t i) const {
    if (is_symbol(i))
        return tokens_[i].symbol != '%' && tokens_[i].symbol != U'\u00a3' &&
               tokens_[i].symbol != '/' && !(tokens_[i].symbol == '-' && tokens_[i].glued);
    // the "and" of "Corporate Parenting and Youth Justice"
    const bool in_name = i > first_ && i + 1 < end_ && is_word(i) && !tokens_[i].capital &&
                         is_name(i - 1) && is_name(i + 1);
    return is(i, words().bound) && !in_name;
}

std::uint32_t Clause::end_of_clause(std::uint32_t i) const {
    while (i < end_ && !ends_clause(i)) ++i;
    return i;
}

std::uint32_t Clause::first_in_reach() const {
    std::uint32_t i = at_;
    for (std::uint32_t steps = 0; i > first_ && steps < words_back; --i) steps += !is_name(i - 1);
    return i;
}

bool Clause::hangs_on(std::uint32_t i) const {
    return is(i, words().hanging) && (i == first_ || is_symbol(i - 1) ||
                                      is(i - 1, words().past_aux) || is(i - 1, words().other_aux));
}

/// "May" and "Will" are names.
bool Clause::is_plan(std::uint32_t to) const {
    for (std::uint32_t i = first_; i < end_; ++i) {
        if (!words().of_plans.holds(report_.prose.words[i]) || (is_name(i) && i > first_)) continue;
        if (hangs_on(i)) return true;
        if (is(i, words().plan_noun) && i + 1 < end_ && is_symbol(i + 1, ',')) continue;
        if (is(i, i < to ? words().open : words().condition) && !is(i, words().polite)) return true;
    }
    return false;
}

}  // namespace yearproof::tense
