// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/language/lexicon.h"

/// The meanings that the readers of figures, concepts, roles and statements
/// look for, by the names of their tables in the lexicon. Private to the facts
/// stage.
namespace yearproof {

struct Vocabulary {
    explicit Vocabulary(const Lexicon& lexicon);

    // figures
    Meaning number_word, number_scale, glued_scale, ratio_word, ratio_goes_on, ratio_compares,
        fraction_after, in_every, ratio_noun, minus, time_of_day, compass, street_word,
        not_a_number, ordinal_ending, law_word;
    Meaning one_before, one_unit, none_word, none_before, uncounted, plural_ending;
    Meaning currency_sign, currency_code, currency_part, currency_word, percent, percent_points,
        per, unit, age_before, age_after, people;
    Meaning about, over, under, at_least, up_to;
    Meaning label_before, identifier_before, rate_before, conjunction, range_word, between;
    // statements
    Meaning comparison, change_verb, change_noun, level_comparison, by, of, from, to, since,
        respectively, year_on_year, pace, includes, of_these, of_which, part_with, part_goes_on,
        part_of_them, in_total, totalling, clause_opener, standing;
    // roles
    Meaning benchmark, of_origin, target, future, aim, threshold_before;
    // cells of tables
    Meaning cell_nothing, cell_suppressed, cell_not_applicable, cell_unit, currency_prefix;
    // lines of tables
    Meaning line_total, line_net, line_deducted, line_change, line_within, line_rate,
        line_reference, line_counted, scale_exception;
    // concepts
    Meaning function_word, quantity_head, be_verb, preposition, relative_pronoun, pronoun, definite,
        qualifying, takes_to, narrowing, participle, light_verb, past_ending, present_ending,
        negation, article, tempering, variance_noun, added_to, the_rest, telling, measuring,
        ratio_sign, complement, no_verb, purpose, table_label, finite_verb, perfect, placing,
        particle, dimension, each, times_word, none_of, up_or_down, planned, plan_noun,
        target_before, target_behind, limit_before, ranging, contrasting, whole, keeping_back,
        agent_verb, than, worth, running, measure_end, all_of_them, ranging_of, having,
        present_verb, telling_past, due, now, service_call, sum_in, irregular_plural, moving, upon,
        opening_of, going_on, did_so, aside_opener, spreading, gathering, adverb_ending,
        label_contrast, version_word, length_unit, plural_of_one, more_of_same, plan_held_against,
        verb_with_up, waiting, raising, as_word, difference_told, duration_lead, either, besides,
        one_of_time, until_then, all_spent, rest_told, average_word, bare_quantity, being_done,
        planned_verb, accounting, measured_length, front_end;

    WordSet begin_figures;  ///< words and signs with which a figure may begin, or what is none
    WordSet begin_heads;    ///< words with which "the number of" and its like begin
    WordSet begin_light_verbs;
    WordSet end_hedges;
};

}  // namespace yearproof
