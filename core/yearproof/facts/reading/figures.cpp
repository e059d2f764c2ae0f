// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/figures.h"

#include "yearproof/facts/reading/identifiers.h"
#include "yearproof/facts/reading/numbers.h"
#include "yearproof/facts/reading/units.h"

namespace yearproof {
namespace {

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
        if (token.word == 0) return i + 1;
        if (token.kind == TokenKind::symbol) {
            const bool sum =
                text_.is(i, end_, words_.currency_sign) && i + 1 < end_ && text_.number(i + 1);
            return sum ? number(i, i + 1) : i + 1;
        }
        if (const Phrase* none = text_.starts(i, end_, words_.not_a_number))
            return i + static_cast<int>(none->words);
        if (const Phrase* ratio = text_.starts(i, end_, words_.ratio_word))
            return ratio_word(i, *ratio);
        return text_.is(i, end_, words_.number_word) ? number(i, i) : i + 1;
    }

    int ratio_word(int i, const Phrase& phrase) {
        const int end = i + static_cast<int>(phrase.words);
        const bool part =
            end < end_ && text_.is(end, end + 1, words_.of) && phrase.code.starts_with("0.");
        if (phrase.value == 0 && !part && text_.ends(first_, i, words_.by) == nullptr) {
            return text_.is(i, end_, words_.number_word) ? number(i, i) : i + 1;
        }
        FoundFigure found;
        found.figure.value = Decimal::parse(phrase.code).value_or(Decimal());
        found.figure.decimals = found.figure.value.decimals();
        found.figure.in_words = true;
        found.unit = "ratio";
        found.marked = true;
        add(std::move(found), i, i, end);
        return end;
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
        if (rate_base(i)) return i + 1;
        if (number->in_words && in_apposition(i, number->end)) return refuse(i, "name");
        FoundFigure found;
        found.figure.value = number->value;
        found.figure.in_words = number->in_words;
        found.figure.hedge = hedge_before(text_, first_, first);
        const UnitReader unit(text_, first_, end_);
        const int end = unit.read(found, first, number->end);
        if (end < 0) return refuse(i, "ordinal");
        if (kept_back(found, first)) return refuse(i, "suppressed");
        add(std::move(found), first, i, end);
        return figures_.back().end;
    }

    /// "fewer than five": too few to be told.
    bool kept_back(const FoundFigure& found, int first) const {
        return !found.marked && found.figure.value == Decimal(5) &&
               text_.ends(first_, first, words_.keeping_back) != nullptr;
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

    /// "69 plans per 10,000 children": the unit of the figure before it, and no
    /// figure of its own.
    bool rate_base(int i) {
        if (!text_.number(i) || text_.ends(first_, i, words_.per) == nullptr) return false;
        std::string digits;
        for (const char c : text_.at(i)) {
            if (c != ',') digits.push_back(c);
        }
        others_.push_back({text_.token(i).range, "rate base"});
        if (figures_.size() > known_ && !figures_.back().marked && i - figures_.back().end <= 8) {
            figures_.back().unit = "per-" + digits;
            figures_.back().marked = true;
        }
        return true;
    }

    void add(FoundFigure found, int first, int i, int end) {
        found.first = first;
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
        std::string rate;
        for (std::size_t i = figures_.size(); i-- > known_;) {
            if (figures_[i].unit.starts_with("per-")) rate = figures_[i].unit;
        }
        if (rate.empty()) return;
        for (std::size_t i = known_; i < figures_.size(); ++i) {
            FoundFigure& found = figures_[i];
            if (found.marked || text_.ends(first_, found.first, words_.rate_before) == nullptr)
                continue;
            found.unit = rate;
            found.marked = true;
        }
    }

    const Text& text_;
    const Vocabulary& words_;
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
