// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/worded.h"

#include "yearproof/facts/reading/numbers.h"
#include "yearproof/facts/reading/units.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int none_reach = 4;         ///< tokens from "no" to the noun that it counts
constexpr int said_ratio_reach = 20;  ///< tokens from "ratio" to "15.8 to 1"
constexpr int ratio_reach = 4;        ///< tokens from "ratio" to "1:30"

FoundFigure worded(Decimal value, std::string unit, int i, int words) {
    FoundFigure found;
    found.figure.value = value;
    found.figure.decimals = value.decimals();
    found.figure.in_words = true;
    found.marked = unit != "count";
    found.unit = std::move(unit);
    found.first = found.number = i;
    found.end = i + words;
    return found;
}

/// "Members double by 2030", "twice as many": not "double rooms", "closed twice in May".
bool goes_on(const Text& text, int after, int end, const Phrase& ratio) {
    if (ratio.value == 2) return text.is(after, end, text.words.ratio_compares);
    if (ratio.code.starts_with("0.")) return false;
    return after >= end || text.in_time(after) || text.is(after, end, text.words.ratio_goes_on);
}

/// "Up from half in 2022": what it was, told by itself.
bool is_from(const Text& text, int first, int end, int i, int after) {
    if (text.ends(first, i, text.words.from) == nullptr) return false;
    return after >= end || !text.word(after) || text.in_time(after) ||
           text.is(after, after + 1, text.words.preposition);
}

/// "Making up nearly a fifth."
bool is_all_told(const Text& text, int first, int end, int i, const Phrase& ratio) {
    const int after = i + static_cast<int>(ratio.words);
    const bool ends = after >= end || text.symbol(after, '.') || text.symbol(after, ',');
    return ends && ratio.code.starts_with("0.") && ratio.words > 1 &&
           hedge_before(text, first, i) != Hedge::none;
}

/// "Half of the members", "halved", "rose by a third", "members double by 2030".
std::optional<FoundFigure> ratio_at(const Text& text, int first, int end, int i) {
    const Vocabulary& words = text.words;
    const Phrase* phrase = text.starts(i, end, words.ratio_word);
    if (phrase == nullptr) return std::nullopt;
    const int after = i + static_cast<int>(phrase->words);
    const bool part = after < end && phrase->code.starts_with("0.") &&
                      (text.is(after, after + 1, words.of) || text.is(after, end, words.definite));
    const bool before = phrase->code.starts_with("0.") && is_from(text, first, end, i, after);
    const bool alone =
        phrase->value == 1 || part || before || is_all_told(text, first, end, i, *phrase) ||
        goes_on(text, after, end, *phrase) || text.ends(first, i, words.by) != nullptr;
    if (!alone) return std::nullopt;
    FoundFigure found = worded(Decimal::parse(phrase->code).value_or(0), "ratio", i,
                               static_cast<int>(phrase->words));
    found.figure.hedge = hedge_before(text, first, i);
    return found;
}

bool ends_like_several(const Text& text, int i) {
    const std::string_view word = text.at(i);
    return word.size() >= 4 && !text.function(i) &&
           text.lexicon.ends(word, 1, text.words.plural_ending);
}

/// "None of the 14 actions", "none of whom": not "none of the money".
bool is_none_of(const Text& text, int end, int i) {
    const Phrase* none = text.starts(i, end, text.words.none_of);
    if (none == nullptr) return false;
    const int after = i + static_cast<int>(none->words);
    return text.is(after - 1, after, text.words.relative_pronoun) ||
           (after < end && text.number(after) && !text.in_time(after));
}

/// "No pupils", "there were no appeals": not "no plans".
std::optional<FoundFigure> none_at(const Text& text, int first, int end, int i) {
    const Vocabulary& words = text.words;
    if (is_none_of(text, end, i)) return worded(0, "count", i, 1);
    if (!text.is(i, i + 1, words.none_word)) return std::nullopt;
    const bool told = text.ends(first, i, words.none_before) != nullptr;
    for (int at = i + 1; at < std::min(end, i + none_reach); ++at) {
        if (!text.word(at) || text.in_time(at) || text.function(at) ||
            text.is(at, at + 1, words.change_noun) || text.is(at, at + 1, words.uncounted))
            break;
        const bool told_after = at + 1 < end && text.is(at + 1, at + 2, words.be_verb);
        if (text.is(at, end, words.people) || ((told || told_after) && ends_like_several(text, at)))
            return worded(0, "count", i, 1);
    }
    return std::nullopt;
}

/// "Over a year", "for a decade": not "three times a year", "a year ago".
std::optional<FoundFigure> one_at(const Text& text, int first, int end, int i) {
    const Phrase* one = text.starts(i, end, text.words.one_unit);
    if (one == nullptr || text.in_time(i)) return std::nullopt;
    const Hedge hedge = hedge_before(text, first, i);
    const int after = i + static_cast<int>(one->words);
    if (after < end && text.symbol(after, '-')) return std::nullopt;
    const Phrase* rest = text.starts(after, end, text.words.fraction_after);
    if (hedge == Hedge::none && rest == nullptr &&
        text.ends(first, i, text.words.one_before) == nullptr)
        return std::nullopt;
    FoundFigure found = worded(one->value, one->code, i, static_cast<int>(one->words));
    found.figure.hedge = hedge;
    const auto sum = rest == nullptr
                         ? std::nullopt
                         : Decimal::add(found.figure.value, Decimal::parse(rest->code).value_or(0));
    if (!sum) return found;
    found.figure.value = *sum;
    found.figure.decimals = sum->decimals();
    found.end += static_cast<int>(rest->words);
    return found;
}

bool share_by_words(const Text& text, int end, int i, int& second) {
    const Phrase* in = text.starts(i, end, text.words.in_every);
    if (in == nullptr) return false;
    second = i + static_cast<int>(in->words);
    return true;
}

/// 0.250 as 0.25, 3.0 as 3.
Decimal shortest(Decimal value) {
    std::int64_t digits = value.coefficient();
    int decimals = value.decimals();
    for (; decimals > 0 && digits % 10 == 0; --decimals) digits /= 10;
    return {digits, decimals};
}

int digits_in(Decimal value) { return static_cast<int>(value.text().size()); }

/// In full where it ends soon (1 in 8 is 0.125), else rounded.
std::optional<Decimal> share_of(Decimal part, Decimal whole) {
    constexpr int full = 7, soon = 4;
    const auto exact = Decimal::divide(part, whole, full);
    if (exact && shortest(*exact).decimals() <= soon) return shortest(*exact);
    const auto share = Decimal::divide(part, whole, digits_in(whole) + 1);
    return share ? std::optional(shortest(*share)) : std::nullopt;
}

/// "One in five", "7 in 10", "1 in 2,000": round numbers after small ones, not "3 in 14 schools".
bool is_usual_share(Decimal part, Decimal whole) {
    if (!part.is_integer() || !whole.is_integer() || part.sign() <= 0 || part >= whole)
        return false;
    const bool round = whole <= Decimal(10) || whole == Decimal(20) || whole == Decimal(100) ||
                       whole == Decimal(1000);
    return part == Decimal(1) || (part <= Decimal(10) && round);
}

}  // namespace

std::optional<FoundFigure> worded_at(const Text& text, int first, int end, int i) {
    if (auto ratio = ratio_at(text, first, end, i)) return ratio;
    if (auto none = none_at(text, first, end, i)) return none;
    return one_at(text, first, end, i);
}

namespace {

/// "A ratio of 15.8 to 1": of so many to one.
bool is_to_one(const Text& text, int first, int end, int i) {
    const bool one = i + 1 < end && text.is(i, end, text.words.to) && text.number(i + 1) &&
                     text.at(i + 1) == "1" && !text.in_time(i + 1);
    if (!one) return false;
    for (int at = i - 2; at >= std::max(first, i - said_ratio_reach); --at) {
        if (text.is(at, at + 1, text.words.ratio_noun)) return true;
    }
    return false;
}

}  // namespace

bool is_colon_share(const Text& text, int first, int end, int i) {
    if (i + 1 >= end || !text.symbol(i, ':') || !text.number(i + 1)) return false;
    if (text.token(i).glued && text.token(i + 1).glued && text.at(i + 1) == "1" &&
        text.at(i - 1) != "1")
        return true;
    for (int at = std::max(first, i - 1 - ratio_reach); at < i; ++at) {
        if (text.is(at, at + 1, text.words.ratio_noun)) return true;
    }
    return false;
}

int read_share(const Text& text, int first, int end, int i, FoundFigure& found) {
    const bool colon = is_colon_share(text, first, end, i) || is_to_one(text, first, end, i);
    int second = i + 1;
    if (!colon && !share_by_words(text, end, i, second)) return i;
    if (second >= end || text.in_time(second)) return i;
    const auto whole = number_at(text, second, end);
    if (!whole || (!colon && !is_usual_share(found.figure.value, whole->value))) return i;
    if (whole->end < end && text.is(whole->end, end, text.words.unit)) return i;
    const auto share = share_of(found.figure.value, whole->value);
    if (!share) return i;
    found.figure.value = *share;
    found.figure.decimals = found.figure.value.decimals();
    found.unit = "ratio";
    found.marked = true;
    return whole->end;
}

}  // namespace yearproof
