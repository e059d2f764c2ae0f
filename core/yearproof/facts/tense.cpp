// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/tense.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr std::uint32_t words_back = 12;    ///< between a verb and its time
constexpr std::uint32_t words_around = 60;  ///< within which a plan is looked for
constexpr std::uint32_t longest_bracket = 6;
constexpr int longest_month = 31;
constexpr int longest_days = 27;  ///< a time of some days, not of a month

struct Words {
    const Lexicon& lexicon = Lexicon::english();
    Meaning preposition = lexicon.meaning("event_preposition");
    Meaning future = lexicon.meaning("future_verb"), open = lexicon.meaning("open_word");
    Meaning told = lexicon.meaning("told_word"), bound = lexicon.meaning("clause_bound");
    Meaning past_aux = lexicon.meaning("past_aux"), past_be = lexicon.meaning("past_be");
    Meaning other_aux = lexicon.meaning("other_aux"), past = lexicon.meaning("past_verb");
    Meaning decision = lexicon.meaning("decision_verb");
    Meaning planning = lexicon.meaning("planning_verb"), base = lexicon.meaning("base_verb");
    Meaning event = lexicon.meaning("event_verb"), ending = lexicon.meaning("past_ending");
    Meaning function = lexicon.meaning("function_word"), edge = lexicon.meaning("edge");
    Meaning link = lexicon.meaning("preposition"), article = lexicon.meaning("article");
    Meaning by = lexicon.meaning("deadline_word"), to = lexicon.meaning("range_word");
    Meaning adverb = lexicon.meaning("adverb_ending"), polite = lexicon.meaning("polite");
};

const Words& words() {
    static const Words known;
    return known;
}

class Clause {
public:
    Clause(const Report& report, const TimeExpression& time)
        : report_(report), tokens_(report.prose.tokens), time_(time),
          first_(std::max(report.prose.sentences[time.sentence].first,
                          time.first_token - std::min(time.first_token, words_around))),
          end_(std::min(report.prose.sentences[time.sentence].end, time.end_token + words_around)) {
    }

    ClauseTense read() {
        if (report_.prose.sentences[time_.sentence].row >= 0 || !find_preposition() || quoted())
            return {};
        if (fronted()) return from_right();
        if (!stands_alone()) return {};
        const ClauseTense future = future_before();
        return future.tense != Tense::none ? future : past_before();
    }

private:
    // ---- words

    const Phrase* find(std::uint32_t i, Meaning meaning) const {
        return i >= first_ && i < end_
                   ? words().lexicon.find(&report_.prose.words[i], end_ - i, meaning)
                   : nullptr;
    }
    bool is(std::uint32_t i, Meaning meaning) const { return find(i, meaning) != nullptr; }
    bool is_symbol(std::uint32_t i) const { return tokens_[i].kind == TokenKind::symbol; }
    bool is_word(std::uint32_t i) const { return tokens_[i].kind == TokenKind::word; }

    bool has_ending(std::uint32_t i, Meaning meaning) const {
        const Token& token = tokens_[i];
        if (!is_word(i) || token.capital || token.range.size() <= 4) return false;
        const TextRange last{token.range.end - 2, token.range.end};
        const WordId ending = words().lexicon.word(report_.document.words(last));
        return ending != 0 && words().lexicon.find(&ending, 1, meaning) != nullptr;
    }
    bool ends_in_ed(std::uint32_t i) const { return has_ending(i, words().ending); }
    bool is_past(std::uint32_t i) const {
        return ends_in_ed(i) || is(i, words().past) || is(i, words().event) ||
               is(i, words().decision) || is(i, words().planning);
    }
    bool holds(std::uint32_t from, std::uint32_t to, Meaning meaning) const {
        for (std::uint32_t i = from; i < to; ++i) {
            if (is(i, meaning)) return true;
        }
        return false;
    }

    // ---- where the time stands

    /// Its preposition, which must be one of events.
    bool find_preposition() {
        for (std::uint32_t back = 1; back <= 4 && time_.first_token >= first_ + back; ++back) {
            const Phrase* phrase = find(time_.first_token - back, words().preposition);
            if (phrase == nullptr || phrase->words != back) continue;
            // "at the end of January", but not "in the 2026/27 budget"
            if (phrase->code == "edge" && !is(time_.first_token, words().edge)) continue;
            preposition_ = phrase;
            at_ = time_.first_token - back;
        }
        return preposition_ != nullptr;
    }

    bool is_of_days() const {
        return days_between(time_.period->first, time_.period->last) <= longest_days;
    }
    bool is_short() const {
        return days_between(time_.period->first, time_.period->last) <= longest_month;
    }
    bool by_day() const { return preposition_->code == "on" && is_of_days(); }

    bool quoted() const {
        const auto marks = std::count_if(tokens_.begin() + first_, tokens_.begin() + at_,
                                         [](const Token& token) { return token.symbol == '"'; });
        return marks % 2 == 1;
    }

    /// Nothing but a number or a mark before its preposition.
    bool fronted() const {
        for (std::uint32_t i = first_; i < at_; ++i) {
            if (is_word(i)) return false;
        }
        return true;
    }

    /// Not "in the March 2026 elections": what follows is no noun.
    bool stands_alone() const {
        const std::uint32_t next = time_.end_token;
        return next >= end_ || !is_word(next) || is(next, words().function) ||
               is(next, words().bound) || is(next, words().link);
    }

    bool ends_clause(std::uint32_t i) const {
        if (is_symbol(i))
            return tokens_[i].symbol != '%' && tokens_[i].symbol != U'\u00a3' &&
                   tokens_[i].symbol != '/' && !(tokens_[i].symbol == '-' && tokens_[i].glued);
        return is(i, words().bound);
    }

    // ---- what is to come

    ClauseTense future_before() const {
        const std::uint32_t from = std::max(first_, at_ - std::min(at_, words_back));
        for (std::uint32_t i = at_; i-- > from && !ends_clause(i);) {
            const Phrase* phrase = find(i, words().future);
            if (phrase == nullptr || i + phrase->words > at_) continue;
            if (is_word(i) && tokens_[i].capital && i > first_) return {};
            if (holds(first_, i, words().told)) return {};
            if (!leads_to_time(i + phrase->words)) return {};
            return {Tense::future,
                    {tokens_[i].range.begin, tokens_[i + phrase->words - 1].range.end}};
        }
        return {};
    }

    /// "begin | on", "be launched | in", "take place | on", "undergo an inspection | on".
    bool leads_to_time(std::uint32_t i) const {
        while (i < at_ && is(i, words().other_aux)) ++i;
        if (i < at_) ++i;  // the verb
        if (is_short()) i = behind_recipient(i);
        const std::uint32_t between = at_ - i;
        if (between <= 1) return between == 0 || !is(i, words().link);
        return by_day() && between <= 4 && !holds(i, at_, words().link) &&
               !holds(i, at_, words().told);
    }

    /// "be put | to Full Council | in July": to a name.
    std::uint32_t behind_recipient(std::uint32_t i) const {
        if (i >= at_ || !is(i, words().to)) return i;
        std::uint32_t end = i + 1;
        if (end < at_ && is(end, words().article)) ++end;
        const std::uint32_t name = end;
        while (end < at_ && is_word(end) && tokens_[end].capital) ++end;
        return end > name ? end : i;
    }

    // ---- what has been

    /// "May" and "Will" are names.
    bool is_plan() const {
        for (std::uint32_t i = first_; i < end_; ++i) {
            const bool name = is_word(i) && tokens_[i].capital && i > first_;
            if (!name && is(i, words().open) && !is(i, words().polite)) return true;
        }
        return false;
    }

    ClauseTense past_before() const {
        if (is_plan()) return {};
        const std::uint32_t from = std::max(first_, at_ - std::min(at_, words_back));
        for (std::uint32_t i = at_; i-- > from;) {
            i = before_bracket(i, from);
            if (ends_clause(i)) return {};
            if (is(i, words().past_aux)) return of_being(i);
            if (is(i, words().other_aux) && !leads_to_noun(i)) return {};
            if (is_past(i)) return of_verb(i);
        }
        return {};
    }

    /// "the Regional Care Cooperative (RCC) in July": what a bracket holds is passed over.
    std::uint32_t before_bracket(std::uint32_t i, std::uint32_t from) const {
        if (!is_symbol(i) || tokens_[i].symbol != ')') return i;
        std::uint32_t open = i;
        while (open > from && tokens_[open].symbol != '(') --open;
        return open > from && i - open <= longest_bracket ? open - 1 : i;
    }

    /// "sentenced to custody", not "agreed to open".
    bool leads_to_noun(std::uint32_t to) const {
        return is(to, words().to) && is_word(to) && !is(to + 1, words().base);
    }

    /// "there were 45 homes in May", "was 45% at 31 March": a figure at a time.
    ClauseTense of_being(std::uint32_t i) const {
        const bool figure =
            std::any_of(tokens_.begin() + i, tokens_.begin() + at_,
                        [](const Token& token) { return token.kind == TokenKind::number; });
        const Phrase* being = find(i, words().past_be);
        if (being == nullptr || !figure || at_ - i > 8 || preposition_->code == "from") return {};
        return {Tense::past, tokens_[i].range};
    }

    ClauseTense of_verb(std::uint32_t i) const {
        if (is_adjective(i) || is(i, words().planning)) return {};
        const std::uint32_t before = i > first_ ? before_adverbs(i) : i;
        if (before < i && is(before, words().other_aux)) return {};
        const bool passive = before < i && is(before, words().past_aux);
        const bool event = is(i, words().event) && !is(i, words().decision);
        if (is(i, words().decision) && !is_decided(i, passive)) return {};
        // "Savings delivered in 2026-27" may head a plan: a year wants a verb that is one.
        if (!passive && !event && (!is_short() || preposition_->code == "from")) return {};
        return reaches(i, event) ? ClauseTense{Tense::past, tokens_[i].range} : ClauseTense{};
    }

    /// "was approved in July", "agreed by Cabinet on 18 October", not "agreed a start in May".
    bool is_decided(std::uint32_t i, bool passive) const {
        if (is_by(i + 1)) return by_day();
        return passive && is_short() && at_ == i + 1;
    }

    /// Few words stand between the verb and the time, and none that lead to another.
    bool reaches(std::uint32_t i, bool event) const {
        const std::uint32_t between = at_ - i - 1;
        if (is_by(i + 1)) return between <= 8;
        return between <= (event ? 7U : 3U) && !holds_link(i + 1, event);
    }

    bool is_by(std::uint32_t i) const { return i < at_ && is(i, words().by); }

    /// A preposition other than "to" between the verb and the time's own; "started in Malden" is
    /// of the event.
    bool holds_link(std::uint32_t i, bool event) const {
        for (; i < at_; ++i) {
            if (event && is_word(i + 1) && tokens_[i + 1].capital) continue;
            if (is(i, words().link) && !leads_to_noun(i)) return true;
        }
        return false;
    }

    /// "the revised contract in May": before a noun, after an article.
    bool is_adjective(std::uint32_t i) const { return i > first_ && is(i - 1, words().article); }

    /// The token before the verb, "successfully" and the like passed over.
    std::uint32_t before_adverbs(std::uint32_t i) const {
        --i;
        while (i > first_ && has_ending(i, words().adverb)) --i;
        return i;
    }

    // ---- a time before its clause: "In July 2026, the service was inspected"

    ClauseTense from_right() const {
        if (is_plan()) return {};
        std::uint32_t i = time_.end_token;
        if (i < end_ && tokens_[i].symbol == ',') ++i;
        const std::uint32_t subject = i, last = std::min(end_, i + words_back);
        for (; i < last && !ends_clause(i); ++i) {
            if (is(i, words().past_be) && !is(i + 1, words().planning) &&
                !is(i + 1, words().decision))
                return {Tense::past, tokens_[i].range};
            if (is(i, words().past_aux) || is(i, words().other_aux)) return {};
            if (i > subject && is(i, words().event) && !is_adjective(i))
                return {Tense::past, tokens_[i].range};
            if (is_past(i)) return {};
        }
        return {};
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
    const TimeExpression& time_;
    std::uint32_t first_, end_;
    const Phrase* preposition_ = nullptr;
    std::uint32_t at_ = 0;  ///< its first token
};

}  // namespace

ClauseTense tense_of(const Report& report, const TimeExpression& time) {
    return time.period ? Clause(report, time).read() : ClauseTense{};
}

}  // namespace yearproof
