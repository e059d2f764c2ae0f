// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/figures.h"
#include "yearproof/facts/reading/phrases.h"
#include "yearproof/facts/reading/stems.h"

/// What a figure counts: the noun phrase after it ("24 permanent exclusions"),
/// before it ("an overspend of £2.7m", "the number of children in care was
/// 482"), or that of the figure before it ("compared to 6 and 19"). Private to
/// the facts stage.
namespace yearproof {

class ConceptReader {
public:
    explicit ConceptReader(const Text& text)
        : text_(text), phrases_(text), acronyms_(read_acronyms(text)) {}

    /// The concept of one figure of the sentence in tokens [first, end). `before`
    /// is the figure before it in the same sentence with its concept, where there
    /// is one.
    struct Before {
        const FoundFigure* figure = nullptr;
        const Concept* what =
            nullptr;  ///< what is counted, as the last figure that named it has it
        const Concept* last = nullptr;  ///< the same with what narrowed the figure before
        const Concept* main = nullptr;  ///< what the sentence counts, not where or in how many
        bool part = false;              ///< the sentence says that it is part of what is carried
    };
    Concept read(const FoundFigure& figure, int first, int end, Before before) const;
    /// The concept that plain words name: a title, a header cell.
    Concept of_words(int first, int end) const;

private:
    using Words = NounPhrases::Words;
    Concept named(const FoundFigure& figure, int first, int end, Before before) const;
    Concept named_behind(const FoundFigure& figure, int first, int end, Before before) const;
    Words words_before(const FoundFigure& figure, int from, int first, int end) const;
    Concept named_around(const FoundFigure& figure, int first, int end, Before before) const;
    Concept named_before(const FoundFigure& figure, int first, int end, Before before) const;
    void with_object(Words& found, int end) const;
    bool light_verb_in_reach(int i, int end) const;
    std::string object_of(const FoundFigure& figure, int end) const;
    Words after(const FoundFigure& figure, int first, int end) const;
    Words after_change(int i, int end) const;
    Words spent_on(const FoundFigure& figure, int first, int end) const;
    Words right_before(int first, int i) const;
    Words headed(int first, int i) const;
    Words subject(int first, int i) const;
    Words subject_from(int start, int i) const;
    bool ends_subject(int at, int i) const;
    bool names_kind(int at) const;
    bool is_ordinal(int at) const;
    bool is_measure(int at) const;
    bool is_adjective(const Words& before, int at) const;
    Words qualifier(int i, int end) const;
    Words placed(int i, int end) const;
    Concept carried(const FoundFigure& figure, int end, const Concept& from,
                    const Words& done = {}) const;
    Concept changing(Before before, int i) const;
    int changed_to(int from, int i) const;
    Words risen(Before before, int i) const;
    int next_clause(int from, const FoundFigure& figure) const;
    bool spoken_of(int first, int i) const;
    bool stands_alone(int first, int i) const;
    bool is_compared(int first, int i) const;
    bool tells(int i) const;
    bool says_size(int i, int end) const;
    bool within_name(int first, int i) const;
    bool is_joined(int at) const;
    bool ends_name_before(int first, int at) const;
    bool is_linked(const FoundFigure& figure, int first) const;
    bool is_part(int first, Before before) const;
    Words sum_raised(const FoundFigure& figure, int first) const;
    Words for_each(const FoundFigure& figure, int end) const;
    Words for_what(const FoundFigure& figure, int first, int end) const;
    Concept stayed(const FoundFigure& figure, Before before, int end) const;
    bool is_where(const FoundFigure& place, int first, int i) const;
    bool is_of_whom(const FoundFigure& figure) const;
    bool counts_the_same(const FoundFigure& figure, int first, int end, const Before& before) const;
    Words did_of_them(const FoundFigure& figure, int end) const;
    bool is_of_them(int i, int end) const;
    bool is_set_off(const FoundFigure& figure, int first, int end) const;
    bool is_told_part(const FoundFigure& figure, int end) const;
    bool is_part_of_all(const FoundFigure& figure, int first, int end) const;
    Words of_them(const FoundFigure& figure, int first, int end) const;
    Words told(const FoundFigure& figure, int first, int end, Before before) const;
    Words bracketed_by(const FoundFigure& figure, int first, int end, Before before) const;
    Words opening(const FoundFigure& figure, int first, int end) const;
    Words labelled(int first, int i) const;
    Words changed_object(int first, int i) const;
    int past_articles(int i, int end) const;
    bool joins_clause(int at) const;
    bool is_share_alone(int number, int end) const;
    bool goes_on_with_share(int i, int end) const;
    bool tells_of(int i, int end) const;
    int averaged(const FoundFigure& figure, int end) const;
    void tell_average(int average, Concept& what) const;
    bool did(int i, int end) const;
    Words being(int i, int end) const;
    bool names_kind_of(int at, int end) const;
    void forget_each(Concept& what, const FoundFigure& figure) const;
    bool leaves_age(const FoundFigure& age, int i, int end) const;
    bool is_predicate(const Words& words) const;
    Concept told_of_carried(const FoundFigure& figure, int end, Before before) const;
    bool says_nothing(int at) const;
    Words where_it_was(const FoundFigure& figure, Before before) const;
    Words part_named(const FoundFigure& figure) const;
    Words done_to_carried(const FoundFigure& figure, Before before) const;
    Words share_of_subject(const FoundFigure& figure, int first, int end) const;
    bool is_amount_of(const FoundFigure& figure) const;
    bool is_share_of_all(const FoundFigure& figure, int first, int end) const;
    Words how_often(const FoundFigure& figure, int first) const;
    Words spelled(const Words& words, int first) const;
    int bracket_before(int i, int lowest) const;
    bool is_more(int i) const;
    bool says_what(const Words& words) const;
    int past_bracket(int i, int end) const;
    int past_of(int i, int end) const;
    int past_age(int i, int end) const;
    bool ends_name(const Words& words, std::size_t i, std::size_t from) const;
    Concept made(const Words& words) const;
    std::string readable(const Words& words) const;
    Words without_place(const Words& words) const;
    bool is_scale(int at, int first) const;
    bool is_kept_head(int i) const;
    bool opens_relative(int at, int i, const Words& found) const;
    int names_before_head(int first, int at, const Phrase& head) const;
    std::string length_told(const FoundFigure& figure, int end) const;
    Words purpose_of(const FoundFigure& figure, int end) const;
    std::string announced(const FoundFigure& figure, int first, int end) const;
    std::string mover(const FoundFigure& figure, int first, const std::string& words) const;
    bool opens_purpose(int i) const;
    bool goes_on_behind(const Words& words, int i, int end) const;
    void count_several(const FoundFigure& figure, int end, Concept& what) const;
    std::string state_lasting(const FoundFigure& figure, int first) const;
    std::string kind_before(const FoundFigure& figure, int first, int end, Before before) const;
    std::string without_deed(const Concept& what) const;
    void show(const FoundFigure& figure, int first, int end, Before before, Concept& what) const;
    void tell_rate(const FoundFigure& figure, int end, Concept& what) const;
    std::string base_told(const FoundFigure& figure, int end) const;
    bool is_bare_whole(const FoundFigure& figure, int end, const Before& before) const;
    /// False where it has it already.
    static bool add_stem(const std::string& stem, Concept& what);
    void tell_pace(const FoundFigure& figure, int end, Concept& what) const;
    void tell_each(const FoundFigure& figure, int end, Concept& what) const;
    bool is_one_of(int i, int end) const;
    bool names_nothing(const FoundFigure& figure, int i, int end) const;
    void tell_base(const FoundFigure& figure, int first, int end, Concept& what) const;

    const Text& text_;
    NounPhrases phrases_;
    Acronyms acronyms_;
};

}  // namespace yearproof
