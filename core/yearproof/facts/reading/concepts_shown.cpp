// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/concepts.h"

#include "yearproof/facts/reading/units.h"

#include <algorithm>

/// What is read with the name of a measure and no part of how it is compared: what money is for,
/// that a length is one, what the sentence has said of those whom it counts.
namespace yearproof {
namespace {

constexpr int purpose_reach = 8;  ///< tokens from a sum to what it is for
constexpr int longest_state = 5;  ///< tokens of "in the same placement"
constexpr std::size_t longest_purpose = 12;
constexpr int announced_reach = 24;  ///< tokens from "the number of" to the number

/// Behind the words, what of it they do not end with: "loan offered | to owners" once, not twice.
void tell_more(std::string& words, const std::string& more) {
    if (words.find(more) != std::string::npos) return;
    for (std::size_t at = more.size(); at > 0; --at) {
        const bool whole = at == more.size() || more[at] == ' ';
        if (!whole || !words.ends_with(std::string_view(more).substr(0, at))) continue;
        words += more.substr(at);
        return;
    }
    words += ' ' + more;
}

}  // namespace

/// "A three-year plan": not plans are counted, but how long it is.
std::string ConceptReader::length_told(const FoundFigure& figure, int end) const {
    if (figure.end >= end || !text_.word(figure.end)) return "";
    const Phrase* unit = text_.starts(figure.end - 1, figure.end, text_.words.length_unit);
    const bool one = figure.figure.value == Decimal(1) && !text_.symbol(figure.end - 2, '-');
    const bool noun = !text_.function(figure.end) && !text_.in_time(figure.end) &&
                      !text_.is(figure.end, end, text_.words.preposition);
    if (unit == nullptr || one || !noun) return "";
    const Words words = phrases_.from(figure.end, end, false);
    const bool said = words.empty() || text_.is(words.back(), words.back() + 1,
                                                text_.words.measure_end);  // "notice period"
    return said ? "" : unit->code + " ";
}

/// "Has been | in post | for a year", "in the same placement for over two years".
std::string ConceptReader::state_lasting(const FoundFigure& figure, int first) const {
    const int i = before_hedges(text_, first, figure) - 1;
    if (i - 1 <= first || !opens_purpose(i)) return "";
    for (int at = i - 1; at >= std::max(first, i - longest_state); --at) {
        if (!text_.word(at) || text_.in_time(at) || text_.is(at, at + 1, text_.words.be_verb))
            return "";
        if (!text_.is(at, at + 1, text_.words.placing)) continue;
        Words state;
        while (at < i) state.push_back(at++);
        return state.size() > 1 ? " " + readable(state) : "";
    }
    return "";
}

/// "15 new fostering households, and a further 4 households": of the same kind.
std::string ConceptReader::kind_before(const FoundFigure& figure, int first, int end,
                                       Before before) const {
    const int i = figure.end;
    if (before.what == nullptr || i >= end || !text_.word(i) || text_.function(i) ||
        text_.ends(first, figure.first, text_.words.more_of_same) == nullptr)
        return "";
    const std::string_view noun = text_.at(i);
    const std::string kind = without_deed(*before.what);
    const bool same = kind.size() > noun.size() + 1 && kind.ends_with(noun) &&
                      kind[kind.size() - noun.size() - 1] == ' ';
    return same ? kind.substr(0, kind.size() - noun.size()) : "";
}

/// "Homicide fell to 31 offences": what moved, before a noun that says little by itself.
std::string ConceptReader::mover(const FoundFigure& figure, int first,
                                 const std::string& words) const {
    if (words.empty() || words.find(' ') != std::string::npos) return "";
    if (changed_to(first, before_hedges(text_, first, figure)) < 0) return "";
    const std::string who = readable(subject(first, figure.first));
    return who.empty() || who.find(words) != std::string::npos ||
                   words.find(who) != std::string::npos
               ? ""
               : who + ' ';
}

bool ConceptReader::opens_purpose(int i) const {
    const Phrase* purpose = text_.starts(i, i + 1, text_.words.purpose);
    return purpose != nullptr ? purpose->code == "aim" : text_.is(i, i + 1, text_.words.to);
}

/// "A grant of £2m | to fund new places", "£1.5m in April 2025 | for the repair of two bridges".
ConceptReader::Words ConceptReader::purpose_of(const FoundFigure& figure, int end) const {
    if (text_.ends(std::max(0, figure.first - 1), figure.first, text_.words.from) != nullptr)
        return {};
    for (int i = figure.end; i + 1 < std::min(end, figure.end + purpose_reach); ++i) {
        if (text_.in_time(i)) continue;
        if (text_.number(i) || phrases_.clause_mark(i) ||
            text_.is(i, end, text_.words.comparison) || text_.is(i, end, text_.words.change_verb) ||
            text_.is(i, end, text_.words.relative_pronoun))
            return {};
        if (!opens_purpose(i) || text_.in_time(i + 1)) continue;
        const bool amount = text_.number(i + 1) ||
                            text_.is(i + 1, end, text_.words.currency_sign) ||
                            text_.is(i + 1, i + 2, text_.words.each);
        Words words = amount ? Words{} : phrases_.from(i + 1, end, true);
        if (words.empty() || words.size() > longest_purpose) return {};
        words.insert(words.begin(), i);
        return words;
    }
    return {};
}

/// "The number of young people in our care has grown, with now 202 young people receiving support".
std::string ConceptReader::announced(const FoundFigure& figure, int first, int end) const {
    const int i = past_bracket(figure.end, end);  // "210 (202 in 2025) young people"
    if (i >= end || figure.marked || !text_.word(i)) return "";
    const std::uint32_t noun = text_.token(i).hash;
    for (int at = std::max(first + 2, figure.first - announced_reach); at < figure.first; ++at) {
        if (text_.token(at).hash != noun || text_.function(at)) continue;
        const int head =
            text_.function(at - 1) && !text_.is(at - 1, at, text_.words.of) ? at - 1 : at;
        if (text_.ends(first, head, text_.words.quantity_head) == nullptr) continue;
        const Words words = phrases_.from(at, figure.first, true);
        if (goes_on_behind(words, i, end)) return readable(words);
    }
    return "";
}

/// Whether the words up to their first preposition are those from token i on, and no noun follows.
bool ConceptReader::goes_on_behind(const Words& words, int i, int end) const {
    for (const int word : words) {
        if (i >= end || text_.in_time(i)) return false;
        if (text_.is(word, word + 1, text_.words.preposition))
            return text_.token(i).kind == TokenKind::symbol || text_.function(i) ||
                   phrases_.told_of(i, true);
        if (text_.token(word).hash != text_.token(i++).hash) return false;
    }
    return false;
}

/// "One child placed with a relative": the measure is of children placed so.
void ConceptReader::count_several(const FoundFigure& figure, int end, Concept& what) const {
    const int i = figure.end;
    if (i >= end || !text_.word(i) || text_.token(i).capital) return;
    const Phrase* several = text_.starts(i, i + 1, text_.words.plural_of_one);
    const bool noun =
        several != nullptr && what.words.starts_with(text_.at(i)) &&
        (i + 1 >= end || !text_.word(i + 1) || text_.function(i + 1) || text_.in_time(i + 1) ||
         phrases_.told_of(i + 1, true) || text_.is(i + 1, i + 2, text_.words.takes_to));
    if (noun) what.words.replace(0, text_.at(i).size(), several->code);
}

void ConceptReader::show(const FoundFigure& figure, int first, int end, Before before,
                         Concept& what) const {
    if (what.words.empty() || what.carried) return;
    if (const std::string name = announced(figure, first, end); !name.empty()) {
        what.words = name;
        return;
    }
    if (!figure.marked) {
        what.words.insert(0, mover(figure, first, what.words));
        what.words.insert(0, kind_before(figure, first, end, before));
        return count_several(figure, end, what);
    }
    if (is_duration(figure.unit)) {
        const Phrase* lead = text_.ends(first, figure.first, text_.words.duration_lead);
        if (lead != nullptr) what.words.insert(0, lead->code + ' ');
        if (lead == nullptr) what.words.insert(0, length_told(figure, end));
        what.words += state_lasting(figure, first);
    }
    if (!is_currency(figure.unit)) return;
    const std::string purpose = readable(purpose_of(figure, end));
    if (!purpose.empty()) tell_more(what.words, purpose);
}

}  // namespace yearproof
