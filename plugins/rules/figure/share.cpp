// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"
#include "shares.h"

#include <fmt/format.h>

#include <memory>

namespace yearproof {
namespace {

using figure::printed;
using figure::Share;

const RuleInfo& documents() {
    static const RuleInfo info{
        .id = "figure.share",
        .title = "A percentage is not that of the part and the whole beside it",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves = "A sentence gives a part, the whole and the percentage (\"397 of the 418 cases "
                  "(85%)\"), and the part is not that percentage of the whole, whatever the "
                  "rounding of the three; or it gives a percentage of so few (\"80% of the 13\") "
                  "that no whole number of them makes it. Of what was planned or due "
                  "(\"£7.2m were planned and £5.9m (92%) delivered\") it is a warning. Where "
                  "cutting off instead "
                  "of rounding would explain it (two of three as 66%), it is a note.",
        .why = "The reader takes away the percentage and cannot see that the counts beside it say "
               "something else.",
        .cannot_see =
            "A part, whole and percentage that stand in different sentences or "
            "apart from each other, percentages of the rest (\"242 did not, so that "
            "95% did\"), and percentages of what is in a few things (\"20% of the three "
            "councils\" may be of their people): wholes under five are passed over, as are those "
            "that each of many has (\"95% of the 12 recommended visits\").",
        .examples = {{.title = "the counts make another percentage",
                      .reports = {"We inspected within ten days in 397 of the 418 cases (85%)."},
                      .fires = true},
                     {.title = "of what was planned",
                      .reports = {"Savings of £7.2m were planned and £5.9m (92%) were delivered."},
                      .fires = true},
                     {.title = "no whole number makes it",
                      .reports = {"Landlords went to the tribunal, and 80% of the 13 lost."},
                      .fires = true},
                     {.title = "it is the percentage, rounded",
                      .reports = {"We inspected within ten days in 397 of the 418 cases (95%)."}},
                     {.title = "of what was planned, as it is",
                      .reports = {"Savings of £7.2m were planned and £5.9m (82%) were delivered."}},
                     {.title = "of what each of many has",
                      .reports = {"Families received 95% of the 12 recommended visits."}},
                     {.title = "a percentage of something else",
                      .reports = {"We sold 12 of the 40 empty homes (5% of the stock)."}}}};
    return info;
}

Interval between(Interval middle, Decimal reach) {
    return {Decimal::subtract(middle.low, reach).value_or(middle.low),
            Decimal::add(middle.high, reach).value_or(middle.high)};
}

bool overlap(Interval a, Interval b) { return a.low < b.high && b.low < a.high; }

/// Cut off or rounded up instead of to the nearest: less than one unit of the last place away.
bool nearly(const Fact& percent, Interval truth) {
    return overlap(truth, between(figure::interval(percent), percent.figure.value.half_unit()));
}

constexpr std::int64_t least_whole = 5;  ///< of fewer, a percentage may be of what is in them
constexpr int enough_decimals = 6;

/// A plain count of which not every percentage is possible.
std::optional<std::int64_t> small_whole(const Fact& whole, const Fact& percent) {
    const Decimal value = whole.figure.value;
    if (whole.unit != "count" || !figure::interval(whole).is_exact() || value.decimals() != 0)
        return std::nullopt;
    const bool few = value >= Decimal(least_whole) &&
                     value < Decimal(100).scaled(std::max(percent.figure.decimals, 0));
    return few ? std::optional(value.coefficient()) : std::nullopt;
}

Interval share_of(std::int64_t part, std::int64_t whole) {
    const auto exact = figure::percentage(Decimal(part), Decimal(whole), enough_decimals);
    return {*exact, *exact};
}

/// The least part that is no smaller a share than the percentage may have been.
std::int64_t least_part(std::int64_t whole, Interval percent) {
    const auto about = Decimal::divide(
        Decimal::multiply(percent.low, Decimal(whole)).value_or(Decimal(0)), Decimal(100), 0);
    std::int64_t part = about->coefficient() + 1;
    while (part > 0 && share_of(part - 1, whole).low >= percent.low) --part;
    return part;
}

class ShareRule final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void check(const Report& report, RuleContext& context) const override {
        for (const Share& share : figure::read_shares(report)) {
            if (share.part != nullptr)
                judge(report, share, context);
            else
                judge_possible(report, share, context);
        }
    }

private:
    static void judge(const Report& report, const Share& share, RuleContext& context) {
        const Fact& percent = *share.percent;
        const int decimals = percent.figure.decimals;
        const auto truth = figure::percentage(figure::interval(*share.part),
                                              figure::interval(*share.whole), decimals + 3);
        const auto shown = figure::percentage(share.part->figure.value, share.whole->figure.value,
                                              decimals + (percent.figure.approximate() ? 1 : 0));
        const Place at = figure::place(report, percent);
        if (!truth || !shown) {
            context.unchecked(at, "the percentage cannot be worked out from these figures");
            return;
        }
        std::vector<Evidence> evidence{{"part", figure::place(report, *share.part)},
                                       {"whole", figure::place(report, *share.whole)}};
        if (can_meet(*truth, figure::interval(percent))) {
            context.tick(at, std::move(evidence));
            return;
        }
        if (!share.sure) {
            context.unchecked(at, "the whole that this percentage is of is not told for certain");
            return;
        }
        const bool near = nearly(percent, *truth), proved = !near && !share.planned;
        context.find(
            {near     ? Severity::note
             : proved ? Severity::error
                      : Severity::warning,
             proved ? Kind::fail : Kind::review,
             fmt::format("{} of {} is {}%, not {}", printed(report, *share.part),
                         printed(report, *share.whole), shown->text(), printed(report, percent)),
             at, std::move(evidence), printed(report, percent), shown->text() + "%"});
    }

    static void judge_possible(const Report& report, const Share& share, RuleContext& context) {
        const Fact& percent = *share.percent;
        const auto whole = small_whole(*share.whole, percent);
        const Interval said = figure::interval(percent);
        if (!whole || percent.figure.approximate() || said.high > Decimal(100)) return;
        const std::int64_t part = least_part(*whole, said);
        const Interval over = share_of(part, *whole);
        const Place at = figure::place(report, percent);
        std::vector<Evidence> evidence{{"whole", figure::place(report, *share.whole)}};
        if (can_meet(over, said)) {
            context.tick(at, std::move(evidence));
        } else if (part == 0 || nearly(percent, over) ||
                   nearly(percent, share_of(part - 1, *whole))) {
            context.unchecked(at, "possible only where it was not rounded to the nearest");
        } else {
            context.find(impossible(report, share, {*whole, part}, std::move(evidence)));
        }
    }

    struct Possible {
        std::int64_t whole, over;  ///< the next part above the percentage
    };
    static Finding impossible(const Report& report, const Share& share, Possible next,
                              std::vector<Evidence> evidence) {
        const int decimals = share.percent->figure.decimals;
        const auto told = [&](std::int64_t part) {
            return figure::percentage(Decimal(part), Decimal(next.whole), decimals)->text() + "%";
        };
        const std::string said = printed(report, *share.percent), under = told(next.over - 1),
                          over = told(next.over);
        return {Severity::error,
                Kind::fail,
                fmt::format("{} of {} is not possible: {} is {}, and {} is {}", said,
                            printed(report, *share.whole), next.over - 1, under, next.over, over),
                figure::place(report, *share.percent),
                std::move(evidence),
                said,
                under + " or " + over};
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> share() { return std::make_unique<ShareRule>(); }
}  // namespace plugin

}  // namespace yearproof
