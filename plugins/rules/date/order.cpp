// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "days.h"
#include "held_against.h"
#include "named_twice.h"
#include "year_pairs.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

namespace yearproof::plugin {
namespace {

using namespace yearproof::date;

bool has_ends(const TimeExpression& time) {
    return time.period && time.period->first.ok() && time.period->last.ok() &&
           (time.kind == TimeKind::range || time.kind == TimeKind::deadline) && !time.backward;
}

bool runs_backwards(const TimeExpression& time) {
    return has_ends(time) && time.period->last < time.period->first;
}

/// Whether words of the meaning stand among the tokens.
bool holds(const Report& report, std::uint32_t first, std::uint32_t end, Meaning meaning) {
    return phrase_in(report.prose, Lexicon::english(), first, end, meaning) != nullptr;
}

constexpr std::string_view longer_than_others =
    " is longer than the year that others are that this report writes so";
constexpr std::string_view longer_than_one = " is written as one year is, but is of many";
constexpr std::string_view no_pair =
    " is no pair of years, which all others are that this report writes so";

class Order final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        for (const TimeExpression& time : report.facts.times) {
            if (const auto pair = broken_pair(report, time)) {
                context.find(broken(report, *pair));
            } else if (runs_backwards(time)) {
                judge(report, time, context);
            } else if (has_ends(time) && has_one_end(report, time)) {
                context.find(said_of(report, time, " begins and ends at the same time"));
            } else if (has_ends(time) && time.kind == TimeKind::range) {
                context.tick(place(report, time));
            }
        }
        for (const HeldAgainst& held : held_against_no_earlier(report))
            context.find(held_wrongly(report, held));
        for (const NamedTwice& time : times_named_twice(report)) context.find(twice(report, time));
        for (const TimeExpression* time : years_too_long(report))
            context.find(said_of(report, *time, " is called a year, but is longer"));
        for (const char32_t joint : {U'/', U'-'}) {
            if (const UnevenPair pair = uneven_pair(report, joint); pair.time != nullptr)
                context.find(uneven(report, *pair.time,
                                    pair.among_even ? longer_than_others : longer_than_one));
        }
        if (const TimeExpression* time = lone_month(report))
            context.find(uneven(report, *time, no_pair));
    }

private:
    static void judge(const Report& report, const TimeExpression& time, RuleContext& context) {
        static const Meaning opener = Lexicon::english().meaning("range_opener");
        static const Meaning compared = Lexicon::english().meaning("comparing");
        const Sentence& sentence = report.prose.sentences[time.sentence];
        const bool opened = stands_after(report, time, opener);
        if (!time.year_stated) {
            context.unchecked(place(report, time), "a range of days without a year");
        } else if (holds(report, sentence.first, time.first_token, compared)) {
            context.unchecked(place(report, time), "two times that are compared");
        } else if (!opened && of_years(report, time)) {
            // "2024/25 to 2020/21" heads the columns of a table that begins with the newest.
            context.unchecked(place(report, time), "years that may be listed backwards");
        } else {
            context.find(describe(report, time, opened));
        }
    }

    static Finding broken(const Report& report, TextRange pair) {
        Finding finding;
        finding.severity = Severity::warning;
        finding.kind = Kind::review;
        finding.reported = report.document.words(pair);
        finding.message = finding.reported + " is no year, and no range of years";
        finding.at = {&report, pair};
        return finding;
    }

    static Finding uneven(const Report& report, const TimeExpression& time, std::string_view what) {
        Finding finding;
        finding.severity = Severity::note;
        finding.kind = Kind::review;
        finding.reported = printed(report, time);
        finding.message = finding.reported + std::string(what);
        finding.at = place(report, time);
        return finding;
    }

    static Finding said_of(const Report& report, const TimeExpression& time,
                           std::string_view what) {
        Finding finding;
        finding.reported = printed(report, time);
        finding.message = finding.reported + std::string(what);
        finding.at = place(report, time);
        return finding;
    }

    static Finding held_wrongly(const Report& report, const HeldAgainst& held) {
        const std::string now(report.document.words(held.now->range));
        const TimeExpression& time =
            report.facts.times[static_cast<std::size_t>(held.before->time)];
        Finding finding;
        finding.reported = report.document.words(held.before->range);
        finding.message = now + " is held against " + finding.reported +
                          (held.same ? ", and both are said to be of "
                                     : " as if that came before, but it is of ") +
                          printed(report, time);
        if (held.part) finding.severity = Severity::note;
        finding.at = place(report, time);
        finding.evidence.push_back({"same report", {&report, held.now->range}});
        return finding;
    }

    static Finding twice(const Report& report, const NamedTwice& time) {
        Finding finding;
        finding.reported = printed(report, *time.again);
        finding.message = finding.reported + " is named twice where two times are told apart";
        finding.at = place(report, *time.again);
        finding.evidence.push_back({"same report", place(report, *time.first)});
        return finding;
    }

    static bool of_years(const Report& report, const TimeExpression& time) {
        static const Meaning month = Lexicon::english().meaning("month");
        return !holds(report, time.first_token, time.end_token, month);
    }

    static Finding describe(const Report& report, const TimeExpression& time, bool opened) {
        Finding finding;
        finding.severity = opened ? Severity::error : Severity::warning;
        finding.kind = opened ? Kind::fail : Kind::review;
        finding.message = printed(report, time) + " ends before it begins: from " +
                          iso(time.period->first) + " to " + iso(time.period->last);
        finding.at = place(report, time);
        finding.reported = printed(report, time);
        return finding;
    }
};

/// Kept apart: they are many, as the kinds are.
std::vector<Example> examples() {
    return {
        {"the year was not changed", {"The training ran from October 2024 to May 2024.\n"}, true},
        {"days", {"A consultation will run from 29 July to 8 July 2024.\n"}, true},
        {"a year twice", {"In 2023/2023, 24 children took part.\n"}, true},
        {"a year twice, in short",
         {"Costs fell during the year 2024-24, and 14 children were placed in "
          "2025/25.\n"},
         true},
        {"one pair of years that is longer",
         {"In 2022/23 we let 31 berths, in 2023/24 we let 34, and in 2023/25 we let 36.\n"},
         true},
        {"one month twice",
         {"Consultation took place between September and September 2022.\n"},
         true},
        {"a year that is put in a bracket",
         {"# Report\n\n5 March 2020\n\n## Plans\n\nWe will move into phase 3 next year "
          "(2020/24).\n"},
         true},
        {"a month among years",
         {"In 2018-19 we let 14 berths, in 2019-20 we let 15, and in 2017-11 we let 12.\n"},
         true},
        {"a slash between years far apart", {"In 2024/35, we let 14 berths.\n"}, true},
        {"a year that is longer", {"It was saved during the year 2023-25.\n"}, true},
        {"digits that changed places", {"In 2023/42, 24 children took part.\n"}, true},
        {"compared with itself",
         {"There were 6 exclusions between September and December 2023, compared to 19 for "
          "the same period in 2023.\n"},
         true},
        {"from the year itself",
         {"In autumn 2025 we let 95% of the berths, up from 72% in 2025.\n"},
         true},
        {"from the average of the year",
         {"In autumn 2025 we let 96% of the berths, up from an average of 94% in 2025.\n"},
         false},
        {"from a later time",
         {"Plans fell from 664 in July 2024 to 581 in December 2023.\n"},
         true},
        {"compared with the year before",
         {"There were 6 exclusions between September and December 2023, compared to 19 for "
          "the same period in 2022. Plans fell from 664 in July 2023 to 581 in December "
          "2023, under Directive 2004/38, paper 2019/24, paper 2019/19 and rule "
          "2019-19.\n"},
         false},
        {"one year twice",
         {"There were 6 and 19 exclusions in 2023 and 2023 respectively.\n"},
         true},
        {"the actual of a year and its budget",
         {"We compared the outturn for 2023 and 2023 budgets, and 2022, 2023 and 2024.\n"},
         false},
        {"over the end of a year", {"It ran from October 2023 to May 2024.\n"}, false},
        {"no years", {"Training is given from October to May.\n"}, false},
        {"compared, not joined",
         {"Comparing December 2024 to December 2023, calls fell.\n"},
         false},
        {"newest first", {"Table 3: Outcomes 2024/25 to 2020/21\n"}, false},
    };
}

const RuleInfo& Order::info() const {
    static const RuleInfo info{
        .id = "date.order",
        .title = "Dates in the wrong order: a range that ends before it begins, a comparison with "
                 "itself",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves =
            "The second date of a range is earlier than the first. After \"from\" or "
            "\"between\" that is an error; without them it is for review. Two years written "
            "as one that do not follow each other (\"2023/2023\", \"2024-24\") are for review; so "
            "is a pair that is called a year, or the one pair of a report, that is longer (\"the "
            "year 2023-25\", \"in 2020-31\"), a range whose ends are the same (\"between May and "
            "May 2022\"), and a figure that is held against one of the very same time (a note "
            "where it is of a part of it), or that rose \"from\" a figure of a later time; and a "
            "list that names one time twice (\"in 2023 and 2023\").",
        .why = "One of the two dates is wrong, mostly its year: figures said to be of that time "
               "are then of no time at all.",
        .cannot_see = "Ranges that are too long or too short, those whose years are not printed, "
                      "and two times that are compared and not joined. Years listed from the "
                      "newest to the oldest, as tables do, are left alone.",
        .examples = examples(),
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> order() { return std::make_unique<Order>(); }

}  // namespace yearproof::plugin
