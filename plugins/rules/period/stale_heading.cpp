// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "covered.h"
#include "words_of_now.h"

#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace yearproof::plugin {
namespace {

using namespace yearproof::period;

constexpr std::uint32_t longest_heading = 16;           ///< tokens of a line that introduces a list
constexpr int shortest_year = 300, longest_year = 400;  ///< days
constexpr int soon = 45;  ///< days after the period's end in which no year of aims can lie

class Reader {
public:
    explicit Reader(const Report& report) : report_(report) {}

    std::vector<YearHeading> read() const {
        std::vector<YearHeading> headings;
        const auto& times = report_.facts.times;
        for (std::size_t i = 0; i < times.size(); ++i) {
            const bool alone =
                (i == 0 || times[i - 1].sentence != times[i].sentence) &&
                (i + 1 == times.size() || times[i + 1].sentence != times[i].sentence);
            if (!alone || !is_year(times[i])) continue;
            const Sentence& sentence = report_.prose.sentences[times[i].sentence];
            if (!heads(sentence)) continue;
            const bool done = holds(sentence, achievement_), aims = holds(sentence, aim_);
            if (done || aims)
                headings.push_back({&sentence, &times[i], parent_of(sentence), aims && !done});
        }
        return headings;
    }

private:
    static bool is_year(const TimeExpression& time) {
        if (!time.year_stated || !time.period || time.impossible || time.backward) return false;
        const int days = days_between(time.period->first, time.period->last);
        return time.kind != TimeKind::deadline && days >= shortest_year && days <= longest_year;
    }

    bool heads(const Sentence& sentence) const {
        const Block& block = report_.document.blocks[sentence.block];
        if (sentence.row >= 0) return false;
        if (block.kind == BlockKind::heading) return true;
        const Token& last = report_.prose.tokens[sentence.end - 1];
        return last.kind == TokenKind::symbol && last.symbol == ':' &&
               sentence.range.end == block.text.end &&
               sentence.end - sentence.first <= longest_heading;
    }

    bool holds(const Sentence& sentence, Meaning meaning) const {
        return phrase_in(report_.prose, lexicon_, sentence.first, sentence.end, meaning) != nullptr;
    }

    std::int32_t parent_of(const Sentence& sentence) const {
        const auto& outline = report_.outline;
        return outline.sections[outline.section_of[sentence.block]].parent;
    }

    const Report& report_;
    const Lexicon& lexicon_ = Lexicon::english();
    Meaning achievement_ = lexicon_.meaning("achievement"), aim_ = lexicon_.meaning("aim");
};

class StaleHeading final : public Rule {
public:
    const RuleInfo& info() const override;

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        Earlier earlier;
        for (std::size_t i = 0; i < series.reports.size(); ++i) {
            const Report& report = *series.reports[i];
            const auto covered = covered_period(series, i);
            const auto headings = Reader(report).read();
            if (covered) {
                judge(report, headings, *covered, earlier, context);
            } else {
                for (const YearHeading& heading : headings)
                    context.unchecked({&report, heading.sentence->range},
                                      "no reporting period is known to hold it against");
            }
            earlier = aims_of(report, headings, covered);
        }
    }

private:
    using Headings = std::vector<YearHeading>;

    /// The aims of the report before: those that were to come when it was written.
    struct Earlier {
        const Report* report = nullptr;
        std::unordered_map<std::uint64_t, const Sentence*> aims;  ///< by their words
    };

    /// What is asked of all headings of a report, looked for once.
    struct Known {
        Period covered;
        const YearHeading* current = nullptr;  ///< the first of what was done in the year reported
        const YearHeading* to_come = nullptr;  ///< the first of aims for the next
        std::unordered_set<std::int32_t> chronicles;  ///< sections that hold a current one
    };

    static void judge(const Report& report, const Headings& headings, const Period& covered,
                      const Earlier& earlier, RuleContext& context) {
        const Known known = known_of(headings, covered);
        Headings stale;
        for (const YearHeading& heading : headings) {
            if (heading.aims)
                judge_aims(report, heading, known, earlier, context);
            else if (judge_done(report, heading, known, context))
                stale.push_back(heading);
        }
        for (const SaidOfNow& said : words_of_now_below(report, stale))
            context.find(below(report, *said.heading, *said.time));
    }

    static Known known_of(const Headings& headings, const Period& covered) {
        Known known{covered, nullptr, nullptr, {}};
        for (const YearHeading& heading : headings) {
            if (is_current(heading, covered)) {
                known.chronicles.insert(heading.parent);
                if (known.current == nullptr) known.current = &heading;
            }
            if (known.to_come == nullptr && is_to_come(heading, covered)) known.to_come = &heading;
        }
        return known;
    }

    static bool is_current(const YearHeading& heading, const Period& covered) {
        return !heading.aims && heading.time->period->last >= covered.first;
    }

    static bool is_to_come(const YearHeading& heading, const Period& covered) {
        return heading.aims && days_between(covered.last, heading.time->period->last) > soon;
    }

    static Earlier aims_of(const Report& report, const Headings& headings,
                           const std::optional<Period>& covered) {
        Earlier earlier{&report, {}};
        for (const YearHeading& one : headings) {
            if (covered && is_to_come(one, *covered))
                earlier.aims.emplace(one.sentence->hash, one.sentence);
        }
        return earlier;
    }

    /// Whether it is stale.
    static bool judge_done(const Report& report, const YearHeading& heading, const Known& known,
                           RuleContext& context) {
        const Place place{&report, heading.sentence->range};
        if (is_current(heading, known.covered)) {
            context.tick(place, {{"same report", period_of(report)}});
        } else if (known.chronicles.contains(heading.parent)) {
            // A chronicle has a heading for every year.
            context.unchecked(place, "one of several years under one heading");
        } else {
            context.find(describe(report, heading, known.current,
                                  "is before the year that is reported, " + shown(known.covered)));
            return true;
        }
        return false;
    }

    static Finding below(const Report& report, const YearHeading& heading,
                         const TimeExpression& time) {
        Finding finding;
        finding.severity = Severity::note;
        finding.at = {&report, time.range};
        finding.reported = words_of(report, time.range);
        finding.message = "\"" + finding.reported + "\" is said under a heading of " +
                          words_of(report, heading.time->range) +
                          ", but a reader counts from the date of the report";
        finding.evidence.push_back({"same report", {&report, heading.time->range}});
        return finding;
    }

    static void judge_aims(const Report& report, const YearHeading& heading, const Known& known,
                           const Earlier& earlier, RuleContext& context) {
        const Place place{&report, heading.sentence->range};
        const auto same = earlier.aims.find(heading.sentence->hash);
        if (is_to_come(heading, known.covered)) {
            context.tick(place, {{"same report", period_of(report)}});
        } else if (same != earlier.aims.end()) {
            Finding finding =
                describe(report, heading, nullptr, "was the year to come of the report before");
            finding.evidence.push_back({"earlier", {earlier.report, same->second->range}});
            context.find(std::move(finding));
        } else if (known.to_come == nullptr) {
            context.unchecked(place, "may look back at the aims of that year");
        } else {
            context.find(describe(
                report, heading, known.to_come,
                "is no year to come: " + shown(known.covered) + " is reported, and " +
                    words_of(report, known.to_come->time->range) + " is the year of other aims"));
        }
    }

    static std::string words_of(const Report& report, TextRange range) {
        return std::string(report.document.words(range));
    }
    static std::string shown(const Period& period) {
        return iso(period.first) + " to " + iso(period.last);
    }

    static Finding describe(const Report& report, const YearHeading& heading,
                            const YearHeading* other, const std::string& what) {
        Finding finding;
        finding.severity = Severity::warning;
        finding.reported = words_of(report, heading.time->range);
        finding.message = "The heading's year, " + finding.reported + ", " + what;
        finding.at = {&report, heading.sentence->range};
        if (other != nullptr)
            finding.evidence.push_back({"same report", {&report, other->sentence->range}});
        return finding;
    }
};

const RuleInfo& StaleHeading::info() const {
    static const std::string head = "# Parks Annual Report\n\nEnvironment Committee\n\n5 June "
                                    "2025\n\n## Summary\n\nThis report "
                                    "covers the period from April 2024 until March 2025.\n\n";
    static const RuleInfo info{
        .id = "period.stale-heading",
        .title = "A heading that is still of an earlier year",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves = "A heading of achievements names a year that was over before the reporting "
                  "period began, or a heading of aims names the year that is reported while other "
                  "headings of aims name the next, or while the report before had the same "
                  "heading for what was then to come. Below a heading of achievements that is "
                  "still of an earlier year, words that count from the report's own time (\"in the "
                  "last 12 months\") are notes.",
        .why = "Either the heading was not brought up to date, or all that stands under it is last "
               "year's.",
        .cannot_see =
            "Whether the words below it are of this year or of that one. Headings that "
            "speak neither of achievements nor of aims, captions of tables, and aims of a "
            "past year where nothing shows that they are not looked back at, are left "
            "alone. So are chronicles: several years under one heading.",
        .examples =
            {
                {"achievements of the year before",
                 {head + "## Key achievements in 2023/24\n\nAll parks are open.\n"},
                 true},
                {"words of now below it",
                 {head + "1.1 Key achievements in 2022/23 include:\n\n1.1.1 Use of the parks has "
                         "grown by a half in the last 12 months.\n"},
                 true},
                {"a time of its own, and a report, below it",
                 {head + "## Key achievements in 2022/23\n\nThis year's report repeats these: in "
                         "the last 12 months before the move, use grew by a half.\n\n## Key "
                         "achievements in 2021/22\n\nAs in last year's annual report.\n"},
                 true},
                {"aims of the year that is over",
                 {head + "## Trees\n\n1.1 Key priorities in 2024/25 include:\n\n- oaks\n\n## "
                         "Grass\n\n2.1 Key priorities in 2025/26 include:\n\n- mowing\n"},
                 true},
                {"the years that they should be",
                 {head + "## Key achievements in 2024/25\n\nAll parks are open.\n\n## Priorities "
                         "for 2025/26\n\nMore trees.\n"},
                 false},
                {"a chronicle",
                 {head + "## What was achieved\n\n### Achievements in 2023/24\n\nOaks.\n\n### "
                         "Achievements in 2024/25\n\nAshes.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> stale_heading() { return std::make_unique<StaleHeading>(); }

}  // namespace yearproof::plugin
