// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/phrases.h"

#include "yearproof/facts/reading/units.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr std::size_t most_words = 16;
constexpr std::size_t most_of_action = 6;
constexpr std::uint32_t shortest_verb = 4;

}  // namespace

/// The comma in "Education, Health and Care Plans".
bool NounPhrases::within_name(int i) const {
    const int last = static_cast<int>(text_.prose.tokens.size()) - 1;
    return i > 0 && i < last && text_.symbol(i, ',') && text_.word(i - 1) && text_.word(i + 1) &&
           text_.token(i - 1).capital && text_.token(i + 1).capital && !text_.in_time(i + 1);
}

bool NounPhrases::clause_mark(int i) const {
    const Token& token = text_.token(i);
    if (token.kind != TokenKind::symbol) return false;
    if (token.symbol == '-') return !token.glued;
    if (token.symbol == ',') return !within_name(i);
    return token.symbol == ';' || token.symbol == ':' || token.symbol == '(' ||
           token.symbol == ')' || token.symbol == '.' || token.symbol == '"';
}

/// "CO2", "NO2": letters and a digit that make one name.
bool NounPhrases::names_formula(int i, int end) const {
    constexpr std::size_t longest = 3;
    return i + 1 < end && text_.word(i) && text_.number(i + 1) && text_.token(i + 1).glued &&
           text_.token(i).all_caps && text_.at(i).size() > 1 && text_.at(i).size() <= longest &&
           text_.at(i + 1).size() == 1;
}

bool NounPhrases::stops(int i, int end) const {
    const Vocabulary& words = text_.words;
    if (text_.in_time(i) || text_.number(i) || clause_mark(i)) return true;
    const bool labels = i + 1 < end && text_.number(i + 1) && text_.token(i + 1).glued;
    if (labels && text_.word(i)) return !names_formula(i, end);  // "v3.2"
    if (text_.token(i).word == 0) return false;
    if (i > 1 && text_.is(i, i + 1, words.be_verb) && text_.is(i - 1, i, words.to) &&
        told_of(i - 2, false) && i + 1 < end && text_.word(i + 1) && !text_.function(i + 1))
        return false;  // "known to be smoking"
    return text_.is(i, end, words.comparison) || text_.is(i, end, words.be_verb) ||
           text_.is(i, end, words.aside_opener) || text_.is(i, end, words.level_comparison) ||
           text_.is(i, end, words.respectively);
}

/// Whether something that can be named follows the preposition or relative pronoun at token i.
bool NounPhrases::leads_on(int i, int end) const {
    const Vocabulary& words = text_.words;
    if (i + 1 >= end || text_.in_time(i + 1)) return false;
    if (text_.number(i + 1)) return limit_end(i + 1, end) > 0;
    return !text_.is(i, i + 1, words.by) && !text_.is(i + 1, end, words.number_word) &&
           !text_.is(i + 1, end, words.currency_sign);
}

/// Whether "and" at token i joins another noun, not another clause: "hubs and supported the
/// events".
bool NounPhrases::joins(int i, int end) const {
    if (text_.function(i + 1)) return false;
    const bool object = i + 2 < end && text_.function(i + 2) && !text_.in_time(i + 2) &&
                        !text_.is(i + 2, i + 3, text_.words.preposition) &&
                        !text_.is(i + 2, i + 3, text_.words.relative_pronoun) &&
                        !text_.is(i + 2, i + 3, text_.words.of) &&
                        !text_.is(i + 2, i + 3, text_.words.be_verb) &&
                        !text_.is(i + 2, i + 3, text_.words.measure_end);
    if (object && text_.word(i + 2)) return false;  // "take part and meet their officers"
    return !told_of(i + 1, false) || i + 2 >= end || !text_.function(i + 2) ||
           text_.is(i, i + 1, text_.words.either);  // "good or outstanding"
}

/// "subject to plans", "referred to services": not "leads to direct the work".
bool NounPhrases::takes_to(int i) const {
    return i > 0 && (text_.is(i - 1, i, text_.words.takes_to) || told_of(i - 1, false));
}

/// The token to go on with after a preposition or relative pronoun at token i: itself, or the last
/// auxiliary of "who were"; `end` where the phrase ends there.
int NounPhrases::through(int i, int end) const {
    const Vocabulary& words = text_.words;
    if (!leads_on(i, end)) return end;
    if (text_.is(i, i + 1, words.conjunction)) return joins(i, end) ? i : end;
    if (!text_.is(i, i + 1, words.relative_pronoun))
        return !text_.is(i, i + 1, words.range_word) || takes_to(i) ? i : end;
    int last = i;
    while (last + 1 < end && text_.is(last + 1, last + 2, words.be_verb)) ++last;
    return last > i && text_.is(i, i + 1, words.pronoun) ? last : end;
}

/// The token after the number of a label, or after the last of "Scope 1 and 2 emissions".
int NounPhrases::labels_end(int i, int end) const {
    int after = i + 1;
    while (after + 2 < end && text_.number(after + 1) && !text_.in_time(after + 1) &&
           (text_.is(after, end, text_.words.conjunction) ||
            text_.is(after, end, text_.words.range_word)) &&
           text_.at(after + 1).size() == text_.at(i).size() && text_.word(after + 2) &&
           !text_.function(after + 2))
        after += 2;
    return after;
}

/// The token after a number that limits what is named: "aged 9 to 17", "within 20 weeks"; 0: the
/// number at token i counts for itself.
int NounPhrases::limit_end(int i, int end) const {
    const Vocabulary& words = text_.words;
    if (!text_.number(i) || text_.in_time(i)) return 0;
    const bool named = i + 1 < end && text_.word(i + 1) && !text_.function(i + 1);
    if (i > 0 && (text_.token(i - 1).capital || named) && text_.is(i - 1, i, words.label_before))
        return labels_end(i, end);  // "Year 1 pupils", "grade 1 incidents"
    const bool age = text_.ends(std::max(0, i - 4), i, words.age_before) != nullptr;
    int after = i + 1;
    if (age && after + 1 < end && text_.number(after + 1) &&
        (text_.is(after, end, words.conjunction) || text_.is(after, end, words.range_word))) {
        after += 2;
    }
    const Phrase* unit = after < end ? text_.starts(after, end, words.unit) : nullptr;
    if (unit != nullptr) after += static_cast<int>(unit->words);
    const bool narrows = text_.ends(std::max(0, i - 4), i, words.narrowing) != nullptr;
    return age || (narrows && unit != nullptr) ? after : 0;
}

/// Whether a number that is no time stands behind a phrase with a preposition.
bool NounPhrases::counted_next(int i, int end, std::size_t whole) const {
    return i < end && whole > 0 && text_.number(i) && !text_.in_time(i);
}

/// Where the phrase goes on after the preposition or "who" at i; `end` where it does not.
int NounPhrases::past_link(int i, int end, bool goes_through) const {
    return goes_through ? through(i, end) : end;
}

/// The verb at i where it has an object: "businesses that had a rating".
void NounPhrases::take_verb(int i, int end, Words& found) const {
    const bool has_object =
        i + 1 < end && text_.function(i + 1) && !text_.is(i + 1, i + 2, text_.words.preposition);
    if (has_object) found.push_back(i);
}

/// "aged 9 to 17", "under 2 years": all of what limits them; i is then its last.
bool NounPhrases::take_limit(int& i, int end, Words& found) const {
    const int limit = limit_end(i, end);
    if (limit == 0) return false;
    while (i < limit) found.push_back(i++);
    --i;
    return true;
}

/// "woods covering | 340 hectares": the last word tells what the number does.
bool NounPhrases::leads_to_number(const Words& found, int i, int end) const {
    return found.size() > 1 && i < end && text_.number(i) && !text_.in_time(i) &&
           found.back() == i - 1 && (governs(i - 1) || told_of(i - 1, false) || tells_now(i - 1));
}

bool NounPhrases::ends_at(const Words& found, int i, int end) const {
    return stops(i, end) || (!found.empty() && text_.is(i, i + 1, text_.words.light_verb));
}

/// The word at i, of "CO2e" all tokens; no pronoun but that of "each day".
bool NounPhrases::take_word(int& i, int end, Words& found) const {
    if (names_formula(i, end)) {
        found.push_back(i++);
        found.push_back(i);
        if (i + 1 < end && text_.token(i + 1).glued && text_.word(i + 1)) found.push_back(++i);
        return true;
    }
    if (text_.is(i, i + 1, text_.words.pronoun) && !text_.is(i + 1, end, text_.words.one_of_time))
        return false;
    found.push_back(i);
    return true;
}

NounPhrases::Words NounPhrases::from(int i, int end, bool through_prepositions) const {
    Words found;
    found.reserve(most_words / 2);  // seldom more
    const Vocabulary& words = text_.words;
    std::size_t whole = 0;  // words before the last preposition
    for (; i < end && found.size() < most_words; ++i) {
        if (!found.empty() && take_limit(i, end, found)) continue;
        if (ends_at(found, i, end)) break;
        if (text_.token(i).kind == TokenKind::symbol) continue;
        if (text_.is(i, i + 1, words.preposition) || text_.is(i, i + 1, words.relative_pronoun)) {
            const int next = past_link(i, end, through_prepositions && !found.empty());
            if (next == end) break;
            if (next > i) {
                i = next;
                take_verb(i, end, found);
                continue;
            }
            whole = found.size();
        }
        if (!take_word(i, end, found) && found.empty()) break;
    }
    // "issued within the statutory | 20 weeks": what the number belongs to is not named here.
    if (counted_next(i, end, whole)) found.resize(whole);
    if (leads_to_number(found, i, end)) found.pop_back();
    return found;
}

bool NounPhrases::ending(int i, std::size_t letters, Meaning meaning) const {
    return text_.lexicon.ends(text_.at(i), letters, meaning);
}

bool NounPhrases::is_adverb(int i) const {
    return text_.word(i) && ending(i, 2, text_.words.adverb_ending);
}

bool NounPhrases::governs(int i) const {
    return text_.word(i) && ending(i, 3, text_.words.present_ending) &&
           !text_.is(i, i + 1, text_.words.no_verb);
}

/// The "outlines" of "business plan outlines 5 priorities": several words before it are of one.
bool NounPhrases::tells_now(int i) const {
    return text_.word(i) && text_.word(i - 1) && ending(i, 1, text_.words.plural_ending) &&
           !ending(i - 1, 1, text_.words.plural_ending) && !text_.function(i - 1) &&
           !text_.is(i, i + 1, text_.words.people);
}

bool NounPhrases::told_of(int i, bool now) const {
    const Vocabulary& words = text_.words;
    if (!text_.word(i) || text_.in_time(i) || text_.token(i).capital) return false;
    if (text_.is(i, i + 1, words.participle)) return true;
    if (text_.token(i).range.size() < shortest_verb) return false;
    if (text_.is(i, i + 1, words.change_verb) || text_.is(i, i + 1, words.light_verb) ||
        text_.is(i, i + 1, words.function_word) || text_.is(i, i + 1, words.be_verb) ||
        text_.is(i, i + 1, words.age_before) || text_.is(i, i + 1, words.no_verb))
        return false;
    return ending(i, 2, words.past_ending) || (now && ending(i, 3, words.present_ending));
}

/// "were approved by the panel", "were not home educated", "were in temporary accommodation".
NounPhrases::Words NounPhrases::action(int i, int end) const {
    int at = i;
    while (at < end && !text_.in_time(at) && text_.is(at, at + 1, text_.words.be_verb)) ++at;
    if (at == i || at >= end) return {};
    Words found;
    if (at + 1 < end && text_.is(at, at + 1, text_.words.besides)) ++at;  // "are still open"
    if (text_.is(at, at + 1, text_.words.negation)) found.push_back(at++);
    if (at + 1 < end && text_.is(at, at + 1, text_.words.placing) && leads_on(at, end)) {
        ++at;
    } else if (!told_soon(at, end)) {
        return {};
    }
    Words more = from(at, end, true);
    more.erase(
        std::find_if(more.begin(), more.end(),
                     [&](int word) { return text_.is(word, word + 1, text_.words.conjunction); }),
        more.end());
    more.resize(std::min(more.size(), most_of_action));
    found.insert(found.end(), more.begin(), more.end());
    return more.empty() ? Words{} : found;
}

/// What was done, or a word that says how and then what was done: "home educated".
bool NounPhrases::told_soon(int i, int end) const {
    if (i >= end) return false;
    if (told_of(i, true)) return true;
    return i + 1 < end && text_.word(i) && !text_.in_time(i) && !text_.function(i) &&
           !text_.is(i, i + 1, text_.words.preposition) &&
           !text_.is(i, i + 1, text_.words.light_verb) && told_of(i + 1, false);
}

NounPhrases::Words NounPhrases::with_action(int i, int end) const {
    Words found = from(i, end, true);
    if (found.empty()) return found;
    const Words done = action(found.back() + 1, end);
    found.insert(found.end(), done.begin(), done.end());
    return found;
}

int NounPhrases::action_before(int first, int i) const {
    int at = before_hedges(text_, first, i) - 1;
    if (at > first && text_.is(at, at + 1, text_.words.particle)) --at;  // "bought back"
    for (int steps = 0; at > first && steps < 3 && text_.function(at) &&
                        !text_.is(at, at + 1, text_.words.be_verb) &&
                        !text_.is(at, at + 1, text_.words.complement) &&
                        !text_.is(at, at + 1, text_.words.preposition);
         ++steps)
        --at;
    if (at < first || !told_of(at, false)) return -1;
    const bool adjective =
        at > first && text_.function(at - 1) && !text_.is(at - 1, at, text_.words.be_verb) &&
        !text_.is(at - 1, at, text_.words.conjunction) &&
        !text_.is(at - 1, at, text_.words.besides) && !text_.is(at - 1, at, text_.words.pronoun);
    return adjective ? -1 : at;
}

}  // namespace yearproof
