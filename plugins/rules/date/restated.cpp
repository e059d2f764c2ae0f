// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "days.h"

#include <yearproof/facts/tense.h>
#include <yearproof/language/word_hash.h>

#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace yearproof::plugin {
namespace {

using namespace yearproof::date;

constexpr std::uint32_t fewest_words = 8, most_tokens = 80;
constexpr int days_unknown = 122;  ///< before its date of issue: a report is written before it

/// A day, month or year that is printed in full and was over when the report was issued.
bool is_past(const Report& report, const TimeExpression& time) {
    const bool named =
        time.kind == TimeKind::date || time.kind == TimeKind::month || time.kind == TimeKind::year;
    return named && time.period && time.year_stated && !time.impossible && !time.backward &&
           !time.same_period && time.period->last < *report.context.now;
}

/// The words of the sentence but for the time; 0: they are too few or too many to tell by, or
/// stand in a table.
std::uint64_t words_around(const Report& report, const TimeExpression& time) {
    const Sentence& sentence = report.prose.sentences[time.sentence];
    if (sentence.row >= 0 || sentence.end - sentence.first > most_tokens) return 0;
    std::uint32_t i = sentence.first, words = 0;
    while (i < sentence.end && report.prose.tokens[i].kind != TokenKind::word) ++i;  // its number
    std::uint64_t key = 0;
    for (; i < sentence.end; ++i) {
        const Token& token = report.prose.tokens[i];
        if (i == time.first_token) key = mix_hash(key, 1);
        if ((i >= time.first_token && i < time.end_token) || token.kind == TokenKind::symbol)
            continue;
        words += token.kind == TokenKind::word;
        key = mix_hash(key, token.hash);
    }
    return words < fewest_words ? 0 : key;
}

struct Told {
    const Report* report = nullptr;
    const TimeExpression* time = nullptr;
};

class Restated final : public Rule {
public:
    const RuleInfo& info() const override;

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        if (series.reports.size() < 2) return;
        std::unordered_map<std::uint64_t, std::vector<Told>> told;
        for (const Report* report : series.reports) {
            if (report->context.now) take(*report, told, context);
        }
    }

private:
    using AllTold = std::unordered_map<std::uint64_t, std::vector<Told>>;

    static void take(const Report& report, AllTold& told, RuleContext& context) {
        std::vector<std::pair<std::uint64_t, Told>> here;
        for (const TimeExpression& time : report.facts.times) {
            const std::uint64_t key = is_past(report, time) ? words_around(report, time) : 0;
            if (key == 0) continue;
            const auto before = told.find(key);
            if (before != told.end() && is_of_the_past({&report, &time}))
                judge(before->second, {&report, &time}, context);
            here.push_back({key, {&report, &time}});
        }
        for (const auto& [key, one] : here) told[key].push_back(one);
    }

    /// Asked only where two years have the words in common: the clause is read for it.
    static bool is_of_the_past(const Told& one) {
        return tense_of(*one.report, *one.time).tense == Tense::past;
    }

    /// Against all earlier reports that tell of it, oldest first.
    static void judge(const std::vector<Told>& told, const Told& later, RuleContext& context) {
        const Place at = place(*later.report, *later.time);
        const Told* other = nullptr;
        for (const Told& one : told) {
            if (!is_of_the_past(one)) continue;
            other = &one;
            if (one.time->period != later.time->period) continue;
            context.tick(at, {{"earlier", place(*one.report, *one.time)}});
            return;
        }
        if (other != nullptr) hold_against(*other, later, context);
    }

    static void hold_against(const Told& earlier, const Told& later, RuleContext& context) {
        // What happened since is another time of it: "the last review was in June 2024". A report
        // may not know of the last months before it.
        const Date last = later.time->period->last;
        if (last > earlier.time->period->last &&
            days_between(last, *earlier.report->context.now) < days_unknown)
            return;
        Finding finding;
        finding.reported = printed(*later.report, *later.time);
        finding.expected = printed(*earlier.report, *earlier.time);
        finding.message = finding.reported + " is told in the words in which the report of " +
                          iso(*earlier.report->context.now) + " told " + finding.expected;
        finding.at = place(*later.report, *later.time);
        finding.evidence.push_back({"earlier", place(*earlier.report, *earlier.time)});
        context.find(std::move(finding));
    }
};

const RuleInfo& Restated::info() const {
    static const std::string head = "# Harbour Trust Annual Report\n\nHarbour Board\n\n5 March ";
    static const std::string first = head + "2024\n\n## 1. The quay\n\n1.1 The agency of three "
                                            "harbours was launched on 1 November 2020 and runs all "
                                            "pilots.\n";
    static const RuleInfo info{
        .id = "date.restated",
        .title = "A past event has another date than in the earlier report",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves = "A sentence tells, in the very words of an earlier report, of something that had "
                  "happened, and gives another day, month or year for it; both were past when the "
                  "earlier report was issued, a later one by four months.",
        .why = "One of the two is wrong, mostly a digit that was mistyped in a sentence nobody "
               "reads any more.",
        .cannot_see = "Events that are told in other words, in a table or in sentences of a few "
                      "words, and times that are told by the present tense.",
        .examples =
            {
                {"another year",
                 {first, head + "2025\n\n## 1. The quay\n\n1.1 The agency of three harbours was "
                                "launched on 1 November 2021 and runs all pilots.\n"},
                 true},
                {"the same day",
                 {first, head + "2025\n\n## 1. The quay\n\n1.2 The agency of three harbours was "
                                "launched on 1 November 2020 and runs all pilots.\n"},
                 false},
                {"what has happened again since",
                 {head +
                      "2024\n\n## 1. The quay\n\n1.1 The lamps of the quay were last inspected in "
                      "June 2023 and passed.\n",
                  head +
                      "2025\n\n## 1. The quay\n\n1.1 The lamps of the quay were last inspected in "
                      "June 2024 and passed.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> restated() { return std::make_unique<Restated>(); }

}  // namespace yearproof::plugin
