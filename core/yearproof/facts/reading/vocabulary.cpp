// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/vocabulary.h"

#include <string_view>
#include <utility>

namespace yearproof {

Vocabulary::Vocabulary(const Lexicon& lexicon) {
    const std::pair<Meaning*, std::string_view> tables[] = {
        {&number_word, "number_word"},
        {&number_scale, "number_scale"},
        {&glued_scale, "glued_scale"},
        {&ratio_word, "ratio_word"},
        {&not_a_number, "not_a_number"},
        {&ordinal_ending, "ordinal_ending"},
        {&currency_sign, "currency_sign"},
        {&currency_word, "currency_word"},
        {&percent, "percent"},
        {&percent_points, "percent_points"},
        {&per, "per"},
        {&unit, "unit"},
        {&age_before, "age_before"},
        {&age_after, "age_after"},
        {&people, "people"},
        {&about, "about"},
        {&over, "over"},
        {&under, "under"},
        {&at_least, "at_least"},
        {&up_to, "up_to"},
        {&label_before, "label_before"},
        {&identifier_before, "identifier_before"},
        {&rate_before, "rate_before"},
        {&conjunction, "conjunction"},
        {&range_word, "range_word"},
        {&between, "between"},
        {&comparison, "comparison"},
        {&change_verb, "change_verb"},
        {&change_noun, "change_noun"},
        {&level_comparison, "level_comparison"},
        {&by, "by"},
        {&of, "of"},
        {&from, "from"},
        {&to, "to"},
        {&since, "since"},
        {&respectively, "respectively"},
        {&includes, "includes"},
        {&benchmark, "benchmark"},
        {&target, "target"},
        {&future, "future"},
        {&aim, "aim"},
        {&threshold_before, "threshold_before"},
        {&function_word, "function_word"},
        {&quantity_head, "quantity_head"},
        {&be_verb, "be_verb"},
        {&preposition, "preposition"},
        {&relative_pronoun, "relative_pronoun"},
        {&pronoun, "pronoun"},
        {&definite, "definite"},
        {&qualifying, "qualifying"},
        {&takes_to, "takes_to"},
        {&narrowing, "narrowing"},
        {&participle, "participle"},
        {&light_verb, "light_verb"},
        {&past_ending, "past_ending"},
        {&present_ending, "present_ending"},
        {&negation, "negation"},
        {&telling, "telling"},
        {&measuring, "measuring"},
        {&ratio_sign, "restating"},
        {&complement, "complement"},
        {&no_verb, "no_verb"},
        {&purpose, "purpose"},
        {&table_label, "table_label"},
    };
    for (const auto& [meaning, table] : tables) *meaning = lexicon.meaning(table);
}

}  // namespace yearproof
