// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/text.h"

#include <vector>

/// Noun phrases: where one that begins at a token ends, what limits it ("aged 9 to 17", "within 20
/// weeks"), and what is said to have been done with what it names ("were approved"). Private to the
/// facts stage.
namespace yearproof {

class NounPhrases {
public:
    using Words = std::vector<int>;  ///< tokens, in reading order

    explicit NounPhrases(const Text& text) : text_(text) {}

    /// A mark that ends a clause: comma, semicolon, colon, bracket, a dash between blanks.
    bool clause_mark(int i) const;
    /// Where a noun phrase cannot go on.
    bool stops(int i, int end) const;
    bool names_formula(int i, int end) const;
    bool counted_next(int i, int end, std::size_t whole) const;
    void take_verb(int i, int end, Words& found) const;
    bool take_word(int& i, int end, Words& found) const;
    bool take_limit(int& i, int end, Words& found) const;
    int past_link(int i, int end, bool goes_through) const;
    /// The words of a noun phrase from token i on; through "of", "in", "for" and "who were" where
    /// something that can be named follows them.
    Words from(int i, int end, bool through_prepositions) const;
    bool ends_at(const Words& found, int i, int end) const;
    bool leads_to_number(const Words& found, int i, int end) const;
    /// The same, with what was done: "households" before "were approved by the panel".
    Words with_action(int i, int end) const;
    /// What is said to have been done, from an auxiliary at token i on; empty where nothing is.
    Words action(int i, int end) const;
    /// A verb right before the number that is its object: the "covering" of "covering 340
    /// hectares".
    bool governs(int i) const;
    /// A word that tells what was, or (`now`) is being, done: "approved", "let", "receiving".
    bool told_of(int i, bool now) const;
    /// The verb right before a figure whose object it counts ("approved" in "we approved 16"), or
    /// -1.
    int action_before(int first, int i) const;

    /// "significantly"
    bool is_adverb(int i) const;

private:
    bool within_name(int i) const;
    bool leads_on(int i, int end) const;
    bool joins(int i, int end) const;
    bool takes_to(int i) const;
    int through(int i, int end) const;
    int labels_end(int i, int end) const;
    int limit_end(int i, int end) const;
    bool tells_now(int i) const;
    bool told_soon(int i, int end) const;
    bool ending(int i, std::size_t letters, Meaning meaning) const;

    const Text& text_;
};

}  // namespace yearproof
