// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/cells.h"

#include "yearproof/facts/reading/numbers.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int most_tokens = 24;  // of a cell that is one number

class CellReader {
public:
    CellReader(const Text& text, int first, int end)
        : text_(text), words_(text.words), at_(first), first_(first), end_(end) {}

    ReadCell read() {
        if (end_ - first_ > most_tokens) return {};
        if (const auto kind = kept_back()) return of(*kind);
        while (opens()) ++at_;
        const int number = at_;
        if (!digits()) return without_number();
        found_.figure.number = number;
        while (closes()) {
        }
        if (!footnotes()) return {};
        return finished(number);
    }

private:
    static ReadCell of(CellKind kind) {
        ReadCell cell;
        cell.kind = kind;
        return cell;
    }

    bool all_of(Meaning meaning) const {
        const Phrase* phrase = text_.starts(first_, end_, meaning);
        return phrase != nullptr && first_ + static_cast<int>(phrase->words) == end_;
    }

    /// "*", "n/a", "nil", "<5".
    std::optional<CellKind> kept_back() const {
        if (all_of(words_.cell_suppressed)) return CellKind::suppressed;
        if (all_of(words_.cell_not_applicable)) return CellKind::not_applicable;
        if (all_of(words_.cell_nothing)) return CellKind::nothing;
        const Phrase* fewer = text_.starts(first_, end_, words_.keeping_back);
        const int past = text_.symbol(first_, '<') ? first_ + 1
                         : fewer != nullptr        ? first_ + static_cast<int>(fewer->words)
                                                   : end_;
        if (past + 1 == end_ && (text_.number(past) || text_.is(past, end_, words_.number_word)))
            return CellKind::suppressed;
        return std::nullopt;
    }

    /// A sign, bracket or currency before the number.
    bool opens() {
        if (at_ >= end_) return false;
        if (text_.symbol(at_, '(')) return ++brackets_ == 1;
        if (text_.symbol(at_, '-')) return signed_ = true;
        if (text_.symbol(at_, '+')) return true;
        if (const Phrase* sign = text_.starts(at_, end_, words_.currency_sign)) {
            if (found_.figure.unit == "count") found_.figure.unit = sign->code;
            return found_.figure.marked = true;
        }
        return currency_letters();
    }

    /// "US$", "GBP 12".
    bool currency_letters() {
        const Phrase* letters = text_.starts(at_, end_, words_.currency_prefix);
        const bool before_sign = at_ + 1 < end_ && text_.token(at_ + 1).glued &&
                                 text_.is(at_ + 1, end_, words_.currency_sign);
        if (letters == nullptr || !before_sign) {
            letters = text_.starts(at_, end_, words_.currency_word);
            if (letters == nullptr || letters->words > 1) return false;
        }
        found_.figure.unit = letters->code;
        return found_.figure.marked = true;
    }

    bool digits() {
        if (at_ >= end_) return false;
        const bool bare =
            text_.symbol(at_, '.') && at_ + 1 < end_ && text_.number(at_ + 1);  // ".5"
        if (!bare && !text_.number(at_)) return false;
        std::string all = bare ? "0." : "";
        at_ += bare;
        all += text_.at(at_);
        const int last = spaced(all);
        const auto value = digits_of(all);
        if (!value || all == "000") return false;  // "£000" heads a column
        found_.figure.figure.value = *value;
        found_.figure.figure.decimals = value->decimals();
        found_.year = last == at_ && all.size() == 4 && value->is_integer() &&
                      (all[0] == '1' || all[0] == '2');
        at_ = last + 1;
        return true;
    }

    /// "1 234 567": groups of three digits behind spaces.
    int spaced(std::string& all) const {
        int last = at_;
        if (all.size() > 3 || all.find('.') != std::string::npos) return last;
        while (last + 1 < end_ && text_.number(last + 1) && !text_.token(last + 1).glued &&
               text_.at(last + 1).size() == 3) {
            all += text_.at(++last);
        }
        return last;
    }

    /// A bracket, scale, unit or sign after the number.
    bool closes() {
        if (at_ >= end_) return false;
        if (brackets_ > closed_ && text_.symbol(at_, ')')) return ++closed_, ++at_, true;
        const bool last = at_ + 1 == end_;
        if (last && text_.symbol(at_, '-') && text_.token(at_).glued)
            return signed_ = true, ++at_, true;
        if (closed_ == 0 && scales()) return true;
        return unit();
    }

    bool scales() {
        const Phrase* word = text_.starts(at_, end_, words_.number_scale);
        const bool tight = text_.token(at_).glued || found_.figure.marked;
        if (word == nullptr && tight) word = text_.starts(at_, end_, words_.glued_scale);
        if (word == nullptr || found_.figure.figure.scaled) return false;
        found_.figure.figure.value = found_.figure.figure.value.scaled(word->value);
        found_.figure.figure.scaled = true;
        return ++at_, true;
    }

    bool unit() {
        if (unit_) return false;
        for (const auto& [meaning, name] :
             {std::pair{words_.percent_points, "percent-points"},
              std::pair{words_.percent, "percent"}, std::pair{words_.cell_unit, ""},
              std::pair{words_.unit, ""}}) {
            const Phrase* phrase = text_.starts(at_, end_, meaning);
            if (phrase == nullptr) continue;
            if (found_.figure.unit == "count")
                found_.figure.unit = *name != '\0' ? std::string(name) : phrase->code;
            at_ += static_cast<int>(phrase->words);
            return found_.figure.marked = unit_ = true;
        }
        return false;
    }

    /// "(1)", "[a]", "*", a small raised figure: whether they are all that is left.
    bool footnotes() {
        number_end_ = at_;
        while (at_ < end_) {
            const int length = footnote();
            if (length == 0) return false;
            at_ += length;
        }
        return true;
    }

    int footnote() const {
        const bool opens = text_.symbol(at_, '(') || text_.symbol(at_, '[');
        if (opens && at_ + 2 < end_ && short_mark(at_ + 1) &&
            (text_.symbol(at_ + 2, ')') || text_.symbol(at_ + 2, ']')))
            return 3;
        if (opens) return 0;
        const Token& token = text_.token(at_);
        if (token.kind == TokenKind::word) return token.glued && token.range.size() == 1;
        const char32_t c = token.symbol;
        const bool raised = (c >= 0x2070 && c <= 0x2079) || c == 0xB9 || c == 0xB2 || c == 0xB3;
        return raised || c == '*' || c == '#' || c == '^' || c == 0x2020 || c == 0x2021;
    }

    bool short_mark(int i) const {
        const Token& token = text_.token(i);
        if (token.kind == TokenKind::number) return token.range.size() == 1;
        return token.kind == TokenKind::word && token.range.size() <= 2;
    }

    /// "$", "(", ")", "%" alone belong to the cell beside it; "$ -" is none of it.
    ReadCell without_number() {
        if (first_ == end_) return of(CellKind::empty);
        bool dash = false, other = false, dots = true;
        for (int i = first_; i < end_; ++i) {
            dash = dash || text_.symbol(i, '-');
            dots = dots && text_.symbol(i, '.');
            const bool around = text_.symbol(i, '-') || text_.symbol(i, '(') ||
                                text_.symbol(i, ')') || text_.is(i, end_, words_.currency_sign) ||
                                text_.is(i, end_, words_.percent);
            other = other || !around;
        }
        if (dots) return of(CellKind::not_applicable);
        if (other) return currency_alone();
        return dash ? of(CellKind::nothing) : mark();
    }

    ReadCell currency_alone() const {
        return at_ == end_ && found_.figure.marked ? mark() : of(CellKind::words);
    }

    ReadCell mark() const {
        ReadCell cell = of(CellKind::mark);
        cell.figure.unit = found_.figure.unit;
        for (int i = first_; i < end_; ++i) {
            if (text_.is(i, end_, words_.percent)) cell.figure.unit = "percent";
        }
        return cell;
    }

    ReadCell finished(int number) {
        // A time of more than the number itself is a date; alone it may be a year.
        for (int i = number; i < number_end_; ++i) {
            if (!text_.in_time(i)) continue;
            const bool wider =
                (i > first_ && text_.in_time(i - 1)) || (i + 1 < end_ && text_.in_time(i + 1));
            if (wider) return {};
        }
        found_.kind = CellKind::figure;
        found_.negative = signed_ || brackets_ > 0;
        FoundFigure& figure = found_.figure;
        if (found_.negative) figure.figure.value = figure.figure.value.negated();
        figure.number = number;
        figure.first = first_;
        figure.end = number_end_;
        figure.range = {text_.token(first_).range.begin, text_.token(number_end_ - 1).range.end};
        return found_;
    }

    const Text& text_;
    const Vocabulary& words_;
    int at_, first_, end_, number_end_ = 0;
    int brackets_ = 0, closed_ = 0;
    bool signed_ = false, unit_ = false;
    ReadCell found_;
};

}  // namespace

ReadCell read_cell(const Text& text, int first, int end) {
    return CellReader(text, first, end).read();
}

}  // namespace yearproof
