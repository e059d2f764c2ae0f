// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/concepts.h"

#include "yearproof/facts/reading/units.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int bracket_reach = 8;
constexpr int stay_reach = 24;  ///< tokens between "an increase" and "over two years"

bool is_money(const FoundFigure& figure) { return is_currency(figure.unit); }

}  // namespace

/// "a 45% reduction in the number of requests": what changed follows the
/// change.
ConceptReader::Words ConceptReader::after_change(int i, int end) const {
    ++i;
    if (i < end &&
        (text_.is(i, i + 1, text_.words.preposition) || text_.is(i, i + 1, text_.words.of)))
        ++i;
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
    const int i = figure.end, verb = phrases_.action_before(first, figure.first);
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

/// "No visitors received treatment": without what they did not, none would be told of.
void ConceptReader::with_object(Words& found, int end) const {
    const int verb = found.empty() ? end : found.back() + 1;
    if (verb + 1 >= end || !text_.is(verb, verb + 1, text_.words.light_verb)) return;
    const Words object = phrases_.from(verb + 1, end, false);
    found.insert(found.end(), object.begin(), object.end());
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
    if (i < end && text_.is(i, i + 1, words.change_noun)) return after_change(i, end);
    i = past_of(i, end);
    if (i >= end || says_size(i, end)) return {};
    if (i >= end || text_.is(i, i + 1, words.preposition) ||
        text_.is(i, i + 1, words.relative_pronoun))
        return spent_on(figure, first, end);
    if (text_.is(i, end, words.change_verb) && !text_.is(i, end, words.change_noun)) return {};
    Words found = phrases_.with_action(i, end);
    if (figure.figure.value.sign() == 0) with_object(found, end);
    const int verb = found.empty() ? -1 : phrases_.action_before(first, figure.first);
    if (verb >= 0) found.push_back(verb);
    return found;
}

/// The "in" of "Child in Need".
bool ConceptReader::within_name(int first, int i) const {
    return i > first && text_.word(i - 1) && text_.word(i + 1) && text_.token(i - 1).capital &&
           text_.token(i + 1).capital && !text_.token(i).capital;
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

/// "an overspend of"
bool ConceptReader::is_linked(const FoundFigure& figure, int first) const {
    const int i = before_hedges(text_, first, figure.first) - 1;
    return i > first && text_.is(i, i + 1, text_.words.of);
}

/// "an overspend of £2.7m on the service": what follows the sum of what stands before it.
ConceptReader::Words ConceptReader::for_what(const FoundFigure& figure, int first, int end) const {
    const int i = figure.end;
    const bool linked = is_money(figure) && text_.is(before_hedges(text_, first, figure.first) - 1,
                                                     figure.first, text_.words.of);
    if (!linked || i + 1 >= end || !text_.is(i, i + 1, text_.words.purpose)) return {};
    Words words = phrases_.from(i + 1, end, true);
    const int next = words.empty() ? end : words.back() + 1;
    const bool counted = next < end && text_.is(next - 1, next, text_.words.of) &&
                         (text_.number(next) || text_.is(next, end, text_.words.currency_sign));
    return counted ? Words{} : words;  // "on turnover of £702m"
}

/// "98% of them took part": those who are spoken of, and what they did.
ConceptReader::Words ConceptReader::of_them(const FoundFigure& figure, int first, int end) const {
    const int them = figure.end + 1;
    if (them + 1 >= end || !text_.is(figure.end, them, text_.words.of) ||
        !text_.is(them, them + 1, text_.words.pronoun) ||
        text_.is(them, them + 1, text_.words.relative_pronoun))
        return {};
    Words found = subject(first, figure.first);
    const Words did = phrases_.from(them + 1, end, true);
    if (!found.empty()) found.insert(found.end(), did.begin(), did.end());
    return found;
}

/// "(CP 268 and CIN 501)": letters that the words before in the sentence spell.
ConceptReader::Words ConceptReader::spelled(const Words& words, int first) const {
    if (words.size() != 1 || !text_.token(words[0]).all_caps) return words;
    for (int i = words[0]; i > first; --i) {
        const int from = spelled_from(text_, i, text_.at(words[0]));
        if (from < first) continue;
        Words meant;
        for (int at = from; at < i; ++at) meant.push_back(at);
        return meant;
    }
    return words;
}

/// "51 for social rent", "231 were in Band A", "212 were accepted", "37 of which are electric":
/// what tells a carried concept from the one before.
ConceptReader::Words ConceptReader::qualifier(int i, int end) const {
    i = past_bracket(i, end);
    if (i + 1 < end && text_.is(i, i + 1, text_.words.of) &&
        text_.is(i + 1, i + 2, text_.words.relative_pronoun)) {
        i += 2;
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

/// "Of the 214 leavers, 187 went on": the parts of what the sentence begins with.
bool ConceptReader::is_part(int first, Before before) const {
    return before.figure != nullptr && before.figure->first - first <= 2 &&
           text_.is(first, first + 1, text_.words.of);
}

/// "Of whom 312 pay by card"
bool ConceptReader::is_of_whom(const FoundFigure& figure) const {
    const int i = before_hedges(text_, 0, figure.first);
    return i >= 2 && text_.is(i - 1, i, text_.words.relative_pronoun) &&
           text_.ends(i - 2, i, text_.words.all_of_them) != nullptr;
}

/// "312 of them moved", "let 16 of them": what they did, or what was done with them.
ConceptReader::Words ConceptReader::did_of_them(const FoundFigure& figure, int end) const {
    const Phrase* them = text_.starts(figure.end, end, text_.words.all_of_them);
    if (them == nullptr) return {};
    Words did = phrases_.from(figure.end + static_cast<int>(them->words), end, true);
    const int verb = did.empty() ? phrases_.action_before(0, figure.first) : -1;
    if (verb >= 0) did.push_back(verb);
    return did;
}

Concept ConceptReader::carried(const FoundFigure& figure, int end, const Concept& from) const {
    Concept what = from;
    what.carried = true;
    Concept more = made(qualifier(figure.end, end));
    if (more.stems.empty()) more = made(did_of_them(figure, end));
    if (more.stems.empty() && is_of_whom(figure))
        more = made(phrases_.with_action(figure.end, end));
    if (more.stems.empty()) return what;
    what.words += ", " + more.words;
    what.stems.insert(what.stems.end(), more.stems.begin(), more.stems.end());
    std::sort(what.stems.begin(), what.stems.end());
    what.stems.erase(std::unique(what.stems.begin(), what.stems.end()), what.stems.end());
    return what;
}

/// "Our rate of 69 plans per 10,000": the plans spoken of, and what they are told by.
void ConceptReader::tell_rate(const FoundFigure& figure, Concept& what) const {
    if (!figure.unit.starts_with("per-") || what.words.empty()) return;
    if (what.carried && what.words.find(" per ") != std::string::npos) return;  // told already
    std::string base = figure.unit.substr(4);
    for (std::size_t at = base.size(); at > 3;) base.insert(at -= 3, ",");
    what.words += " per " + base;
}

/// "24 exclusions, with the suspension rate dropping from 0.91": what changes is named between.
Concept ConceptReader::changing(Before before, int i) const {
    if (before.figure == nullptr || text_.ends(before.figure->end, i, text_.words.from) == nullptr)
        return {};
    for (int at = i - 1; at > std::max(before.figure->end, i - bracket_reach); --at) {
        if (!text_.is(at, i, text_.words.change_verb)) continue;
        const bool measure = at - 2 > before.figure->end && text_.function(at - 1);
        return made(right_before(before.figure->end, measure ? at - 1 : at));  // "suspension rate"
    }
    return {};
}

/// "Panels at 14 works produced 7,900": the words between belong to what is told of the place.
bool ConceptReader::is_where(const FoundFigure& place, int first, int i) const {
    const int before = place.first - 1;
    if (before <= first || !text_.is(before, before + 1, text_.words.preposition) ||
        i - place.end < 2)
        return false;
    for (int at = place.end; at < i; ++at) {
        if (!text_.word(at)) return false;
    }
    return phrases_.told_of(i - 1, false) && text_.word(place.end) && !text_.function(place.end);
}

/// "An increase for those who stayed over two years at 70%": whom the limit before it narrows.
Concept ConceptReader::stayed(const FoundFigure& figure, Before before) const {
    if (before.figure == nullptr || before.figure->end != figure.first - 1 ||
        !is_duration(before.figure->unit) ||
        !text_.is(figure.first - 1, figure.first, text_.words.standing))
        return {};
    for (int at = before.figure->first - 1; at > std::max(0, before.figure->first - stay_reach);
         --at) {
        if (text_.symbol(at, ',') || text_.symbol(at, '.')) return {};
        const Phrase* noun = text_.starts(at, at + 1, text_.words.change_noun);
        if (noun != nullptr && noun->value == 1) return made(after_change(at, before.figure->end));
    }
    return {};
}

/// What the words before the figure name. What stands before another figure is counted by that one.
Concept ConceptReader::named_before(const FoundFigure& figure, int first, int end,
                                    Before before) const {
    const int from = before.figure == nullptr ? first : before.figure->end;
    if (before.figure != nullptr && is_where(*before.figure, first, figure.first)) {
        Words who = subject(first, before.figure->first);
        while (!who.empty() && text_.function(who.back())) who.pop_back();
        if (!who.empty()) who.push_back(figure.first - 1);
        if (Concept what = made(who); !what.stems.empty()) return what;
    }
    if (Concept what = made(of_them(figure, from, end)); !what.stems.empty()) return what;
    Words words = spelled(right_before(from, figure.first), first);
    if (!words.empty() && words.front() - 1 > from &&
        text_.is(words.front() - 1, words.front(), text_.words.preposition)) {
        const Words whole = headed(from, figure.first);  // "numbers of patients in hospital"
        if (std::ranges::find(whole, words.front()) != whole.end()) words = whole;
    }
    if (words.size() == 1 && words.front() - 1 > from &&
        text_.is(words.front() - 1, words.front(), text_.words.be_verb)) {
        const Words who = subject(from, words.front());  // "our service was available 99.9%"
        words.insert(words.begin(), who.begin(), who.end());
    }
    const Words more = for_what(figure, first, end);
    if (!words.empty()) words.insert(words.end(), more.begin(), more.end());
    if (!words.empty() && more.empty() && is_linked(figure, first)) {
        const Words done = phrases_.action(figure.end, end);  // "savings of £6m were made"
        words.insert(words.end(), done.begin(), done.end());
    }
    if (Concept what = made(words); !what.stems.empty()) return what;
    if (Concept what = made(headed(from, figure.first)); !what.stems.empty()) return what;
    return made(subject(from, figure.first));
}

/// Whether it counts what the figure before it does, by the words around it.
bool ConceptReader::counts_the_same(const FoundFigure& figure, int first, int end,
                                    const Before& before) const {
    if (before.part || (before.figure != nullptr && is_of_whom(figure))) return true;
    const bool doubled = before.figure != nullptr && before.figure->unit == "ratio" &&
                         figure.first - before.figure->end == 1 &&
                         text_.is(before.figure->end, figure.first, text_.words.definite);
    if (doubled || spoken_of(first, figure.first)) return true;
    if (is_part(first, before) && figure.unit == "count" &&
        !text_.is(figure.end, end, text_.words.change_noun))
        return true;
    return figure.unit == "percent" &&  // "£215m, or 55% of income"
           text_.ends(first, figure.first, text_.words.ratio_sign) != nullptr &&
           text_.is(figure.end, end, text_.words.of);
}

Concept ConceptReader::named(const FoundFigure& figure, int first, int end, Before before) const {
    const bool carries = before.what != nullptr && !before.what->stems.empty();
    if (carries && counts_the_same(figure, first, end, before))
        return carried(figure, end, *before.what);
    if (Concept what = made(after(figure, first, end)); !what.stems.empty()) {
        const bool same = carries && figure.unit.starts_with("per-") && what.stems.size() == 1 &&
                          std::binary_search(before.what->stems.begin(), before.what->stems.end(),
                                             what.stems.front());
        return same ? *before.what : what;
    }
    if (Concept what = changing(before, figure.first); !what.stems.empty()) return what;
    if (Concept what = stayed(figure, before); !what.stems.empty()) return what;
    const bool bracketed = figure.first > first && text_.symbol(figure.first - 1, '(');
    const bool theirs = carries && text_.is(figure.end, end, text_.words.all_of_them);
    if (!carries || !(theirs || bracketed || stands_alone(first, figure.first))) {
        if (Concept what = named_before(figure, first, end, before); !what.stems.empty())
            return what;
    }
    if (!carries) return made(placed(figure.end, end));
    const bool full = before.last != nullptr && !before.last->stems.empty() &&
                      (bracketed || is_compared(first, before_hedges(text_, first, figure.first)));
    return carried(figure, end, full ? *before.last : *before.what);
}

/// "312 of them", "of whom 312": of what the sentence counts, whatever figure stands between.
bool ConceptReader::is_part_of_all(const FoundFigure& figure, int first, int end) const {
    return text_.is(figure.end, end, text_.words.all_of_them) ||
           text_.ends(first, figure.first, text_.words.all_of_them) != nullptr;
}

Concept ConceptReader::read(const FoundFigure& figure, int first, int end, Before before) const {
    if (before.main != nullptr && is_part_of_all(figure, first, end)) before.what = before.main;
    Concept what = named(figure, first, end, before);
    tell_rate(figure, what);
    return what;
}

}  // namespace yearproof
