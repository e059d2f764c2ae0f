// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/concepts.h"

#include "yearproof/facts/reading/units.h"
#include "yearproof/language/word_stem.h"

#include <algorithm>

/// What is counted, where the figure carries it from the one before: what is told of it anew, and
/// what of it that takes the place of.
namespace yearproof {
namespace {

constexpr int part_name_reach = 9;  ///< tokens from "of which" to the figure of what it names
constexpr int part_reach = 5;       ///< tokens before a figure that hold "of whom"
constexpr int average_reach = 14;   ///< tokens from "average" to its figure

bool tells_deed(const Concept& what) {
    return std::ranges::any_of(what.stems,
                               [](const std::string& stem) { return stem[0] == action_mark; });
}

/// "Households approved by the panel": where a word of it tells what was done; its end where none
/// does.
std::size_t deed_of(const Concept& what) {
    for (std::size_t at = what.words.find(' '); at != std::string::npos;) {
        const std::size_t next = what.words.find(' ', ++at);
        std::string word = what.words.substr(at, next - at);
        while (!word.empty() && word.back() == ',') word.pop_back();
        if (std::binary_search(what.stems.begin(), what.stems.end(), action_mark + word_stem(word)))
            return at;
        at = next;
    }
    return what.words.size();
}

/// "16 households were approved and 3 were refused": the 3 are households that were not approved.
void forget_deed(Concept& what) {
    const std::size_t at = deed_of(what);
    if (at == what.words.size()) return;
    what.words.resize(at);
    while (!what.words.empty() && (what.words.back() == ' ' || what.words.back() == ','))
        what.words.pop_back();
    std::erase_if(what.stems, [](const std::string& stem) { return stem[0] == action_mark; });
}

}  // namespace

/// "Dividends of $0.96 per share, totalling $214 million": the sum is of no single share.
void ConceptReader::forget_each(Concept& what, const FoundFigure& figure) const {
    const std::size_t at = what.words.rfind(" per ");
    const int near = before_hedges(text_, 0, figure);
    if (at == std::string::npos || text_.ends(0, near, text_.words.worth) == nullptr) return;
    const std::string each = word_stem(what.words.substr(at + 5));
    what.words.resize(at);
    std::erase(what.stems, each);
}

/// "Of the 214 leavers, 187 went on": the parts of what the sentence begins with.
bool ConceptReader::is_part(int first, Before before) const {
    return before.figure != nullptr && before.figure->first - first <= 2 &&
           text_.is(first, first + 1, text_.words.of);
}

/// "Of whom 312 pay by card"
bool ConceptReader::is_of_whom(const FoundFigure& figure) const {
    const int i = before_hedges(text_, 0, figure);
    return i >= 2 && text_.is(i - 1, i, text_.words.relative_pronoun) &&
           text_.ends(i - 2, i, text_.words.all_of_them) != nullptr;
}

/// "Emissions were 12,410 tonnes, of which | Scope 1 | accounted for 3,120".
ConceptReader::Words ConceptReader::part_named(const FoundFigure& figure) const {
    const int i = before_hedges(text_, 0, figure);
    for (int at = i - 2; at > std::max(1, i - part_name_reach); --at) {
        if (text_.symbol(at, ',') || text_.symbol(at, ';')) return {};
        if (text_.ends(at - 2, at, text_.words.all_of_them) == nullptr) continue;
        Words name = phrases_.from(at, i, false);
        if (!name.empty() && name.back() + 1 < i && text_.number(name.back() + 1) &&
            text_.is(name.back(), name.back() + 1, text_.words.label_before))
            name.push_back(name.back() + 1);
        while (!name.empty() && phrases_.told_of(name.back(), false)) name.pop_back();
        return name.empty() || name.back() + 1 >= i ? Words{} : name;
    }
    return {};
}

/// "Of these, 71% were admitted": what was done before holds for the part too.
bool ConceptReader::is_told_part(const FoundFigure& figure, int end) const {
    const int first = std::max(0, figure.first - part_reach), comma = figure.first - 1;
    return is_part_of_all(figure, first, end) ||
           (comma > first && text_.symbol(comma, ',') &&
            text_.ends(first, comma, text_.words.all_of_them) != nullptr);
}

Concept ConceptReader::carried(const FoundFigure& figure, int end, const Concept& from,
                               const Words& done) const {
    Concept what = from;
    what.carried = true;
    if (is_currency(figure.unit)) forget_each(what, figure);
    tell_average(averaged(figure, end), what);
    Concept more = made(done.empty() ? qualifier(figure.end, end) : done);
    if (more.stems.empty()) more = made(did_of_them(figure, end));
    const int behind = past_bracket(figure.end, end);
    if (more.stems.empty() && did(behind, end)) more = made(phrases_.from(behind, end, true));
    if (more.stems.empty()) more = made(being(figure.end, end));
    if (more.stems.empty() && is_of_whom(figure))
        more = made(phrases_.with_action(figure.end, end));
    if (more.stems.empty()) more = made(part_named(figure));
    if (more.stems.empty() || std::ranges::includes(what.stems, more.stems)) return what;
    if (tells_deed(more) && !is_told_part(figure, end)) forget_deed(what);
    what.words += ", " + more.words;
    what.stems.insert(what.stems.end(), more.stems.begin(), more.stems.end());
    std::sort(what.stems.begin(), what.stems.end());
    what.stems.erase(std::unique(what.stems.begin(), what.stems.end()), what.stems.end());
    return what;
}

/// "402, below the five-year average of 441", "441 on average": a number of things is another than
/// their average number, which a rate is not.
int ConceptReader::averaged(const FoundFigure& figure, int end) const {
    if (figure.unit != "count" && !is_currency(figure.unit)) return -1;
    const auto averages = [this](int at) { return text_.is(at, at + 1, text_.words.average_word); };
    for (int at = figure.first - 1; at >= std::max(0, figure.first - average_reach); --at) {
        if (averages(at)) return at;
        if (!text_.word(at) && !text_.in_time(at) && !text_.symbol(at, '-')) break;
    }
    return figure.end + 1 < end && averages(figure.end + 1) ? figure.end + 1 : -1;
}

/// `average`: the token that says so, or -1.
void ConceptReader::tell_average(int average, Concept& what) const {
    if (average < 0) return;
    if (add_stem(contrast_mark + word_stem(text_.at(average)), what))
        what.words += ", " + std::string(text_.at(average));
}

bool ConceptReader::tells_of(int i, int end) const {
    return i < end && (phrases_.told_of(i, true) || text_.is(i, i + 1, text_.words.did_so)) &&
           !text_.is(i, end, text_.words.change_verb);
}

/// "Two joined", "15% said no": a verb right behind the figure, and no noun that it belongs to.
bool ConceptReader::did(int i, int end) const {
    if (!tells_of(i, end)) return false;
    const int next = i + 1;
    return next >= end || !text_.word(next) || text_.function(next) || text_.in_time(next) ||
           phrases_.is_adverb(next);
}

/// "612 were women", "2,106 were false alarms", "68 that are electric": what they are said to be.
ConceptReader::Words ConceptReader::being(int i, int end) const {
    int at = i + (text_.is(i, end, text_.words.relative_pronoun) ? 1 : 0);
    const int verb = at;
    while (at < end && !text_.in_time(at) && text_.is(at, at + 1, text_.words.be_verb)) ++at;
    if (at == verb || at >= end || !text_.word(at) || text_.in_time(at)) return {};
    if (!text_.is(at, end, text_.words.people) && !names_kind_of(at, end)) return {};
    return phrases_.from(at, end, false);
}

/// "False alarms", "urgent": not "above the target", "the highest", "still open".
bool ConceptReader::names_kind_of(int at, int end) const {
    return !text_.function(at) && !text_.is(at, at + 1, text_.words.preposition) &&
           !text_.is(at, end, text_.words.level_comparison) &&
           !text_.is(at, at + 1, text_.words.change_verb) &&
           !text_.is(at, at + 1, text_.words.change_noun) &&
           !text_.is(at, at + 1, text_.words.light_verb) && !phrases_.told_of(at, true) &&
           !phrases_.is_adverb(at);
}

std::string ConceptReader::without_deed(const Concept& what) const {
    Concept bare = what;
    forget_deed(bare);
    return bare.words;
}

/// "Opened 312 cases and concluded 298": nothing before the figure but what was done with what the
/// figure before counts.
ConceptReader::Words ConceptReader::done_to_carried(const FoundFigure& figure,
                                                    Before before) const {
    if (before.figure == nullptr) return {};
    const int i = before_hedges(text_, 0, figure);
    const bool led = text_.is(i - 1, i, text_.words.qualifying);  // "complied with 52%"
    const int verb = led ? i - 2 : i - 1;
    if (verb - 1 < before.figure->end || !phrases_.told_of(verb, false) ||
        text_.is(verb, i, text_.words.comparison))
        return {};
    const int how = phrases_.is_adverb(verb - 1) ? verb - 1 : verb;
    const bool joins =
        how > before.figure->end - 1 &&
        (text_.symbol(how - 1, ',') || text_.is(how - 1, how, text_.words.conjunction));
    if (!joins) return {};
    return how < verb ? Words{how, verb} : Words{verb};
}

/// "Attendance was 92%, while | in secondary schools | it was 88%".
ConceptReader::Words ConceptReader::where_it_was(const FoundFigure& figure, Before before) const {
    if (before.figure == nullptr) return {};
    const int verb = before_hedges(text_, 0, figure) - 1, it = verb - 1;
    if (it - 2 < before.figure->end || !text_.is(verb, verb + 1, text_.words.finite_verb) ||
        !text_.is(it, it + 1, text_.words.telling) || !text_.word(it - 1))
        return {};
    const Words where = right_before(before.figure->end, it);
    const bool placed =
        !where.empty() && text_.is(where.front() - 1, where.front(), text_.words.preposition);
    return placed ? where : Words{};
}

}  // namespace yearproof
