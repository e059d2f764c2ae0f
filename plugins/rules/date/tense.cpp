// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "days.h"

#include <yearproof/facts/tense.h>

#include <memory>

namespace yearproof::plugin {
namespace {

using namespace yearproof::date;

/// More slips than this in one report are not slips: the date of issue is wrong, or was misread.
constexpr std::size_t most_slips = 5;

constexpr int longest_month = 31;  ///< days

/// Times that are printed with their year and stand for themselves, and "since" one.
bool is_dated(const TimeExpression& time) {
    return time.period && time.year_stated && !time.impossible && !time.same_period;
}

/// "17 were approved between January and December": not before the last of these months has begun.
bool is_yet_to_end(const TimeExpression& time, Date now) {
    return days_between(now, time.period->last) > longest_month;
}

/// A month without a year that was over when the report was issued, but not for long.
bool is_just_over(const TimeExpression& time, Date now) {
    return time.kind == TimeKind::month && time.period && !time.year_stated && !time.backward &&
           !time.same_period && time.period->last < now &&
           days_between(time.period->last, now) <= longest_month;
}

bool is_slip(const TimeExpression& time, const ClauseTense& said, Date now) {
    if (said.tense == Tense::future) return time.period->last < now;
    return said.tense == Tense::past &&
           (time.period->first > now || (said.whole && is_yet_to_end(time, now)));
}

class TenseRule final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        if (!report.context.now) return;
        std::vector<Finding> slips;
        for (const TimeExpression& time : report.facts.times) {
            if (is_dated(time)) judge(report, time, slips, context);
            if (is_just_over(time, *report.context.now)) judge_month(report, time, context);
        }
        if (slips.size() > most_slips) {
            doubt_date_of_issue(report, slips, context);
        } else {
            for (Finding& slip : slips) context.find(std::move(slip));
        }
    }

private:
    static void judge(const Report& report, const TimeExpression& time, std::vector<Finding>& slips,
                      RuleContext& context) {
        const Date now = *report.context.now;
        const ClauseTense said = tense_of(report, time);
        if (said.tense == Tense::none) return;
        if (is_slip(time, said, now)) {
            slips.push_back(describe(report, time, said));
        } else if (time.period->last <= now || time.period->first > now) {
            context.tick(place(report, time));
        }
    }

    /// "Will take up post in February", in March: unless a year ahead is meant.
    static void judge_month(const Report& report, const TimeExpression& time,
                            RuleContext& context) {
        const ClauseTense said = tense_of(report, time);
        if (said.tense != Tense::future) return;
        Finding finding = describe(report, time, said);
        finding.severity = Severity::note;
        finding.kind = Kind::review;
        finding.message += ", if this year's is meant";
        context.find(std::move(finding));
    }

    static Finding describe(const Report& report, const TimeExpression& time,
                            const ClauseTense& said) {
        const bool past = said.tense == Tense::past;
        const bool exact = days_between(time.period->first, time.period->last) <= longest_month;
        Finding finding;
        finding.severity = exact ? Severity::error : Severity::warning;
        finding.kind = exact ? Kind::fail : Kind::review;
        finding.reported = printed(report, time);
        finding.message =
            finding.reported + (past ? " is told as past" : " is told as to come") + " (\"" +
            std::string(report.document.words(said.verb)) + "\"), but " +
            (past ? (time.period->first > *report.context.now ? "comes after" : "ends after")
                  : "was over before") +
            " the date of issue, " + iso(*report.context.now);
        finding.at = place(report, time);
        if (report.identity.issued)
            finding.evidence.push_back({"same report", {&report, report.identity.issued_range}});
        return finding;
    }

    static void doubt_date_of_issue(const Report& report, const std::vector<Finding>& slips,
                                    RuleContext& context) {
        Finding finding;
        finding.message = std::to_string(slips.size()) + " times do not fit the date of issue, " +
                          iso(*report.context.now);
        finding.at = report.identity.issued ? Place{&report, report.identity.issued_range}
                                            : slips.front().at;
        finding.reported = iso(*report.context.now);
        for (const Finding& slip : slips) finding.evidence.push_back({"same report", slip.at});
        context.find(std::move(finding));
    }
};

std::vector<Example> examples() {
    static const std::string head = "# Housing Annual Report\n\nHousing Committee\n\n5 March "
                                    "2024\n\n## Summary\n\n";
    return {
        {"past, but after the report",
         {head + "One child was sentenced to custody in November 2024.\n"},
         true},
        {"to come, but before the report",
         {head + "The teams are to undergo an inspection on 24 - 28 February 2024.\n"},
         true},
        {"the time first", {head + "In July 2024, the service was inspected.\n"}, true},
        {"a deadline that has passed",
         {head + "The strategy will be launched by April 2023.\n"},
         true},
        {"since a day that has not come",
         {head + "She has been in post since 1 July 2024.\n"},
         true},
        {"a month that is just over",
         {head + "A new head of service will take up post in February.\n"},
         true},
        {"figures from one month to another",
         {head + "Plans have fallen from 355 in August 2023 to 273 in December 2024.\n"},
         true},
        {"a range that is told as over",
         {head + "There have been 6 exclusions between September and December 2024.\n"},
         true},
        {"a figure of now",
         {head + "Currently 1869 (Dec 26) pupils are receiving travel assistance.\n"},
         true},
        {"one of them",
         {head + "Four were sentenced to custody, one of them in November 2024.\n"},
         true},
        {"a plan that was agreed",
         {head + "In January Cabinet agreed to open a hub in September 2024. The contract "
                 "was extended to March 2026.\n"},
         false},
        {"to come, and after the report",
         {head + "The new contract will begin on 1 October 2024.\n"},
         false},
        {"a deadline",
         {head + "The teams will leave the service by March 2024, and the last by "
                 "February.\n"},
         false},
        {"what had been said",
         {head + "We were told that the school will open in September 2023.\n"},
         false},
    };
}

const RuleInfo& TenseRule::info() const {
    static const RuleInfo info{
        .id = "date.tense",
        .title = "Told as past, but still to come; told as to come, but past",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves = "The verb of the clause says that something has happened at a time that lies "
                  "after the report's date of issue, or that it will happen at a time that was "
                  "over by then; so with a deadline that had passed, and with \"since\" a time "
                  "that had not come. A time longer than a month is for review.",
        .why = "The year is mostly wrong, or the sentence is last year's plan that nobody turned "
               "into what came of it.",
        .cannot_see = "Times whose year is not printed (a note where the month was the last before "
                      "the date of issue), the present tense, and sentences that speak of plans, "
                      "conditions or what somebody said. "
                      "Where more than five times of a report do not fit, it says once that the "
                      "date of issue does not.",
        .examples = examples(),
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> tense() { return std::make_unique<TenseRule>(); }

}  // namespace yearproof::plugin
