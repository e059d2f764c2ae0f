// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/periods.h"

#include "yearproof/facts/reading/clauses.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int sentence_reach = 200;  ///< tokens that a sentence is looked through, so that one
                                     ///< without end costs no more than others
constexpr int time_reach = 24;       ///< tokens between a figure and the time after it
constexpr int longest_month = 31;    ///< days
constexpr int since_reach = 4;       ///< tokens: "since its launch in May 2024"

class Dater {
public:
    Dater(const Text& text, const SentenceFacts& sentence, const std::vector<std::int32_t>& times,
          const Above& above, Facts& facts)
        : text_(text), sentence_(sentence), times_(times), above_(above), facts_(facts),
          claimed_(times.size()) {}

    void run() {
        for (std::size_t i = 0; i < sentence_.count;) i = distributed(i);
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            if (judged(i) && fact(i).time < 0) following(i);
        }
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            if (judged(i) && fact(i).time < 0) preceding(i);
        }
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            if (judged(i) && fact(i).time < 0) shared(i);
            if (judged(i) && fact(i).time < 0) with_part(i);
        }
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            if (judged(i) && !fact(i).period) by_default(i);
        }
    }

private:
    Fact& fact(std::size_t i) const { return facts_.facts[sentence_.fact + i]; }
    const FoundFigure& figure(std::size_t i) const { return sentence_.figures[i]; }
    const TimeExpression& time(std::size_t t) const {
        return facts_.times[static_cast<std::size_t>(times_[t])];
    }
    int begin_of(std::size_t t) const { return static_cast<int>(time(t).first_token); }
    int end_of(std::size_t t) const { return static_cast<int>(time(t).end_token); }
    bool judged(std::size_t i) { return fact(i).unit != "age"; }

    /// The first time that begins at a token or after it.
    std::size_t first_time_from(int token) const {
        const auto before = [this](std::int32_t t, int at) {
            return static_cast<int>(facts_.times[static_cast<std::size_t>(t)].first_token) < at;
        };
        return static_cast<std::size_t>(
            std::lower_bound(times_.begin(), times_.end(), token, before) - times_.begin());
    }

    void give(std::size_t i, std::size_t t, PeriodBasis basis) {
        fact(i).time = times_[t];
        fact(i).period = time(t).period;
        fact(i).basis = basis;
        claimed_[t] = true;
    }

    /// "6 and 19, for the same period in 2023 and 2022": as many times as
    /// figures, each after the list of them.
    std::size_t distributed(std::size_t i) {
        std::size_t last = i;
        while (last + 1 < sentence_.count && sentence_.leads[last + 1].lead == Lead::joined &&
               fact(last + 1).unit == fact(i).unit && tight(last)) {
            ++last;
        }
        const std::size_t count = last - i + 1;
        if (count < 2) return i + 1;
        const int limit = last + 1 < sentence_.count ? figure(last + 1).first : sentence_.end;
        std::vector<std::size_t> list;
        for (std::size_t t = first_time_from(figure(last).end);
             t < times_.size() && end_of(t) <= limit; ++t)
            list.push_back(t);
        if (list.size() != count || begin_of(list[0]) - figure(last).end > time_reach) {
            list = times_before(i, count);
            if (list.empty() || !respectively(figure(last).end, limit)) return last + 1;
        }
        for (std::size_t k = 0; k < count; ++k) give(i + k, list[k], PeriodBasis::stated);
        return last + 1;
    }

    /// "In 2024 and 2023 it was £4m and £3m, respectively": as many times, one after the other,
    /// before the figures.
    std::vector<std::size_t> times_before(std::size_t i, std::size_t count) const {
        std::vector<std::size_t> list;
        const std::size_t end = first_time_from(figure(i).first);
        for (std::size_t t = end < count ? end : end - count; t < end; ++t) {
            if (!list.empty() && begin_of(t) - end_of(t - 1) > 2) return {};
            list.push_back(t);
        }
        return list;
    }

    bool respectively(int from, int to) const {
        for (int i = from; i < std::min(to, from + time_reach); ++i) {
            if (text_.is(i, to, text_.words.respectively)) return true;
        }
        return false;
    }

    /// Nothing but "and" or a comma between this figure and the next: a bare list
    /// of figures.
    bool tight(std::size_t i) const { return figure(i + 1).first - figure(i).end <= 2; }

    bool since(std::size_t t) const {
        const int i = begin_of(t);
        if (text_.is(i, sentence_.end, text_.words.since)) return true;
        for (int at = i - 1; at >= std::max(sentence_.first, i - since_reach); --at) {
            if (text_.symbol(at, ',') || text_.number(at)) return false;
            if (text_.is(at, sentence_.end, text_.words.since)) return true;
        }
        return false;
    }

    /// The time after the figure, before the next figure, in its own clause.
    void following(std::size_t i) {
        if (said_of_now(i)) return;
        const int limit = i + 1 < sentence_.count ? figure(i + 1).first : sentence_.end;
        for (std::size_t t = first_time_from(figure(i).end); t < times_.size(); ++t) {
            if (claimed_[t] && end_of(t) <= limit) continue;
            if (end_of(t) > limit || begin_of(t) - figure(i).end > time_reach) return;
            if (parted(figure(i).end, begin_of(t)) || names_a_thing(t) || is_of_next(i, t)) return;
            if (since(t)) {
                if (!comma(figure(i).end, begin_of(t))) since_time(i, t);
            } else if (is_end_of_span(i, t)) {
                end_of_span(i, t);
            } else if (!lasting(i)) {
                give(i, t, PeriodBasis::stated);
            }
            return;
        }
    }

    /// "Now has three homes with the third opened in May": what follows tells of a part.
    bool said_of_now(std::size_t i) const {
        const std::size_t next = first_time_from(figure(i).first);
        if (next == 0 || !is_now(next - 1) || figure(i).first - end_of(next - 1) > 2) return false;
        const int until = next < times_.size() ? begin_of(next) : figure(i).end;
        for (int at = figure(i).end; at < std::min(until, figure(i).end + time_reach); ++at) {
            if (text_.is(at, until, text_.words.clause_opener)) return true;
        }
        return false;
    }

    /// "£640,000 (2023: £590,000)", "1,040, in June 2023 1,012": the time stands right before the
    /// next figure.
    bool is_of_next(std::size_t i, std::size_t t) const {
        if (i + 1 >= sentence_.count) return false;
        const int next = figure(i + 1).first;
        if (end_of(t) + 1 == next && text_.symbol(end_of(t), ':')) return true;
        return end_of(t) == next && comma(figure(i).end, begin_of(t));
    }

    /// "the three partners": as many as there always are, whatever day the sentence tells.
    bool lasting(std::size_t i) const {
        const int before = figure(i).first - 1;
        return before >= sentence_.first && figure(i).unit == "count" && !opens(i) &&
               sentence_.leads[i].lead == Lead::none && !(i > 0 && part_of_next(i - 1)) &&
               text_.is(before, before + 1, text_.words.definite);
    }

    /// "Of the 1,046 at 31 March, 900 had ...": the whole of which the sentence tells parts.
    bool opens(std::size_t i) const {
        return i == 0 && text_.is(sentence_.first, sentence_.end, text_.words.of) &&
               figure(i).first - sentence_.first <= 2;
    }

    /// "from 31.2% to 33.8% in the last year": the first is of its beginning, the second of its
    /// end.
    bool is_end_of_span(std::size_t i, std::size_t t) const {
        return i > 0 && sentence_.leads[i].lead == Lead::to &&
               sentence_.leads[i - 1].lead == Lead::from && time(t).period && time(t).backward &&
               time(t).kind == TimeKind::relative &&
               facts_.facts[sentence_.fact + i - 1].time < 0 &&
               days_between(time(t).period->first, time(t).period->last) > longest_month;
    }

    void end_of_span(std::size_t i, std::size_t t) {
        give(i, t, PeriodBasis::stated);
        fact(i).period = month_of(time(t).period->last);
        start_of(fact(i - 1), t);
    }

    /// "decreased by 13 since January 2024 (from 495 to 482)": the amount is of
    /// the whole span, the base of its start.
    void since_time(std::size_t i, std::size_t t) {
        const bool counted = fact(i).role == Role::reported && fact(i).direction == Direction::none;
        if (fact(i).role == Role::change || counted) give_since(i, t);
        if (!time(t).period) return;
        for (std::size_t at = sentence_.statement; at < facts_.statements.size(); ++at) {
            const Statement& one = facts_.statements[at];
            if (one.base < 0) continue;
            Fact& base = facts_.facts[static_cast<std::size_t>(one.base)];
            const bool ours = one.amount == index(i) || one.subject == index(i);
            if (ours && !base.period) start_of(base, t);
        }
    }

    /// From the first day of the time to now.
    void give_since(std::size_t i, std::size_t t) {
        give(i, t, PeriodBasis::sentence);
        Fact& one = fact(i);
        if (one.period && text_.context.now && one.period->first < *text_.context.now)
            one.period->last = *text_.context.now;
    }

    void start_of(Fact& base, std::size_t t) {
        base.period = month_of(time(t).period->first);
        base.basis = PeriodBasis::stated;
        base.time = times_[t];
    }

    std::int32_t index(std::size_t i) const {
        return static_cast<std::int32_t>(sentence_.fact + i);
    }

    /// A semicolon, or a comma before a clause of its own, stands between; not within a bracket.
    bool parted(int from, int to) const {
        int depth = 0;
        for (int i = from; i < to; ++i) {
            depth += text_.symbol(i, '(') - text_.symbol(i, ')');
            if (text_.symbol(i, ';') || text_.symbol(i, '.')) return true;
            if (text_.is(i, to, text_.words.level_comparison) ||
                text_.is(i, to, text_.words.comparison))
                return true;  // "higher than last year"
            const bool mark = text_.symbol(i, ',') || text_.symbol(i, ')');
            if (depth > 0 || !mark || i + 1 >= to) continue;
            const bool clause = text_.is(i + 1, to, text_.words.relative_pronoun) ||
                                text_.is(i + 1, to, text_.words.clause_opener) ||
                                text_.is(i + 1, to, text_.words.pronoun);
            if (clause) return true;
        }
        return false;
    }

    bool comma(int from, int to) const {
        for (int i = from; i < to; ++i) {
            if (text_.symbol(i, ',')) return true;
        }
        return false;
    }

    /// "SEND Strategy 2022-25", "Children Act 2004": part of a name.
    bool names_a_thing(std::size_t t) const {
        const int i = begin_of(t);
        const TimeKind kind = time(t).kind;
        const bool bare =
            kind == TimeKind::year || kind == TimeKind::range || kind == TimeKind::financial_year;
        return bare && text_.number(i) && i > sentence_.first && text_.word(i - 1) &&
               text_.token(i - 1).capital && !text_.is(i - 1, i, text_.words.function_word);
    }

    /// The last time before the figure that no other figure has claimed by
    /// standing before it.
    void preceding(std::size_t i) {
        if (is_compared(i) || lasting(i)) return;
        for (std::size_t t = first_time_from(figure(i).first); t-- > 0;) {
            if (figure(i).first - end_of(t) > sentence_reach) return;
            if (end_of(t) > figure(i).first || names_a_thing(t)) continue;
            if (fact(i).role == Role::change && time(t).backward && is_now(t)) continue;
            if (since(t)) {  // the figure itself is of now
                if (fact(i).role == Role::change || has_been(i, t)) give_since(i, t);
                preceding_since(i, t);
                return;
            }
            if (taken_by_earlier(t, i) || (compared_with(t) && !bracketed(i))) continue;
            give(i, t, PeriodBasis::sentence);
            return;
        }
    }

    /// "Since April 2024, 90 notices have been issued."
    bool has_been(std::size_t i, std::size_t t) const {
        if (fact(i).role != Role::reported || fact(i).direction != Direction::none) return false;
        const int next = i + 1 < sentence_.count ? figure(i + 1).first : sentence_.end,
                  stop = std::min(next, end_of(t) + sentence_reach);
        bool perfect = false;
        for (int at = end_of(t); at < stop; ++at) {
            if (text_.is(at, at + 1, text_.words.change_verb)) return false;
            perfect = perfect || text_.is(at, at + 1, text_.words.perfect);
        }
        return perfect;
    }

    bool bracketed(std::size_t i) const { return sentence_.leads[i].lead == Lead::bracket; }

    /// "12 nurses and 3 doctors in 2024": the only time of the sentence is that of every figure in
    /// its clause.
    void shared(std::size_t i) {
        if (times_.size() != 1 || fact(i).role != Role::reported || lasting(i)) return;
        const bool ours = !since(0) && !names_a_thing(0) && !compared_with(0) &&
                          time(0).kind != TimeKind::deadline && fact(i).figure.value.sign() >= 0;
        const int from = std::min(figure(i).end, end_of(0)),
                  to = std::max(figure(i).first, begin_of(0));
        const bool of_a_name = text_.symbol(figure(i).number + 1, '-');  // "the four-hour standard"
        if (!ours || of_a_name || to - from > sentence_reach || breaks_off(text_, from, to)) return;
        give(i, 0, PeriodBasis::sentence);
    }

    /// "18 of the 20 sensors": both are of one time.
    bool part_of_next(std::size_t i) const {
        return i + 1 < sentence_.count && figure(i + 1).first - figure(i).end <= 3 &&
               text_.is(figure(i).end, figure(i + 1).first, text_.words.of);
    }

    void with_part(std::size_t i) {
        const std::size_t other = part_of_next(i) ? i + 1 : i - 1;
        if (!part_of_next(i) && (i == 0 || !part_of_next(i - 1))) return;
        if (fact(other).time < 0 || fact(i).role != Role::reported) return;
        fact(i).time = fact(other).time;
        fact(i).period = fact(other).period;
        fact(i).basis = PeriodBasis::sentence;
    }

    bool is_now(std::size_t t) const {
        return time(t).period && text_.context.now &&
               *time(t).period == month_of(*text_.context.now);
    }

    /// "153 more than in 2021/22": a time that something else is compared with.
    bool compared_with(std::size_t t) const {
        for (int i = std::max(sentence_.first, begin_of(t) - 4); i < begin_of(t); ++i) {
            const bool compares = text_.is(i, begin_of(t), text_.words.level_comparison) ||
                                  text_.is(i, begin_of(t), text_.words.comparison);
            if (compares) return true;
        }
        return false;
    }

    /// "has increased since January 2025 from 482 to 536"
    void preceding_since(std::size_t i, std::size_t t) {
        if (sentence_.leads[i].lead == Lead::from && time(t).period && !fact(i).period)
            start_of(fact(i), t);
    }

    bool is_compared(std::size_t i) {
        return fact(i).role == Role::comparative && sentence_.leads[i].lead != Lead::bracket &&
               sentence_.leads[i].lead != Lead::from;
    }

    /// A time right after an earlier figure is that figure's, not this one's.
    bool taken_by_earlier(std::size_t t, std::size_t i) {
        for (std::size_t k = i, first = opens(0) ? 1 : 0; k-- > first;) {
            if (begin_of(t) - figure(k).end > sentence_reach) return false;
            if (fact(k).time == times_[t] && fact(k).basis == PeriodBasis::stated &&
                begin_of(t) >= figure(k).end)
                return true;
        }
        return false;
    }

    void by_default(std::size_t i) {
        Fact& one = fact(i);
        if (one.time >= 0 || one.role == Role::comparative || one.role == Role::threshold) return;
        if (refers(i) && above_.period) {
            one.time = above_.said;
            one.period = above_.period;
            one.basis = PeriodBasis::header;
            return;
        }
        if (above_.header >= 0) return take_header(one);
        if (one.role == Role::change || one.role == Role::target) return;
        if (one.role == Role::benchmark && i > 0) {
            one.period = fact(i - 1).period;
            one.basis = fact(i - 1).basis;
        }
        if (one.period || lasts(one) || !text_.context.now) return;
        if (above_.span >= 0 && is_money(one) && times_.empty()) return take_span(one);
        one.period = month_of(*text_.context.now);
        one.basis = PeriodBasis::report;
    }

    /// "This is 68 per 10,000", "The national average is 65%": of what was told before.
    bool refers(std::size_t i) {
        const int first = sentence_.first;
        const bool this_one =
            text_.is(first, sentence_.end, text_.words.telling) && first + 1 < sentence_.end &&
            text_.is(first + 1, sentence_.end, text_.words.be_verb) && times_.empty();
        return this_one || (fact(i).role == Role::benchmark && i == 0);
    }

    void take_header(Fact& one) {
        one.time = above_.header;
        one.period = facts_.times[static_cast<std::size_t>(above_.header)].period;
        one.basis = PeriodBasis::header;
        if (above_.header_since && text_.context.now && one.period->first < *text_.context.now)
            one.period->last = *text_.context.now;
    }

    /// Money is of a span: the one that the paragraph speaks of.
    void take_span(Fact& one) {
        one.time = above_.span;
        one.period = facts_.times[static_cast<std::size_t>(above_.span)].period;
        one.basis = PeriodBasis::header;
    }

    static bool is_money(const Fact& one) { return one.unit.size() == 3 && one.unit != "age"; }
    static bool lasts(const Fact& one) {
        return one.unit != "count" && one.unit != "percent" && !is_money(one) &&
               one.unit != "ratio" && !one.unit.starts_with("per-");
    }

    const Text& text_;
    const SentenceFacts& sentence_;
    const std::vector<std::int32_t>& times_;
    const Above& above_;
    Facts& facts_;
    std::vector<bool> claimed_;
};

}  // namespace

void date_facts(const Text& text, const SentenceFacts& sentence,
                const std::vector<std::int32_t>& times, const Above& above, Facts& facts) {
    Dater(text, sentence, times, above, facts).run();
}

}  // namespace yearproof
