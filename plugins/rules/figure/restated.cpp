// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"
#include "earlier.h"
#include "misdated.h"
#include "provisional.h"
#include "restated_info.h"
#include "revised.h"
#include "twin_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

namespace yearproof {
namespace {

using figure::Pairing;
using figure::printed;

constexpr std::int64_t many_digits = 1000;  ///< as a number: fewer meet by chance

/// Under two in a hundred apart: as likely another cut of the data as a slip.
bool close(Decimal a, Decimal b) {
    const auto apart = Decimal::subtract(a, b);
    return apart && apart->absolute().scaled(2) <=
                        Decimal::multiply(b.absolute(), Decimal(2)).value_or(Decimal(0));
}

class Restated final : public Rule {
public:
    const RuleInfo& info() const override { return figure::restated_info(); }

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        figure::EarlierFacts earlier;
        figure::SameValues values;
        figure::TwinTables tables;
        figure::Provisional provisional;
        for (std::size_t i = 0; i < series.reports.size(); ++i) {
            const Report& report = *series.reports[i];
            const figure::Twins twins = tables.take_in(report);
            if (i > 0) {
                figure::Revisions revised(report);
                for (const figure::Looked& looked : figure::figures_of_earlier_times(report)) {
                    auto pairings = earlier.find(series, i, looked);
                    add_twin(twins, looked, pairings);
                    if (speaks_of_another_time(pairings, looked))
                        if (const auto other = values.find(series, i, looked)) {
                            context.find(misdated(report, looked, *other));
                            continue;
                        }
                    if (!agrees(looked, pairings) &&
                        fits_another(series, i, looked, pairings, earlier))
                        context.unchecked(figure::place(report, *looked.fact),
                                          "the change may be that of another figure");
                    else
                        judge(report, looked, pairings, revised, provisional, context);
                }
            }
            earlier.add(report, i);
            values.add(report, i);
        }
    }

private:
    /// Before all others but a sure one: the cell of a table that agrees otherwise.
    static void add_twin(const figure::Twins& twins, const figure::Looked& looked,
                         std::vector<Pairing>& pairings) {
        const auto twin = looked.implied ? twins.end() : twins.find(looked.fact);
        if (twin == twins.end()) return;
        const bool known = !pairings.empty() && pairings.front().sureness == Sameness::sure &&
                           pairings.front().fact == twin->second.fact;
        if (known) return;
        pairings.insert(pairings.begin(),
                        {twin->second.report, twin->second.fact, Sameness::sure, true});
    }

    /// The first that says the same; null where none does.
    static const Pairing* agrees(const figure::Looked& looked,
                                 const std::vector<Pairing>& pairings) {
        const auto at = std::find_if(pairings.begin(), pairings.end(), [&](const Pairing& one) {
            return figure::agree(looked.value, figure::interval(*one.fact));
        });
        return at == pairings.end() ? nullptr : &*at;
    }

    /// "17 of the 31, three more than in 2022", where there were 14 then.
    static bool fits_another(const SeriesView& series, std::size_t i, const figure::Looked& looked,
                             const std::vector<Pairing>& pairings, figure::EarlierFacts& earlier) {
        const auto others = figure::of_other_figures(*series.reports[i], looked);
        return std::any_of(others.begin(), others.end(), [&](const figure::Looked& other) {
            return agrees(other, earlier.find(series, i, other)) != nullptr ||
                   (!pairings.empty() && stands_beside(pairings.front(), other));
        });
    }

    /// Some figure of the earlier sentence is what it was before.
    static bool stands_beside(const Pairing& pairing, const figure::Looked& looked) {
        const std::vector<Fact>& facts = pairing.report->facts.facts;
        const std::uint32_t sentence = pairing.fact->sentence;
        const auto beside = [&](const Fact& one, std::uint32_t at) { return one.sentence < at; };
        auto at = std::lower_bound(facts.begin(), facts.end(), sentence, beside);
        for (; at != facts.end() && at->sentence == sentence; ++at) {
            if (at->unit == looked.unit && figure::agree(looked.value, figure::interval(*at)))
                return true;
        }
        return false;
    }

    /// No earlier report is known to speak of its time.
    static bool speaks_of_another_time(const std::vector<Pairing>& pairings,
                                       const figure::Looked& looked) {
        return std::all_of(pairings.begin(), pairings.end(), [&](const Pairing& one) {
            return one.sureness == Sameness::doubtful &&
                   !figure::agree(looked.value, figure::interval(*one.fact));
        });
    }

    static Finding misdated(const Report& report, const figure::Looked& looked,
                            const figure::OtherTime& other) {
        const std::string said = printed(report, *looked.fact);
        return {Severity::warning,
                Kind::review,
                fmt::format("{} is given for {}, but {} gave it for {}", said,
                            figure::shown(looked.period), figure::called(*other.report),
                            figure::shown(*other.fact->period)),
                {&report, looked.fact->range},
                {{"earlier", figure::place(*other.report, *other.fact)}},
                said,
                ""};
    }

    static void judge(const Report& report, const figure::Looked& looked,
                      const std::vector<Pairing>& pairings, figure::Revisions& revised,
                      figure::Provisional& provisional, RuleContext& context) {
        const Place at = figure::place(report, *looked.fact);
        if (pairings.empty()) {
            context.unchecked(at, "no earlier report given here speaks of it");
            return;
        }
        if (const Pairing* same = agrees(looked, pairings)) {
            context.tick(at, {{"earlier", figure::place(*same->report, *same->fact)}});
            return;
        }
        const Pairing& best = pairings.front();
        if (!best.twin && (looked.one_of_several || several(pairings))) {
            context.unchecked(at, "several figures are given for this measure and time");
            return;
        }
        if (best.sureness == Sameness::doubtful) {
            if (const Pairing* turned = told_otherwise(pairings, looked))
                return context.find(other_way(report, looked, *turned));
            context.unchecked(at, "the pairing is doubtful: an earlier report has a figure that "
                                  "may not be of the same measure and time");
            return;
        }
        if (revised.tell_of(*looked.fact, best.fact->figure.value)) {
            context.unchecked(at, "it is said to be revised");
            return;
        }
        if (provisional.holds(*best.report, *best.fact)) {
            context.unchecked(at, "the earlier report's figure was provisional");
            return;
        }
        // Where no time is told, the change may be from anything: "2% above target".
        const bool turned = looked.turned && !looked.guessed_time &&
                            figure::agree(*looked.turned, figure::interval(*best.fact));
        context.find(turned ? other_way(report, looked, best) : finding(report, looked, best));
    }

    /// Whatever it is of, a figure of so many digits of that very time is not what was before by
    /// chance, had the change been the other way.
    static const Pairing* told_otherwise(const std::vector<Pairing>& pairings,
                                         const figure::Looked& looked) {
        if (!looked.turned || looked.guessed_time || looked.open_time || !looked.turned->is_exact())
            return nullptr;
        const auto at = std::find_if(pairings.begin(), pairings.end(), [&](const Pairing& one) {
            const Interval said = figure::interval(*one.fact);
            return said.is_exact() && said.low.absolute().coefficient() >= many_digits &&
                   figure::agree(*looked.turned, said);
        });
        return at == pairings.end() ? nullptr : &*at;
    }

    /// "161 more", where the figure before and the amount both say that it was 161 less.
    static Finding other_way(const Report& report, const figure::Looked& looked,
                             const Pairing& earlier) {
        const std::string said = printed(*earlier.report, *earlier.fact);
        return {Severity::warning,
                Kind::review,
                fmt::format("{} is said to be \"{}\", but {} said {}: the change is the other way",
                            printed(report, *looked.fact), looked.direction,
                            figure::called(*earlier.report), said),
                {&report, looked.fact->range},
                {{"earlier", figure::place(*earlier.report, *earlier.fact)}},
                std::string(looked.direction),
                said};
    }

    /// The surest pairings contradict each other: which of them is meant cannot be told.
    static bool several(const std::vector<Pairing>& pairings) {
        return std::any_of(pairings.begin(), pairings.end(), [&](const Pairing& one) {
            return one.sureness == pairings.front().sureness &&
                   one.report == pairings.front().report &&
                   !can_meet(figure::interval(*one.fact), figure::interval(*pairings.front().fact));
        });
    }

    static Finding finding(const Report& report, const figure::Looked& looked,
                           const Pairing& earlier) {
        const std::string said = printed(*earlier.report, *earlier.fact);
        const bool near = close(looked.middle, earlier.fact->figure.value);
        const bool rounding = figure::meet_at_edge(looked.value, figure::interval(*earlier.fact));
        const Severity severity = rounding                      ? Severity::note
                                  : is_sure(earlier, looked)    ? Severity::error
                                  : earlier.twin                ? Severity::warning
                                  : near || looked.guessed_time ? Severity::note
                                                                : Severity::warning;
        const bool worked_out = looked.implied && !looked.bound;
        return {severity,
                severity == Severity::error ? Kind::fail : Kind::review,
                message(report, looked, earlier) +
                    std::string(rounding ? ", which rounding another way may explain" : "") +
                    std::string(sureness(earlier, looked)),
                {&report, looked.fact->range},
                {{"earlier", figure::place(*earlier.report, *earlier.fact)}},
                worked_out ? figure::shown(looked.middle, looked.unit)
                           : printed(report, *looked.fact),
                said};
    }

    /// That the two figures are of one measure and time.
    static bool is_sure(const Pairing& earlier, const figure::Looked& looked) {
        return earlier.sureness == Sameness::sure && !earlier.twin && !looked.implied &&
               !looked.guessed_time;
    }

    static std::string_view sureness(const Pairing& earlier, const figure::Looked& looked) {
        if (looked.guessed_time) return " (a doubtful pairing: no time is told)";
        return is_sure(earlier, looked) ? " (a sure pairing)" : " (a likely pairing)";
    }

    static std::string message(const Report& report, const figure::Looked& looked,
                               const Pairing& earlier) {
        const std::string said =
            figure::called(*earlier.report) + " said " + printed(*earlier.report, *earlier.fact);
        if (looked.bound)
            return fmt::format("\"{}\" is said of {}, but {}", looked.words,
                               printed(report, *looked.fact), said);
        if (looked.implied)
            return fmt::format("\"{}\" implies {} before, but {}", looked.words,
                               figure::shown(looked.middle, looked.unit), said);
        if (looked.guessed_time)
            return fmt::format("{} is given as the figure before, but {}",
                               printed(report, *looked.fact), said);
        return fmt::format("{} is given for {}, but {}", printed(report, *looked.fact),
                           figure::shown(looked.period), said);
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> restated() { return std::make_unique<Restated>(); }
}  // namespace plugin

}  // namespace yearproof
