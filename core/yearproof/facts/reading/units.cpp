// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/units.h"

#include "yearproof/facts/reading/numbers.h"

#include <algorithm>
#include <utility>

namespace yearproof {
namespace {

/// The number scaled by 10^power, its printed decimals kept as precision.
void raise(Figure& figure, int power) {
    figure.value = figure.value.scaled(power);
    if (figure.value_max) figure.value_max = figure.value_max->scaled(power);
    figure.scaled = true;
}

constexpr int percent_reach = 40;  ///< tokens around "points" in which a percentage may stand
constexpr int people_reach = 40;

struct UnitStep {
    std::string_view unit, smaller;
    int count;
};
constexpr UnitStep unit_steps[] = {{"years", "months", 12},
                                   {"weeks", "days", 7},
                                   {"days", "hours", 24},
                                   {"hours", "minutes", 60},
                                   {"minutes", "seconds", 60}};

bool is_money(const FoundFigure& found) { return is_currency(found.unit); }

}  // namespace

int UnitReader::read(FoundFigure& found, int start, int i) const {
    found.figure.decimals = found.figure.value.decimals();
    const Phrase* sign = text_.starts(start, end_, text_.words.currency_sign);
    if (sign == nullptr) sign = text_.starts(start, end_, text_.words.currency_code);
    if (sign != nullptr) {
        found.unit = sign->code;
        found.marked = true;
    }
    i = range_end(found, start, i);
    i = scale(found, i);
    if (found.figure.scaled && !found.figure.value_max) i = scaled_range_end(found, start, i);
    const int printed_end = i;
    found.range = {text_.token(start).range.begin, text_.token(printed_end - 1).range.end};
    i = unit(found, start, i);
    return i;
}

int UnitReader::read_scale(FoundFigure& found, int i) const {
    found.end = scale(found, i);
    found.range.end = text_.token(found.end - 1).range.end;
    return found.end;
}

int UnitReader::scale(FoundFigure& found, int i) const {
    if (i >= end_ || text_.in_time(i)) return i;
    const bool tight = text_.token(i).glued || is_money(found);
    const Phrase* word = text_.starts(i, end_, text_.words.number_scale);
    if (word == nullptr && tight) word = text_.starts(i, end_, text_.words.glued_scale);
    if (word == nullptr || found.figure.scaled) return i;
    if (found.figure.in_words && word->value == 2) return i;
    raise(found.figure, word->value);
    return i + 1;
}

/// "3 to 4 weeks", "between 11 and 16", "0-25": not "from 3 to 4", which is a
/// change.
int UnitReader::range_end(FoundFigure& found, int start, int i) const {
    const Vocabulary& words = text_.words;
    if (i + 1 >= end_ || text_.in_time(i) || text_.in_time(i + 1)) return i;
    int next = i + 1;
    if (is_money(found) && text_.is(next, end_, words.currency_sign)) ++next;
    const std::optional<Number> other = number_at(text_, next, end_);
    if (!other) return i;
    const bool rises = found.figure.scaled || found.figure.value < other->value;
    const bool dash = text_.symbol(i, '-') && text_.number(next);
    // "61-17-year olds": the words behind the second say so of both
    const bool ages = is_age(found, start, i) || (dash && is_age(found, start, other->end));
    if (!rises && !ages) return i;
    const bool between =
        text_.is(i, end_, words.conjunction) &&
        (text_.ends(first_, start, words.between) != nullptr || (rises && is_age(found, start, i)));
    const bool to = text_.is(i, end_, words.range_word) &&
                    (text_.ends(first_, start, words.from) == nullptr ||
                     text_.ends(first_, start, words.ranging) != nullptr) &&
                    text_.ends(first_, start, words.change_verb) == nullptr &&
                    text_.ends(first_, start, words.by) == nullptr;
    if (!dash && !between && !to) return i;
    const bool others = to && is_money(found) && next == i + 1 && other->end < end_ &&
                        text_.is(other->end, end_, words.people);
    if (others) return i;  // "paid £12 to 300 people"
    if (other->end < end_ && text_.is(other->end, end_, words.ordinal_ending) &&
        text_.token(other->end).glued)
        return i;
    found.figure.value_max = other->value;
    if (!rises) std::swap(found.figure.value, *found.figure.value_max);  // "between 41 and 17"
    return other->end;
}

/// "between £4m and £6m", "£4m-£6m": both carry their scale.
int UnitReader::scaled_range_end(FoundFigure& found, int start, int i) const {
    FoundFigure whole = found, other;
    const int end = range_end(whole, start, i);
    if (end == i) return i;
    other.figure.value = *whole.figure.value_max;
    other.unit = found.unit;
    const int after = scale(other, end);
    if (!other.figure.scaled || other.figure.value <= found.figure.value) return i;
    found.figure.value_max = other.figure.value;
    return after;
}

int UnitReader::unit(FoundFigure& found, int start, int i) const {
    if (is_age(found, start, i)) {
        found.unit = "age";
        found.marked = true;
        const Phrase* years = text_.starts(i, end_, text_.words.unit);
        const bool told =
            years != nullptr && years->code == "years" && !text_.is(i, end_, text_.words.age_after);
        return told ? i + static_cast<int>(years->words) : i;
    }
    int end = i;
    if (named_unit(found, start, i, end)) {
        found.marked = true;
        if (found.unit == "percent") return share_range_end(found, start, end);
        return smaller_unit(found, end);
    }
    if (found.figure.value_max && !found.marked && small_range(found) && speaks_of_people(i) &&
        !counted(start, i)) {
        found.unit = "age";
        found.marked = true;
    }
    return i;
}

/// "11 minutes | and 24 seconds": one length of time, told in the smaller unit.
int UnitReader::smaller_unit(FoundFigure& found, int i) const {
    const auto* step = std::ranges::find(unit_steps, found.unit, &UnitStep::unit);
    if (step == std::end(unit_steps) || i + 1 >= end_ || found.figure.value_max ||
        !found.figure.value.is_integer())
        return i;
    const int next = text_.is(i, end_, text_.words.conjunction) ? i + 1 : i;
    const std::optional<Number> rest = number_at(text_, next, end_);
    const Phrase* unit =
        rest && !text_.in_time(next) ? text_.starts(rest->end, end_, text_.words.unit) : nullptr;
    if (unit == nullptr || unit->code != step->smaller || !rest->value.is_integer() ||
        !(rest->value < Decimal(step->count)))
        return i;
    const auto whole = Decimal::multiply(found.figure.value, Decimal(step->count));
    const auto sum = whole ? Decimal::add(*whole, rest->value) : std::nullopt;
    if (!sum) return i;
    found.figure.value = *sum;
    found.unit = step->smaller;
    found.range.end = text_.token(rest->end - 1).range.end;
    return rest->end + static_cast<int>(unit->words);
}

/// "%", "percentage points", "pounds", "weeks", "-week".
bool UnitReader::named_unit(FoundFigure& found, int start, int i, int& end) const {
    if (i >= end_ || text_.in_time(i)) return false;
    const Vocabulary& words = text_.words;
    const auto take = [&](const Phrase* phrase, const std::string& unit, bool printed) {
        if (phrase == nullptr) return false;
        found.unit = unit;
        end = i + static_cast<int>(phrase->words);
        if (printed) found.range.end = text_.token(end - 1).range.end;
        return true;
    };
    const Phrase* points = text_.starts(i, end_, words.percent_points);
    if (points != nullptr && points->value == 1 && !tells_percent(start, i)) points = nullptr;
    if (take(points, "percent-points", true)) return !is_money(found);
    if (take(text_.starts(i, end_, words.percent), "percent", true)) {
        const Phrase* pace = text_.starts(end, end_, words.year_on_year);  // "+4.8% y-o-y"
        if (pace != nullptr) end += static_cast<int>(pace->words);
        return true;
    }
    if (const Phrase* money = text_.starts(i, end_, words.currency_word))
        return take(money, money->code, false);
    if (take(pence(found, i), "GBP", true)) {
        raise(found.figure, -2);
        found.figure.scaled = false;
        return true;
    }
    const bool hyphen = text_.symbol(i, '-') && i + 1 < end_;
    if (is_money(found)) return false;
    const Phrase* unit = text_.starts(hyphen ? i + 1 : i, end_, words.unit);
    if (unit == nullptr) return multiple(found, i, end);
    if (!hyphen && is_of_thing(found, i, *unit)) return false;
    i += hyphen;
    if (unit->code == "tonnes" && take(unit, unit->code, false)) {
        end = past_gas(end);
        return true;
    }
    if (unit->value > 1) {  // "three decades"
        const auto years = Decimal::multiply(found.figure.value, unit->value);
        found.figure.value = years.value_or(found.figure.value);
    }
    return take(unit, unit->code, false);
}

/// The "CO2-e" of "1,940 tonnes CO2-e": what is weighed, told with the unit.
int UnitReader::past_gas(int i) const {
    constexpr std::size_t longest = 3;
    if (i + 1 >= end_ || !text_.word(i) || !text_.token(i).all_caps ||
        text_.at(i).size() > longest || !text_.number(i + 1) || !text_.token(i + 1).glued ||
        text_.at(i + 1).size() != 1)
        return i;
    i += 2;
    if (i + 1 < end_ && text_.symbol(i, '-') && text_.token(i).glued && text_.word(i + 1)) ++i;
    const bool equivalent = i < end_ && text_.word(i) && text_.token(i).glued;
    return equivalent ? i + 1 : i;
}

/// "640,000 day cases": many things of a day, not so many days.
bool UnitReader::is_of_thing(const FoundFigure& found, int i, const Phrase& unit) const {
    constexpr int most = 100;
    const int next = i + 1;
    return unit.words == 1 && is_duration(unit.code) && Decimal(most) < found.figure.value &&
           next < end_ && text_.word(next) && !text_.in_time(next) && !text_.function(next) &&
           !text_.lexicon.ends(text_.at(i), 1, text_.words.plural_ending) &&
           text_.lexicon.ends(text_.at(next), 1, text_.words.plural_ending);
}

/// "78%, up 3 points": not "a score of 46.2 points".
bool UnitReader::tells_percent(int start, int i) const {
    const int near = before_hedges(text_, first_, start);
    if (text_.ends(first_, near, text_.words.by) != nullptr ||
        text_.ends(first_, near, text_.words.change_verb) != nullptr)
        return true;
    for (int at = i - 1; at >= std::max(first_, i - percent_reach); --at) {
        if (text_.is(at, i, text_.words.percent)) return true;
    }
    for (int at = i + 1; at < std::min(end_, i + percent_reach); ++at) {
        if (text_.is(at, end_, text_.words.percent)) return true;
    }
    return false;
}

/// "Between 20% and 30%", "ranged from 54% to 96%": one share, told by its bounds.
int UnitReader::share_range_end(FoundFigure& found, int start, int i) const {
    const Vocabulary& words = text_.words;
    if (found.figure.value_max || found.figure.in_words || i + 1 >= end_) return i;
    const bool between =
        text_.is(i, end_, words.conjunction) && text_.ends(first_, start, words.between) != nullptr;
    const bool ranging =
        text_.is(i, end_, words.range_word) && text_.ends(first_, start, words.ranging) != nullptr;
    if (!between && !ranging) return i;
    const std::optional<Number> other = number_at(text_, i + 1, end_);
    const Phrase* sign = other ? text_.starts(other->end, end_, words.percent) : nullptr;
    if (sign == nullptr || text_.in_time(i + 1) || !(found.figure.value < other->value)) return i;
    found.figure.value_max = other->value;
    const int end = other->end + static_cast<int>(sign->words);
    found.range.end = text_.token(end - 1).range.end;
    return end;
}

/// "2.1 times earnings": not "2.3 times a week".
bool UnitReader::multiple(FoundFigure& found, int i, int& end) const {
    if (found.figure.decimals == 0 || !text_.is(i, i + 1, text_.words.times_word) ||
        i + 1 >= end_ || text_.is(i + 1, i + 2, text_.words.each))
        return false;
    found.unit = "ratio";
    end = i + 1;
    return true;
}

/// "50p": not "1080p".
const Phrase* UnitReader::pence(const FoundFigure& found, int i) const {
    const Phrase* part = text_.starts(i, end_, text_.words.currency_part);
    const bool stands = part != nullptr && !is_money(found) && !found.figure.value_max &&
                        (part->value == 0 || text_.token(i).glued) &&
                        found.figure.value < Decimal(1000);
    return stands ? part : nullptr;
}

/// "Two thirds of the patients are under 25", "those who were over 65".
bool UnitReader::are_of_age(const FoundFigure& found, int start, int i) const {
    const Vocabulary& words = text_.words;
    const bool small = found.figure.value <= Decimal(99) && found.figure.value >= Decimal(2);
    const int hedge = before_hedges(text_, first_, start);
    if (small && hedge < start && is_limit_of_people(hedge, i)) return true;
    if (!small || hedge == start || hedge - 2 < first_ ||
        !text_.is(hedge - 1, hedge, words.finite_verb))
        return false;
    const bool alone = i >= end_ || text_.token(i).kind == TokenKind::symbol;
    return alone && (i >= end_ || !text_.is(i, end_, words.percent)) &&
           (text_.ends(first_, hedge - 1, words.people) != nullptr ||
            text_.is(hedge - 2, hedge - 1, words.relative_pronoun) ||
            (text_.number(hedge - 2) &&  // "of whom 41 were under 18"
             text_.ends(first_, hedge - 2, words.all_of_them) != nullptr));
}

/// "People under 25", "adults over 65 who live alone": not "people over 14 sites".
bool UnitReader::is_limit_of_people(int hedge, int i) const {
    if (text_.ends(first_, hedge, text_.words.people) == nullptr) return false;
    const bool limits = hedge + 1 <= i && (text_.is(hedge, hedge + 1, text_.words.over) ||
                                           text_.is(hedge, hedge + 1, text_.words.under));
    const bool alone = i >= end_ || text_.token(i).kind == TokenKind::symbol || text_.function(i);
    return limits && alone && (i >= end_ || !text_.is(i, end_, text_.words.percent));
}

bool UnitReader::is_age(const FoundFigure& found, int start, int i) const {
    if (is_money(found)) return false;
    const Vocabulary& words = text_.words;
    const int before = start > first_ && text_.symbol(start - 1, '(') ? start - 1 : start;
    if (text_.ends(first_, before, words.age_before) != nullptr) return true;
    if (are_of_age(found, start, i)) return true;
    if (i >= end_) return false;
    int after = i;
    if (text_.symbol(after, '-') || text_.symbol(after, '+')) ++after;
    if (text_.is(after, end_, words.age_after)) return found.figure.value <= Decimal(120);
    const bool plus = after > i && text_.symbol(i, '+') && text_.token(i).glued;
    return plus && found.figure.value <= Decimal(99) && speaks_of_people(i);
}

/// "There were 10-15 nurses", "between 20 and 30 children": so many, not so old.
bool UnitReader::counted(int start, int i) const {
    if (i >= end_ || !text_.word(i) || text_.function(i)) return false;
    return text_.ends(first_, start, text_.words.be_verb) != nullptr ||
           (text_.ends(first_, start, text_.words.between) != nullptr &&
            text_.is(i, end_, text_.words.people));
}

bool UnitReader::small_range(const FoundFigure& found) const {
    return found.figure.decimals == 0 && *found.figure.value_max <= Decimal(99);
}

/// Whether people stand near: some words around, so that a sentence without end
/// costs no more than others.
bool UnitReader::speaks_of_people(int at) const {
    for (int i = std::max(first_, at - people_reach); i < std::min(end_, at + people_reach); ++i) {
        if (text_.is(i, end_, text_.words.people)) return true;
    }
    return false;
}

namespace {

struct FoundHedge {
    Hedge hedge = Hedge::none;
    int first = 0;
};

FoundHedge find_hedge(const Text& text, int first, int i) {
    const Vocabulary& words = text.words;
    if (i <= first || !words.end_hedges.holds(text.token(i - 1).word)) return {Hedge::none, i};
    const std::pair<Meaning, Hedge> hedges[] = {
        {words.at_least, Hedge::at_least}, {words.up_to, Hedge::up_to}, {words.over, Hedge::over},
        {words.under, Hedge::under},       {words.about, Hedge::about},
    };
    for (const auto& [meaning, hedge] : hedges) {
        if (const Phrase* phrase = text.ends(first, i, meaning)) {
            return {hedge, i - static_cast<int>(phrase->words)};
        }
    }
    return {Hedge::none, i};
}

}  // namespace

Hedge hedge_before(const Text& text, int first, int i) { return find_hedge(text, first, i).hedge; }

int before_hedges(const Text& text, int first, int i) {
    for (FoundHedge found = find_hedge(text, first, i); found.hedge != Hedge::none;
         found = find_hedge(text, first, i)) {
        i = found.first;
    }
    return i;
}

int before_hedges(const Text& text, int first, const FoundFigure& figure) {
    return figure.hedged < 0 ? before_hedges(text, first, figure.first)
                             : std::max(first, figure.hedged);
}

}  // namespace yearproof
