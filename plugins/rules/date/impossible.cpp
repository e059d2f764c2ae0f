// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "days.h"

#include <memory>
#include <utility>

namespace yearproof::plugin {
namespace {

using namespace yearproof::date;

constexpr unsigned longest_month = 31;

unsigned days_of(Date date) {
    return static_cast<unsigned>((date.year() / date.month() / std::chrono::last).day());
}

/// The day that the calendar does not have; of a range, the first such.
std::optional<Date> missing_day(const TimeExpression& time) {
    if (!time.impossible || !time.period) return {};
    for (const Date& day : {time.period->first, time.period->last}) {
        if (day.month().ok() && day.year().ok() && !day.ok()) return day;
    }
    return {};
}

bool names_a_day(const TimeExpression& time) {
    return time.period && time.period->first == time.period->last &&
           (time.kind == TimeKind::date || time.kind == TimeKind::deadline) && !time.backward;
}

/// "31 December 31 2022": one day, and a number again where its year is due. The two numbers.
std::optional<std::pair<TextRange, TextRange>> two_days(const Report& report,
                                                        const TimeExpression& time) {
    const std::vector<Token>& tokens = report.prose.tokens;
    const std::uint32_t end = time.end_token;
    if (end < time.first_token + 4 || !names_a_day(time)) return {};
    const auto is_number = [&](std::uint32_t i, std::uint32_t least, std::uint32_t most) {
        return tokens[i].kind == TokenKind::number && !tokens[i].glued &&
               tokens[i].range.size() >= least && tokens[i].range.size() <= most;
    };
    if (!is_number(end - 1, 4, 4) || !is_number(end - 2, 1, 2)) return {};
    std::uint32_t first = time.first_token;
    while (first < end - 2 && tokens[first].kind != TokenKind::number) ++first;
    if (first == end - 2) return {};  // "December 31 2022"
    return std::pair(tokens[first].range, tokens[end - 2].range);
}

bool is_leap_day(Date day) {
    return day.month() == std::chrono::February && day.day() == std::chrono::day{29};
}

/// "31 November: November has 30 days".
std::string reason(Date day) {
    if (is_leap_day(day))
        return std::to_string(static_cast<int>(day.year())) + " is not a leap year";
    return std::string(name_of(day.month())) + " has " + std::to_string(days_of(day)) + " days";
}

class Impossible final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        for (const TimeExpression& time : report.facts.times) {
            const auto day = missing_day(time);
            if (const auto days = two_days(report, time)) {
                report_two(report, time, *days, context);
            } else if (!day) {
                if (names_a_day(time) && !time.impossible) context.tick(place(report, time));
            } else if (is_leap_day(*day) && !time.year_stated) {
                context.unchecked(place(report, time), "29 February without a year");
            } else {
                report_day(report, time, *day, context);
            }
        }
    }

private:
    static void report_two(const Report& report, const TimeExpression& time,
                           std::pair<TextRange, TextRange> days, RuleContext& context) {
        if (report.document.words(days.first) != report.document.words(days.second)) {
            context.unchecked(place(report, time), "two numbers beside one month");
            return;
        }
        Finding finding;
        finding.reported = printed(report, time);
        finding.message = finding.reported + " has its day twice";
        finding.at = place(report, time);
        context.find(std::move(finding));
    }

    static void report_day(const Report& report, const TimeExpression& time, Date day,
                           RuleContext& context) {
        static const Meaning preposition = Lexicon::english().meaning("time_preposition");
        // "38 March 2024" may be a figure and a month; not after "on" or in a range.
        const bool sure = static_cast<unsigned>(day.day()) <= longest_month ||
                          time.period->first != time.period->last ||
                          stands_after(report, time, preposition);
        Finding finding;
        finding.severity = sure ? Severity::error : Severity::warning;
        finding.kind = sure ? Kind::fail : Kind::review;
        finding.message = printed(report, time) + " is no day of the calendar: " + reason(day);
        finding.at = place(report, time);
        finding.reported = printed(report, time);
        context.find(std::move(finding));
    }
};

const RuleInfo& Impossible::info() const {
    static const RuleInfo info{
        .id = "date.impossible",
        .title = "A date that the calendar does not have",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves = "The calendar has no such day: the month is shorter, or the year is not a leap "
                  "year; or the day stands in its date twice.",
        .why = "One figure of the date is wrong, and nobody can tell which. Readers miss a "
               "deadline or a meeting, or take the whole report for careless.",
        .cannot_see = "Wrong dates that exist. A 29 February whose year is not printed is left "
                      "unchecked.",
        .examples =
            {
                {"a month of thirty days", {"The lease runs until 31 November 2024.\n"}, true},
                {"not a leap year", {"All were replaced by 29 February 2025.\n"}, true},
                {"a range", {"The survey ran from 3 to 31 June 2024.\n"}, true},
                {"days beyond all months",
                 {"The visit is on 42 - 28 February 2024, the next on the 81st and 19th March "
                  "2024, "
                  "and a report is due on the 32nd of May.\n"},
                 true},
                {"the day twice", {"The lease ran until 31 December 31 2022.\n"}, true},
                {"a number of an item", {"Minute 45 - 12 February 2024 was agreed.\n"}, false},
                {"a leap year", {"All were replaced by 29 February 2024.\n"}, false},
                {"the last day of a month", {"The lease runs until 30 November 2024.\n"}, false},
                {"a number before a month",
                 {"The meeting of November has 31 papers; November 2024 had 30.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> impossible() { return std::make_unique<Impossible>(); }

}  // namespace yearproof::plugin
