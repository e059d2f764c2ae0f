// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/identifiers.h"

#include "yearproof/facts/reading/units.h"
#include "yearproof/facts/reading/worded.h"

#include <algorithm>

namespace yearproof {
namespace {

class Judge {
public:
    Judge(const Text& text, int first, int end, int i, int number_end)
        : text_(text), first_(first), end_(end), i_(i), number_end_(number_end) {}

    const char* verdict(int last_refused) const {
        if (text_.number(i_)) {
            if (const char* what = by_shape()) return what;
            if (has_before(1) && last_refused == i_ - 1 && text_.number(i_ - 1))
                return "identifier";
        }
        if (has_before(2) && last_refused == i_ - 2 && text_.symbol(i_ - 1, '-') &&
            text_.token(i_).glued && text_.token(i_ - 1).glued)
            return "identifier";  // "SP 800-63"
        if (labelled(last_refused)) return "reference";
        return nullptr;
    }

private:
    bool has_before(int n) const { return i_ - n >= first_; }
    bool glued(int i) const { return i < end_ && text_.token(i).glued; }

    const char* by_shape() const {
        const std::string_view digits = text_.at(i_);
        if (digits.size() > 1 && digits[0] == '0' && digits.find('.') == std::string_view::npos)
            return "identifier";
        if (has_before(1) && text_.symbol(i_ - 1, '<')) return "suppressed";
        if (list_number()) return "list number";
        if (is_group()) return "label";
        if (is_version(digits)) return "identifier";
        if (const char* what = glued_before()) return what;
        if (const char* what = glued_after()) return what;
        if (names_law() || is_address() || is_service_number()) return "name";
        if (text_.is(number_end_, end_, text_.words.time_of_day)) return "time of day";
        if (is_place()) return "place";
        const bool said = has_before(2) && text_.is(i_ - 1, i_, text_.words.finite_verb);
        const bool called =
            text_.ends(first_, said ? i_ - 1 : i_, text_.words.identifier_before) != nullptr;
        return called && digits.size() >= 3 && !is_measured() ? "identifier" : nullptr;
    }

    /// "The time to answer a call was 6.1 seconds"
    bool is_measured() const {
        return text_.is(number_end_, end_, text_.words.unit) ||
               text_.is(number_end_, end_, text_.words.percent);
    }

    /// "1) ..." or "3. ..." at the beginning.
    bool list_number() const {
        if (number_end_ >= end_ - 1 || !glued(number_end_)) return false;
        if (i_ == first_ + 1 && text_.symbol(first_, '(') && text_.symbol(number_end_, ')'))
            return text_.word(number_end_ + 1) && text_.token(number_end_ + 1).capital;
        return i_ == first_ && (text_.symbol(number_end_, ')') || text_.symbol(number_end_, '.'));
    }

    /// "Go 1.18 has", "the 1.18 release": a number with decimals and no unit behind a name.
    bool is_version(std::string_view digits) const {
        if (digits.find('.') == std::string_view::npos || !has_before(1) || number_end_ >= end_)
            return false;
        if (text_.is(number_end_, number_end_ + 1, text_.words.version_word)) return true;
        if (!is_name(i_ - 1)) return false;
        if (text_.symbol(number_end_, '.') && number_end_ + 1 == end_) return true;
        return text_.word(number_end_) && !text_.is(number_end_, end_, text_.words.conjunction) &&
               !text_.is(number_end_, end_, text_.words.unit) &&
               !text_.is(number_end_, end_, text_.words.percent) &&
               !text_.is(number_end_, end_, text_.words.percent_points) &&
               !text_.is(number_end_, end_, text_.words.currency_word) &&
               !text_.is(number_end_, end_, text_.words.per) &&
               !text_.is(number_end_, end_, text_.words.number_scale);
    }

    bool is_name(int i) const {
        return i > first_ && text_.word(i) && text_.token(i).capital && !text_.function(i) &&
               !text_.in_time(i);
    }

    /// "Under 20: 17,993 complaints; 20-29: 71,399": of whom the figure behind the colon is.
    bool is_group() const {
        int at = number_end_;
        if (at + 1 < end_ && text_.symbol(at, '-') && glued(at) && text_.number(at + 1)) at += 2;
        if (at < end_ && text_.symbol(at, '+') && glued(at)) ++at;
        if (at + 1 >= end_ || !text_.symbol(at, ':') || !glued(at) || glued(at + 1) ||
            !text_.number(at + 1) || text_.in_time(at + 1))
            return false;
        const int before = before_hedges(text_, first_, i_) - 1;
        return before < first_ || text_.token(before).kind == TokenKind::symbol;
    }

    const char* glued_before() const {
        if (!has_before(1) || !text_.token(i_).glued) return nullptr;
        const int before = i_ - 1;
        if (text_.word(before)) return "identifier";  // "Q3"
        for (const char32_t c :
             {U'/', U'_', U'@', U'#', U'.', U'=', U':', U'&', U'\\', U'%', U'|'}) {
            if (text_.symbol(before, c)) return "identifier";
        }
        const bool raised = has_before(2) && text_.symbol(before, '^');
        if ((raised || text_.symbol(before, '[')) && glued(number_end_) &&
            text_.symbol(number_end_, ']'))
            return "reference";  // a note's mark
        if (text_.symbol(before, '(') && glued(number_end_) && text_.symbol(number_end_, ')') &&
            number_end_ + 1 < end_ && text_.number(number_end_ + 1))
            return "identifier";  // "(555) 010-4477"
        if (text_.symbol(before, '+') && number_end_ < end_ && text_.number(number_end_))
            return "identifier";  // "+44 20 7946"
        const bool joined = has_before(2) && text_.token(before).glued;
        if (joined && text_.symbol(before, '"') && text_.symbol(i_ - 2, '='))
            return "identifier";  // `width="640"`, of a template or of markup
        if (joined && text_.symbol(before, '-') && text_.word(i_ - 2))
            return "identifier";  // "Covid-19", "post-16"
        if (joined && text_.symbol(before, '(') && text_.number(i_ - 2))
            return "reference";  // "18(7)"
        return nullptr;
    }

    const char* glued_after() const {
        if (!glued(number_end_)) return nullptr;
        if (text_.symbol(number_end_, '/') || text_.symbol(number_end_, ':')) {
            if (is_colon_share(text_, first_, end_, number_end_)) return nullptr;
            return glued(number_end_ + 1) ? "identifier" : nullptr;
        }
        if (text_.symbol(number_end_, '(') && glued(number_end_ + 1) &&
            text_.number(number_end_ + 1)) {
            return "reference";
        }
        if (!text_.word(number_end_)) return nullptr;
        if (text_.is(number_end_, end_, text_.words.ordinal_ending)) return "ordinal";
        const Token& word = text_.token(number_end_);
        if (word.all_caps && word.word == 0 && word.range.size() == 2)
            return "identifier";  // "2AA"
        const bool scale = text_.is(number_end_, end_, text_.words.glued_scale) ||
                           text_.is(number_end_, end_, text_.words.currency_part);
        return word.range.size() == 1 && !scale && !text_.at(number_end_).starts_with('x')
                   ? "identifier"
                   : nullptr;
    }

    /// "the 2014 Care Act"
    bool names_law() const {
        if (text_.at(i_).size() != 4) return false;
        if (has_before(2) && text_.is(i_ - 1, i_, text_.words.of) &&
            text_.is(i_ - 2, i_ - 1, text_.words.law_word) && text_.token(i_ - 2).capital)
            return true;  // "Act of 2002"
        for (int at = number_end_; at < std::min(end_, number_end_ + 4) && text_.token(at).capital;
             ++at) {
            if (text_.is(at, at + 1, text_.words.law_word)) return true;
        }
        return false;
    }

    /// "999 calls": by which number they are made, not how many.
    bool is_service_number() const {
        const Phrase* call = text_.starts(number_end_, end_, text_.words.service_call);
        return call != nullptr && text_.at(i_).size() == 3 &&
               call->code.find(text_.at(i_)) != std::string::npos;
    }

    /// "12 High Street"
    bool is_address() const {
        if (text_.at(i_).size() > 4) return false;
        for (int at = number_end_; at < std::min(end_, number_end_ + 4); ++at) {
            if (!text_.word(at) || !text_.token(at).capital) return false;
            if (at > number_end_ && text_.is(at, at + 1, text_.words.street_word)) return true;
        }
        return false;
    }

    /// "51.5074° N"
    bool is_place() const {
        constexpr char32_t degree = 0xB0;
        return number_end_ + 1 < end_ && text_.symbol(number_end_, degree) &&
               text_.is(number_end_ + 1, end_, text_.words.compass);
    }

    /// "section 6", and "7" in "sections 6 and 7".
    bool labelled(int last_refused) const {
        if (!has_before(1) || text_.in_time(i_ - 1)) return false;
        if (text_.is(number_end_, end_, text_.words.percent)) return false;  // "rated 94%"
        if (has_before(2) && text_.symbol(i_ - 1, '.') && text_.token(i_ - 1).glued &&
            text_.ends(first_, i_ - 1, text_.words.label_before, 1) != nullptr)
            return true;  // "no. 1155667"
        if (const Phrase* label = text_.ends(first_, i_, text_.words.label_before, 2))
            return label->value == 1 || !followed_by_noun_of_label();
        const bool joins = text_.is(i_ - 1, end_, text_.words.conjunction) ||
                           text_.symbol(i_ - 1, ',') ||
                           text_.is(i_ - 1, end_, text_.words.range_word);
        const bool noun =
            number_end_ < end_ &&
            ((text_.word(number_end_) && !text_.function(number_end_) &&
              !text_.in_time(number_end_)) ||
             text_.symbol(number_end_, '('));  // "under section 60, 62 (5.1%) led to an arrest"
        const bool names = !(text_.symbol(i_ - 1, ',') && noun) && !is_next_figure();
        return joins && names && last_refused == i_ - 2 && last_refused >= first_;
    }

    /// "26.4 in Key Stage 1 and 27.1 in Key Stage 2"
    bool is_next_figure() const {
        if (number_end_ + 1 < end_ &&  // "96 at Level 6 and 41 at Level 7"
            text_.is(number_end_, number_end_ + 1, text_.words.preposition) &&
            text_.is(number_end_ + 1, end_, text_.words.label_before))
            return true;
        return has_before(2) && text_.at(i_).find('.') != std::string_view::npos &&
               text_.at(i_ - 2).find('.') == std::string_view::npos && number_end_ < end_ &&
               text_.is(number_end_, number_end_ + 1, text_.words.preposition);
    }

    /// Number words after a label are quantities more often than names ("target:
    /// five").
    bool followed_by_noun_of_label() const {
        return !text_.number(i_) && !text_.token(i_ - 1).capital;
    }

    const Text& text_;
    int first_, end_, i_, number_end_;
};

}  // namespace

const char* identifier_at(const Text& text, int first, int end, int start, int i, int number_end,
                          int last_refused) {
    if (start != i) return nullptr;  // money names nothing
    return Judge(text, first, end, i, number_end).verdict(last_refused);
}

}  // namespace yearproof
