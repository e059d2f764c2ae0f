// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/periods.h"

#include "yearproof/facts/reading/clauses.h"
#include "yearproof/facts/reading/default_periods.h"
#include "yearproof/facts/time/calendar.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int longest_name = 5;  ///< words between a year and the "of" before a figure

class Dater : private DefaultPeriods {
public:
    Dater(const Text& text, const SentenceFacts& sentence, const std::vector<std::int32_t>& times,
          const Above& above, Facts& facts)
        : DefaultPeriods(text, sentence, times, above, facts), claimed_(times.size()) {}

    void run() {
        for (std::size_t i = 0; i < sentence_.count;) i = distributed(i);
        for (std::size_t i = 0; i < sentence_.count; ++i) ends_of_range(i);
        each_undated([this](std::size_t i) { of_named_year(i); });
        each_undated([this](std::size_t i) { following(i); });
        for (std::size_t i = 0; i + 1 < sentence_.count; ++i) as_compared(i);
        for (std::size_t i = sentence_.count; i-- > 0;) listed(i);
        each_undated([this](std::size_t i) { preceding(i); });
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            if (judged(i) && fact(i).time < 0) shared(i);
            if (judged(i) && fact(i).time < 0) with_part(i);
            if (judged(i)) with_weight(i);
        }
        parts_of_whole();
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            if (judged(i) && !fact(i).period) by_default(i);
            if (i > 0 && bracketed(i)) follow_days(i);
            if (fact(i).role == Role::change) note_base(i);
            if (judged(i)) of_report(i);
        }
        for (std::size_t i = 1; i < sentence_.count; ++i) years_in_a_row(i);
    }

private:
    template <class Date>
    void each_undated(Date date) {
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            if (judged(i) && fact(i).time < 0) date(i);
        }
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
        if (list.size() == 1 && fact(i).role == Role::comparative &&
            respectively(figure(last).end, begin_of(list[0])) &&
            begin_of(list[0]) - figure(last).end <= time_reach)
            list.resize(count, list[0]);  // "302 and 14 respectively in 2023": of two measures
        if (list.size() != count || begin_of(list[0]) - figure(last).end > time_reach) {
            list = times_before(i, count);
            if (list.empty() || !respectively(figure(last).end, limit)) return last + 1;
        }
        for (std::size_t k = 0; k < count; ++k) give(i + k, list[k], PeriodBasis::stated);
        return last + 1;
    }

    /// The time after the figure, before the next figure, in its own clause.
    void following(std::size_t i) {
        if (said_of_now(i)) return;
        const int limit = i + 1 < sentence_.count ? figure(i + 1).first : sentence_.end;
        for (std::size_t t = first_time_from(figure(i).end); t < times_.size(); ++t) {
            if (claimed_[t] && end_of(t) <= limit) continue;
            if (end_of(t) > limit || begin_of(t) - figure(i).end > time_reach) return;
            if (is_said_anew(i, t)) return;
            if (is_level_of(t)) continue;  // "97% of the 2019 level in 2024/25"
            if (is_of_another(i, t)) return;
            if (since(t)) {
                if (!comma(figure(i).end, begin_of(t))) since_time(i, t);
            } else if (is_end_of_span(i, t)) {
                end_of_span(i, t);
            } else if (!lasting(i) || fact(i).role == Role::target) {
                give(i, t, PeriodBasis::stated);
            }
            return;
        }
    }

    /// The time behind a figure is of another thing, or of what it is held against.
    bool is_of_another(std::size_t i, std::size_t t) {
        return parted(figure(i).end, begin_of(t)) || names_a_thing(t) || is_of_next(i, t) ||
               than(t) || is_until(t) || changed_from(i, t) ||
               (time(t).same_period && fact(i).role == Role::change) ||
               (fact(i).role != Role::target && is_due(t));
    }

    bool is_due(std::size_t t) const {
        return text_.ends(sentence_.first, begin_of(t), text_.words.due) != nullptr;
    }

    /// "the 2019-20 baseline of 67.8", "last year's total of 40": the time stands before the name.
    void of_named_year(std::size_t i) {
        int at = figure(i).first - 1;
        if (fact(i).role != Role::comparative || at <= sentence_.first) return;
        if (!text_.is(at, at + 1, text_.words.of)) {
            if (text_.in_time(at) && text_.word(at) && sentence_.leads[i].lead == Lead::level)
                give_ending_at(i, at + 1);  // "than last year's 33.4p"
            return;
        }
        const auto joined = [this](int token) {
            return text_.symbol(token, '-') || text_.symbol(token + 1, '-');  // "in-year"
        };
        for (int steps = 0; steps < longest_name && --at > sentence_.first && !text_.in_time(at) &&
                            (joined(at) || (text_.word(at) && !text_.function(at)));)
            ++steps;
        if (text_.in_time(at)) give_ending_at(i, at + 1);
    }

    void give_ending_at(std::size_t i, int end) {
        for (std::size_t t = 0; t < times_.size(); ++t) {
            if (end_of(t) == end) return give(i, t, PeriodBasis::stated);
        }
    }

    void end_of_span(std::size_t i, std::size_t t) {
        give(i, t, PeriodBasis::stated);
        fact(i).period = month_of(time(t).period->last);
        if (i == 0) return;
        if (sentence_.leads[i - 1].lead == Lead::from) start_of(fact(i - 1), t);
        if (fact(i - 1).role == Role::change) give(i - 1, t, PeriodBasis::sentence);
    }

    /// "An increase of 548 on the year before": whatever time the change is of, that is what it
    /// changed from.
    void note_base(std::size_t i) {
        const std::size_t t = first_time_from(figure(i).end);
        if (t < times_.size() && (i + 1 >= sentence_.count || begin_of(t) < figure(i + 1).first) &&
            (changed_from(i, t) || than(t)))
            fact(i).time = times_[t];
        if (!fact(i).period) take_subject(i);
    }

    /// "£72.8m in 2024, an increase of £7.2m": the change is of the time of what it led to.
    void take_subject(std::size_t i) {
        for (std::size_t at = sentence_.statement; at < facts_.statements.size(); ++at) {
            const Statement& one = facts_.statements[at];
            if (one.kind != Statement::Kind::change || one.amount != index(i) || one.subject < 0)
                continue;
            const Fact& subject = facts_.facts[static_cast<std::size_t>(one.subject)];
            if (subject.basis != PeriodBasis::stated && subject.basis != PeriodBasis::sentence)
                return;
            fact(i).period = subject.period;
            fact(i).basis = PeriodBasis::sentence;
            return;
        }
    }

    /// "Rose from 412 to 431 between October 2023 and October 2024": the first is of the beginning
    /// of the range, the second of its end.
    void ends_of_range(std::size_t i) {
        if (i + 1 >= sentence_.count || sentence_.leads[i].lead != Lead::from ||
            sentence_.leads[i + 1].lead != Lead::to || !judged(i) || fact(i).time >= 0)
            return;
        const int limit = i + 2 < sentence_.count ? figure(i + 2).first : sentence_.end;
        const std::size_t after = first_time_from(figure(i + 1).end);
        if (after < first_time_from(limit) && is_opened_range(after) &&
            begin_of(after) - figure(i + 1).end <= time_reach &&
            first_time_from(figure(i).end) == after)
            return give_ends(i, after);
        const std::size_t before = first_time_from(figure(i).first);
        if (before > 0 && before == after && is_opened_range(before - 1) &&
            figure(i).first - end_of(before - 1) <= time_reach)
            give_ends(i, before - 1);
    }

    /// "11 in May 2025, compared to 24 in May 2024, with the rate dropping from 0.91 to 0.83": of
    /// the two times that were compared.
    void as_compared(std::size_t i) {
        if (i < 2 || sentence_.leads[i].lead != Lead::from ||
            sentence_.leads[i + 1].lead != Lead::to || fact(i).time >= 0 || fact(i + 1).time >= 0 ||
            first_time_from(figure(i).end) < first_time_from(figure(i + 1).first))
            return;
        const Fact &now = fact(i - 2), &then = fact(i - 1);
        const bool compared = now.role == Role::reported && then.role == Role::comparative &&
                              now.basis == PeriodBasis::stated &&
                              then.basis == PeriodBasis::stated &&
                              sentence_.leads[i - 1].lead == Lead::comparison;
        if (!compared) return;
        take_from(i, then);
        take_from(i + 1, now);
    }

    void take_from(std::size_t i, const Fact& other) {
        fact(i).time = other.time;
        fact(i).period = other.period;
        fact(i).basis = PeriodBasis::sentence;
    }

    void give_ends(std::size_t i, std::size_t t) {
        const Period whole = *time(t).period;
        const int months = months_of_end(t);
        give(i, t, PeriodBasis::stated);
        give(i + 1, t, PeriodBasis::stated);
        if (months == 0) {
            fact(i).period = times::one_day(whole.first);
            fact(i + 1).period = times::one_day(whole.last);
            return;
        }
        const Date after_first = times::add_months(whole.first, months),
                   after_last = times::add_days(whole.last, 1);
        fact(i).period = Period{whole.first, times::add_days(after_first, -1)};
        fact(i + 1).period = Period{times::add_months(after_last, -months), whole.last};
    }

    /// The months of each end of a range as it is printed: years, months, or (0) days.
    int months_of_end(std::size_t t) const {
        if (text_.word(begin_of(t))) return text_.number(end_of(t) - 2) ? 0 : 1;
        return text_.at(begin_of(t)).size() == 4 ? 12 : 0;
    }

    bool is_opened_range(std::size_t t) const {
        const int before = begin_of(t) - 1;
        return time(t).kind == TimeKind::range && time(t).period && !time(t).impossible &&
               before >= sentence_.first &&
               (text_.is(before, before + 1, text_.words.between) ||
                text_.is(before, before + 1, text_.words.from));
    }

    /// "12,400 calls, 3,100 emails and 900 letters during 2024": a list is of the time behind it.
    void listed(std::size_t i) {
        if (i + 1 >= sentence_.count || fact(i).time >= 0 || !judged(i) || !judged(i + 1)) return;
        const Fact& next = fact(i + 1);
        const bool alike = fact(i).role == Role::reported && next.role == Role::reported &&
                           next.basis != PeriodBasis::none && next.time >= 0 && next.period &&
                           !next.what.carried && !lasting(i) &&
                           is_list(text_, figure(i).end, figure(i + 1).first);
        if (!alike) return;
        const auto& time = facts_.times[static_cast<std::size_t>(next.time)];
        const int behind = static_cast<int>(time.first_token);
        if (behind < figure(i + 1).end || time.backward || behind - figure(i + 1).end > time_reach)
            return;
        for (int at = figure(i + 1).end; at < behind && next.basis == PeriodBasis::stated; ++at) {
            if (text_.is(at, behind, text_.words.relative_pronoun) || text_.symbol(at, ',')) return;
        }
        fact(i).time = next.time;
        fact(i).period = next.period;
        fact(i).basis = PeriodBasis::sentence;
    }

    /// "decreased by 13 since January 2024 (from 495 to 482)": the amount is of
    /// the whole span, the base of its start.
    void since_time(std::size_t i, std::size_t t) {
        const bool counted = fact(i).role == Role::reported && fact(i).direction == Direction::none;
        const bool led = i > 0 && counted && sentence_.leads[i].lead == Lead::to &&
                         fact(i - 1).role == Role::change && fact(i - 1).time < 0;
        if (led) {
            give_since(i - 1, t);  // "has trebled to 94 since 2021"
        } else if (fact(i).role == Role::change || counted) {
            give_since(i, t);
        }
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

    /// The time is of a name, of a bracket that is past, or of what a change is not of.
    bool is_passed_over(std::size_t t, std::size_t i) {
        return end_of(t) > figure(i).first || names_a_thing(t) || is_until(t) ||
               (fact(i).role == Role::change && time(t).backward && is_now(t)) ||
               (i > 0 && is_aside(t, i));
    }

    /// The last time before the figure that no other figure has claimed by
    /// standing before it.
    void preceding(std::size_t i) {
        if (is_compared(i) || lasting(i)) return;
        for (std::size_t t = first_time_from(figure(i).first); t-- > 0;) {
            if (figure(i).first - end_of(t) > sentence_reach) return;
            if (is_passed_over(t, i)) continue;
            if (is_told_since(end_of(t), figure(i).first)) return;
            if (since(t)) {  // the figure itself is of now
                if (fact(i).role == Role::change || has_been(i, t)) give_since(i, t);
                preceding_since(i, t);
                return;
            }
            if (taken_by_earlier(t, i) || (compared_with(t) && !follows_in_bracket(t, i))) continue;
            give(i, t, PeriodBasis::sentence);
            return;
        }
    }

    /// "12 nurses and 3 doctors in 2024": the only time of the sentence is that of every figure in
    /// its clause.
    void shared(std::size_t i) {
        if (times_.size() != 1 || fact(i).role != Role::reported || lasting(i)) return;
        if (is_of_compared(0) || is_day_of_next(i)) return;
        const bool ours = !since(0) && !(i + 1 < sentence_.count && changed_from(i + 1, 0)) &&
                          !names_a_thing(0) && !compared_with(0) && !is_until(0) &&
                          time(0).kind != TimeKind::deadline && !is_due(0) &&
                          fact(i).figure.value.sign() >= 0;
        const int from = std::min(figure(i).end, end_of(0)),
                  to = std::max(figure(i).first, begin_of(0));
        const int hyphen = figure(i).number + 1;  // "the four-hour standard"
        const bool of_a_name = hyphen < sentence_.end && text_.symbol(hyphen, '-');
        if (!ours || of_a_name || to - from > sentence_reach || breaks_off(text_, from, to)) return;
        give(i, 0, PeriodBasis::sentence);
    }

    /// "£212m at 31 March 2025 (2024: £205m)": the bare year in the bracket is of the same days.
    void follow_days(std::size_t i) {
        Fact& one = fact(i);
        const Fact& before = fact(i - 1);
        if (one.role != Role::comparative || one.unit != before.unit || one.time < 0 ||
            !one.period || !before.period)
            return;
        const TimeKind kind = facts_.times[static_cast<std::size_t>(one.time)].kind;
        const int years =
            times::year_number(before.period->last) - times::year_number(one.period->last);
        const bool dated =
            before.basis == PeriodBasis::stated || (years == 1 && is_of_accounts(before));
        if (dated && kind == TimeKind::year && before.period->last.ok() && years > 0)
            one.period = years_back(*before.period, years);
    }

    /// "has increased since January 2025 from 482 to 536"
    void preceding_since(std::size_t i, std::size_t t) {
        if (sentence_.leads[i].lead == Lead::from && time(t).period && !fact(i).period)
            start_of(fact(i), t);
    }

    /// A time right after an earlier figure is that figure's, not this one's.
    bool taken_by_earlier(std::size_t t, std::size_t i) {
        for (std::size_t k = i, first = opens(0) ? 1 : 0; k-- > first;) {
            if (begin_of(t) - figure(k).end > sentence_reach) return false;
            if (changed_from(k, t) && !bracketed(i)) return true;
            if (fact(k).time == times_[t] && fact(k).basis == PeriodBasis::stated &&
                begin_of(t) >= figure(k).end)
                return true;
        }
        return false;
    }

    std::vector<bool> claimed_;
};

}  // namespace

void date_facts(const Text& text, const SentenceFacts& sentence,
                const std::vector<std::int32_t>& times, const Above& above, Facts& facts) {
    Dater(text, sentence, times, above, facts).run();
}

}  // namespace yearproof
