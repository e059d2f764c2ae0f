// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "counted_list.h"

#include <algorithm>

namespace yearproof::structure {
namespace {

constexpr std::int64_t most_items = 20;
constexpr std::uint32_t words_to_noun = 4;  ///< "five joint strategic priorities"
constexpr std::uint32_t longest_noun = 7;   ///< words: "newly qualified social work teams"
constexpr std::uint32_t longest_item = 7;   ///< tokens of an item within a sentence
constexpr std::uint32_t part_reach = 12;    ///< tokens from "one in A" to "one in B"

struct Words {
    const Lexicon& lexicon = Lexicon::english();
    Meaning noun = lexicon.meaning("list_noun"), partial = lexicon.meaning("partial_list");
    Meaning of = lexicon.meaning("of"), definite = lexicon.meaning("definite");
    Meaning verb = lexicon.meaning("be_verb"), bound = lexicon.meaning("clause_bound");
    Meaning both = lexicon.meaning("range_and"), function = lexicon.meaning("function_word");
    Meaning article = lexicon.meaning("article");
};

const Words& words() {
    static const Words known;
    return known;
}

std::optional<std::int64_t> whole_count(const Fact& fact) {
    const Figure& figure = fact.figure;
    if (fact.unit != "count" || figure.approximate() || figure.value_max || figure.decimals > 0 ||
        !figure.value.is_integer())
        return {};
    return figure.value.coefficient();
}

bool may_be_listed(std::int64_t value) { return value >= 2 && value <= most_items; }

}  // namespace

CountReader::Facts CountReader::first_fact(const Sentence& sentence) const {
    const auto& facts = report_.facts.facts;
    return std::lower_bound(facts.begin(), facts.end(), sentence.range.begin,
                            [](const Fact& one, std::uint32_t at) { return one.range.begin < at; });
}

std::optional<Count> CountReader::count_in(const Sentence& sentence, bool before_colon) const {
    std::optional<Count> found;
    auto fact = first_fact(sentence);
    const auto end = report_.facts.facts.end();
    if (fact == end || fact->range.begin >= sentence.range.end ||
        holds(sentence.first, sentence.end, words().partial))
        return found;
    for (; fact != end && fact->range.begin < sentence.range.end; ++fact) {
        const auto count = count_of(*fact, sentence, before_colon);
        if (count && found) return {};
        if (count) found = count;
    }
    return found;
}

std::optional<CountedList> CountReader::list_in(const Sentence& sentence) const {
    const auto end = report_.facts.facts.end();
    auto fact = first_fact(sentence);
    if (fact == end || fact->range.begin >= sentence.range.end) return {};
    if (auto list = behind_colon(sentence)) return list;
    for (; fact != end && fact->range.begin < sentence.range.end; ++fact) {
        if (auto list = of_fact(fact, sentence)) return list;
    }
    return {};
}

std::optional<CountedList> CountReader::behind_colon(const Sentence& sentence) const {
    std::uint32_t at = sentence.first;
    while (at < sentence.end && !is_symbol(at, ':')) ++at;
    if (at + 1 >= sentence.end) return {};
    const auto count = count_in(sentence, true);
    if (!count || count->end != at) return {};
    const auto items = named(at + 1, end_of(sentence));
    return items ? std::optional(CountedList{*count, *items}) : std::nullopt;
}

std::optional<CountedList> CountReader::of_fact(Facts fact, const Sentence& sentence) const {
    const auto count = any_count(*fact, sentence);
    if (!count) return {};
    auto items = before_verb(*fact, sentence);
    if (!items) items = behind_verb(*fact, sentence);
    if (!items) items = one_by_one(fact, sentence);
    if (!items || holds(sentence.first, sentence.end, words().partial)) return {};
    return CountedList{*count, *items};
}

/// "A, B and C | are the three partners"
std::optional<Named> CountReader::before_verb(const Fact& fact, const Sentence& sentence) const {
    const std::uint32_t verb = fact.token - 2;
    if (fact.token < sentence.first + 3 || !is(fact.token - 1, sentence.end, words().definite) ||
        !is(verb, sentence.end, words().verb))
        return {};
    std::uint32_t first = sentence.first;
    while (first < verb && !is_word(first)) ++first;  // its number
    return named(first, verb);
}

/// "The two groups are | the A, and the B": of names, or with articles.
std::optional<Named> CountReader::behind_verb(const Fact& fact, const Sentence& sentence) const {
    std::uint32_t first = sentence.first;
    while (first < fact.token && !is_word(first)) ++first;
    if (fact.token > first + 1) return {};
    std::uint32_t verb = fact.token + 1;
    while (verb < sentence.end && verb <= fact.token + words_to_noun &&
           (is_symbol(verb, '-') ||
            (!is(verb, sentence.end, words().verb) && !is(verb, sentence.end, words().function))))
        ++verb;  // "the two sub-groups"
    const std::uint32_t item = verb + 1;
    if (verb == fact.token + 1 || item >= sentence.end || !is(verb, sentence.end, words().verb))
        return {};
    if (!tokens_[item].capital && !is(item, sentence.end, words().article)) return {};
    return named(item, end_of(sentence));
}

/// "two teams, one in A and one in B": the parts, which begin alike, and of which one is one.
std::optional<Named> CountReader::one_by_one(Facts fact, const Sentence& sentence) const {
    std::int64_t sum = 0;
    std::uint32_t before = fact->token;
    int parts = 0;
    bool one = false, alike = true;
    for (auto part = fact + 1; part != report_.facts.facts.end(); ++part, ++parts) {
        const auto value = whole_count(*part);
        const std::uint32_t joint = part->token - 1;
        const bool joined =
            part->token < sentence.end && part->token - before <= part_reach && value &&
            (is_symbol(joint, ',') || (parts > 0 && is(joint, sentence.end, words().both)));
        // Another number told behind them may be of the rest: "; one is still to be paid".
        if (!joined || !part->figure.in_words) {
            if (part->token < sentence.end) return std::nullopt;
            break;
        }
        if (parts > 0) alike = alike && same_word(before + 1, part->token + 1);
        one = one || *value == 1;
        sum += *value;
        before = part->token;
    }
    return parts >= 2 && one && alike ? std::optional(Named{sum, sum}) : std::nullopt;
}

bool CountReader::same_word(std::uint32_t a, std::uint32_t b) const {
    return b < tokens_.size() && tokens_[a].hash == tokens_[b].hash;
}

std::optional<Count> CountReader::any_count(const Fact& fact, const Sentence& sentence) const {
    const auto value = whole_count(fact);
    const std::uint32_t noun = fact.token + 1;
    if (!value || !may_be_listed(*value) || is_share(fact.token, sentence) ||
        noun >= sentence.end || !is_word(noun) || is(noun, sentence.end, words().function))
        return {};
    std::uint32_t last = noun;
    while (last + 1 < sentence.end && last < fact.token + longest_noun && is_word(last + 1) &&
           !is(last + 1, sentence.end, words().function) &&
           !is(last + 1, sentence.end, words().verb))
        ++last;
    return Count{*value, {fact.range.begin, tokens_[last].range.end}, last + 1};
}

std::optional<Count> CountReader::count_of(const Fact& fact, const Sentence& sentence,
                                           bool before_colon) const {
    const auto value = whole_count(fact);
    if (!value || !may_be_listed(*value) || is_share(fact.token, sentence)) return {};
    for (std::uint32_t i = fact.token + 1;
         i < std::min(sentence.end, fact.token + 1 + words_to_noun); ++i) {
        if (!is_word(i) || is(i, sentence.end, words().function)) return {};
        if (is(i, sentence.end, words().noun) || (before_colon && is_symbol(i + 1, ':')))
            return Count{*value, {fact.range.begin, tokens_[i].range.end}, i + 1};
    }
    return {};
}

/// The things named between the token and the end: "a, b, c and d" are four. Nothing where they
/// are no plain list.
std::optional<Named> CountReader::named(std::uint32_t first, std::uint32_t end) const {
    char32_t mark = ',';
    for (std::uint32_t i = first; i < end; ++i) {
        if (is_symbol(i, ';')) mark = ';';
    }
    Named items;
    std::uint32_t begin = first;
    for (std::uint32_t i = first; i <= end; ++i) {
        if (i < end && !is_symbol(i, mark)) continue;
        const auto more = items_of(begin, i, i == end);
        if (!more) return {};
        items.least += more->least;
        items.most += more->most;
        begin = i + 1;
    }
    return items;
}

/// "two of the five priorities"
bool CountReader::is_share(std::uint32_t i, const Sentence& sentence) const {
    return i >= sentence.first + 2 && is(i - 2, sentence.end, words().of) &&
           is(i - 1, sentence.end, words().definite);
}

/// One; two where the last names "c and d", or three where it may: "c and d and e".
std::optional<Named> CountReader::items_of(std::uint32_t first, std::uint32_t end,
                                           bool last) const {
    const bool joined = last && first < end && is(first, end, words().both);
    if (joined) ++first;
    if (first >= end || end - first > 2 * longest_item) return {};
    std::int64_t joints = 0;
    for (std::uint32_t i = first; i < end; ++i) {
        if (tokens_[i].kind == TokenKind::number || is(i, end, words().verb)) return {};
        if (tokens_[i].kind == TokenKind::symbol && !tokens_[i].glued) return {};
        const bool both = is(i, end, words().both);
        if (!both && is(i, end, words().bound)) return {};
        joints += both;
    }
    if (!last || joined) return joints == 0 ? std::optional(Named{1, 1}) : std::nullopt;
    return joints > 0 ? std::optional(Named{2, joints + 1}) : std::nullopt;
}

bool CountReader::is(std::uint32_t i, std::uint32_t end, Meaning meaning) const {
    return words().lexicon.find(&report_.prose.words[i], end - i, meaning) != nullptr;
}

bool CountReader::holds(std::uint32_t first, std::uint32_t end, Meaning meaning) const {
    return phrase_in(report_.prose, words().lexicon, first, end, meaning) != nullptr;
}

}  // namespace yearproof::structure
