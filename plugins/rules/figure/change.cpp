// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"
#include "variance.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace yearproof {
namespace {

using figure::interval;
using figure::printed;

const RuleInfo& documents() {
    static const RuleInfo info{
        .id = "figure.change",
        .title = "A stated change is not the difference",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves = "A sentence gives a figure before, a figure after and the "
                  "change between them, and the change is not what the two "
                  "figures make. Counts are compared exactly; percentages, "
                  "decimals, scaled and hedged figures as the intervals "
                  "that their rounding leaves. A percentage of a percentage may "
                  "be meant in points or of the base: it is an error "
                  "only when neither holds.",
        .why = "Three figures that cannot all be true stand in one sentence: "
               "whichever is wrong, the report states it.",
        .cannot_see = "Changes whose figures stand in different sentences, and "
                      "changes of which only one end is printed.",
        .examples = {{.title = "the difference is another",
                      .reports = {"The cohort decreased by 15 since January (from 495 to 482)."},
                      .fires = true},
                     {.title = "the difference is right",
                      .reports = {"The cohort decreased by 13 since January (from 495 to 482)."}},
                     {.title = "a share of the base",
                      .reports = {"Requests rose by 50%, from 40 to 70."},
                      .fires = true},
                     {.title = "far from the budget",
                      .reports = {"Against a budget of £24.1m the service spent £34.9m, an "
                                  "overspend of £0.8m."},
                      .fires = true},
                     {.title = "not all of the overspend",
                      .reports = {"The budget was £24.1m and we spent £24.7m, an overspend of "
                                  "£0.4m. The rest was met by a grant."}},
                     {.title = "what was before stands in a bracket",
                      .reports = {"We had 6,991 breaches in 2024, 32% up on 2023 (5,695)."},
                      .fires = true},
                     {.title = "what was before stands in a bracket, and it is right",
                      .reports = {"We had 6,991 breaches in 2024, 23% up on 2023 (5,695)."}},
                     {.title = "rounding lets them meet",
                      .reports = {"The overspend rose from £2.3m to £2.7m, an increase of "
                                  "£0.5m."}}}};
    return info;
}

/// What the change should have been, in the unit of the amount.
struct Expected {
    Interval change;
    std::string text;
};

std::optional<Expected> points(const Fact& base, const Fact& subject) {
    const auto change = difference(interval(subject), interval(base));
    const auto shown = Decimal::subtract(subject.figure.value, base.figure.value);
    if (!change || !shown) return std::nullopt;
    const Interval size = change->high.sign() <= 0
                              ? Interval{change->high.negated(), change->low.negated()}
                          : change->low.sign() >= 0
                              ? *change
                              : Interval{Decimal(0), std::max(change->high, change->low.negated())};
    return Expected{size, figure::shown(shown->absolute(),
                                        base.unit == "percent" ? "percent-points" : base.unit)};
}

/// The change as a percentage of the base, to `decimals` places.
std::optional<Expected> share(const Fact& base, const Fact& subject, int decimals) {
    const auto change = points(base, subject);
    if (!change) return std::nullopt;
    const auto of_base = figure::percentage(change->change, interval(base), decimals + 3);
    const auto middle = Decimal::subtract(subject.figure.value, base.figure.value);
    const auto shown =
        figure::percentage(middle->absolute(), base.figure.value, std::max(decimals, 1));
    if (!of_base || !shown) return std::nullopt;
    return Expected{*of_base, shown->text() + "%"};
}

class Change final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void check(const Report& report, RuleContext& context) const override {
        for (const Statement& statement : report.facts.statements) {
            if (statement.kind == Statement::Kind::change) judge(report, statement, context);
        }
    }

private:
    static void judge(const Report& report, const Statement& statement, RuleContext& context) {
        const Fact* base = figure::fact_of(report, statement.base);
        const Fact* subject = figure::fact_of(report, statement.subject);
        const Fact* amount = figure::fact_of(report, statement.amount);
        if (amount == nullptr || amount->unit == "ratio") return;
        if (base == nullptr || subject == nullptr) {
            context.unchecked(figure::place(report, *amount),
                              "a change of which the figures before and after are not both given");
            return;
        }
        if (!figure::same_thing(*base, *subject) && !figure::is_variance(report, statement)) {
            context.unchecked(figure::place(report, *amount),
                              "the figures before and after may not be of one thing");
            return;
        }
        weigh(report, *base, *subject, *amount, statement, context);
    }

    static void weigh(const Report& report, const Fact& base, const Fact& subject,
                      const Fact& amount, const Statement& statement, RuleContext& context) {
        const bool relative = amount.unit == "percent" && base.unit != "percent";
        const auto in_points = relative ? std::nullopt : points(base, subject);
        const auto of_base = relative || statement.amount_open
                                 ? share(base, subject, amount.figure.decimals)
                                 : std::nullopt;
        if (!in_points && !of_base) {
            context.unchecked(figure::place(report, amount),
                              "the change cannot be worked out from these figures");
            return;
        }
        std::vector<Evidence> evidence{{"before", figure::place(report, base)},
                                       {"after", figure::place(report, subject)}};
        const Interval said = interval(amount);
        if ((in_points && can_meet(in_points->change, said)) ||
            (of_base && can_meet(of_base->change, said))) {
            context.tick(figure::place(report, amount), std::move(evidence));
            return;
        }
        const std::string expected = in_points ? in_points->text : of_base->text;
        context.find({Severity::error, Kind::fail,
                      fmt::format("a change of {} is stated, but from {} to {} it is {}",
                                  printed(report, amount), printed(report, base),
                                  printed(report, subject), expected),
                      figure::place(report, amount), std::move(evidence), printed(report, amount),
                      expected});
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> change() { return std::make_unique<Change>(); }
}  // namespace plugin

}  // namespace yearproof
