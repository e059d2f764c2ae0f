// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "days.h"
#include "told_again.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace yearproof::plugin {
namespace {

using namespace yearproof::date;

constexpr int days_unknown = 122;  ///< before its date of issue: a report is written before it
constexpr std::size_t enough_to_tell = 3;  ///< reports, of which one differs

using Tellers = std::vector<Told>;  ///< of the same words, oldest first

bool same_time(const Told& a, const Told& b) { return a.time->period == b.time->period; }

/// "Late 2024" is October 2024.
bool may_be_one(const Told& a, const Told& b) {
    return within(*a.time->period, *b.time->period) || within(*b.time->period, *a.time->period);
}

/// What happened since is another time of it: "the last review was in June 2024". A report may not
/// know of the last months before it.
bool may_be_news(const Told& earlier, const Told& later) {
    const Date last = later.time->period->last;
    return last > earlier.time->period->last &&
           days_between(last, *earlier.report->context.now) < days_unknown;
}

class Restated final : public Rule {
public:
    const RuleInfo& info() const override;

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        if (series.reports.size() < 2) return;
        Tellings tellings;
        for (const Report* report : series.reports) {
            if (report->context.now) tellings.take_in(*report);
        }
        for (const Tellers& told : tellings.sentences()) judge(told, context);
        for (const Tellings::Event& event : tellings.events()) judge(event, context);
    }

private:
    static void judge(const Tellers& told, RuleContext& context) {
        Tellers past;
        std::copy_if(told.begin(), told.end(), std::back_inserter(past), is_of_the_past);
        if (past.empty()) return judge_standing(told, context);
        for (std::size_t i = 1; i < past.size(); ++i) {
            const auto agrees =
                std::find_if(past.begin(), past.begin() + static_cast<std::ptrdiff_t>(i),
                             [&](const Told& one) { return same_time(one, past[i]); });
            if (agrees != past.begin() + static_cast<std::ptrdiff_t>(i))
                tick(*agrees, past[i], context);
            else if (past[i - 1].report != past[i].report && !may_be_news(past[i - 1], past[i]))
                hold_against(past, i, context);
        }
    }

    /// The year that stands alone is the odd one, be it the first.
    static void hold_against(const Tellers& told, std::size_t i, RuleContext& context) {
        const auto again = [&](const Told& one) {
            return std::any_of(told.begin() + static_cast<std::ptrdiff_t>(i) + 1, told.end(),
                               [&](const Told& other) { return same_time(one, other); });
        };
        const bool first_is_odd = i == 1 && again(told[1]) && !again(told[0]);
        const Told &odd = first_is_odd ? told[0] : told[i],
                   &other = first_is_odd ? told[1] : told[i - 1];
        context.find(finding(odd, other, "is told in the words"));
    }

    /// "The duties are set out in guidance (2012)": no time of an event, but a year that all other
    /// reports have otherwise.
    static void judge_standing(const Tellers& told, RuleContext& context) {
        if (told.size() < enough_to_tell) return;
        for (std::size_t i = 1; i < told.size(); ++i) {
            if (told[i].report == told[i - 1].report) return;
        }
        const Told& usual = same_time(told[0], told[1]) ? told[0] : told.back();
        const auto differs = [&](const Told& one) { return !same_time(one, usual); };
        const auto odd = std::find_if(told.begin(), told.end(), differs);
        if (odd == told.end() || std::count_if(told.begin(), told.end(), differs) > 1) return;
        const Told& other = odd == told.begin() ? *(odd + 1) : *(odd - 1);
        if (odd == told.begin() ? may_be_news(*odd, other) : may_be_news(other, *odd)) return;
        context.find(finding(*odd, other, "stands in the words"));
    }

    static void judge(const Tellings::Event& event, RuleContext& context) {
        const Told& later = event.later;
        for (const Told& one : event.earlier) {
            if (may_be_one(one, later)) return tick(one, later, context);
        }
        const Told& earlier = event.earlier.back();
        const bool one_time = std::all_of(event.earlier.begin(), event.earlier.end(),
                                          [&](const Told& one) { return same_time(one, earlier); });
        if (!one_time || may_be_news(earlier, later)) return;
        Finding found = finding(later, earlier, "is told of what");
        found.severity = Severity::note;  // "I visited the hub" is told of many a day
        context.find(std::move(found));
    }

    static void tick(const Told& earlier, const Told& later, RuleContext& context) {
        context.tick(place(*later.report, *later.time),
                     {{"earlier", place(*earlier.report, *earlier.time)}});
    }

    static Finding finding(const Told& odd, const Told& other, std::string_view how) {
        Finding finding;
        finding.reported = printed(*odd.report, *odd.time);
        finding.expected = printed(*other.report, *other.time);
        finding.message = finding.reported + " " + std::string(how) +
                          (how.ends_with("what") ? " the report of " : " in which the report of ") +
                          iso(*other.report->context.now) + " told " + finding.expected;
        finding.at = place(*odd.report, *odd.time);
        const bool before = *other.report->context.now < *odd.report->context.now;
        finding.evidence.push_back(
            {before ? "earlier" : "other year", place(*other.report, *other.time)});
        return finding;
    }
};

/// Kept apart: they are many, as the kinds are.
std::vector<Example> examples() {
    static const std::string head = "# Harbour Trust Annual Report\n\nHarbour Board\n\n5 March ";
    static const std::string first = head + "2024\n\n## 1. The quay\n\n1.1 The agency of three "
                                            "harbours was launched on 1 November 2020 and runs all "
                                            "pilots.\n";
    static const std::string guidance = "\n\n## 1. The quay\n\n1.1 This report tells of the duties "
                                        "of a harbour master as set out in guidance ";
    return {
        {"another year",
         {first, head + "2025\n\n## 1. The quay\n\n1.1 The agency of three harbours was "
                        "launched on 1 November 2021 and runs all pilots.\n"},
         true},
        {"another season",
         {head + "2024\n\n## 1. The quay\n\n1.1 The agency of three harbours was launched in "
                 "Spring 2020 and runs all pilots.\n",
          head + "2025\n\n## 1. The quay\n\n1.1 The agency of three harbours was launched in "
                 "Spring 2021 and runs all pilots.\n"},
         true},
        {"an event within other sentences",
         {head + "2024\n\n## 1. The quay\n\n1.1 I was elected when the Harbour party took "
                 "over the running of the Board in May 2023.\n",
          head + "2025\n\n## 1. The quay\n\n1.1 I have held this post since the Harbour "
                 "party took over the running of the Board in May 2022.\n"},
         true},
        {"a year that all others have otherwise",
         {head + "2023" + guidance + "(2012).\n", head + "2024" + guidance + "(2012).\n",
          head + "2025" + guidance + "(2021).\n"},
         true},
        {"a year that was brought up to date",
         {head + "2023" + guidance + "(2012).\n", head + "2024" + guidance + "(2012).\n",
          head + "2025" + guidance + "(2024).\n"},
         false},
        {"another event",
         {head + "2024\n\n## 1. The quay\n\n1.1 The Harbour party took over the running of "
                 "the Board in May 2023.\n",
          head + "2025\n\n## 1. The quay\n\n1.1 The Coast party took over the cleaning of "
                 "the Board room in May 2022.\n"},
         false},
        {"the same day",
         {first, head + "2025\n\n## 1. The quay\n\n1.2 The agency of three harbours was "
                        "launched on 1 November 2020 and runs all pilots.\n"},
         false},
        {"what has happened again since",
         {head + "2024\n\n## 1. The quay\n\n1.1 The lamps of the quay were last inspected in "
                 "June 2023 and passed.\n",
          head + "2025\n\n## 1. The quay\n\n1.1 The lamps of the quay were last inspected in "
                 "June 2024 and passed.\n"},
         false},
    };
}

const RuleInfo& Restated::info() const {
    static const RuleInfo info{
        .id = "date.restated",
        .title = "A past event has another date than in the earlier report",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves =
            "A sentence tells, in the very words of an earlier report, of something that had "
            "happened, and gives another day, month, season or year for it; or, a note, its clause "
            "does, by the same verb with the same words around it (\"when the party took over the "
            "running of the Council in May\"). Both were past when the "
            "earlier report was issued, a later one by four months. A sentence of three "
            "reports or more whose time, of whatever it is, differs in one of them is found, "
            "too (\"guidance (2012)\"). Where two years agree, the third is named.",
        .why = "One of the two is wrong, mostly a digit that was mistyped in a sentence nobody "
               "reads any more.",
        .cannot_see = "Events that are told in other words, in a table or in a few words, what a "
                      "report tells of twice in the same words, and, of two reports, times that "
                      "are told by the present tense.",
        .examples = examples(),
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> restated() { return std::make_unique<Restated>(); }

}  // namespace yearproof::plugin
