// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "looked.h"

#include <yearproof/language/word_hash.h>

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace yearproof::figure {
namespace {

constexpr Decimal beyond(1, -15);   ///< more than any figure
constexpr int shortest_year = 360;  ///< days

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

/// "now 60% which is an increase of 15% since January 2024": 45% in January
/// 2024.
std::optional<Looked> implied_base(const Report& report, const Statement& statement) {
    const Fact* subject = fact_of(report, statement.subject);
    const Fact* amount = fact_of(report, statement.amount);
    if (statement.kind != Statement::Kind::change || statement.base >= 0 || subject == nullptr ||
        amount == nullptr)
        return {};
    const std::optional<Period> base_time = time_of_base(report, *amount);
    if ((!base_time && !subject->period) || subject->unit == "age" ||
        !(statement.direction == Direction::up || statement.direction == Direction::down))
        return {};
    const bool points = amount->unit == subject->unit || amount->unit == "percent-points";
    if (!points) return {};
    const bool up = statement.direction == Direction::up;
    const auto value = up ? difference(interval(*subject), interval(*amount))
                          : sum(interval(*subject), interval(*amount));
    const auto middle = up ? Decimal::subtract(subject->figure.value, amount->figure.value)
                           : Decimal::add(subject->figure.value, amount->figure.value);
    const auto turned = up ? sum(interval(*subject), interval(*amount))
                           : difference(interval(*subject), interval(*amount));
    if (!value || !middle || middle->sign() < 0) return {};  // "1.2%, up 18%" is no points
    // "on the year before"
    const bool guessed = !base_time;
    const auto last_year =
        subject->period ? std::optional(years_back(*subject->period, 1)) : std::nullopt;
    const bool before = !guessed && (base_time == last_year || !is_since(report, *amount));
    return Looked{.fact = amount,
                  .what = &subject->what,
                  .period = before    ? *base_time
                            : guessed ? year_before(*subject)
                                      : month_of(base_time->first),
                  .value = *value,
                  .middle = *middle,
                  .turned = turned,
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

}  // namespace yearproof::figure
