// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/concepts.h"

#include "yearproof/facts/reading/units.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int pace_reach = 5;   ///< tokens from a figure to "a month"
constexpr int base_reach = 14;  ///< tokens from a rate to what it is of so many of
constexpr int change_reach = 8;
constexpr int stay_reach = 24;  ///< tokens between "an increase" and "over two years"

}  // namespace

/// "Our rate of 69 plans per 10,000": the plans spoken of, and what they are told by.
void ConceptReader::tell_rate(const FoundFigure& figure, int end, Concept& what) const {
    if (!is_rate(figure.unit) || what.words.empty()) return;
    if (what.words.find(" per ") != std::string::npos) return;  // told already
    what.words += " per " + base_told(figure, end);
}

bool ConceptReader::add_stem(const std::string& stem, Concept& what) {
    const auto at = std::ranges::lower_bound(what.stems, stem);
    if (at != what.stems.end() && *at == stem) return false;
    what.stems.insert(at, stem);
    return true;
}

/// "301 calls a month", "284 visits in each week": not how many there were in the year.
void ConceptReader::tell_pace(const FoundFigure& figure, int end, Concept& what) const {
    if (what.stems.empty() || figure.unit != "count") return;
    const int last = std::min(end, figure.end + pace_reach);
    for (int i = figure.end; i < last && !text_.number(i) && !text_.in_time(i); ++i) {
        if (text_.token(i).kind == TokenKind::symbol) return;
        const Phrase* pace = text_.starts(i, end, text_.words.pace);
        if (pace == nullptr) continue;
        if (add_stem(pace->code, what)) what.words += " per " + pace->code;
        return;
    }
}

/// "10,000 children", "million population".
std::string ConceptReader::base_told(const FoundFigure& figure, int end) const {
    std::string base = figure.unit.substr(4);
    for (std::size_t at = base.size(); at > 3;) base.insert(at -= 3, ",");
    const int last = std::min(end, figure.end + base_reach);
    for (int i = figure.end; i < last; ++i) {
        const Phrase* per = text_.starts(i, end, text_.words.per);
        const int from = per == nullptr ? end : i + static_cast<int>(per->words);
        if (from >= end || !(text_.number(from) || text_.is(from, end, text_.words.number_scale)))
            continue;
        int to = from + 1;
        while (to < end && (text_.is(to, end, text_.words.number_scale) ||
                            (text_.number(to) && !text_.in_time(to)) || text_.symbol(to, ',')))
            ++to;
        if (!text_.number(from)) base = text_.at(from);
        const Words noun = phrases_.from(to, end, false);
        const bool joined = !noun.empty() && noun.front() == to;
        return joined ? base + ' ' + readable(noun) : base;
    }
    return base;
}

/// The "a barrel" of "$82 a barrel"
bool ConceptReader::is_one_of(int i, int end) const {
    return i + 1 < end && text_.is(i, i + 1, text_.words.article) &&
           !text_.is(i, i + 1, text_.words.definite) && text_.word(i + 1) &&
           !text_.function(i + 1) && !text_.in_time(i + 1);
}

/// "For every £1 spent we raised £4.20": not what was raised in all.
void ConceptReader::tell_base(const FoundFigure& figure, int first, int end, Concept& what) const {
    if (!is_currency(figure.unit) || what.stems.empty()) return;
    const int last = std::min(end, figure.end + base_reach);
    for (int i = std::max(first, figure.first - base_reach); i < last; ++i) {
        const Phrase* per = text_.starts(i, end, text_.words.per);
        const int sign = per == nullptr ? end : i + static_cast<int>(per->words);
        if (sign + 1 >= end || !text_.is(sign, sign + 1, text_.words.currency_sign) ||
            !text_.number(sign + 1))
            continue;
        what.words += " per " + std::string(text_.at(sign)) + std::string(text_.at(sign + 1));
        add_stem(std::string(text_.at(sign)) + std::string(text_.at(sign + 1)), what);
        return;
    }
}

/// "The shop took £448,000, that is £2.23 per visitor": money for each is another measure.
void ConceptReader::tell_each(const FoundFigure& figure, int end, Concept& what) const {
    const int per = figure.end;
    if (!is_currency(figure.unit) || what.stems.empty() || per + 1 >= end ||
        !(text_.is(per, per + 1, text_.words.per) || is_one_of(per, end)) || !text_.word(per + 1))
        return;
    const Concept each = made({per + 1});
    if (each.stems.empty() || std::ranges::find(what.stems, each.stems.front()) != what.stems.end())
        return;
    what.words += " per " + each.words;
    what.stems.insert(what.stems.end(), each.stems.begin(), each.stems.end());
    std::sort(what.stems.begin(), what.stems.end());
}

/// The token of "fell" in "fell to about 45", where "about" is token i; -1 where none stands behind
/// `from`.
int ConceptReader::changed_to(int from, int i) const {
    const Phrase* to = text_.ends(from, i, text_.words.to);
    const int verb = to == nullptr ? -1 : i - static_cast<int>(to->words) - 1;
    return verb > from && text_.is(verb, verb + 1, text_.words.change_verb) ? verb : -1;
}

/// "120 enquiries, and referrals fell to 45": what moves in a clause of its own.
ConceptReader::Words ConceptReader::risen(Before before, int i) const {
    if (before.figure == nullptr) return {};
    const int from = before.figure->end;
    const int verb = changed_to(from, before_hedges(text_, from, i));
    if (verb < 0 || phrases_.governs(verb)) return {};
    int start = verb;
    while (start > from && verb - start < change_reach && !phrases_.clause_mark(start - 1) &&
           !text_.is(start - 1, start, text_.words.conjunction) &&
           !text_.is(start - 1, start, text_.words.relative_pronoun))
        --start;
    if (start == from || verb - start >= change_reach) return {};
    const int name = past_articles(start, verb);
    Words found = phrases_.from(name, verb, true);
    const bool whole = !found.empty() && found.front() == name && found.back() == verb - 1;
    return whole && says_what(found) ? found : Words{};
}

/// "24 exclusions, with the suspension rate dropping from 0.91": what changes is named between.
Concept ConceptReader::changing(Before before, int i) const {
    if (Concept what = made(risen(before, i)); !what.stems.empty()) return what;
    if (before.figure == nullptr ||
        (text_.ends(before.figure->end, i, text_.words.from) == nullptr &&
         text_.ends(before.figure->end, i, text_.words.by) == nullptr))
        return {};
    for (int at = i - 1; at > std::max(before.figure->end, i - change_reach); --at) {
        if (!text_.is(at, i, text_.words.change_verb)) continue;
        const bool measure = at - 2 > before.figure->end && text_.function(at - 1);
        Words words = right_before(before.figure->end, measure ? at - 1 : at);
        if (measure && !words.empty()) words.push_back(at - 1);  // "suspension rate"
        return made(words);
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
Concept ConceptReader::stayed(const FoundFigure& figure, Before before, int end) const {
    const bool own = is_duration(figure.unit) && text_.is(figure.end, end, text_.words.standing);
    if (!own && (before.figure == nullptr || before.figure->end != figure.first - 1 ||
                 !is_duration(before.figure->unit) ||
                 !text_.is(figure.first - 1, figure.first, text_.words.standing)))
        return {};
    const FoundFigure& limit = own ? figure : *before.figure;
    for (int at = limit.first - 1; at > std::max(0, limit.first - stay_reach); --at) {
        if (text_.symbol(at, ',') || text_.symbol(at, '.')) return {};
        const Phrase* noun = text_.starts(at, at + 1, text_.words.change_noun);
        if (noun != nullptr && noun->value == 1) return made(after_change(at, limit.end));
    }
    return {};
}

/// "Available" behind "was", "take place" behind "would": told of what stands before.
bool ConceptReader::is_predicate(const Words& words) const {
    constexpr std::size_t longest = 2;
    const int before = words.front() - 1;
    return words.size() <= longest &&
           text_.is(before, before + 1,
                    words.size() == 1 ? text_.words.be_verb : text_.words.future);
}

/// The words that end where the figure begins, with whose they are and what the sum is for.
ConceptReader::Words ConceptReader::words_before(const FoundFigure& figure, int from, int first,
                                                 int end) const {
    Words words = spelled(right_before(from, figure.first), first);
    if (!words.empty() && words.front() - 1 > from &&
        text_.is(words.front() - 1, words.front(), text_.words.preposition)) {
        const Words whole = headed(from, figure.first);  // "numbers of patients in hospital"
        if (std::ranges::find(whole, words.front()) != whole.end()) words = whole;
    }
    if (!words.empty() && words.front() - 1 > from && is_predicate(words)) {
        const Words who = subject(from, words.front());  // "our service was available 99.9%"
        words.insert(words.begin(), who.begin(), who.end());
    }
    const bool had = words.size() == 1 && words.front() - 2 > from &&
                     text_.is(words.front() - 1, words.front(), text_.words.article) &&
                     text_.is(words.front() - 2, words.front() - 1, text_.words.finite_verb);
    if (had) {  // "the fund has a value of"
        const Words who = subject(from, words.front() - 2);
        words.insert(words.begin(), who.begin(), who.end());
    }
    Words more = for_what(figure, first, end);
    if (more.empty()) more = for_each(figure, end);
    if (!words.empty()) words.insert(words.end(), more.begin(), more.end());
    if (!words.empty() && more.empty() && is_linked(figure, first)) {
        const Words done = phrases_.action(figure.end, end);  // "savings of £6m were made"
        words.insert(words.end(), done.begin(), done.end());
    }
    return words;
}

/// "Two-year-olds was 92%", "among children under 5, at 41": the age is told, and the sentence
/// goes on.
bool ConceptReader::leaves_age(const FoundFigure& age, int i, int end) const {
    const int after = past_age(age.end, end);
    return text_.is(after, i, text_.words.be_verb) ||
           (after + 2 == i && text_.symbol(after, ',') &&
            text_.is(after + 1, i, text_.words.standing));
}

/// What the words before the figure name. What stands before another figure is counted by that one.
Concept ConceptReader::named_before(const FoundFigure& figure, int first, int end,
                                    Before before) const {
    const bool alone = before.figure == nullptr || (before.figure->unit == "age" &&
                                                    leaves_age(*before.figure, figure.first, end));
    const int from = alone ? first : before.figure->end;  // "coverage among two-year-olds was 92%"
    if (before.figure != nullptr && is_where(*before.figure, first, figure.first)) {
        Words who = subject(first, before.figure->first);
        while (!who.empty() && text_.function(who.back())) who.pop_back();
        if (!who.empty()) who.push_back(figure.first - 1);
        if (Concept what = made(who); !what.stems.empty()) return what;
    }
    if (Concept what = made(of_them(figure, from, end)); !what.stems.empty()) return what;
    if (figure.figure.in_words && text_.is(figure.number, figure.end, text_.words.change_verb)) {
        Concept what = made(subject(from, figure.first));  // "applications for leave doubled"
        if (!what.stems.empty()) return what;
    }
    if (Concept what = made(words_before(figure, from, first, end)); !what.stems.empty())
        return what;
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
    if (text_.ends(first, figure.first, text_.words.ratio_sign) == nullptr) return false;
    return (figure.unit == "percent" && text_.is(figure.end, end, text_.words.of)) ||
           (figure.unit == "ratio" &&  // "£215m, or 55% of income", "or 2.1 times earnings"
            text_.is(figure.end - 1, figure.end, text_.words.times_word));
}

/// The first token behind a comma or an "and" between a figure and the next.
int ConceptReader::next_clause(int from, const FoundFigure& figure) const {
    for (int at = from; at < figure.first; ++at) {
        if (phrases_.clause_mark(at) || text_.is(at, at + 1, text_.words.conjunction))
            return at + 1;
    }
    return from;
}

/// What the words behind the figure name.
Concept ConceptReader::named_behind(const FoundFigure& figure, int first, int end,
                                    Before before) const {
    if (is_share_of_all(figure, first, end)) {
        const int from = before.figure == nullptr ? first : next_clause(before.figure->end, figure);
        Concept what = made(share_of_subject(figure, from, end));
        if (what.stems.empty() && from > first) what = made(share_of_subject(figure, first, end));
        if (!what.stems.empty()) return what;
    }
    const bool limit = is_duration(figure.unit) && text_.is(figure.end, end, text_.words.of) &&
                       before.what != nullptr &&
                       text_.ends(first, figure.first, text_.words.duration_lead) != nullptr;
    if (limit) return {};  // "treated within 62 days of referral"
    Concept what = made(after(figure, first, end));
    if (what.stems.empty()) return what;
    const bool same = before.what != nullptr && is_rate(figure.unit) && what.stems.size() == 1 &&
                      std::binary_search(before.what->stems.begin(), before.what->stems.end(),
                                         what.stems.front());
    if (same) return *before.what;
    what.words += object_of(figure, end);
    return what;
}

/// The thing carried, where the words around the figure tell of it anew.
Concept ConceptReader::told_of_carried(const FoundFigure& figure, int end, Before before) const {
    if (before.what == nullptr || before.figure == nullptr) return {};
    if (before.main != nullptr && text_.symbol(figure.first - 1, ';')) {
        const Words done = phrases_.action(figure.end, end);  // "; 11 have been implemented"
        if (!done.empty()) return carried(figure, end, *before.main, done);
    }
    Words done = done_to_carried(figure, before);
    if (done.empty()) done = where_it_was(figure, before);
    return done.empty() ? Concept{} : carried(figure, end, *before.what, done);
}

/// "A year ago 9 of 40 were done": what is told is told of the 9, and nothing names the 40.
bool ConceptReader::is_bare_whole(const FoundFigure& figure, int end, const Before& before) const {
    return before.figure != nullptr && figure.first - before.figure->end == 1 &&
           text_.is(before.figure->end, figure.first, text_.words.of) &&
           text_.is(figure.end, end, text_.words.be_verb);
}

Concept ConceptReader::named(const FoundFigure& figure, int first, int end, Before before) const {
    const bool carries = before.what != nullptr && !before.what->stems.empty();
    if (is_bare_whole(figure, end, before)) return {};
    if (carries && counts_the_same(figure, first, end, before))
        return carried(figure, end, *before.what);
    if (Concept what = made(told(figure, first, end, before)); !what.stems.empty()) return what;
    if (carries && did(past_bracket(figure.end, end), end))
        return carried(figure, end, *before.what);
    if (Concept what = named_behind(figure, first, end, before); !what.stems.empty()) return what;
    if (Concept what = changing(before, figure.first); !what.stems.empty()) return what;
    if (Concept what = stayed(figure, before, end); !what.stems.empty()) return what;
    return named_around(figure, first, end, before);
}

/// By the words before it, or by what the sentence has named already.
Concept ConceptReader::named_around(const FoundFigure& figure, int first, int end,
                                    Before before) const {
    const bool carries = before.what != nullptr && !before.what->stems.empty();
    const bool bracketed = figure.first > first && text_.symbol(figure.first - 1, '(');
    const bool theirs = carries && text_.is(figure.end, end, text_.words.all_of_them);
    if (Concept what = told_of_carried(figure, end, before); carries && !what.stems.empty())
        return what;
    if (!carries || !(theirs || bracketed || stands_alone(first, figure.first))) {
        if (Concept what = named_before(figure, first, end, before); !what.stems.empty())
            return what;
    }
    if (!carries) {
        Concept what = made(placed(figure.end, end));
        if (what.stems.empty()) what = made(sum_raised(figure, first));
        return what.stems.empty() ? made(being(figure.end, end)) : what;
    }
    const bool full = before.last != nullptr && !before.last->stems.empty() &&
                      (bracketed || is_compared(first, before_hedges(text_, first, figure)));
    return carried(figure, end, full ? *before.last : *before.what);
}

/// "312 of them", "of whom 312": of what the sentence counts, whatever figure stands between.
bool ConceptReader::is_part_of_all(const FoundFigure& figure, int first, int end) const {
    if (figure.marked && figure.unit == "ratio" &&
        text_.is(figure.end, end, text_.words.ratio_compares))
        return true;
    return text_.is(figure.end, end, text_.words.all_of_them) ||
           text_.ends(first, figure.first, text_.words.all_of_them) != nullptr;
}

Concept ConceptReader::read(const FoundFigure& figure, int first, int end, Before before) const {
    if (before.main != nullptr && is_part_of_all(figure, first, end)) before.what = before.main;
    Concept what = named(figure, first, end, before);
    tell_rate(figure, end, what);
    tell_each(figure, end, what);
    tell_base(figure, first, end, what);
    tell_pace(figure, end, what);
    show(figure, first, end, before, what);
    return what;
}

}  // namespace yearproof
