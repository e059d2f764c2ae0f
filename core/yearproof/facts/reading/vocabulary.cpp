// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/vocabulary.h"

#include <string_view>
#include <utility>

namespace yearproof {

namespace {

constexpr std::pair<Meaning Vocabulary::*, std::string_view> tables[] = {
    {&Vocabulary::number_word, "number_word"},
    {&Vocabulary::number_scale, "number_scale"},
    {&Vocabulary::glued_scale, "glued_scale"},
    {&Vocabulary::ratio_word, "ratio_word"},
    {&Vocabulary::ratio_goes_on, "ratio_goes_on"},
    {&Vocabulary::fraction_after, "fraction_after"},
    {&Vocabulary::in_every, "in_every"},
    {&Vocabulary::ratio_noun, "ratio_noun"},
    {&Vocabulary::minus, "minus"},
    {&Vocabulary::law_word, "law_word"},
    {&Vocabulary::one_before, "one_before"},
    {&Vocabulary::one_unit, "one_unit"},
    {&Vocabulary::none_word, "none_word"},
    {&Vocabulary::none_before, "none_before"},
    {&Vocabulary::uncounted, "uncounted"},
    {&Vocabulary::plural_ending, "plural_ending"},
    {&Vocabulary::currency_code, "currency_code"},
    {&Vocabulary::currency_part, "currency_part"},
    {&Vocabulary::not_a_number, "not_a_number"},
    {&Vocabulary::ordinal_ending, "ordinal_ending"},
    {&Vocabulary::currency_sign, "currency_sign"},
    {&Vocabulary::currency_word, "currency_word"},
    {&Vocabulary::percent, "percent"},
    {&Vocabulary::percent_points, "percent_points"},
    {&Vocabulary::per, "per"},
    {&Vocabulary::unit, "unit"},
    {&Vocabulary::age_before, "age_before"},
    {&Vocabulary::age_after, "age_after"},
    {&Vocabulary::people, "people"},
    {&Vocabulary::about, "about"},
    {&Vocabulary::over, "over"},
    {&Vocabulary::under, "under"},
    {&Vocabulary::at_least, "at_least"},
    {&Vocabulary::up_to, "up_to"},
    {&Vocabulary::label_before, "label_before"},
    {&Vocabulary::identifier_before, "identifier_before"},
    {&Vocabulary::rate_before, "rate_before"},
    {&Vocabulary::conjunction, "conjunction"},
    {&Vocabulary::range_word, "range_word"},
    {&Vocabulary::between, "between"},
    {&Vocabulary::comparison, "comparison"},
    {&Vocabulary::change_verb, "change_verb"},
    {&Vocabulary::change_noun, "change_noun"},
    {&Vocabulary::level_comparison, "level_comparison"},
    {&Vocabulary::by, "by"},
    {&Vocabulary::of, "of"},
    {&Vocabulary::from, "from"},
    {&Vocabulary::to, "to"},
    {&Vocabulary::since, "since"},
    {&Vocabulary::respectively, "respectively"},
    {&Vocabulary::includes, "includes"},
    {&Vocabulary::benchmark, "benchmark"},
    {&Vocabulary::target, "target"},
    {&Vocabulary::future, "future"},
    {&Vocabulary::aim, "aim"},
    {&Vocabulary::threshold_before, "threshold_before"},
    {&Vocabulary::function_word, "function_word"},
    {&Vocabulary::quantity_head, "quantity_head"},
    {&Vocabulary::be_verb, "be_verb"},
    {&Vocabulary::preposition, "preposition"},
    {&Vocabulary::relative_pronoun, "relative_pronoun"},
    {&Vocabulary::pronoun, "pronoun"},
    {&Vocabulary::definite, "definite"},
    {&Vocabulary::qualifying, "qualifying"},
    {&Vocabulary::takes_to, "takes_to"},
    {&Vocabulary::narrowing, "narrowing"},
    {&Vocabulary::participle, "participle"},
    {&Vocabulary::light_verb, "light_verb"},
    {&Vocabulary::past_ending, "past_ending"},
    {&Vocabulary::present_ending, "present_ending"},
    {&Vocabulary::negation, "negation"},
    {&Vocabulary::telling, "telling"},
    {&Vocabulary::measuring, "measuring"},
    {&Vocabulary::ratio_sign, "restating"},
    {&Vocabulary::complement, "complement"},
    {&Vocabulary::no_verb, "no_verb"},
    {&Vocabulary::purpose, "purpose"},
    {&Vocabulary::table_label, "table_label"},
    {&Vocabulary::finite_verb, "finite_verb"},
    {&Vocabulary::perfect, "perfect"},
    {&Vocabulary::placing, "placing"},
    {&Vocabulary::particle, "particle"},
    {&Vocabulary::dimension, "dimension"},
    {&Vocabulary::each, "each"},
    {&Vocabulary::up_or_down, "up_or_down"},
    {&Vocabulary::planned, "planned"},
    {&Vocabulary::target_before, "target_before"},
    {&Vocabulary::limit_before, "limit_before"},
    {&Vocabulary::ranging, "ranging"},
    {&Vocabulary::contrasting, "contrasting"},
    {&Vocabulary::whole, "whole"},
    {&Vocabulary::keeping_back, "keeping_back"},
};

}  // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon) {
    for (const auto& [meaning, table] : tables) this->*meaning = lexicon.meaning(table);
}

}  // namespace yearproof
