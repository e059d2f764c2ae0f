// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/figures.h"

#include "yearproof/facts/reading/identifiers.h"
#include "yearproof/facts/reading/numbers.h"
#include "yearproof/facts/reading/units.h"
#include "yearproof/facts/reading/worded.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int longest_rate = 14;  ///< tokens between a rate and what it is of so many of

class FigureFinder {
public:
    FigureFinder(const Text& text, int first, int end, std::vector<FoundFigure>& figures,
                 std::vector<NotAFigure>& others)
        : text_(text), words_(text.words), first_(first), end_(end), figures_(figures),
          others_(others), known_(figures.size()) {}

    void run() {
        for (int i = first_; i < end_;) i = step(i);
        inherit_rates();
    }

private:
    /// Reads what starts at token i; returns the token to go on with.
    int step(int i) {
        if (text_.in_time(i)) return i + 1;
        const Token& token = text_.token(i);
        if (token.kind == TokenKind::number) return number(i, i);
        if (!words_.begin_figures.holds(token.word)) return i + 1;
        if (token.kind == TokenKind::symbol) {
            const Phrase* sign = text_.starts(i, end_, words_.currency_sign);
            return sign != nullptr ? sum(before_sign(i), i + static_cast<int>(sign->words)) : i + 1;
        }
        if (const Phrase* none = text_.starts(i, end_, words_.not_a_number))
            return i + static_cast<int>(none->words);
        if (text_.is(i, i + 1, words_.currency_code)) return sum(i, i + 1);
        if (auto worded = worded_at(text_, first_, end_, i)) {
            const int end = worded->end;
            add(std::move(*worded), i, i, end);
            return end;
        }
        if (text_.is(i, i + 1, words_.number_scale) && rate_base(i)) return i + 1;
        return text_.is(i, end_, words_.number_word) ? number(i, i) : i + 1;
    }

    /// The token where the sign at token i begins: "US$".
    int before_sign(int i) const {
        const bool longer = i > first_ && text_.token(i).glued && text_.word(i - 1) &&
                            text_.is(i - 1, i + 1, words_.currency_sign);
        return longer ? i - 1 : i;
    }

    /// The amount of money whose sign or code stands at [first, i): "£3", "$(1,234)", "£-3".
    int sum(int first, int i) {
        const bool bracket =
            i + 2 < end_ && text_.symbol(i, '(') && text_.number(i + 1) && text_.symbol(i + 2, ')');
        const bool below = i + 1 < end_ && text_.symbol(i, '-') && text_.token(i + 1).glued;
        if (bracket || below) ++i;
        if (i >= end_ || !text_.number(i) || text_.in_time(i)) return i;
        if (text_.ends(first_, first, words_.per) != nullptr)
            return refuse(i, "rate base");  // "for every £1 spent"
        const std::size_t known = figures_.size();
        const int end = number(first, i);
        if (figures_.size() == known || (!bracket && !below)) return end;
        figures_.back().figure.value = figures_.back().figure.value.negated();
        if (!bracket) return end;
        return UnitReader(text_, first_, end_).read_scale(figures_.back(), end + 1);
    }

    int number(int first, int i) {
        const std::optional<Number> number = number_at(text_, i, end_);
        if (!number ||
            (number->in_words && i + 1 < end_ && text_.in_time(i + 1) && number->end > i + 1)) {
            return refuse(i, text_.number(i) ? "not one number" : "");
        }
        if (const char* what =
                identifier_at(text_, first_, end_, first, i, number->end, last_refused_)) {
            return refuse(i, what);
        }
        if (text_.number(i) && rate_base(i)) return i + 1;
        if (is_scale_end(i)) return refuse(i, "scale");
        if (number->in_words && (in_apposition(i, number->end) || is_pronoun(i, number->end)))
            return refuse(i, "name");
        FoundFigure found;
        found.figure.value = number->value;
        found.figure.in_words = number->in_words;
        found.figure.hedge = hedge_before(text_, first_, first);
        int end = read_share(text_, first_, end_, number->end, found);
        if (end == number->end) {
            const UnitReader unit(text_, first_, end_);
            end = unit.read(found, first, number->end);
        }
        if (kept_back(found, first)) return refuse(i, "suppressed");
        if (is_length_of_time(found, i, end)) return refuse(i, "length of a time");
        if (is_of_average(found, end)) return refuse(i, "name");
        if (follows_age(found, first)) found.unit = "age";
        take_sign(found, first);
        if (is_said_twice(found, first, end)) return refuse(i, "said twice over");
        add(std::move(found), first, i, end);
        return figures_.back().end;
    }

    /// "Scored 81.4 out of | 100": how many there are to be had.
    bool is_scale_end(int i) const {
        const Phrase* of = text_.ends(first_, i, words_.in_every);
        return of != nullptr && of->words > 1 && figures_.size() > known_ &&
               figures_.back().end == i - static_cast<int>(of->words) &&
               figures_.back().figure.decimals > 0 && figures_.back().unit == "count";
    }

    /// "From 39% in 39% in November": one figure, by a slip of the pen.
    bool is_said_twice(const FoundFigure& found, int first, int end) const {
        if (figures_.size() == known_ || first - figures_.back().end != 1 || end >= end_)
            return false;
        const FoundFigure& before = figures_.back();
        return text_.word(end) && text_.token(end).hash == text_.token(before.end).hash &&
               text_.is(end, end + 1, words_.preposition) && before.unit == found.unit &&
               before.figure.value == found.figure.value;
    }

    /// "-3.4%", "minus 2", "-£300": below nothing.
    void take_sign(FoundFigure& found, int first) const {
        const int sign = first - 1;
        if (sign < first_ || (sign > first_ && text_.number(sign - 1))) return;
        const std::string_view typed = text_.at(sign);
        const bool dash = text_.token(first).glued && !text_.token(sign).glued &&
                          (typed == "-" || typed == "\u2212");
        const bool bracketed = text_.token(first).glued && sign > first_ && typed == "-" &&
                               text_.symbol(sign - 1, '(');
        if (!dash && !bracketed && !text_.is(sign, first, words_.minus)) return;
        found.figure.value = found.figure.value.negated();
        if (!found.range.empty()) found.range.begin = text_.token(sign).range.begin;
    }

    /// "A new one is in use": stands for a thing that was named.
    bool is_pronoun(int i, int end) const {
        if (figures_one(i) != Decimal(1) || end != i + 1) return false;
        const bool thing = end < end_ && text_.word(end) && !text_.function(end) &&
                           !text_.is(end, end_, words_.be_verb);
        if (thing || i - 2 < first_ || !text_.word(i - 1) || text_.function(i - 1)) return false;
        const bool most = i - 3 >= first_ && text_.function(i - 2);  // "the most recent one"
        return text_.is(i - 2, i - 1, words_.each) || text_.is(i - 2, i - 1, words_.definite) ||
               (most && text_.is(i - 3, i - 2, words_.definite));
    }

    Decimal figures_one(int i) const {
        const Phrase* word = text_.starts(i, end_, words_.number_word);
        return Decimal(word != nullptr ? word->value : 0);
    }

    /// "8-19 years old (25 for those with needs)": of the same kind as the age before it.
    bool follows_age(const FoundFigure& found, int first) const {
        return !found.marked && figures_.size() > known_ && figures_.back().unit == "age" &&
               first - figures_.back().end <= 4 && first > first_ && text_.symbol(first - 1, '(');
    }

    /// "fewer than five": too few to be told.
    bool kept_back(const FoundFigure& found, int first) const {
        return !found.marked && found.figure.value == Decimal(5) &&
               text_.ends(first_, first, words_.keeping_back) != nullptr;
    }

    /// "The 28 days from 13 April to 10 May": the words of one time; "for three years from 2024"
    /// says how long something takes.
    bool is_length_of_time(const FoundFigure& found, int start, int end) const {
        const bool lasts = found.unit == "days" || found.unit == "weeks" ||
                           found.unit == "months" || found.unit == "years";
        const int time = end + 1;
        const bool named =
            found.unit == "days" || (start > first_ && text_.is(start - 1, start, words_.definite));
        return lasts && named && time < end_ && text_.in_time(time) &&
               text_.is(end, time, words_.ranging_of);
    }

    /// "The five-year average", "a 12-month rolling mean"
    bool is_of_average(const FoundFigure& found, int end) const {
        const bool lasts = found.unit == "days" || found.unit == "weeks" ||
                           found.unit == "months" || found.unit == "years";
        if (!lasts || end < first_ + 2 || end >= end_ || !text_.word(end) || !text_.word(end - 1) ||
            !text_.symbol(end - 2, '-'))
            return false;
        const bool adjective = end + 1 < end_ && text_.word(end + 1) && !text_.function(end);
        return text_.is(end, end + 1, words_.average_word) ||
               (adjective && text_.is(end + 1, end + 2, words_.average_word));
    }

    /// "had the highest, five, and": says of which kind, not how many; "3, four, five" does.
    bool in_apposition(int i, int end) const {
        if (i - 2 < first_ || end >= end_ || !text_.symbol(i - 1, ',')) return false;
        const bool closed =
            text_.symbol(end, ',') || text_.symbol(end, ':') || text_.symbol(end, ')');
        const bool listed = figures_.size() > known_ && figures_.back().end == i - 1;
        const bool goes_on = text_.symbol(end, ',') && end + 1 < end_ &&
                             (text_.number(end + 1) || text_.is(end + 1, end_, words_.number_word));
        return closed && !listed && !goes_on;
    }

    /// "69 plans per 10,000 children", "41 killed per billion miles": the unit of the figure before
    /// it, and no figure of its own.
    bool rate_base(int i) {
        if (text_.ends(first_, i, words_.per) == nullptr) return false;
        const std::string base = base_at(i);
        others_.push_back({text_.token(i).range, "rate base"});
        if (figures_.size() == known_) base_before_ = base;
        if (figures_.size() > known_ && !figures_.back().marked && reaches(i)) {
            figures_.back().unit = "per-" + base;
            figures_.back().marked = true;
        }
        return true;
    }

    /// The digits of what a rate is of so many of: "10000", of "million" "1000000".
    std::string base_at(int i) const {
        std::string digits;
        const auto number = number_at(text_, i, end_);
        const int end = number ? number->end : i + 1;
        for (; i < end; ++i) {
            for (const char c : text_.at(i)) {
                if (c >= '0' && c <= '9') digits.push_back(c);
            }
        }
        const Phrase* scale =
            text_.starts(digits.empty() ? end - 1 : end, end_, words_.number_scale);
        if (digits.empty()) digits = "1";
        if (scale != nullptr) digits.append(static_cast<std::size_t>(scale->value), '0');
        return digits;
    }

    /// Whether the rate of the base at token i is that of the figure before it.
    bool reaches(int i) const {
        const int from = figures_.back().end;
        if (i - from <= 8 && text_.number(i)) return true;
        if (i - from > longest_rate) return false;
        for (int at = from; at < i; ++at) {
            if (text_.token(at).kind == TokenKind::symbol || text_.is(at, i, words_.be_verb) ||
                text_.is(at, i, words_.change_verb))
                return false;
        }
        return true;
    }

    void add(FoundFigure found, int first, int i, int end) {
        found.first = first;
        found.hedged = before_hedges(text_, first_, first);
        found.number = i;
        found.end = end;
        if (found.range.empty())
            found.range = {text_.token(first).range.begin, text_.token(end - 1).range.end};
        figures_.push_back(std::move(found));
    }

    int refuse(int i, const char* what) {
        if (*what != '\0') {
            others_.push_back({text_.token(i).range, what});
            last_refused_ = i;
        }
        return i + 1;
    }

    /// "our rate of 69 plans per 10,000 is above the neighbours' average rate of
    /// 51 and the national rate of 44"
    void inherit_rates() {
        const auto begin = figures_.begin() + static_cast<std::ptrdiff_t>(known_);
        const auto rate = std::find_if(begin, figures_.end(),
                                       [](const FoundFigure& each) { return is_rate(each.unit); });
        if (rate == figures_.end()) return inherit_base();
        const std::string unit = rate->unit;
        const bool counted =
            std::any_of(begin, rate, [](const FoundFigure& each) { return each.unit == "count"; });
        for (std::size_t i = known_; i < figures_.size(); ++i) {
            FoundFigure& found = figures_[i];
            if (found.marked || text_.ends(first_, found.first, words_.rate_before) == nullptr)
                continue;
            // "410 children, a rate of 66 per 10,000, up from 390"
            if (counted && is_from_or_to(found.first)) continue;
            found.unit = unit;
            found.marked = true;
        }
    }

    /// "Crimes per 1,000 residents fell from 84.1 to 79.6"
    void inherit_base() {
        for (std::size_t i = known_; i < figures_.size() && !base_before_.empty(); ++i) {
            FoundFigure& found = figures_[i];
            const int near = before_hedges(text_, first_, found);
            const bool told = text_.ends(first_, near, words_.rate_before) != nullptr ||
                              text_.ends(first_, near, words_.comparison) != nullptr ||
                              text_.ends(first_, near, words_.be_verb) != nullptr;
            if (found.marked || !told) return;
            found.unit = "per-" + base_before_;
            found.marked = true;
        }
    }

    bool is_from_or_to(int i) const {
        return text_.ends(first_, i, words_.from) != nullptr ||
               text_.ends(first_, i, words_.to) != nullptr;
    }

    const Text& text_;
    const Vocabulary& words_;
    std::string base_before_;  ///< of a rate that is named before its figures
    int first_, end_, last_refused_ = -10;
    std::vector<FoundFigure>& figures_;
    std::vector<NotAFigure>& others_;
    std::size_t known_;
};

}  // namespace

void find_figures(const Text& text, int first, int end, std::vector<FoundFigure>& figures,
                  std::vector<NotAFigure>& others) {
    FigureFinder(text, first, end, figures, others).run();
}

}  // namespace yearproof
