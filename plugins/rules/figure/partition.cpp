// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "partition.h"

#include "arithmetic.h"

#include <fmt/format.h>

namespace yearproof::figure {
namespace {

/// Parts that leave out, or count twice, no more than this share of the whole were meant to make
/// it.
constexpr int near_share = 20;

struct Parts {
    Interval sum{Decimal(0), Decimal(0)};
    Decimal printed_sum;
    std::string equation;
    std::vector<Evidence> evidence;
};

std::optional<Parts> add_up(const Report& report, const Statement& statement) {
    Parts parts;
    for (const std::int32_t i : statement.others) {
        const Fact& part = *fact_of(report, i);
        const auto interval_sum = sum(parts.sum, interval(part));
        const auto printed_sum = Decimal::add(parts.printed_sum, part.figure.value);
        if (!interval_sum || !printed_sum) return std::nullopt;
        parts.sum = *interval_sum;
        parts.printed_sum = *printed_sum;
        parts.equation += (parts.equation.empty() ? "" : " + ") + printed(report, part);
        parts.evidence.push_back({"part", place(report, part)});
    }
    return parts;
}

bool is_near(Decimal sum, Decimal whole) {
    const auto off = Decimal::subtract(sum, whole);
    const auto scaled =
        off ? Decimal::multiply(off->absolute(), Decimal(near_share)) : std::nullopt;
    return scaled && *scaled <= whole.absolute();
}

}  // namespace

void check_parts(const Report& report, const Statement& statement, RuleContext& context) {
    const Fact* whole = fact_of(report, statement.subject);
    if (whole == nullptr || statement.others.size() < 2) return;
    auto parts = add_up(report, statement);
    if (!parts) return;
    if (can_meet(parts->sum, interval(*whole))) {
        context.tick(place(report, *whole), std::move(parts->evidence));
        return;
    }
    if (!is_near(parts->printed_sum, whole->figure.value)) {
        context.unchecked(place(report, *whole), "the parts given may not be all of it");
        return;
    }
    const bool sure = statement.others.size() > 2;
    const std::string expected = shown(parts->printed_sum, whole->unit);
    context.find({sure ? Severity::error : Severity::warning, sure ? Kind::fail : Kind::review,
                  fmt::format("{} is given, but its parts make {} = {}", printed(report, *whole),
                              parts->equation, expected),
                  place(report, *whole), std::move(parts->evidence), printed(report, *whole),
                  expected});
}

}  // namespace yearproof::figure
