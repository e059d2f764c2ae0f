// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/tense.h"

#include "yearproof/facts/tense/aside.h"
#include "yearproof/facts/tense/coming.h"

#include <algorithm>

namespace yearproof {
namespace {

using tense::words;

constexpr std::uint32_t longest_bracket = 6;
constexpr std::uint32_t far_verb = 7, near_verb = 3, far_agent = 8;
constexpr std::uint32_t change_reach = 24;  ///< words between a change and its last figure

class TenseReader : private tense::Coming {
public:
    using Coming::Coming;

    ClauseTense read() {
        if (report_.prose.sentences[time_.sentence].row >= 0) return {};
        if (time_.kind == TimeKind::deadline) return of_deadline();
        if (time_.kind == TimeKind::relative) return since();
        if (!find_preposition() || quoted()) return {};
        if (fronted()) return from_right();
        if (!stands_alone()) return {};
        const ClauseTense future = future_before();
        if (future.tense != Tense::none) return future;
        const ClauseTense before = past_before();
        if (before.tense != Tense::none) return before;
        const ClauseTense change = of_change();
        return change.tense != Tense::none ? change : of_last();
    }

private:
    // ---- what has been

    /// "since 1 July 2025": whatever is told of it has begun.
    ClauseTense since() {
        at_ = time_.first_token;
        if (!is(at_, words().since) || is_plan() || quoted()) return {};
        return {Tense::past, range(at_), false};
    }

    ClauseTense past_before() const {
        const std::uint32_t from = first_in_reach();
        for (std::uint32_t i = at_; i-- > from;) {
            i = before_bracket(i, from);
            if (ends_clause(i)) return {};
            if (is(i, words().past_aux))
                return is_plan() ? ClauseTense{} : of_being(first_of_being(i));
            if (is(i, words().other_aux) && !leads_to_noun(i)) return {};
            if (is_past(i)) return of_verb(i);
        }
        return {};
    }

    /// "the Regional Care Cooperative (RCC) in July": what a bracket holds is passed over.
    std::uint32_t before_bracket(std::uint32_t i, std::uint32_t from) const {
        if (!is_symbol(i, ')')) return i;
        std::uint32_t open = i;
        while (open > from && tokens_[open].symbol != '(') --open;
        return open > from && i - open <= longest_bracket ? open - 1 : i;
    }

    /// "sentenced to custody", not "agreed to open".
    bool leads_to_noun(std::uint32_t to) const {
        return is(to, words().to) && is_word(to) && !is(to + 1, words().base);
    }

    /// The "have" of "have been".
    std::uint32_t first_of_being(std::uint32_t i) const {
        const Phrase* whole = i > first_ ? find(i - 1, words().past_be) : nullptr;
        return whole != nullptr && whole->words == 2 ? i - 1 : i;
    }

    /// "there were 45 homes in May", "was 45% at 31 March": a figure at a time.
    ClauseTense of_being(std::uint32_t i) const {
        const Phrase* being = find(i, words().past_be);
        if (being == nullptr || !holds_number(i, at_) || at_ - i > 8 ||
            preposition_->code == "from")
            return {};
        return past(i);
    }

    ClauseTense past(std::uint32_t i, std::uint32_t count = 1) const {
        return {Tense::past, range(i, count), preposition_ != nullptr && spans()};
    }

    ClauseTense of_verb(std::uint32_t i) const {
        if (is_adjective(i) || is(i, words().planning)) return {};
        const std::uint32_t before = i > first_ ? before_adverbs(i) : i;
        if (before < i && is(before, words().other_aux)) return {};
        const bool passive = before < i && is(before, words().past_aux);
        const Phrase* happens = is(i, words().decision) ? nullptr : find(i, words().event);
        const bool event = happens != nullptr;
        if (plans_stand_in(i, event && is_short())) return {};
        if (is(i, words().decision) && !is_decided(i, passive)) return {};
        // "Savings delivered in 2026-27" may head a plan: a year wants a verb that is one.
        const bool counted = spans() && (is_number(i + 1) || counts(i));
        if (!passive && !event && !counted && (!is_short() || preposition_->code == "from"))
            return {};
        const std::uint32_t length = event ? static_cast<std::uint32_t>(happens->words) : 1;
        return reaches(i + length, event) ? past(i, length) : ClauseTense{};
    }

    /// "which started in February" is told of itself, whatever the sentence plans; what follows the
    /// clause of an event ("and plans to launch another") is another matter.
    bool plans_stand_in(std::uint32_t verb, bool event) const {
        const bool tells = event && verb > first_ && !is_symbol(verb - 1);
        if (tells && verb + 1 == at_ && is(verb - 1, words().relative)) return false;
        return is_plan(tells ? end_of_clause(time_.end_token) : end_);
    }

    /// "was approved in July", "agreed by Cabinet on 18 October", "approved 16 adopters between",
    /// not "agreed a start in May".
    bool is_decided(std::uint32_t i, bool passive) const {
        if (is_by(i + 1)) return by_day();
        if (spans() && is_number(i + 1)) return true;
        return passive && (is_short() || spans()) && at_ == i + 1;
    }

    /// "11 exclusions upheld"
    bool counts(std::uint32_t i) const {
        return holds_number(i - std::min(i - first_, near_verb + 1), i);
    }

    /// Few words stand between the verb and the time, and none that lead to another. Of who did it,
    /// the words of names are not counted.
    bool reaches(std::uint32_t i, bool event) const {
        if (is_by(i)) return plain_words(i) <= far_agent;
        return event ? plain_words(i) <= far_verb && !holds_link(i, event)
                     : at_ - i <= near_verb && !holds_link(i, event);
    }

    std::uint32_t plain_words(std::uint32_t i) const {
        std::uint32_t plain = 0;
        for (; i < at_; ++i) plain += is_word(i) && !is_name(i);
        return plain;
    }

    bool is_by(std::uint32_t i) const { return i < at_ && is(i, words().by); }

    /// A preposition other than "to" between the verb and the time's own; "started in Malden" and
    /// "took over the running of the Council" are of the event.
    bool holds_link(std::uint32_t i, bool event) const {
        for (; i < at_; ++i) {
            if (event && leads_to_name(i + 1)) continue;
            if (is(i, words().link) && !leads_to_noun(i)) return true;
        }
        return false;
    }

    bool leads_to_name(std::uint32_t i) const {
        if (i + 1 < at_ && is(i, words().article) && is_short()) ++i;
        return is_name(i);
    }

    /// "the revised contract in May": before a noun, after an article.
    bool is_adjective(std::uint32_t i) const { return i > first_ && is(i - 1, words().article); }

    /// The token before the verb, "successfully" and the like passed over.
    std::uint32_t before_adverbs(std::uint32_t i) const {
        --i;
        while (i > first_ && has_ending(i, words().adverb)) --i;
        return i;
    }

    // ---- figures: "have fallen from 355 in August to 273 in December 2024"

    /// The second time of a change that has been, from one figure to another.
    ClauseTense of_change() const {
        std::uint32_t i = at_;
        if (!is_short() || !holds_number(at_ - std::min(at_ - first_, near_verb), at_)) return {};
        const std::uint32_t lowest = at_ - std::min(at_ - first_, change_reach);
        bool to = false, from = false;
        while (i-- > lowest) {
            if (is_symbol(i) && ends_clause(i) && !is_symbol(i, '(') && !is_symbol(i, ')'))
                return {};
            to = to || (is(i, words().to) && is_word(i));
            from = from || (to && is(i, words().from));
            if (from && ((is(i, words().change) && is_past(i) && tells(i)) || has_been(i)))
                return is_plan() ? ClauseTense{} : past(i);
        }
        return {};
    }

    /// "has continued to rise, with an increase from 370 in May to 438 in June"
    bool has_been(std::uint32_t i) const {
        return is(i, words().change_noun) && holds(first_, i, words().perfect);
    }

    /// "have reduced", "this reduced": a verb that tells, not one that describes.
    bool tells(std::uint32_t i) const {
        return i > first_ && !is_adjective(i) && !is(i - 1, words().other_aux) &&
               (is(i - 1, words().perfect) || !is_symbol(i - 1));
    }

    /// "My last visit in January 2026 was": there has been one.
    ClauseTense of_last() const {
        std::uint32_t i = time_.end_token;
        if (i < end_ && is_symbol(i, ',')) ++i;
        if (!is_short() || !is(i, words().past_aux) || is_plan()) return {};
        for (std::uint32_t at = at_ - std::min(at_ - first_, near_verb); at < at_; ++at) {
            if (is(at, words().last)) return past(i);
        }
        return {};
    }

    // ---- a time before its clause: "In July 2026, the service was inspected"

    ClauseTense from_right() const {
        std::uint32_t i = time_.end_token;
        if (i < end_ && is_symbol(i, ',')) ++i;
        const std::uint32_t subject = i, clause = end_of_clause(i);
        if (is_plan(clause)) return {};
        for (std::uint32_t steps = 0; i < clause && steps < tense::words_back; ++i) {
            steps += !is_name(i);
            if (const Phrase* be = find(i, words().past_be)) return was(i, *be);
            if (is(i, words().past_aux))
                return is(i + 1, words().article) || (i + 1 < end_ && is_number(i + 1))
                           ? past(i)
                           : ClauseTense{};  // "had a mock inspection"
            if (is(i, words().other_aux) && !leads_to_noun(i)) return {};
            if (i > subject && is(i, words().event) && !is_adjective(i)) return past(i);
            if (is_past(i) && !describes(i)) return {};
        }
        return {};
    }

    /// "In August it was agreed that": of a plan only where the time is that of agreeing.
    ClauseTense was(std::uint32_t i, const Phrase& be) const {
        const std::uint32_t next = i + static_cast<std::uint32_t>(be.words);
        const bool agreed = is(next, words().decision) &&
                            (next + 1 >= end_ || is_by(next + 1) || is(next + 1, words().told));
        if (is(next, words().planning) || (is(next, words().decision) && !agreed)) return {};
        return past(i);
    }

    /// "services for disabled children": before a noun, behind a preposition or an article.
    bool describes(std::uint32_t i) const {
        return i > first_ && i + 1 < end_ && is_word(i + 1) && !is(i + 1, words().function) &&
               !is(i + 1, words().link) &&
               (is(i - 1, words().link) || is(i - 1, words().article) || is(i - 1, words().of));
    }
};

}  // namespace

ClauseTense tense_of(const Report& report, const TimeExpression& time) {
    if (!time.period) return {};
    const ClauseTense said = TenseReader(report, time).read();
    return said.tense == Tense::none ? tense::Aside(report, time).read() : said;
}

}  // namespace yearproof
