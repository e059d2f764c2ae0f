// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "covered.h"

#include <cstdlib>
#include <memory>

namespace yearproof::plugin {
namespace {

using namespace yearproof::period;

constexpr int a_month = 45, two_months = 75;  ///< days, with some to spare

bool apart(const Period& a, const Period& b) { return a.last < b.first || b.last < a.first; }

bool names_month(const Report& report, TextRange range) {
    static const Meaning month = Lexicon::english().meaning("month");
    for (const TimeExpression& time : report.facts.times) {
        if (time.range != range) continue;
        for (std::uint32_t i = time.first_token; i < time.end_token; ++i) {
            if (Lexicon::english().find(&report.prose.words[i], 1, month) != nullptr) return true;
        }
    }
    return false;
}

enum class Agreement : std::uint8_t { same, nearly, contradicted };

/// "2023/24" in a title and "April 2023 until February 2024" in the text are one period.
Agreement agreement_of(const Report& report, const StatedPeriod& other) {
    const Period& period = *report.identity.period;
    if (apart(period, other.period)) return Agreement::contradicted;
    const bool exact =
        names_month(report, report.identity.period_range) && names_month(report, other.range);
    const bool begins = std::abs(days_between(period.first, other.period.first)) <= a_month;
    const bool ends = std::abs(days_between(period.last, other.period.last)) <= two_months;
    return !exact || (begins && ends) ? Agreement::same : Agreement::nearly;
}

class Contradicted final : public Rule {
public:
    const RuleInfo& info() const override;

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        for (std::size_t i = 0; i < series.reports.size(); ++i) {
            const Report& report = *series.reports[i];
            for (const StatedPeriod& other : report.identity.other_periods) {
                judge(series, i, other, context);
            }
        }
    }

private:
    static void judge(const SeriesView& series, std::size_t at, const StatedPeriod& other,
                      RuleContext& context) {
        const Report& report = *series.reports[at];
        const Place place{&report, other.range};
        const Agreement agreement = agreement_of(report, other);
        if (agreement == Agreement::same) {
            context.tick(place, {{"same report", period_of(report)}});
        } else if (!other.of_this) {
            context.unchecked(place, "may be the period of something else");
        } else if (!sound_period(series, at)) {
            context.unchecked(place, "the reporting period is itself in doubt");
        } else {
            context.find(describe(report, other, agreement));
        }
    }

    static Finding describe(const Report& report, const StatedPeriod& other, Agreement agreement) {
        const bool proved = agreement == Agreement::contradicted;
        Finding finding;
        finding.severity = proved ? Severity::error : Severity::warning;
        finding.kind = proved ? Kind::fail : Kind::review;
        finding.reported = report.document.words(other.range);
        finding.expected = words_of(report);
        finding.message = "The reporting period is " + finding.reported + " here, but " +
                          finding.expected + " elsewhere";
        finding.at = {&report, other.range};
        finding.evidence.push_back({"same report", sentence_of(report)});
        return finding;
    }
};

const RuleInfo& Contradicted::info() const {
    static const std::string head = "# Parks Annual Report\n\nEnvironment Committee\n\n6 June "
                                    "2024\n\n## Summary\n\nThis report covers the period from "
                                    "April 2023 until March 2024.\n\n## Closing words\n\n";
    static const RuleInfo info{
        .id = "period.contradicted",
        .title = "Two reporting periods in one report",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves = "The report says of itself that it covers two periods which have no day in "
                  "common (an error), or which begin or end months apart (for review).",
        .why = "Readers cannot tell which year the figures are of. Mostly one of the two sentences "
               "was not brought up to date.",
        .cannot_see = "Which of the two is right. A year in a title and the months in the text "
                      "agree where they have days in common; what \"it\" covers may be another "
                      "document and is left alone.",
        .examples =
            {
                {"another year in the closing words",
                 {head + "This report has set out the work of the service between April 2022 and "
                         "March 2023.\n"},
                 true},
                {"the same in other words",
                 {head + "This report has set out the work of the service between 1 April 2023 and "
                         "31 March 2024.\n"},
                 false},
                {"the period of a plan",
                 {head + "The plan was agreed. It covers the period from April 2024 until March "
                         "2026.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> contradicted() { return std::make_unique<Contradicted>(); }

}  // namespace yearproof::plugin
