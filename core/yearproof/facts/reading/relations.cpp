// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/relations.h"

#include "yearproof/facts/reading/clauses.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr std::size_t subject_reach = 6;  ///< figures looked back for the one that is compared
constexpr int verb_reach = 30;  ///< tokens between a change word and the figures it speaks of

class Relater {
public:
    Relater(const Text& text, const SentenceFacts& sentence, Facts& facts)
        : text_(text), words_(text.words), sentence_(sentence), facts_(facts),
          used_amounts_(sentence.count) {}

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
    }

private:
    Fact& fact(std::size_t i) { return facts_.facts[sentence_.fact + i]; }
    const LeadIn& lead(std::size_t i) const { return sentence_.leads[i]; }
    const FoundFigure& figure(std::size_t i) const { return sentence_.figures[i]; }
    std::int32_t index(std::size_t i) const {
        return static_cast<std::int32_t>(sentence_.fact + i);
    }
    static std::size_t lowest(std::size_t i) { return i < subject_reach ? 0 : i - subject_reach; }
    bool counts(std::size_t i) { return fact(i).unit != "age"; }

    Role role(std::size_t i) {
        const LeadIn& in = lead(i);
        const Fact& one = fact(i);
        if (one.unit == "age") return Role::threshold;
        if (is_amount(i)) return others_change(i) ? Role::benchmark : Role::change;
        if (in.benchmark && in.lead != Lead::from) return Role::benchmark;
        if (text_.ends(sentence_.first, figure(i).first, words_.target_before) != nullptr)
            return Role::target;
        if (in.lead == Lead::comparison || in.lead == Lead::level)
            return i == 0 ? Role::reported : Role::comparative;
        if (in.lead == Lead::from && (has_to(i) || says_change(i))) return Role::comparative;
        if (i > 0 && in.lead == Lead::joined && is_comparative(i - 1) &&
            fact(i - 1).unit == one.unit) {
            return fact(i - 1).role;
        }
        if (in.lead == Lead::bracket &&
            (time_follows(i) || time_before(i) || compares_before_bracket(i))) {
            return Role::comparative;
        }
        if (is_limit(i)) return Role::threshold;
        if (one.figure.hedge == Hedge::up_to && !sentence_.aims && !in.target)
            return Role::threshold;
        return is_aimed_at(i) ? Role::target : Role::reported;
    }

    /// In order, each once: in a list a figure goes by the one before it, and lists may be long.
    bool is_aimed_at(std::size_t i) {
        while (aimed_at_.size() <= i) aimed_at_.push_back(reads_as_aim(aimed_at_.size()));
        return aimed_at_[i];
    }

    /// A target, or what a heading of aims stands over; what is said to be so already is none.
    bool reads_as_aim(std::size_t i) const {
        const LeadIn& in = lead(i);
        const FoundFigure& one = figure(i);
        const bool lasts = one.unit == "years" || one.unit == "months" || one.unit == "weeks" ||
                           one.unit == "days" || one.unit == "hours";
        const bool spoken = figure(i).first > sentence_.first &&
                            text_.is(figure(i).first - 1, figure(i).first, words_.definite);
        if (lasts || spoken) return false;
        if (in.target) return true;
        if (one.figure.in_words) return false;
        const bool money = one.unit.size() == 3 && one.unit != "age";
        if (in.future) return !money;
        if (sentence_.aims)
            return in.lead != Lead::from && in.lead != Lead::to &&
                   !says_so(text_, sentence_.first, figure(i).first);
        return i > 0 && aimed_at_[i - 1] && is_list(text_, figure(i - 1).end, figure(i).first);
    }

    bool others_change(std::size_t i) const {
        return lead(i).lead == Lead::amount && lead(i).benchmark &&
               beside_benchmark(text_, sentence_.first, figure(i).first);
    }

    bool is_comparative(std::size_t i) {
        return fact(i).role == Role::comparative || fact(i).role == Role::benchmark;
    }

    bool is_amount(std::size_t i) {
        const Fact& one = fact(i);
        if (one.unit == "ratio" && is_share(i)) return false;
        if (one.unit == "percent-points" || one.unit == "ratio") return true;
        if (lead(i).lead == Lead::amount || restates_amount(i) || next_amount(i)) return true;
        return lead(i).lead == Lead::by && says_change(i);
    }

    /// "Half of all pupils", "1 in 4 patients", "3:1": how much of something, not how much more.
    bool is_share(std::size_t i) const {
        const FoundFigure& one = figure(i);
        if (lead(i).lead == Lead::amount || lead(i).lead == Lead::by ||
            text_.is(one.number, one.end, words_.change_verb))
            return false;
        const bool of = one.end < sentence_.end && text_.is(one.end, one.end + 1, words_.of);
        return of || one.figure.value < Decimal(1) || text_.symbol(one.number + 1, ':');
    }

    /// "A fall of 17% and 9%, respectively": the second is of a change too.
    bool next_amount(std::size_t i) {
        return i > 0 && lead(i).lead == Lead::joined && fact(i - 1).role == Role::change &&
               fact(i).unit == fact(i - 1).unit && figure(i).first - figure(i - 1).end == 1;
    }

    /// "by £1,200 (3.4%)": the change told again.
    bool restates_amount(std::size_t i) {
        return i > 0 && fact(i - 1).role == Role::change && fact(i).unit == "percent" &&
               fact(i - 1).unit != "percent" && figure(i).first - figure(i - 1).end == 1 &&
               text_.symbol(figure(i - 1).end, '(');
    }

    /// "from" this figure "to" the next.
    bool has_to(std::size_t i) const {
        return i + 1 < sentence_.count && lead(i + 1).lead == Lead::to &&
               figure(i + 1).first - figure(i).end <= 12;
    }

    /// A change word stands in the clause before the figure, or right after it.
    bool says_change(std::size_t i) const { return change_word(figure(i).first).phrase != nullptr; }

    bool time_follows(std::size_t i) const {
        for (int at = figure(i).end; at < std::min(sentence_.end, figure(i).end + 4); ++at) {
            if (text_.symbol(at, ')')) return false;
            if (text_.in_time(at)) return !now(at);
        }
        return false;
    }

    /// "£640,000 (2023: £590,000)"
    bool time_before(std::size_t i) const {
        int at = figure(i).first - 1;
        if (at > sentence_.first && text_.symbol(at, ':')) --at;
        return at > sentence_.first && text_.in_time(at) && !now(at);
    }

    /// "both are higher than at this point last year (CP 268 and CIN 501)"
    bool compares_before_bracket(std::size_t i) const {
        for (int at = figure(i).first - 1; at > std::max(sentence_.first, figure(i).first - 16);
             --at) {
            if (text_.is(at, sentence_.end, words_.level_comparison)) return true;
        }
        return false;
    }

    bool now(int token) const {
        const TimeExpression& time =
            facts_.times[static_cast<std::size_t>(text_.time_of[static_cast<std::size_t>(token)])];
        if (!time.period || !text_.context.now) return false;
        return within({*text_.context.now, *text_.context.now}, *time.period);
    }

    bool is_limit(std::size_t i) const {
        if (text_.ends(sentence_.first, figure(i).first, words_.limit_before) != nullptr)
            return true;
        const std::string& unit = figure(i).unit;
        const bool lasts = unit == "hours" || unit == "days" || unit == "weeks" ||
                           unit == "months" || unit == "years";
        return lasts &&
               text_.ends(sentence_.first, figure(i).first, words_.threshold_before) != nullptr;
    }

    struct ChangeWord {
        const Phrase* phrase = nullptr;
        int token = -1;
        Direction direction = Direction::none;
    };

    /// The change word nearest before token i; without direction where two of
    /// them in reach disagree.
    ChangeWord change_word(int i) const {
        ChangeWord found;
        for (int at = i - 1; at >= std::max(sentence_.first, i - verb_reach); --at) {
            if (text_.symbol(at, ';')) break;
            const Phrase* phrase = text_.starts(at, i, words_.change_verb);
            if (phrase == nullptr) phrase = text_.starts(at, i, words_.change_noun);
            if (phrase == nullptr) continue;
            const Direction direction = direction_of(*phrase);
            if (found.phrase == nullptr) {
                found = {phrase, at, direction};
            } else if (direction != found.direction && within_clause(at, found.token)) {
                found.direction = Direction::none;
            }
        }
        return found;
    }

    /// No comma, bracket or figure between two tokens.
    bool within_clause(int from, int to) const {
        for (int i = from; i < to; ++i) {
            if (text_.symbol(i, ',') || text_.symbol(i, '(') || text_.number(i)) return false;
        }
        return true;
    }

    TextRange words_of(const ChangeWord& word) const {
        if (word.phrase == nullptr) return {};
        const int last = word.token + static_cast<int>(word.phrase->words) - 1;
        return {text_.token(word.token).range.begin, text_.token(last).range.end};
    }

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
                if (fact(at).role != Role::change && counts(at) && fact(at).unit == fact(i).unit)
                    subject = at;
            }
        }
        if (subject == none || fact(subject).unit != fact(i).unit ||
            fact(i).role != Role::comparative)
            return;
        change.subject = index(subject);
        const ChangeWord word = change_word(figure(i).first);
        change.direction = word.direction;
        change.direction_words = words_of(word);
        attach_amount(change, i, subject);
        add(change);
    }

    /// The amount of a change from base to subject: the change-role figure
    /// nearest to them in the sentence.
    void attach_amount(Statement& change, std::size_t base, std::size_t subject) {
        const std::size_t low = std::min(base, subject), high = std::max(base, subject);
        for (const std::size_t at : {low - 1, high + 1, low + 1}) {
            if (at >= sentence_.count || at == base || at == subject || used_amount(at) ||
                is_below_nothing(at))
                continue;
            if (fact(at).role != Role::change || !fits(at, base) || separated(at, low, high))
                continue;
            change.amount = index(at);
            change.amount_open = fact(at).unit == "percent" && fact(base).unit == "percent";
            return;
        }
    }

    bool fits(std::size_t amount, std::size_t base) {
        const std::string& unit = fact(amount).unit;
        return unit == fact(base).unit || unit == "percent" || unit == "ratio" ||
               (unit == "percent-points" && fact(base).unit == "percent");
    }

    /// The amount belongs to another clause: a full clause stands between.
    bool separated(std::size_t at, std::size_t low, std::size_t high) const {
        const int from = at < low ? figure(at).end : figure(high).end;
        const int to = at < low ? figure(low).first : figure(at).first;
        for (int i = from; i < to; ++i) {
            if (text_.symbol(i, ';')) return true;
        }
        return to - from > 14;
    }

    /// "Changed by -3%": which way it went is in the sign, not in the words.
    bool is_below_nothing(std::size_t i) { return fact(i).figure.value.sign() < 0; }

    bool used_amount(std::size_t i) const { return used_amounts_[i]; }

    /// "now 60% which is an increase of 15% since January": subject and amount,
    /// the base untold.
    void amount_alone(std::size_t i) {
        Statement change;
        change.kind = Statement::Kind::change;
        change.amount = index(i);
        change.direction = lead(i).direction;
        change.direction_words = lead(i).words;
        if (lead(i).lead == Lead::by) {
            const ChangeWord word = change_word(figure(i).first);
            change.direction = word.direction;
            change.direction_words = words_of(word);
        }
        const bool follows =
            lead(i).lead == Lead::by && i + 1 < sentence_.count && lead(i + 1).lead == Lead::to;
        if (follows && fits(i, i + 1)) {
            change.subject = index(i + 1);  // "increased by 12 to 220"
        } else if (i > 0 && fact(i - 1).role == Role::reported && fits(i, i - 1) && stated_of(i)) {
            change.subject = index(i - 1);
            if (lead(i).lead == Lead::amount && more_than_next(i)) change.base = index(i + 1);
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

    /// "That is £680,000 less than the £1.34m of 2023/24": the sentence speaks of the one before.
    bool tells_of_before() const {
        const int first = sentence_.first;
        return text_.is(first, first + 1, words_.telling) && first + 1 < sentence_.end &&
               text_.is(first + 1, sentence_.end, words_.be_verb);
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

    static Interval interval_of(const Fact& one) { return one.figure.interval(one.unit); }

    /// "374 homes, 20 fewer than the 394 of last year": the next figure is what it is fewer than.
    bool more_than_next(std::size_t i) {
        return i + 1 < sentence_.count && figure(i + 1).first - figure(i).end <= 6 &&
               lead(i + 1).lead == Lead::level && fits(i, i + 1);
    }

    /// "60% which is an increase of 15%", "220, up 12": the amount is said of the
    /// figure before it.
    bool stated_of(std::size_t i) const {
        const int from = figure(i - 1).end, to = figure(i).first;
        if (to - from > 8) return false;
        for (int at = from; at < to; ++at) {
            if (text_.is(at, to, words_.relative_pronoun) || text_.symbol(at, ',') ||
                text_.symbol(at, '('))
                return true;
        }
        return false;
    }

    void comparison(std::size_t i) {
        if (i == 0 || fact(i).role == Role::change) return;
        Statement compared;
        compared.kind = Statement::Kind::comparison;
        for (std::size_t at = i; at-- > lowest(i) && compared.subject < 0;) {
            if (fact(at).role != Role::change && counts(at) && fact(at).unit == fact(i).unit)
                compared.subject = index(at);
        }
        if (compared.subject < 0) return;
        compared.direction = lead(i).direction;
        compared.direction_words = lead(i).words;
        for (std::size_t at = i; at < sentence_.count; ++at) {
            if (at > i && (lead(at).lead != Lead::joined || fact(at).unit != fact(i).unit)) break;
            compared.others.push_back(index(at));
        }
        add(compared);
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
        const std::size_t amount = static_cast<std::size_t>(statement.amount) - sentence_.fact;
        if (statement.amount >= 0 && amount < used_amounts_.size()) used_amounts_[amount] = true;
        facts_.statements.push_back(std::move(statement));
    }

    const Text& text_;
    const Vocabulary& words_;
    const SentenceFacts& sentence_;
    Facts& facts_;
    std::vector<bool> used_amounts_;  ///< of the figures of the sentence: some statement has it
    std::vector<bool> aimed_at_;      ///< of the first figures, as far as was asked
};

}  // namespace

void relate(const Text& text, const SentenceFacts& sentence, Facts& facts) {
    Relater(text, sentence, facts).run();
}

}  // namespace yearproof
