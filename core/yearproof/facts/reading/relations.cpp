// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/relations.h"

#include "yearproof/facts/reading/clauses.h"
#include "yearproof/facts/reading/likened.h"
#include "yearproof/facts/reading/moved.h"
#include "yearproof/facts/reading/roles.h"
#include "yearproof/facts/reading/variances.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int overspend_of = 4;           ///< tokens of ", an overspend of"
constexpr std::size_t subject_reach = 6;  ///< figures looked back for the one that is compared

class Relater : private RoleReader {
public:
    Relater(const Text& text, const SentenceFacts& sentence, Facts& facts)
        : RoleReader(text, sentence, facts), used_amounts_(sentence.count) {}

    void run() {
        for (std::size_t i = 0; i < sentence_.count; ++i) fact(i).role = role(i);
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            if (lead(i).lead == Lead::from) from_base(i);
        }
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            if (fact(i).role == Role::change && !used_amount(i) && !is_below_nothing(i))
                amount_alone(i);
        }
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            if (lead(i).lead == Lead::comparison || lead(i).lead == Lead::level) comparison(i);
        }
        for (std::size_t i = 2; i < sentence_.count; ++i) variance(i);
    }

private:
    static std::size_t lowest(std::size_t i) { return i - std::min(i, subject_reach); }

    void from_base(std::size_t i) {
        Statement change;
        change.kind = Statement::Kind::change;
        change.base = index(i);
        const std::size_t none = sentence_.count;
        std::size_t subject = none;
        if (has_to(i)) {
            subject = i + 1;
        } else {
            for (std::size_t at = i; at-- > lowest(i) && subject == none;) {
                if (lasted(at) && fact(i).unit == "count") break;
                if (fact(at).role != Role::change && counts(at) && fact(at).unit == fact(i).unit)
                    subject = at;
            }
        }
        if (subject == none && i == 0 && tells_of_before() && fact(i).role == Role::comparative) {
            from_before(change, i);
            return;
        }
        if (subject == none || fact(subject).unit != fact(i).unit ||
            fact(i).role != Role::comparative)
            return;
        change.subject = index(subject);
        const ChangeWord word = change_word(figure(i).first);
        change.direction = word.direction;
        change.direction_words = words_of(word);
        attach_amount(change, i, subject);
        take_meant(change);
        add(change);
    }

    /// "19,880 spills, an average of 33: up 40% from 14,206", "20.0p: 13.5p at the end, 8.1% more
    /// than the 18.5p of last year": where the nearest figure has not changed so but one before it
    /// has, that one is meant.
    void take_meant(Statement& change) {
        if (change.subject < 0 || change.base < 0 || change.amount < 0 || is_moved(facts_, change))
            return;
        const auto nearest = static_cast<std::size_t>(change.subject) - sentence_.fact;
        if (nearest >= sentence_.count) return;
        Statement other = change;
        for (std::size_t at = nearest; at-- > lowest(nearest);) {
            other.subject = index(at);
            if (fact(at).role != Role::reported || !is_moved(facts_, other)) continue;
            change.subject = other.subject;
            return;
        }
    }

    /// "We built 54 homes. This is up from 60 last year."
    void from_before(Statement& change, std::size_t base) {
        change.subject = only_one_before(fact(base).unit);
        if (change.subject < 0) return;
        const ChangeWord word = change_word(figure(base).first);
        change.direction = word.direction;
        change.direction_words = words_of(word);
        add(change);
    }

    /// The figure of the sentence before, where it reports no other of the unit.
    std::int32_t only_one_before(const std::string& unit) const {
        std::int32_t found = -1;
        for (std::size_t at = sentence_.earlier; at < sentence_.fact; ++at) {
            const Fact& one = facts_.facts[at];
            if (one.unit != unit || one.role == Role::change || one.role == Role::comparative)
                continue;
            if (found >= 0 || one.role != Role::reported) return -1;
            found = static_cast<std::int32_t>(at);
        }
        return found;
    }

    /// The amount of a change from base to subject: the change-role figure
    /// nearest to them in the sentence.
    void attach_amount(Statement& change, std::size_t base, std::size_t subject) {
        const std::size_t low = std::min(base, subject), high = std::max(base, subject);
        // "Rose to 530, by 6% from 500 and by 20% from 442": the 6% is not of 442.
        const bool bases = fact(subject).role == Role::comparative;
        for (const std::size_t at : {told_between(subject, base), high + 1, low + 1}) {
            if (at >= sentence_.count || at == base || at == subject || used_amount(at) ||
                is_below_nothing(at) || (bases && at != high + 1))
                continue;
            if (fact(at).role != Role::change || !fits(at, base) || separated(at, low, high) ||
                (at < low && is_aside(at, low)) ||
                (at > high && ((lead(at).lead == Lead::by && has_to(at)) || is_off_aim(at))))
                continue;
            if (is_second_amount(at)) return;
            change.amount = index(at);
            says_otherwise(change, at);
            told_twice(change, at, base);
            change.amount_open = fact(at).unit == "percent" && fact(base).unit == "percent";
            return;
        }
    }

    /// "Increased $6.5 million, or 7.3%, from $89.5 million to $96.0 million": both are of the
    /// change.
    void told_twice(const Statement& change, std::size_t amount, std::size_t base) {
        if (!restates_amount(amount) || used_amount(amount - 1) || !fits(amount - 1, base)) return;
        Statement same = change;
        same.amount = index(amount - 1);
        same.direction = Direction::none;
        same.direction_words = {};
        fact(amount - 1).direction = change.direction;
        used_amounts_[amount - 1] = true;
        facts_.statements.push_back(std::move(same));
    }

    /// "Rose from 163 to 188, a decrease of 15%": the amount's words are a claim of their own.
    void says_otherwise(const Statement& change, std::size_t amount) {
        const Direction said = lead(amount).direction;
        const bool opposed = (said == Direction::up && change.direction == Direction::down) ||
                             (said == Direction::down && change.direction == Direction::up);
        if (lead(amount).lead != Lead::amount || !opposed) return;
        Statement other = change;
        other.amount = -1;
        other.direction = said;
        other.direction_words = lead(amount).words;
        facts_.statements.push_back(std::move(other));
    }

    /// "28% can write (an increase of 1pp), and 47% ...": it is said of the figure before it, in a
    /// bracket that is closed before the next.
    bool is_aside(std::size_t at, std::size_t next) {
        if (told_before(at) == at) return false;
        for (int i = figure(at).end; i < figure(next).first; ++i) {
            if (text_.symbol(i, ')')) return true;
        }
        return false;
    }

    /// The amount belongs to another clause: a full clause stands between.
    bool separated(std::size_t at, std::size_t low, std::size_t high) const {
        const int from = at < low ? figure(at).end : figure(high).end;
        const int to = at < low ? figure(low).first : figure(at).first;
        for (int i = from; i < to; ++i) {
            if (text_.symbol(i, ';')) return true;
            // "588 tonnes, 24 less, while bought food rose from 112 to 164"
            if (text_.symbol(i, ',') && at < low && begins_clause(text_, i + 1, i + 2)) return true;
        }
        return to - from > 14;
    }

    /// "Changed by -3%": which way it went is in the sign, not in the words.
    bool is_below_nothing(std::size_t i) { return fact(i).figure.value.sign() < 0; }

    bool used_amount(std::size_t i) const { return used_amounts_[i]; }

    /// "now 60% which is an increase of 15% since January": subject and amount, the base untold.
    void amount_alone(std::size_t i) {
        Statement change;
        change.kind = Statement::Kind::change;
        change.amount = index(i);
        change.direction = lead(i).direction;
        change.direction_words = lead(i).words;
        if (change.direction == Direction::none && is_told_with_share(i)) {
            change.direction = lead(i + 1).direction;
            change.direction_words = lead(i + 1).words;
        } else if (lead(i).lead == Lead::by) {
            const ChangeWord word = change_word(figure(i).first);
            change.direction = word.direction;
            change.direction_words = words_of(word);
        }
        const bool follows =
            lead(i).lead == Lead::by && i + 1 < sentence_.count && lead(i + 1).lead == Lead::to;
        if (follows && fits(i, i + 1)) {
            change.subject = index(i + 1);  // "increased by 12 to 220"
        } else if (const std::size_t at = told_before(i); at < i && fits(i, at) && stated_of(i)) {
            change.subject = index(at);
            if (lead(i).lead == Lead::amount && (more_than_next(i) || is_base_in_bracket(i, at)))
                change.base = index(i + 1);
            take_meant(change);
        }
        if (change.subject < 0 && is_told_of_comparison(i)) {
            change.subject = index(i - 2);
            change.base = index(i - 1);
        }
        if (change.subject < 0 && i == 0 && more_than_next(i) && tells_of_before()) {
            change.base = index(i + 1);
            change.subject = spoken_of_before(fact(i), fact(i + 1), change.direction);
        }
        change.amount_open =
            change.subject >= 0 && fact(i).unit == "percent" &&
            facts_.facts[static_cast<std::size_t>(change.subject)].unit == "percent";
        if (change.amount_open && change.base < 0) fact(i).unit = "percent-points";
        add(change);
    }

    /// The figure that was reported last before another, limits ("within 45 days") passed over;
    /// `i` where none was.
    std::size_t told_before(std::size_t i) {
        for (std::size_t at = i; at-- > 0;) {
            if (at > 0 && is_bracketed_alone(at)) continue;
            if (fact(at).role == Role::reported) return at;
            if (fact(at).role != Role::threshold) break;
        }
        return i;
    }

    /// The figure of the sentence before that is so much more or less than the base; where none
    /// is, the last one that was reported: which of them is meant can then make no difference.
    std::int32_t spoken_of_before(const Fact& amount, const Fact& base, Direction direction) const {
        const auto moved = direction == Direction::up
                               ? sum(interval_of(base), interval_of(amount))
                               : difference(interval_of(base), interval_of(amount));
        std::int32_t found = -1;
        for (std::size_t at = sentence_.fact; at-- > sentence_.earlier;) {
            const Fact& one = facts_.facts[at];
            if (one.unit != base.unit || one.role == Role::change) continue;
            if (moved && can_meet(*moved, interval_of(one))) return static_cast<std::int32_t>(at);
            if (found < 0 && one.role == Role::reported) found = static_cast<std::int32_t>(at);
        }
        return found;
    }

    /// "374 homes, 20 fewer than the 394 of last year": the next figure is what it is fewer than.
    bool more_than_next(std::size_t i) {
        return i + 1 < sentence_.count && figure(i + 1).first - figure(i).end <= 6 &&
               lead(i + 1).lead == Lead::level && fits(i, i + 1) &&
               !begins_clause(text_, figure(i).end, figure(i + 1).first);
    }

    /// "£155.1m against a budget of £153.6m, an overspend of £1.5m"; "the budget was £153.6m and
    /// the outturn £155.1m, an overspend of £1.5m".
    void variance(std::size_t i) {
        const int of = figure(i).first - 1;
        const bool named = of - 1 > figure(i - 1).end && text_.is(of, of + 1, words_.of);
        const Phrase* noun = named ? text_.starts(of - 1, of, words_.variance_noun) : nullptr;
        if (noun == nullptr || !text_.is(of - 2, of - 1, words_.article) || !parted(i - 1, i) ||
            fact(i - 2).unit != fact(i).unit || fact(i - 1).unit != fact(i).unit ||
            tells_of_rest_behind(text_, fact(i)))
            return;
        const std::size_t planned = planned_of(i), spent = planned == i - 1 ? i - 2 : i - 1;
        const bool narrowed = text_.is(figure(i).end, sentence_.end, words_.preposition);
        const bool told = lead(i - 1).lead == Lead::comparison ? !narrowed  // not "on pay"
                                                               : is_all_spent(i, spent, planned);
        if (planned == i || (!told && !tells_apart(fact(i - 2), fact(i - 1), fact(i)))) return;
        Statement change;
        change.kind = Statement::Kind::change;
        change.subject = index(spent);
        change.base = index(planned);
        change.amount = index(i);
        change.direction = direction_of(*noun);
        change.direction_words = text_.token(of - 1).range;
        facts_.statements.push_back(std::move(change));
    }

    /// "We spent £18.2m, an overspend of £0.6m.": nothing narrows what was spent, nor by how much
    /// ("of £0.2m on the budget of £24.4m", "after grants of £2.0m"), and it is no part of a year.
    bool is_all_spent(std::size_t i, std::size_t spent, std::size_t planned) {
        const int behind = figure(i).end;
        if (behind < sentence_.end && !text_.symbol(behind, '.')) return false;
        if (is_far_under(fact(spent), fact(planned))) return false;
        for (int at = figure(i - 2).end; at < figure(i - 1).first; ++at) {
            if (text_.word(at) && !text_.function(at) && !text_.is(at, at + 1, words_.all_spent))
                return false;
        }
        return figure(i).first - figure(i - 1).end == overspend_of;
    }

    /// Which of the two figures before was planned and not spent; `i` where that is not told.
    std::size_t planned_of(std::size_t i) {
        if (fact(i - 2).role != Role::reported) return i;
        const Role last = fact(i - 1).role;
        if (lead(i - 1).lead == Lead::comparison)
            return last == Role::comparative || last == Role::target ? i - 1 : i;
        if (last != Role::reported) return i;
        const int first = i > 2 ? figure(i - 3).end : sentence_.first;
        const bool earlier = names_plan(text_, first, figure(i - 2).first);
        const bool later = names_plan(text_, figure(i - 2).end, figure(i - 1).first);
        return earlier == later ? i : earlier ? i - 2 : i - 1;
    }

    void comparison(std::size_t i) {
        if (fact(i).role == Role::change) return;
        Statement compared;
        compared.kind = Statement::Kind::comparison;
        if (i == 0 && fact(i).role == Role::comparative && tells_of_before())
            compared.subject = only_one_before(fact(i).unit);  // "This is higher than the 60 of"
        if (i > 0) compared.subject = std::max(compared.subject, changed_to(i));
        for (std::size_t at = i; at-- > lowest(i) && compared.subject < 0;) {
            if (fact(at).role == Role::change || !counts(at) || fact(at).unit != fact(i).unit ||
                is_set_beside(at, i) || is_several(at) || lead(at).lead == Lead::from)
                continue;  // "30, up from 18, and 5 above the target of 25"
            if (tells_anew(text_, figure(at).end, figure(i).first)) return;
            compared.subject = index(at);
        }
        if (compared.subject < 0) return;
        if (is_aim_too(compared.subject, i)) fact(i).role = Role::target;
        compared.direction = lead(i).direction;
        compared.direction_words = lead(i).words;
        for (std::size_t at = i; at < sentence_.count; ++at) {
            if (at > i && (lead(at).lead != Lead::joined || fact(at).unit != fact(i).unit)) break;
            compared.others.push_back(index(at));
        }
        add(compared);
    }

    /// "24.6 million tonnes from nine ports, 3.1% more than the 23.9 million": what the change from
    /// the figure is already said of; -1 where it is of none.
    std::int32_t changed_to(std::size_t i) const {
        const auto& told = facts_.statements;
        const auto from_it = [&](const Statement& one) {
            return one.kind == Statement::Kind::change && one.base == index(i) && one.amount >= 0;
        };
        const auto first = told.begin() + static_cast<std::ptrdiff_t>(sentence_.statement);
        const auto at = std::find_if(first, told.end(), from_it);
        return at == told.end() ? -1 : at->subject;
    }

    /// "The target was 100, lower than the 110 of last year": that was a target as well.
    bool is_aim_too(std::int32_t subject, std::size_t i) const {
        const int at = figure(i).first, of = figure(i).end;
        return facts_.facts[static_cast<std::size_t>(subject)].role == Role::target &&
               at > sentence_.first && text_.is(at - 1, at, text_.words.definite) &&
               text_.is(of, sentence_.end, text_.words.of);
    }

    void add(Statement statement) {
        TextRange& range = statement.range;
        const auto cover = [&](TextRange other) {
            if (other.empty()) return;
            range = range.empty() ? other
                                  : TextRange{std::min(range.begin, other.begin),
                                              std::max(range.end, other.end)};
        };
        for (const std::int32_t i : {statement.subject, statement.base, statement.amount}) {
            if (i >= 0) cover(facts_.facts[static_cast<std::size_t>(i)].range);
        }
        for (const std::int32_t i : statement.others)
            cover(facts_.facts[static_cast<std::size_t>(i)].range);
        cover(statement.direction_words);
        for (const std::int32_t i : {statement.subject, statement.base, statement.amount}) {
            if (i >= 0) facts_.facts[static_cast<std::size_t>(i)].direction = statement.direction;
        }
        name_alike(statement, facts_);
        const std::size_t amount = static_cast<std::size_t>(statement.amount) - sentence_.fact;
        if (statement.amount >= 0 && amount < used_amounts_.size()) used_amounts_[amount] = true;
        facts_.statements.push_back(std::move(statement));
    }

    std::vector<bool> used_amounts_;  ///< of the figures of the sentence: some statement has it
};

}  // namespace

void relate(const Text& text, const SentenceFacts& sentence, Facts& facts) {
    Relater(text, sentence, facts).run();
}

}  // namespace yearproof
