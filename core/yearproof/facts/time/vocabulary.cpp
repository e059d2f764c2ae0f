// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/vocabulary.h"

#include <algorithm>

namespace yearproof::times {
namespace {

constexpr std::array<std::string_view, class_count> names{
    "month",
    "weekday",
    "season",
    "term_word",
    "quarter_word",
    "quarter_letter",
    "half_word",
    "half_letter",
    "place_in_year",
    "year_kind",
    "time_unit",
    "number_word",
    "time_number",
    "time_pointing",
    "ago",
    "unit_after",
    "part_before_this",
    "now_figure",
    "now_adjective",
    "to_date",
    "year_to_date",
    "present_day",
    "same_period",
    "since_then",
    "since_word",
    "deadline_word",
    "this_period",
    "during_the_year",
    "edge",
    "time_connector",
    "range_opener",
    "range_and",
    "list_and",
    "article",
    "span_end",
    "week_of",
    "time_preposition",
    "sure_preposition",
    "of_a_year",
    "academic_measure",
    "financial_measure",
    "time_future",
    "time_past",
    "ordinal_ending",
    "people",
    "function_word",
    "be_verb",
    "label_before",
    "identifier_before",
    "of",
    "age_after",
    "plural_ending",
    "about",
    "over",
    "under",
    "at_least",
    "up_to",
    "span_noun",
    "past_ending",
    "law_word",
    "age_before",
    "time_pluperfect",
    "recurring",
    "holiday",
};

}  // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon)
    : lexicon_(lexicon), held_against_(lexicon.meaning("time_held_against")) {
    for (std::size_t i = 0; i < class_count; ++i) {
        meanings_[i] = lexicon.meaning(names[i]);
        if (bit_of_.size() <= meanings_[i]) bit_of_.resize(meanings_[i] + 1U);
        bit_of_[meanings_[i]] |= bit(static_cast<Class>(i));
    }
    alone_.resize(lexicon.words().size() + 1);
    for (std::size_t i = 1; i < alone_.size(); ++i) {
        const auto word = static_cast<WordId>(i);
        alone_[i] = matched(&word, 1);
    }
}

std::uint64_t Vocabulary::matched(const WordId* words, std::size_t count) const {
    std::uint64_t bits = 0;
    lexicon_.for_each_match(words, count, [&](const Phrase& phrase) {
        if (phrase.meaning < bit_of_.size()) bits |= bit_of_[phrase.meaning];
    });
    return bits;
}

}  // namespace yearproof::times
