// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "days.h"

#include <memory>

namespace yearproof::plugin {
namespace {

using namespace yearproof::date;
using std::chrono::sys_days;
using std::chrono::years;

/// A day with the day of the week that is printed beside it.
struct NamedDay {
    Date day;
    std::chrono::weekday name;
    bool agrees() const { return std::chrono::weekday(sys_days(day)) == name; }
    bool agrees_in(int years_on) const {
        const Date other = day + years(years_on);
        return other.ok() && std::chrono::weekday(sys_days(other)) == name;
    }
};

std::vector<NamedDay> named_days(const TimeExpression& time) {
    std::vector<NamedDay> days;
    if (!time.period || time.impossible) return days;
    if (time.weekday) days.push_back({time.period->first, *time.weekday});
    if (time.last_weekday) days.push_back({time.period->last, *time.last_weekday});
    return days;
}

class Weekday final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        for (const TimeExpression& time : report.facts.times) {
            for (const NamedDay& named : named_days(time)) judge(report, time, named, context);
        }
    }

private:
    static void judge(const Report& report, const TimeExpression& time, const NamedDay& named,
                      RuleContext& context) {
        if (named.agrees()) {
            context.tick(place(report, time));
        } else if (time.year_stated) {
            differs(report, time, named, context);
        } else {
            judge_without_year(report, time, named, context);
        }
    }

    /// No year is printed: the one it was given may be wrong, unless none near it fits.
    static void judge_without_year(const Report& report, const TimeExpression& time,
                                   const NamedDay& named, RuleContext& context) {
        for (const int on : {-2, -1, 1}) {
            if (!named.agrees_in(on)) continue;
            context.unchecked(place(report, time), "a weekday and a day without a year");
            return;
        }
        differs(report, time, named, context);
    }

    static void differs(const Report& report, const TimeExpression& time, const NamedDay& named,
                        RuleContext& context) {
        const std::chrono::weekday right{sys_days(named.day)};
        Finding finding;
        finding.severity = time.year_stated ? Severity::error : Severity::warning;
        finding.kind = time.year_stated ? Kind::fail : Kind::review;
        finding.message = iso(named.day) + " was a " + std::string(name_of(right)) + ", not a " +
                          std::string(name_of(named.name));
        if (report.context.now && named.day >= *report.context.now)
            finding.message.replace(finding.message.find(" was a "), 7, " is a ");
        finding.at = place(report, time);
        finding.reported = name_of(named.name);
        finding.expected = name_of(right);
        context.find(std::move(finding));
    }
};

const RuleInfo& Weekday::info() const {
    static const RuleInfo info{
        .id = "date.weekday",
        .title = "A day of the week that the date does not have",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves = "The date is of another day of the week. Where the year is not printed and no "
                  "year near the report's own fits, the finding is for review.",
        .why = "Either the day or the date is wrong: one who goes by the other comes on the wrong "
               "day. It often shows a date that was carried over from last year.",
        .cannot_see = "Which of the two is wrong, and dates without a day of the week.",
        .examples =
            {
                {"another day", {"The hub was sold on Tuesday 6 March 2024.\n"}, true},
                {"the last day of a range",
                 {"It ran from Monday 8 July 2024 to Tuesday 29 July 2024.\n"},
                 true},
                {"the right day", {"The hub was sold on Wednesday 6 March 2024.\n"}, false},
                {"the day after the date", {"It opens on 9 November 2024 (Saturday).\n"}, false},
                {"a day of the week by itself",
                 {"Homes are advertised every Thursday; on 6 March 2024 there were six.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> weekday() { return std::make_unique<Weekday>(); }

}  // namespace yearproof::plugin
