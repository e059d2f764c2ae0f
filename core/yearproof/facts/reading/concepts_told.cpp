// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/concepts.h"

#include "yearproof/facts/reading/units.h"

#include <algorithm>

/// What is counted, where the shape of the sentence tells it: what the sentence opens with, a label
/// before a colon, the name before a bracket that holds nothing but the figure.
namespace yearproof {
namespace {

constexpr int longest_opening = 24;
constexpr int longest_label = 6;
constexpr int longest_item = 8;  ///< tokens between two brackets of a list

}  // namespace

/// Between brackets at token `number - 1` and behind it nothing but the figure: "(22%)".
bool ConceptReader::is_share_alone(int number, int end) const {
    if (number < 1 || !text_.symbol(number - 1, '(') || !text_.number(number)) return false;
    const int after = number + 1;
    if (after < end && text_.symbol(after, ')')) return true;
    return after + 1 < end && text_.is(after, after + 1, text_.words.percent) &&
           text_.symbol(after + 1, ')');
}

/// The list goes on behind the bracket that closes at token i: "), Spain (14%)".
bool ConceptReader::goes_on_with_share(int i, int end) const {
    if (i >= end || !text_.symbol(i, ')')) return false;
    const int last = std::min(end, i + longest_item);
    for (int at = i + 1; at < last; ++at) {
        if (text_.symbol(at, '(')) return is_share_alone(at + 1, end);
        if (text_.number(at) || text_.in_time(at) || text_.symbol(at, ';')) return false;
    }
    return false;
}

/// "Norway (22%), Spain (14%) and Japan (6%)": each of what stands before its bracket.
ConceptReader::Words ConceptReader::bracketed_by(const FoundFigure& figure, int first, int end,
                                                 Before before) const {
    if (!is_share_alone(figure.first, end)) return {};
    const bool follows = before.figure != nullptr && is_share_alone(before.figure->first, end);
    if (!follows && !goes_on_with_share(figure.end, end)) return {};
    const int from = before.figure == nullptr ? first : before.figure->end;
    const Words words = right_before(from, figure.first - 1);
    return words.empty() || words.front() == from ? Words{} : words;
}

/// "Of those who replied, 74% said yes": whom the sentence opens with, and what they did.
ConceptReader::Words ConceptReader::opening(const FoundFigure& figure, int first, int end) const {
    const Phrase* of = text_.starts(first, end, text_.words.opening_of);
    if (of == nullptr) return {};
    int i = first + static_cast<int>(of->words);
    const Phrase* them = text_.starts(first, end, text_.words.all_of_them);
    const int after = them == nullptr ? i : first + static_cast<int>(them->words);
    const bool told = them != nullptr && (after >= end || !text_.word(after));  // "Of these, 12"
    if (told || i + 1 >= end) return {};
    const int last = std::min(figure.first, first + longest_opening);
    int comma = i;
    while (comma < last && !text_.symbol(comma, ',') &&
           (!text_.number(comma) || text_.in_time(comma)))
        ++comma;
    if (comma >= last || !text_.symbol(comma, ',')) return {};
    if (text_.is(i, i + 1, text_.words.definite)) ++i;
    if (text_.is(i, i + 1, text_.words.relative_pronoun)) ++i;  // "those who"
    Words found = phrases_.from(i, comma, true);
    const Words done = tells_of(figure.end, end) ? phrases_.from(figure.end, end, true)
                                                 : phrases_.action(figure.end, end);
    if (found.empty() || done.empty()) return {};
    found.insert(found.end(), done.begin(), done.end());
    return found;
}

/// "(case fatality ratio: 3%)", "exclusions: 14": the words between the clause mark and the colon.
ConceptReader::Words ConceptReader::labelled(int first, int i) const {
    const int colon = i - 1;
    if (colon <= first || !text_.symbol(colon, ':')) return {};
    Words found;
    int at = colon - 1;
    for (; at >= first && !phrases_.clause_mark(at); --at) {
        if (!text_.word(at) || text_.in_time(at) || text_.is(at, colon, text_.words.be_verb) ||
            text_.is(at, colon, text_.words.number_word) ||
            static_cast<int>(found.size()) == longest_label)
            return {};
        found.insert(found.begin(), at);
    }
    return at < first && found.size() > 3 ? Words{} : found;
}

/// "Cut its emissions by 50%": what was changed, not who changed it.
ConceptReader::Words ConceptReader::changed_object(int first, int i) const {
    i = before_hedges(text_, first, i);
    const Phrase* by = text_.ends(first, i, text_.words.by);
    if (by == nullptr) return {};
    const int end = i - static_cast<int>(by->words);
    for (int at = end - 1; at >= std::max(first, end - longest_item); --at) {
        if (!text_.word(at) || text_.in_time(at) || text_.is(at, end, text_.words.comparison) ||
            text_.is(at, end, text_.words.be_verb) || text_.is(at, at + 1, text_.words.agent_verb))
            return {};
        if (text_.starts(at, at + 1, text_.words.change_verb) == nullptr) continue;
        const bool named = at + 1 < end && !text_.is(at + 1, at + 2, text_.words.preposition) &&
                           !text_.is(at + 1, at + 2, text_.words.conjunction) &&
                           !phrases_.is_adverb(end - 1);
        return named ? phrases_.from(past_articles(at + 1, end), end, true) : Words{};
    }
    return {};
}

/// "41,200 tonnes of", "4.2 GWh of"
bool ConceptReader::is_amount_of(const FoundFigure& figure) const {
    return figure.marked && !is_duration(figure.unit) && !is_currency(figure.unit) &&
           !is_rate(figure.unit) && figure.unit != "age" && figure.unit != "ratio" &&
           figure.unit != "count" && !figure.unit.starts_with("percent");
}

/// "Rent arrears were 3.4% of rent due", "made up 46% of income", "stands at 84% of capacity".
bool ConceptReader::is_share_of_all(const FoundFigure& figure, int first, int end) const {
    const bool whole = figure.unit == "percent" || is_amount_of(figure);
    if (!figure.marked || !text_.is(figure.end, end, text_.words.of) || !whole) return false;
    const int i = before_hedges(text_, first, figure) - 1;
    if (i <= first) return false;
    const bool made_up = text_.is(i, i + 1, text_.words.up_or_down) &&
                         (text_.is(i - 1, i, text_.words.light_verb) ||
                          text_.is(i - 1, i, text_.words.verb_with_up));
    const bool led =
        text_.is(i, i + 1, text_.words.to) &&  // "recovered to 92% of its level"
        (text_.is(i - 1, i, text_.words.change_verb) || phrases_.told_of(i - 1, false));
    return made_up || led || text_.is(i, i + 1, text_.words.be_verb) ||
           text_.is(i, i + 1, text_.words.standing) ||
           text_.ends(first, i + 1, text_.words.accounting) != nullptr;
}

/// What a percentage is of, behind what it is.
ConceptReader::Words ConceptReader::share_of_subject(const FoundFigure& figure, int first,
                                                     int end) const {
    Words found = subject(first, figure.first);
    while (!found.empty() &&
           (phrases_.told_of(found.back(), false) || text_.function(found.back()) ||
            text_.is(found.back(), found.back() + 1, text_.words.verb_with_up)))
        found.pop_back();
    Words all = phrases_.from(past_of(figure.end, end), end, true);
    all.erase(std::find_if(all.begin(), all.end(),
                           [&](int word) {
                               return text_.is(word, word + 1, text_.words.conjunction) &&
                                      word + 2 < end && phrases_.told_of(word + 2, false);
                           }),
              all.end());  // "of income and women accounted for 61%"
    if (found.empty() ||
        (all.empty() && text_.ends(first, figure.first, text_.words.accounting) == nullptr))
        return {};
    found.insert(found.end(), all.begin(), all.end());
    return found;
}

/// "The app has been downloaded 48,000 times": what is done so often.
ConceptReader::Words ConceptReader::how_often(const FoundFigure& figure, int first) const {
    if (figure.marked) return {};
    const int verb = before_hedges(text_, first, figure) - 1;
    Words found = subject(first, figure.first);
    if (found.empty() || verb <= first || !phrases_.told_of(verb, false)) return {};
    if (found.back() < verb) found.push_back(verb);
    return found;
}

int ConceptReader::past_articles(int i, int end) const {
    while (i < end && text_.function(i)) ++i;
    return i;
}

ConceptReader::Words ConceptReader::told(const FoundFigure& figure, int first, int end,
                                         Before before) const {
    const int from = before.figure == nullptr ? first : before.figure->end;
    if (text_.is(figure.end, end, text_.words.times_word)) {
        if (Words words = how_often(figure, from); !words.empty()) return words;
    }
    if (Words words = changed_object(from, figure.first); !words.empty()) return words;
    if (Words words = bracketed_by(figure, first, end, before); !words.empty()) return words;
    if (is_share_alone(figure.first, end) && figure.end + 1 < end &&
        text_.is(figure.end + 1, figure.end + 2, text_.words.of))
        return phrases_.from(past_of(figure.end + 1, end), end, true);  // "half (55%) of members"
    if (Words words = opening(figure, first, end); !words.empty()) return words;
    if (before.figure == nullptr) return {};
    Words words = labelled(before.figure->end, figure.first);
    if (words.empty()) return words;
    const Words done = phrases_.action(figure.end, end);  // "appeals: 212 were upheld"
    words.insert(words.end(), done.begin(), done.end());
    return words;
}

}  // namespace yearproof
