// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

/// The words around a time: its preposition, where its clause ends, what its words mean. Private to
/// the facts stage.
namespace yearproof::tense {

constexpr std::uint32_t words_back = 12;  ///< between a verb and its time, names not counted

struct Words {
    const Lexicon& lexicon = Lexicon::english();
    Meaning preposition = lexicon.meaning("event_preposition");
    Meaning future = lexicon.meaning("future_verb"), open = lexicon.meaning("open_word");
    Meaning condition = lexicon.meaning("condition"), told = lexicon.meaning("told_word");
    Meaning hanging = lexicon.meaning("hanging"), last = lexicon.meaning("last_of_several");
    Meaning bound = lexicon.meaning("clause_bound"), relative = lexicon.meaning("which_word");
    Meaning past_aux = lexicon.meaning("past_aux"), past_be = lexicon.meaning("past_be");
    Meaning perfect = lexicon.meaning("perfect_aux"), other_aux = lexicon.meaning("other_aux");
    Meaning past = lexicon.meaning("past_verb"), decision = lexicon.meaning("decision_verb");
    Meaning planning = lexicon.meaning("planning_verb"), base = lexicon.meaning("base_verb");
    Meaning event = lexicon.meaning("event_verb"), ending = lexicon.meaning("past_ending");
    Meaning change = lexicon.meaning("change_verb"), coming = lexicon.meaning("coming_verb");
    Meaning function = lexicon.meaning("function_word"), edge = lexicon.meaning("edge");
    Meaning link = lexicon.meaning("preposition"), article = lexicon.meaning("article");
    Meaning by = lexicon.meaning("deadline_word"), to = lexicon.meaning("range_word");
    Meaning adverb = lexicon.meaning("adverb_ending"), polite = lexicon.meaning("polite");
    Meaning from = lexicon.meaning("from"), of = lexicon.meaning("of");
    Meaning now = lexicon.meaning("now_figure"), of_these = lexicon.meaning("of_these");
    Meaning plan_noun = lexicon.meaning("plan_noun");
    Meaning number_word = lexicon.meaning("number_word");
    Meaning since = lexicon.meaning("since"), change_noun = lexicon.meaning("change_noun");
    /// One of them at least is in every sentence that speaks of a plan.
    WordSet of_plans = lexicon.beginnings({hanging, open, condition});
};

inline const Words& words() {
    static const Words known;
    return known;
}

class Clause {
public:
    Clause(const Report& report, const TimeExpression& time);

protected:
    // ---- words
    const Phrase* find(std::uint32_t i, Meaning meaning) const {
        return i >= first_ && i < end_
                   ? words().lexicon.find(&report_.prose.words[i], end_ - i, meaning)
                   : nullptr;
    }
    bool is(std::uint32_t i, Meaning meaning) const { return find(i, meaning) != nullptr; }
    bool is_symbol(std::uint32_t i) const { return tokens_[i].kind == TokenKind::symbol; }
    bool is_symbol(std::uint32_t i, char32_t c) const {
        return is_symbol(i) && tokens_[i].symbol == c;
    }
    bool is_word(std::uint32_t i) const { return tokens_[i].kind == TokenKind::word; }
    bool is_number(std::uint32_t i) const { return tokens_[i].kind == TokenKind::number; }
    bool is_name(std::uint32_t i) const { return is_word(i) && tokens_[i].capital; }
    bool has_ending(std::uint32_t i, Meaning meaning) const;
    bool is_past(std::uint32_t i) const;
    bool holds(std::uint32_t from, std::uint32_t to, Meaning meaning) const;
    bool holds_number(std::uint32_t from, std::uint32_t to) const;
    TextRange range(std::uint32_t i, std::uint32_t count = 1) const;

    // ---- where the time stands
    /// Its preposition, which must be one of events.
    bool find_preposition();
    bool is_of_days() const;
    bool is_short() const;
    /// "between September and December": how long what is told took.
    bool spans() const { return preposition_->code == "span"; }
    bool by_day() const { return preposition_->code == "on" && is_of_days(); }
    bool quoted() const;
    /// Nothing but a number, a mark or a name of a meeting before its preposition.
    bool fronted() const;
    /// Not "in the March 2026 elections": what follows is no noun.
    bool stands_alone() const;
    bool ends_clause(std::uint32_t i) const;
    /// The first token that ends the clause, from token i on.
    std::uint32_t end_of_clause(std::uint32_t i) const;
    /// Words back from its preposition, those of names not counted.
    std::uint32_t first_in_reach() const;

    /// Something is planned, or hangs on a condition: before `to`, or a condition anywhere.
    bool is_plan(std::uint32_t to) const;
    /// ", subject to approval", not "children subject to plans".
    bool hangs_on(std::uint32_t i) const;
    bool is_plan() const { return is_plan(end_); }

    const Report& report_;
    const std::vector<Token>& tokens_;
    const TimeExpression& time_;
    std::uint32_t first_, end_;
    const Phrase* preposition_ = nullptr;
    std::uint32_t at_ = 0;  ///< its first token
};

}  // namespace yearproof::tense
