// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "days.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace yearproof::plugin {
namespace {

using namespace yearproof::date;

constexpr int most_words_between = 9;
constexpr std::uint32_t most_words_until = 5;  ///< "and will run until"
constexpr double days_a_month = 30.44;

struct Words {
    const Lexicon& lexicon = Lexicon::english();
    Meaning unit = lexicon.meaning("time_unit"), function = lexicon.meaning("function_word");
    Meaning opener = lexicon.meaning("duration_opener"), of = lexicon.meaning("of");
    Meaning article = lexicon.meaning("article"), month = lexicon.meaning("month");
    Meaning until = lexicon.meaning("until"), verb = lexicon.meaning("be_verb");
    Meaning place = lexicon.meaning("place_in_year");
};

const Words& words() {
    static const Words known;
    return known;
}

/// "three-year", "18 months": a length told by a figure.
struct Length {
    const Fact* fact = nullptr;
    std::int64_t months = 0;  ///< 0: told in weeks
    std::int64_t days = 0;    ///< of weeks
    bool adjective = false;   ///< "three-year", before what it is the length of
    std::uint32_t end = 0;    ///< token
    TextRange range;          ///< with its unit
};

class Reader {
public:
    explicit Reader(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    std::optional<Length> length(const Fact& fact) const {
        const Figure& figure = fact.figure;
        if (figure.value_max || figure.approximate() || !figure.value.is_integer()) return {};
        std::uint32_t unit_at = fact.token;
        while (unit_at < end_of(fact.sentence) && tokens_[unit_at].range.begin < fact.range.end)
            ++unit_at;
        if (is_symbol(unit_at, '-')) ++unit_at;
        const Phrase* unit = find(unit_at, words().unit);
        if (unit == nullptr || unit->words != 1) return {};
        return measured(fact, *unit, unit_at);
    }

    /// Whether the range is that of the thing whose length is told.
    bool belongs(const Length& length, const TimeExpression& time) const {
        return length.end <= time.first_token ? leads_to(length, time) : follows(length, time);
    }

    /// "from 1 November 2024 and will run until 31 October 2027": two days of one length.
    bool run_until(const TimeExpression& first, const TimeExpression& last) const {
        if (first.sentence != last.sentence || !is_day(first) || !is_day(last)) return false;
        const std::uint32_t from = first.end_token, to = last.first_token;
        if (to <= from || to - from > most_words_until || !is(to - 1, words().until)) return false;
        for (std::uint32_t i = from; i < to; ++i) {
            if (tokens_[i].kind != TokenKind::word) return false;
        }
        return first.period->first < last.period->last;
    }

    bool of_years(const TimeExpression& time) const {
        for (std::uint32_t i = time.first_token; i < time.end_token; ++i) {
            if (is(i, words().month)) return false;
        }
        return true;
    }

private:
    static bool is_day(const TimeExpression& time) {
        return time.period && time.year_stated && !time.impossible && !time.backward &&
               time.period->first == time.period->last;
    }

    std::optional<Length> measured(const Fact& fact, const Phrase& unit, std::uint32_t at) const {
        const std::int64_t count = fact.figure.value.scaled(0).coefficient();
        Length length{&fact,  0,
                      0,      !unit.code.ends_with('s'),
                      at + 1, {fact.range.begin, tokens_[at].range.end}};
        if (fact.figure.value.decimals() != 0 || count <= 0 || count > 600) return {};
        if (unit.code.starts_with("year")) length.months = 12 * count * unit.value;
        if (unit.code.starts_with("month")) length.months = count;
        if (unit.code.starts_with("week")) length.days = 7 * count * unit.value;
        if (length.months == 0 && length.days == 0) return {};
        return is_of_whole(fact.token) ? std::nullopt : std::optional(length);
    }

    /// "one of three years", "the second year of the three-year plan": dates beside it may be the
    /// part's.
    bool is_of_whole(std::uint32_t i) const {
        if (i > 0 && is(i - 1, words().article)) --i;
        return i > 0 && (is(i - 1, words().place) || is(i - 1, words().of));
    }

    /// "three-year award of £1.26m for 2022-25", "three years from April 2022 to March 2025".
    bool leads_to(const Length& length, const TimeExpression& time) const {
        std::uint32_t i = length.end;
        if (time.first_token - i > most_words_between) return false;
        int nouns = 0;
        while (i < time.first_token && length.adjective && is_noun(i)) ++i, ++nouns;
        if (length.adjective && (nouns == 0 || nouns > 3)) return false;
        if (i < time.first_token && is(i, words().of)) i = after_amount(i + 1);
        while (i < time.first_token && (is_symbol(i, ',') || is_symbol(i, '('))) ++i;
        if (i < time.first_token && is(i, words().opener)) ++i;
        return i == time.first_token;
    }

    /// "the Housing Strategy 2022-27, a five-year plan".
    bool follows(const Length& length, const TimeExpression& time) const {
        std::uint32_t i = time.end_token;
        const std::uint32_t figure = length.fact->token;
        if (!length.adjective || figure < i || !is_noun(length.end)) return false;
        while (i < figure && (is_symbol(i, ',') || is_symbol(i, '(') || is_symbol(i, '-'))) ++i;
        if (i == time.end_token) return false;
        if (i < figure && is(i, words().article)) ++i;
        return i == figure;
    }

    std::uint32_t after_amount(std::uint32_t i) const {
        const std::uint32_t first = i;
        while (i < tokens_.size() &&
               (tokens_[i].kind != TokenKind::word || (i > first && tokens_[i].glued)))
            ++i;
        return i;
    }

    bool is_noun(std::uint32_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::word &&
               !is(i, words().function) && !is(i, words().opener) && !is(i, words().verb);
    }
    bool is_symbol(std::uint32_t i, char32_t symbol) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::symbol &&
               tokens_[i].symbol == symbol;
    }
    const Phrase* find(std::uint32_t i, Meaning meaning) const {
        return i < tokens_.size()
                   ? words().lexicon.find(&report_.prose.words[i], tokens_.size() - i, meaning)
                   : nullptr;
    }
    bool is(std::uint32_t i, Meaning meaning) const { return find(i, meaning) != nullptr; }
    std::uint32_t end_of(std::uint32_t sentence) const {
        return report_.prose.sentences[sentence].end;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
};

/// Months of a range; a part of a month counts by its days.
double months_of(const Period& period) {
    const Date next = std::chrono::sys_days(period.last) + std::chrono::days(1);
    const auto whole = (next.year() / next.month()) - (period.first.year() / period.first.month());
    if (next.day() == period.first.day()) return static_cast<double>(whole.count());
    return (days_between(period.first, period.last) + 1) / days_a_month;
}

bool agrees(const Length& length, const TimeExpression& time, bool of_years) {
    const int days = days_between(time.period->first, time.period->last) + 1;
    if (length.months == 0) return std::abs(static_cast<double>(days - length.days)) <= 4;
    const double more = months_of(*time.period) - static_cast<double>(length.months);
    // 2022-25 is three financial years, or four calendar years.
    if (of_years) return more == 0 || more == 12;
    return std::abs(more) <= 1;
}

class Duration final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        const Reader reader(report);
        auto time = report.facts.times.begin();
        for (const Fact& fact : report.facts.facts) {
            while (time != report.facts.times.end() && time->sentence < fact.sentence) ++time;
            const bool alone = time == report.facts.times.end() || time->sentence != fact.sentence;
            const auto length = alone ? std::nullopt : reader.length(fact);
            if (length) judge(report, reader, *length, time, context);
        }
    }

private:
    using Times = std::vector<TimeExpression>::const_iterator;

    static void judge(const Report& report, const Reader& reader, const Length& length, Times time,
                      RuleContext& context) {
        const std::uint32_t sentence = length.fact->sentence;
        for (; time != report.facts.times.end() && time->sentence == sentence; ++time) {
            const bool range = time->kind == TimeKind::range && time->year_stated && time->period &&
                               !time->impossible && !time->backward;
            if (range && reader.belongs(length, *time))
                return weigh(report, reader, length, *time, context);
            const auto next = time + 1;
            if (next == report.facts.times.end() || !reader.run_until(*time, *next)) continue;
            const TimeExpression both = from_to(*time, *next);
            if (reader.belongs(length, both)) return weigh(report, reader, length, both, context);
        }
    }

    static void weigh(const Report& report, const Reader& reader, const Length& length,
                      const TimeExpression& time, RuleContext& context) {
        const bool of_years = reader.of_years(time);
        if (agrees(length, time, of_years))
            context.tick({&report, length.range}, {{"same report", place(report, time)}});
        else
            context.find(describe(report, length, time, of_years));
    }

    static TimeExpression from_to(const TimeExpression& first, const TimeExpression& last) {
        TimeExpression both = first;
        both.period = Period{first.period->first, last.period->last};
        both.range.end = last.range.end;
        both.end_token = last.end_token;
        return both;
    }

    static Finding describe(const Report& report, const Length& length, const TimeExpression& time,
                            bool of_years) {
        Finding finding;
        finding.severity = Severity::error;
        finding.kind = Kind::fail;
        finding.at = {&report, length.range};
        finding.reported = report.document.words(length.range);
        finding.expected = shown(length, *time.period, of_years);
        finding.message = "\"" + finding.reported + "\" is said, but " + printed(report, time) +
                          " is " + finding.expected;
        finding.evidence.push_back({"same report", place(report, time)});
        return finding;
    }

    static std::string counted(int count, const char* unit) {
        return std::to_string(count) + " " + unit + (count == 1 ? "" : "s");
    }

    static std::string shown(const Length& length, const Period& period, bool of_years) {
        const int days = days_between(period.first, period.last) + 1;
        if (length.months == 0) return counted(days, "day");
        const int whole = static_cast<int>(std::lround(months_of(period)));
        if (of_years && whole > 12)
            return std::to_string(whole / 12 - 1) + " or " + counted(whole / 12, "year");
        return whole % 12 == 0 ? counted(whole / 12, "year") : counted(whole, "month");
    }
};

const RuleInfo& Duration::info() const {
    static const RuleInfo info{
        .id = "date.duration",
        .title = "A length of time that is not that of the dates beside it",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves = "A programme, plan or award is said to last so many years, months or weeks, and "
                  "the dates that it is given in the same words are of another length. 2022-25 is "
                  "right for three financial years and for four calendar years.",
        .why = "Money and duties are planned by the length, contracts by the dates: one of the two "
               "is wrong.",
        .cannot_see = "Lengths in days, lengths and dates in different sentences, hedged lengths "
                      "(\"about three years\"), and dates whose year is not printed.",
        .examples =
            {
                {"two years that are three",
                 {"It is a two-year programme, from April 2024 to March 2027.\n"},
                 true},
                {"the dates first",
                 {"The Housing Strategy 2022-27, a three-year plan, went to Cabinet.\n"},
                 true},
                {"weeks", {"A six-week consultation from 3 to 28 June 2024 was held.\n"}, true},
                {"three financial years",
                 {"This is the second part of the three-year award of \u00a31.26m for 2022-25.\n"},
                 false},
                {"to the day",
                 {"It was made for three years from 1 November 2024 to 31 October 2027.\n"},
                 false},
                {"the dates of another thing",
                 {"A two-year review of the national programme (2015-2020) has begun.\n"},
                 false},
                {"one year of three",
                 {"The first of three years, April 2024 to March 2025, is over.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> duration() { return std::make_unique<Duration>(); }

}  // namespace yearproof::plugin
