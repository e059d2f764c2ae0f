// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/concepts.h"

#include "yearproof/facts/reading/units.h"

#include <algorithm>

/// What is counted, where it is named behind the figure, or after a change that is.
namespace yearproof {
namespace {

constexpr int bracket_reach = 8;
constexpr int object_reach = 24;  ///< tokens from a figure to what those whom it counts did

bool is_money(const FoundFigure& figure) { return is_currency(figure.unit); }

}  // namespace

/// "a 45% reduction in the number of requests": what changed follows the
/// change.
ConceptReader::Words ConceptReader::after_change(int i, int end) const {
    ++i;
    if (i < end && (text_.is(i, i + 1, text_.words.purpose) || text_.is(i, i + 1, text_.words.of)))
        ++i;
    if (i < end && text_.is(i, i + 1, text_.words.standing)) return {};  // "7% higher at"
    for (int skip = i; skip < std::min(end, i + 3); ++skip) {
        if (const Phrase* head = text_.starts(skip, end, text_.words.quantity_head)) {
            const int from = head->code == "keep" ? skip : skip + static_cast<int>(head->words);
            return phrases_.from(from, end, true);
        }
    }
    return phrases_.from(i, end, true);
}

/// The token after a bracket that opens at token i: "1869 (Dec 23) pupils".
int ConceptReader::past_bracket(int i, int end) const {
    if (i >= end || !text_.symbol(i, '(')) return i;
    for (int at = i + 1; at < std::min(end, i + bracket_reach); ++at) {
        if (text_.symbol(at, ')')) return at + 1;
    }
    return i;
}

/// The token after "-year-olds".
int ConceptReader::past_age(int i, int end) const {
    const int from = i < end && text_.symbol(i, '-') ? i + 1 : i;
    const Phrase* age = from < end ? text_.starts(from, end, text_.words.age_after) : nullptr;
    return age != nullptr ? from + static_cast<int>(age->words) : i;
}

/// "£3.1m on temporary accommodation": what the money of a verb was for.
ConceptReader::Words ConceptReader::spent_on(const FoundFigure& figure, int first, int end) const {
    const int i = figure.end, spend = before_hedges(text_, first, figure) - 1;
    const bool will = is_money(figure) && spend - 1 > first && text_.word(spend) &&
                      !text_.function(spend) &&
                      text_.is(spend - 1, spend, text_.words.future);  // "will spend £4m on"
    const int verb = will ? spend : phrases_.action_before(first, figure.first);
    if (is_money(figure) && verb < 0 && i + 1 < end && text_.is(i, i + 1, text_.words.sum_in) &&
        text_.word(i + 1) && !text_.function(i + 1) && !text_.token(i + 1).capital &&
        !text_.in_time(i + 1) && !(i + 2 < end && text_.in_time(i + 2)) &&
        !text_.is(i + 1, end, text_.words.number_word))
        return phrases_.from(i + 1, end, true);  // "£2.3m in compensation"
    if (!is_money(figure) || verb < 0 || i + 1 >= end || text_.in_time(i + 1)) return {};
    if (!text_.is(i, i + 1, text_.words.preposition) || text_.is(i, i + 1, text_.words.by))
        return {};
    Words words = phrases_.from(i + 1, end, true);
    if (!words.empty()) words.push_back(verb);
    return words;
}

/// "We raised £12.4m": by itself it tells all.
ConceptReader::Words ConceptReader::sum_raised(const FoundFigure& figure, int first) const {
    const int verb = before_hedges(text_, first, figure) - 1;
    const bool raises = is_money(figure) && verb > first && text_.function(verb - 1) &&
                        text_.is(verb, verb + 1, text_.words.raising);
    return raises ? Words{verb} : Words{};
}

/// "No visitors received treatment": without what they did not, none would be told of.
void ConceptReader::with_object(Words& found, int end) const {
    const int verb = found.empty() ? end : found.back() + 1;
    if (verb + 1 >= end || !text_.is(verb, verb + 1, text_.words.light_verb)) return;
    const Words object = phrases_.from(verb + 1, end, false);
    found.insert(found.end(), object.begin(), object.end());
}

bool ConceptReader::light_verb_in_reach(int i, int end) const {
    for (int at = i; at < std::min(end, i + object_reach); ++at) {
        if (text_.words.begin_light_verbs.holds(text_.token(at).word)) return true;
    }
    return false;
}

/// "40 children have | received a qualification": read with what is counted, and no part of how it
/// is compared.
std::string ConceptReader::object_of(const FoundFigure& figure, int end) const {
    if (figure.marked || figure.figure.value.sign() == 0 || !light_verb_in_reach(figure.end, end))
        return "";
    const Words found = phrases_.from(figure.end, end, true);
    int verb = found.empty() ? end : found.back() + 1;
    while (verb < end && !text_.in_time(verb) && text_.is(verb, verb + 1, text_.words.be_verb))
        ++verb;
    if (verb + 1 >= end || !text_.is(verb, verb + 1, text_.words.light_verb)) return "";
    Words object = phrases_.from(verb + 1, end, true);
    while (!object.empty() && text_.function(object.back())) object.pop_back();
    if (object.empty() || object.front() != verb + 1) return "";
    object.insert(object.begin(), verb);
    return " " + readable(object);
}

/// "3 of the 19 wards": to what they are of.
int ConceptReader::past_of(int i, int end) const {
    const Vocabulary& words = text_.words;
    if (i >= end || !text_.is(i, i + 1, words.of)) return i;
    ++i;
    while (i < end && text_.function(i) &&
           (!text_.is(i, i + 1, words.pronoun) || text_.is(i, i + 1, words.whole)))
        ++i;
    return i < end && text_.number(i) && !text_.in_time(i) ? i + 1 : i;
}

/// "3,955 – the total number of complaints": an item that begins with its figure.
bool ConceptReader::is_set_off(const FoundFigure& figure, int first, int end) const {
    const int dash = figure.end;
    return figure.first == first && dash + 1 < end && text_.symbol(dash, '-') &&
           !text_.token(dash).glued && !text_.token(dash + 1).glued && text_.word(dash + 1);
}

ConceptReader::Words ConceptReader::after(const FoundFigure& figure, int first, int end) const {
    const Vocabulary& words = text_.words;
    int i = past_bracket(figure.end, end);
    if (i < end && text_.word(i) && text_.at(i) == "x") ++i;  // "4 x Hub Managers"
    if (figure.unit == "ratio") {                             // "twice as many fires"
        const Phrase* compares = text_.starts(i, end, words.ratio_compares);
        if (compares != nullptr) i += static_cast<int>(compares->words);
    }
    if (const Phrase* aged =
            figure.unit == "age" ? text_.ends(first, figure.first, words.age_before) : nullptr)
        return right_before(first, figure.first - static_cast<int>(aged->words));
    if (figure.unit == "age") i = past_age(i, end);
    if (is_set_off(figure, first, end)) return after_change(i, end);
    if (i < end && text_.is(i, i + 1, words.change_noun)) return after_change(i, end);
    if (is_of_them(i, end)) return {};
    i = past_of(i, end);
    if (figure.unit == "percent" && i + 1 < end && text_.is(i, i + 1, words.light_verb) &&
        (text_.is(i + 1, i + 2, words.definite) || text_.is(i + 1, i + 2, words.article)))
        return phrases_.from(i + 1, end, true);  // "64% reached the expected standard"
    if (names_nothing(figure, i, end)) return {};
    if (text_.is(i, i + 1, words.preposition) || text_.is(i, i + 1, words.relative_pronoun))
        return spent_on(figure, first, end);
    if (text_.is(i, end, words.change_verb) && !text_.is(i, end, words.change_noun)) return {};
    Words found = phrases_.with_action(i, end);
    if (figure.figure.value.sign() == 0) with_object(found, end);
    const int verb = found.empty() ? -1 : phrases_.action_before(first, figure.first);
    if (verb >= 0) found.push_back(verb);
    const Phrase* head = text_.ends(first, figure.first, words.quantity_head);
    if (!found.empty() && head != nullptr && head->code == "keep" && head->value == 1)
        found.insert(found.begin(), figure.first - 2);  // "an average of 420 referrals"
    return found;
}

/// "1,120 a day", "oil was $82 a barrel", or the end.
bool ConceptReader::names_nothing(const FoundFigure& figure, int i, int end) const {
    return i >= end || says_size(i, end) || text_.is(i, end, text_.words.going_on) ||
           (is_currency(figure.unit) && is_one_of(i, end));
}

/// "None of whom is represented", "12 of which are new": of those who were named.
bool ConceptReader::is_of_them(int i, int end) const {
    return i + 1 < end && text_.is(i, i + 1, text_.words.of) &&
           text_.is(i + 1, i + 2, text_.words.relative_pronoun);
}

/// "14,000 passengers", but "1,120 a day", "46 km long", "£25,000 made up": nothing is named here.
bool ConceptReader::says_size(int i, int end) const {
    const bool joined = i + 1 < end && text_.symbol(i + 1, '-') && text_.token(i + 1).glued;
    if ((text_.is(i, end, text_.words.dimension) && !joined) ||
        text_.is(i, i + 1, text_.words.light_verb))
        return true;
    return i + 1 < end && text_.is(i, i + 1, text_.words.each) &&
           text_.is(i + 1, end, text_.words.unit);
}

/// "an overspend of £2.7m on the service": what follows the sum of what stands before it.
ConceptReader::Words ConceptReader::for_what(const FoundFigure& figure, int first, int end) const {
    const int i = figure.end;
    const bool linked = is_money(figure) && text_.is(before_hedges(text_, first, figure) - 1,
                                                     figure.first, text_.words.of);
    if (!linked || i + 1 >= end || !text_.is(i, i + 1, text_.words.purpose)) return {};
    Words words = phrases_.from(i + 1, end, true);
    const int next = words.empty() ? end : words.back() + 1;
    const bool counted = next < end && text_.is(next - 1, next, text_.words.of) &&
                         (text_.number(next) || text_.is(next, end, text_.words.currency_sign));
    return counted ? Words{} : words;  // "on turnover of £702m"
}

/// "Dividends of $0.96 | per share": not what was paid in all.
ConceptReader::Words ConceptReader::for_each(const FoundFigure& figure, int end) const {
    const int per = figure.end, noun = per + 1;
    if (!is_money(figure) || noun >= end || !text_.is(per, noun, text_.words.per) ||
        !text_.word(noun) || text_.in_time(noun) ||
        (text_.function(noun) && !text_.is(noun, end, text_.words.measure_end)))
        return {};
    Words words{per, noun};
    const Words more = phrases_.from(noun + 1, end, false);  // "passenger mile"
    if (more.size() == 1 && more.front() == noun + 1) words.push_back(more.front());
    return words;
}

/// "98% of them took part": those who are spoken of, and what they did.
ConceptReader::Words ConceptReader::of_them(const FoundFigure& figure, int first, int end) const {
    const int them = figure.end + 1;
    if (them + 2 < end && text_.is(figure.end, them, text_.words.of) &&
        text_.is(them, them + 1, text_.words.definite)) {
        // "31% of those who did not apply", "61% of those helped"
        if (text_.is(them + 1, them + 2, text_.words.relative_pronoun))
            return phrases_.from(them + 2, end, true);
        if (phrases_.told_of(them + 1, false)) return phrases_.from(them + 1, end, true);
    }
    if (them + 1 >= end || !text_.is(figure.end, them, text_.words.of) ||
        !text_.is(them, them + 1, text_.words.pronoun) ||
        text_.is(them, them + 1, text_.words.relative_pronoun))
        return {};
    Words found = subject(first, figure.first);
    const Words did = phrases_.from(them + 1, end, true);
    if (!found.empty()) found.insert(found.end(), did.begin(), did.end());
    return found;
}

/// "51 for social rent", "231 were in Band A", "212 were accepted", "37 of which are electric":
/// what tells a carried concept from the one before.
ConceptReader::Words ConceptReader::qualifier(int i, int end) const {
    i = past_bracket(i, end);
    if (i + 1 < end && text_.is(i, i + 1, text_.words.of) &&
        text_.is(i + 1, i + 2, text_.words.relative_pronoun)) {
        i += 2;
        while (i + 1 < end && text_.is(i, i + 1, text_.words.be_verb) &&
               text_.is(i + 1, i + 2, text_.words.be_verb))
            ++i;  // "have been"
        if (i + 1 < end && text_.is(i, i + 1, text_.words.be_verb) && !text_.in_time(i + 1))
            return phrases_.from(i + 1, end, false);
    }
    if (Words done = phrases_.action(i, end); !done.empty()) return done;
    while (i < end && text_.is(i, i + 1, text_.words.be_verb) &&
           !text_.is(i, i + 1, text_.words.qualifying))
        ++i;
    if (i + 1 >= end || !text_.is(i, i + 1, text_.words.qualifying)) return {};
    if (text_.is(i, end, text_.words.comparison) || text_.in_time(i)) return {};
    Words words = phrases_.from(i + 1, end, false);
    const bool ends_in_time =
        !words.empty() && words.back() + 1 < end && text_.in_time(words.back() + 1);
    return ends_in_time ? Words{} : words;
}

/// "310 on the waiting list": those who are there.
ConceptReader::Words ConceptReader::placed(int i, int end) const {
    const Words words = qualifier(i, end);
    if (words.empty() || !text_.is(i, i + 1, text_.words.placing)) return words;
    return phrases_.from(i + 1, end, true);
}

/// "312 of them moved", "let 16 of them": what they did, or what was done with them.
ConceptReader::Words ConceptReader::did_of_them(const FoundFigure& figure, int end) const {
    const Phrase* them = text_.starts(figure.end, end, text_.words.all_of_them);
    if (them == nullptr) return {};
    Words did = phrases_.from(figure.end + static_cast<int>(them->words), end, true);
    if (did.empty()) did = phrases_.action(figure.end + static_cast<int>(them->words), end);
    const int verb = did.empty() ? phrases_.action_before(0, figure.first) : -1;
    if (verb >= 0) did.push_back(verb);
    return did;
}

}  // namespace yearproof
