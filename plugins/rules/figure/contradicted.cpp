// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"
#include "measures.h"
#include "said_again.h"
#include "scale_slip.h"
#include "scopes.h"
#include "twin_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace yearproof {
namespace {

using figure::printed;
using figure::Scope;

/// An account, and the overview of it.
std::string accounts(const std::string& title, const std::string& office) {
    return "# Annual report\n\n6 March 2025\n\n## 5. Account\n\n| £ | 2024 | 2023 |\n"
           "|---|---|---|\n| Income | 698,580 | 801,686 |\n| People | 595,440 | 615,368 |\n"
           "| Office | 41,266 | 36,881 |\n\n## 6. " +
           title +
           "\n\n| £ | 2024 | 2023 |\n|---|---|---|\n| Income | 698,580 | 801,686 |\n"
           "| People | 595,440 | 615,368 |\n| Office | " +
           office + " | 36,881 |\n";
}

const RuleInfo& documents() {
    static const RuleInfo info{
        .id = "figure.contradicted",
        .title = "One report gives two values for the same measure and time",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves =
            "Two passages of one report give a figure for the same measure in the same "
            "words, for the same stated time and in the same unit, and the two cannot meet "
            "whatever their rounding. It is an error where one of them stands in a section that "
            "sums up and neither has a word of its own; with other words around them, or "
            "under one title, or in two tables that agree otherwise, a warning; where one gives no "
            "time and so speaks of now, "
            "or the measure has but one word, a note. A figure that a sentence takes up (\"Of the "
            "4,486\") and that is a slip of one before it is a warning.",
        .why = "The summary is what is read and quoted; a figure that the report itself does not "
               "bear out is found by somebody else.",
        .cannot_see = "Measures that the two passages name in other words, figures of which the "
                      "report gives three values or more, two values in one paragraph, and "
                      "passages under different titles of which neither sums up: a title often "
                      "says what part of the whole is counted.",
        .examples = {
            {.title = "the summary gives another figure than its section",
             .reports = {"# Annual report\n\n6 March 2025\n\n## 1. Summary\n\nThere were 26 "
                         "permanent exclusions between September and December 2024.\n\n"
                         "## 2. Schools\n\nThere were 24 permanent exclusions between September "
                         "and December 2024.\n"},
             .fires = true},
            {.title = "a table gives another figure than the account it is of",
             .reports = {accounts("Overview", "43,996")},
             .fires = true},
            {.title = "the whole, taken up with two digits changed",
             .reports = {"There were 4,846 homes at the end of the year. Of the 4,486, 184 had no "
                         "heating.\n"},
             .fires = true},
            {.title = "another whole",
             .reports = {"There were 4,846 homes at the end of the year. Of the 3,120 flats, 184 "
                         "had no heating.\n"}},
            {.title = "a table agrees with the account it is of",
             .reports = {accounts("Overview", "41,266")}},
            {.title = "a table of another version",
             .reports = {accounts("Revised account", "43,996")}},
            {.title = "they agree",
             .reports = {"# Annual report\n\n6 March 2025\n\n## 1. Summary\n\nThere were 24 "
                         "permanent exclusions between September and December 2024.\n\n"
                         "## 2. Schools\n\nThere were 24 permanent exclusions between September "
                         "and December 2024.\n"}},
            {.title = "the titles say that they are of different schools",
             .reports = {"# Annual report\n\n6 March 2025\n\n## 1. Primary\n\nThere were 6 "
                         "permanent exclusions between September and December 2024.\n\n"
                         "## 2. Secondary\n\nThere were 18 permanent exclusions between September "
                         "and December 2024.\n"}}}};
    return info;
}

using Measure = std::vector<const Fact*>;  ///< the figures of one, in reading order

constexpr std::size_t most_passages = 8;  ///< more of one measure are of its parts
constexpr int months_before = 4;   ///< before its date of issue, a report's "now" may be counted
constexpr int months_of_year = 8;  ///< the same where what is told is told of a whole year
constexpr int days_of_a_year = 360;

/// "The rate rose from 44% to 46%": of the second, the words name what it counts as much as of the
/// first.
std::vector<bool> ends_of_changes(const Report& report) {
    std::vector<bool> ends(report.facts.facts.size());
    for (const Statement& one : report.facts.statements) {
        const Fact *base = figure::fact_of(report, one.base),
                   *last = figure::fact_of(report, one.subject);
        if (one.kind != Statement::Kind::change || base == nullptr || last == nullptr) continue;
        ends[static_cast<std::size_t>(one.subject)] =
            last->role == Role::reported && figure::is_named_level(*base) &&
            base->what.stems == last->what.stems && base->unit == last->unit;
    }
    return ends;
}

/// In reading order of their first figures.
std::vector<Measure> measures(const Report& report) {
    figure::MeasureMap<std::size_t> known;
    std::vector<Measure> found;
    const std::vector<bool> ends = ends_of_changes(report);
    for (const Fact& fact : report.facts.facts) {
        const auto index = static_cast<std::size_t>(&fact - report.facts.facts.data());
        if (!fact.period || (!figure::is_named_level(fact) && !ends[index])) continue;
        const auto [at, added] = known.emplace(&fact, found.size());
        if (added) found.emplace_back();
        found[at->second].push_back(&fact);
    }
    return found;
}

enum class Times : std::uint8_t { apart, near, same };

bool is_now(const Report& report, const Fact& fact) {
    const std::optional<Date> issued = report.identity.issued;
    return fact.basis == PeriodBasis::report || (issued && *fact.period == month_of(*issued));
}

/// "49.2% in 2024/25" and "a rate of 49.7%" in the report that comes out that June.
bool speaks_of_now(const Report& report, const Fact& fact, const Fact& stated) {
    if (!is_now(report, fact)) return false;
    if (!report.identity.issued) return false;
    const int days = days_between(stated.period->last, *report.identity.issued);
    const bool year = days_between(stated.period->first, stated.period->last) > days_of_a_year;
    return days >= 0 && days <= (year ? months_of_year : months_before) * 31;
}

/// Told of another year by a heading, which may be last year's: period.stale-heading looks at it.
bool is_under_old_heading(const Report& report, const Fact& fact) {
    return fact.basis == PeriodBasis::header && report.identity.period &&
           days_between(fact.period->last, report.identity.period->first) > 0;
}

Times compare_times(const Report& report, const Fact& a, const Fact& b) {
    if (is_under_old_heading(report, a) || is_under_old_heading(report, b)) return Times::apart;
    if (*a.period == *b.period) return is_now(report, a) ? Times::near : Times::same;
    return speaks_of_now(report, a, b) || speaks_of_now(report, b, a) ? Times::near : Times::apart;
}

class Contradicted final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void check(const Report& report, RuleContext& context) const override {
        for (const Measure& measure : measures(report)) {
            if (measure.size() < 2 || measure.size() > most_passages) continue;
            for (std::size_t i = 1; i < measure.size(); ++i) judge(report, measure, i, context);
        }
        judge_tables(report, context);
        judge_said_again(report, context);
    }

private:
    static void judge_said_again(const Report& report, RuleContext& context) {
        for (const figure::SaidAgain& one : figure::figures_said_again(report)) {
            if (one.slipped)
                context.find(finding(report, *one.again, *one.before, Severity::warning));
            else
                context.tick(figure::place(report, *one.again),
                             {{"same report", figure::place(report, *one.before)}});
        }
    }

    static void judge_tables(const Report& report, RuleContext& context) {
        const figure::Twins twins = figure::TwinTables::within(report);
        if (twins.empty()) return;
        for (const Fact& fact : report.facts.facts) {
            const auto twin = twins.find(&fact);
            if (twin == twins.end()) continue;
            const Fact& other = *twin->second.fact;
            if (can_meet(figure::interval(fact), figure::interval(other)))
                context.tick(figure::place(report, fact),
                             {{"same report", figure::place(report, other)}});
            else if (!figure::scale_slip(other, fact))
                context.find(finding(report, fact, other, Severity::warning));
        }
    }

    /// One figure against those of the same measure before it.
    static void judge(const Report& report, const Measure& measure, std::size_t at,
                      RuleContext& context) {
        const Fact& fact = *measure[at];
        const Fact* other = nullptr;
        for (std::size_t i = 0; i < at; ++i) {
            if (!can_be_held_against(report, *measure[i], fact)) continue;
            if (figure::agree(figure::interval(*measure[i]), figure::interval(fact))) {
                context.tick(figure::place(report, fact),
                             {{"same report", figure::place(report, *measure[i])}});
                return;
            }
            other = measure[i];
        }
        if (other != nullptr) weigh(report, measure, *other, fact, context);
    }

    /// In another paragraph, not both in tables, and of one time.
    static bool can_be_held_against(const Report& report, const Fact& a, const Fact& b) {
        return figure::block_of(report, a) != figure::block_of(report, b) &&
               (a.row < 0 || b.row < 0) && compare_times(report, a, b) != Times::apart;
    }

    static void weigh(const Report& report, const Measure& measure, const Fact& a, const Fact& b,
                      RuleContext& context) {
        if (figure::scale_slip(a, b)) return;  // figure.scale speaks of it
        const Scope scope = figure::compare_scopes(report, a, b);
        if (scope == Scope::unlike || several(report, measure, a, b)) {
            context.unchecked(figure::place(report, b),
                              "the report gives another value, perhaps of another part");
            return;
        }
        const bool same = compare_times(report, a, b) == Times::same &&
                          compare_concepts(a.what, b.what) == Sameness::sure;
        if (!same && scope != Scope::summary) {
            context.unchecked(figure::place(report, b),
                              "the report gives another value, perhaps of another time");
            return;
        }
        const bool proved = same && scope == Scope::summary &&
                            !can_meet(figure::interval(a), figure::interval(b)) &&
                            figure::in_same_words(report, a, b);
        const Severity severity = proved ? Severity::error
                                  : same ? Severity::warning
                                         : Severity::note;
        const bool first_sums_up = figure::in_summary(report, a) && !figure::in_summary(report, b);
        context.find(first_sums_up ? finding(report, a, b, severity)
                                   : finding(report, b, a, severity));
    }

    /// A third value of the same time: the words do not tell which part each is of.
    static bool several(const Report& report, const Measure& measure, const Fact& a,
                        const Fact& b) {
        return std::any_of(measure.begin(), measure.end(), [&](const Fact* other) {
            return compare_times(report, *other, b) != Times::apart &&
                   !can_meet(figure::interval(*other), figure::interval(a)) &&
                   !can_meet(figure::interval(*other), figure::interval(b));
        });
    }

    static Finding finding(const Report& report, const Fact& said, const Fact& other,
                           Severity severity) {
        return {severity,
                severity == Severity::error ? Kind::fail : Kind::review,
                fmt::format("{} is given here, but {} elsewhere in this report, for \"{}\"",
                            printed(report, said), printed(report, other), said.what.words),
                figure::place(report, said),
                {{"same report", figure::place(report, other)}},
                printed(report, said),
                printed(report, other)};
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> contradicted() { return std::make_unique<Contradicted>(); }
}  // namespace plugin

}  // namespace yearproof
