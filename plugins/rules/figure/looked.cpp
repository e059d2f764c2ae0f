// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "looked.h"

#include "walk.h"

#include <yearproof/language/word_hash.h>

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace yearproof::figure {
namespace {

constexpr Decimal beyond(1, -15);                   ///< more than any figure
constexpr int shortest_year = 360;                  ///< days
constexpr std::size_t beside = 5, most_others = 6;  ///< figures

bool is_past(const Report& report, Period period) {
    const std::optional<Date> last = last_day_of(report);
    return last && days_between(period.last, *last) > 0;
}

/// "68 per 10,000, against 412 (71) a year earlier": of two figures of the earlier time the one in
/// the bracket is of another measure.
bool is_beside_another(const Report& report, std::size_t i) {
    const std::vector<Fact>& facts = report.facts.facts;
    const Fact &one = facts[i], &before = facts[i - std::min<std::size_t>(i, 1)];
    if (i == 0 || before.sentence != one.sentence || before.unit != one.unit || one.row >= 0 ||
        before.role != Role::comparative)
        return false;
    const std::string_view text = report.document.words({before.range.end, one.range.end + 1});
    return text.size() > 2 && text.ends_with(')') &&
           text.substr(0, text.find('(')).find_first_not_of(' ') == std::string_view::npos;
}

/// The report before whose date of issue the period ends is not the one before
/// `report` itself: it speaks of earlier times.
bool of_earlier_time(const Report& report, const Fact& fact) {
    if (!fact.period || !tells_a_level(fact) || !is_past(report, *fact.period)) return false;
    return fact.basis == PeriodBasis::stated || fact.basis == PeriodBasis::sentence ||
           fact.row >= 0;
}

/// "412 homes (398 in 2023)": the figure that the earlier one stands beside.
const Fact* reported_beside(const Report& report, std::size_t i) {
    const std::vector<Fact>& facts = report.facts.facts;
    if (facts[i].role != Role::comparative || facts[i].row >= 0) return nullptr;
    for (std::size_t at = i; at-- > 0 && at + beside >= i;) {
        const Fact& one = facts[at];
        if (one.sentence != facts[i].sentence) return nullptr;
        if (one.role == Role::reported && one.unit == facts[i].unit &&
            one.what.stems == facts[i].what.stems)
            return &one;
    }
    return nullptr;
}

std::string words_of(const Report& report, const Statement& statement) {
    return std::string(report.document.words(statement.range));
}

/// "since January 2024", "on the year before": from when it has changed.
std::optional<Period> time_of_base(const Report& report, const Fact& amount) {
    if (amount.time < 0) return std::nullopt;
    return report.facts.times[static_cast<std::size_t>(amount.time)].period;
}

/// "Since January", not "than in 2022/23": only when it began is known.
bool is_since(const Report& report, const Fact& amount) {
    const TimeExpression& time = report.facts.times[static_cast<std::size_t>(amount.time)];
    return time.backward || days_between(time.period->first, time.period->last) < shortest_year;
}

/// Where no time of the base is told: the same month a year before, or the year before.
Period year_before(const Fact& subject) {
    const Period before = years_back(*subject.period, 1);
    return days_between(before.first, before.last) < shortest_year ? month_of(before.first)
                                                                   : before;
}

/// What was before, as a change and what it led to tell.
struct Before {
    Interval value;
    Decimal middle;
};

/// "60%, up by 15%": 45%.
std::optional<Before> before_points(const Fact& subject, const Fact& amount, bool up) {
    const auto value = up ? difference(interval(subject), interval(amount))
                          : sum(interval(subject), interval(amount));
    const auto middle = up ? Decimal::subtract(subject.figure.value, amount.figure.value)
                           : Decimal::add(subject.figure.value, amount.figure.value);
    if (!value || !middle) return std::nullopt;
    return Before{*value, *middle};
}

/// The whole of which `value` is 100% and so many percent more, or less.
std::optional<Decimal> undone(Decimal value, Decimal percent, bool up, int decimals) {
    const auto hundred =
        up ? Decimal::add(Decimal(100), percent) : Decimal::subtract(Decimal(100), percent);
    return hundred && hundred->sign() > 0 ? Decimal::divide(value.scaled(2), *hundred, decimals)
                                          : std::nullopt;
}

/// "1,200, up 20%": 1,000. Whoever cut the percentage off, and did not round it, is right as well.
std::optional<Before> before_share(const Fact& subject, const Fact& amount, bool up) {
    const Decimal half = amount.figure.value.half_unit();
    const Interval now = interval(subject), said = interval(amount);
    const auto least = Decimal::subtract(said.low, half), most = Decimal::add(said.high, half);
    if (!least || !most || now.low.sign() <= 0) return std::nullopt;
    const int decimals = std::max(subject.figure.decimals, 0);
    const auto low = undone(now.low, up ? *most : *least, up, decimals + 2),
               high = undone(now.high, up ? *least : *most, up, decimals + 2),
               middle = undone(subject.figure.value, amount.figure.value, up, decimals);
    if (!low || !high || !middle) return std::nullopt;
    return Before{{*low, *high}, *middle};
}

std::optional<Before> before_change(const Fact& subject, const Fact& amount, bool up) {
    if (amount.unit == subject.unit || amount.unit == "percent-points")
        return before_points(subject, amount, up);
    return amount.unit == "percent" ? before_share(subject, amount, up) : std::nullopt;
}

/// Nothing says what a share is more than: "up 11%;", not "11% above target".
bool is_set_apart(const Report& report, const Fact& amount) {
    const Walk walk(report);
    return walk.symbol(walk.end_of(amount), {U',', U';', U'.', U')'});
}

/// "now 60% which is an increase of 15% since January 2024": 45% in January
/// 2024.
std::optional<Looked> implied_base(const Report& report, const Statement& statement) {
    const Fact* subject = fact_of(report, statement.subject);
    const Fact* amount = fact_of(report, statement.amount);
    if (statement.kind != Statement::Kind::change || statement.base >= 0 || subject == nullptr ||
        amount == nullptr)
        return {};
    std::optional<Period> base_time = time_of_base(report, *amount);
    if (base_time == subject->period) base_time.reset();  // of its own time, not of what was before
    if ((!base_time && !subject->period) || subject->unit == "age" ||
        !(statement.direction == Direction::up || statement.direction == Direction::down))
        return {};
    // "on the year before"
    const bool guessed = !base_time, up = statement.direction == Direction::up;
    const bool share = amount->unit == "percent" && subject->unit != "percent";
    if (guessed && share && !is_set_apart(report, *amount)) return {};
    const auto base = before_change(*subject, *amount, up);
    const auto turned = before_change(*subject, *amount, !up);
    if (!base || base->middle.sign() < 0) return {};  // "1.2%, up 18%" is no points
    const auto last_year =
        subject->period ? std::optional(years_back(*subject->period, 1)) : std::nullopt;
    const bool before = !guessed && (base_time == last_year || !is_since(report, *amount));
    return Looked{.fact = amount,
                  .now = subject,
                  .what = &subject->what,
                  .period = before    ? *base_time
                            : guessed ? year_before(*subject)
                                      : month_of(base_time->first),
                  .value = base->value,
                  .middle = base->middle,
                  .turned = turned ? std::optional(turned->value) : std::nullopt,
                  .up = up,
                  .implied = true,
                  .open_time = !before && !guessed,
                  .guessed_time = guessed,
                  .unit = subject->unit,
                  .direction = report.document.words(statement.direction_words),
                  .words = words_of(report, statement)};
}

/// "Compared with a year ago" in the sentence of a figure, before it.
std::optional<Period> compared_time(const Report& report, const Fact& fact) {
    const std::vector<TimeExpression>& times = report.facts.times;
    const std::uint32_t first = report.prose.sentences[fact.sentence].first;
    auto at = std::partition_point(times.begin(), times.end(), [&](const TimeExpression& time) {
        return time.first_token < fact.token;
    });
    while (at != times.begin() && (--at)->first_token >= first) {
        if (at->period && !at->impossible && at->period->first < fact.period->first &&
            (at->kind == TimeKind::relative || at->kind == TimeKind::month))
            return month_of(at->period->first);
    }
    return {};
}

/// "There has been an increase in the share of ..., now 52%": it was less before.
std::optional<Looked> implied_bound(const Report& report, const Statement& statement) {
    const Fact* now = fact_of(report, statement.subject);
    if (statement.kind != Statement::Kind::change || statement.base >= 0 || statement.amount >= 0 ||
        now == nullptr || !now->period || !tells_a_level(*now) || !statement.others.empty())
        return {};
    const bool up = statement.direction == Direction::up;
    if (!up && statement.direction != Direction::down) return {};
    const Interval value = interval(*now);
    const auto time = compared_time(report, *now);
    return Looked{.fact = now,
                  .now = now,
                  .what = &now->what,
                  .period = time ? *time : month_of(years_back(*now->period, 1).first),
                  .value =
                      up ? Interval{beyond.negated(), value.high} : Interval{value.low, beyond},
                  .middle = now->figure.value,
                  .implied = true,
                  .bound = true,
                  .guessed_time = !time,
                  .unit = now->unit,
                  .words = std::string(report.document.words(statement.direction_words))};
}

/// "The number of families rose from 1,118 to 1,164": a year before, as nothing else is told.
std::optional<Looked> untimed_base(const Report& report, const Statement& statement) {
    const Fact* base = fact_of(report, statement.base);
    const Fact* subject = fact_of(report, statement.subject);
    if (statement.kind != Statement::Kind::change || base == nullptr || subject == nullptr ||
        base->period || !subject->period || !tells_a_level(*base) ||
        base->sentence != subject->sentence)
        return {};
    return Looked{.fact = base,
                  .now = subject,
                  .what = &base->what,
                  .period = year_before(*subject),
                  .value = interval(*base),
                  .middle = base->figure.value,
                  .guessed_time = true,
                  .unit = base->unit,
                  .words = {}};
}

/// The same for the same measure and time, and for hardly any others.
std::uint64_t measure_key(const Looked& looked) {
    const std::hash<std::string> hash;
    std::uint64_t key = mix_hash(hash(looked.unit), number_of(looked.period.first));
    key = mix_hash(key, number_of(looked.period.last));
    for (const std::string& stem : looked.what->stems) key = mix_hash(key, hash(stem));
    return key;
}

/// How far a figure is from being printed with its time; see mark_several().
int distance(const Looked& looked) { return looked.guessed_time ? 2 : looked.implied ? 1 : 0; }

/// Marks the figures of which the report gives another value for the same measure and time. One
/// that is worked out makes none doubtful that is printed, nor one whose time is guessed any other.
void mark_several(std::vector<Looked>& found) {
    std::unordered_map<std::uint64_t, std::size_t> nearest;  // of each measure and time
    std::unordered_set<std::uint64_t> several;
    std::vector<std::uint64_t> keys;
    for (std::size_t i = 0; i < found.size(); ++i) {
        keys.push_back(measure_key(found[i]));
        std::size_t& known = nearest.emplace(keys.back(), i).first->second;
        const int off = distance(found[known]) - distance(found[i]);
        if (!can_meet(found[known].value, found[i].value)) {
            if (off == 0)
                several.insert(keys.back());
            else
                found[off > 0 ? known : i].one_of_several = true;
        }
        if (off > 0) known = i;
    }
    if (several.empty()) return;
    for (std::size_t i = 0; i < found.size(); ++i)
        found[i].one_of_several = found[i].one_of_several || several.contains(keys[i]);
}

}  // namespace

bool tells_a_level(const Fact& fact) {
    return (fact.role == Role::reported || fact.role == Role::comparative) && fact.unit != "age" &&
           fact.unit != "ratio" && !fact.what.stems.empty();
}

std::vector<Looked> figures_of_earlier_times(const Report& report) {
    std::vector<Looked> found;
    for (std::size_t i = 0; i < report.facts.facts.size(); ++i) {
        const Fact& fact = report.facts.facts[i];
        if (!of_earlier_time(report, fact) || is_beside_another(report, i)) continue;
        found.push_back({.fact = &fact,
                         .now = reported_beside(report, i),
                         .what = &fact.what,
                         .period = *fact.period,
                         .value = interval(fact),
                         .middle = fact.figure.value,
                         .unit = fact.unit,
                         .words = {}});
    }
    for (const Statement& statement : report.facts.statements) {
        if (auto looked = implied_base(report, statement)) found.push_back(std::move(*looked));
        if (auto looked = implied_bound(report, statement)) found.push_back(std::move(*looked));
        if (auto looked = untimed_base(report, statement)) found.push_back(std::move(*looked));
    }
    mark_several(found);
    return found;
}

std::vector<Looked> of_other_figures(const Report& report, const Looked& looked) {
    std::vector<Looked> others;
    if (!looked.implied || looked.bound || looked.now == nullptr) return others;
    const Fact* const begin = report.facts.facts.data();
    for (const Fact* at = looked.fact; at != begin && others.size() < most_others;) {
        if ((--at)->sentence != looked.fact->sentence) break;
        if (at == looked.now || at->role == Role::change || at->unit == "age") continue;
        const auto base = before_change(*at, *looked.fact, looked.up);
        if (!base) continue;
        Looked other = looked;
        other.now = at;
        other.what = &at->what;
        other.value = base->value;
        other.middle = base->middle;
        other.unit = at->unit;
        others.push_back(std::move(other));
    }
    return others;
}

}  // namespace yearproof::figure
