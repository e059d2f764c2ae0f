// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "partition.h"

#include "arithmetic.h"
#include "slip.h"
#include "walk.h"

#include <fmt/format.h>

#include <algorithm>

namespace yearproof::figure {
namespace {

/// Parts that leave out, or count twice, no more than this share of the whole were meant to make
/// it.
constexpr int near_share = 20;
constexpr int loose_share = 8;  ///< the same, where no more than one digit of the whole is off

constexpr std::int64_t most_digits = 100'000'000'000'000'000;  ///< beyond it, ten times is too many

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

bool is_near(Decimal sum, Decimal whole, int share = near_share) {
    const auto off = Decimal::subtract(sum, whole);
    const auto scaled = off ? Decimal::multiply(off->absolute(), Decimal(share)) : std::nullopt;
    return scaled && *scaled <= whole.absolute();
}

/// The value in units of the last printed place; nothing where it is no whole number of them.
std::optional<std::int64_t> digits(Decimal value, int decimals) {
    std::int64_t result = value.coefficient();
    int have = value.decimals();
    for (; have > decimals && result % 10 == 0; --have) result /= 10;
    for (; have < decimals && result < most_digits && result > -most_digits; ++have) result *= 10;
    return have == decimals ? std::optional(result) : std::nullopt;
}

/// Whether the figure is a slip of what it would have to be.
bool is_slipped(const Fact& fact, Decimal off, std::size_t parts) {
    const int decimals = fact.figure.value.decimals();
    const auto printed = digits(fact.figure.value, decimals), less = digits(off, decimals);
    if (!printed || !less) return false;
    const std::int64_t meant = *printed - *less;
    return is_slip(*printed, meant) || (parts > 2 && is_turned_pair(*printed, meant));
}

/// The whole with one digit another: "88" for "81". Of two digits, that tells something only
/// where the parts nearly make it.
bool one_digit_off(const Fact& whole, Decimal sum) {
    const auto a = digits(whole.figure.value, 0), b = digits(sum, 0);
    if (!a || !b || *a < 10 || *a > 99 || *b < 10 || *b > 99) return false;
    return (*a / 10 == *b / 10 || *a % 10 == *b % 10) &&
           is_near(sum, whole.figure.value, loose_share);
}

/// One slip, in a part or in the whole, is all that keeps the sum from being right.
bool one_slip(const Report& report, const Statement& statement, Decimal sum) {
    const Fact& whole = *fact_of(report, statement.subject);
    const auto off = Decimal::subtract(sum, whole.figure.value);
    const std::size_t parts = statement.others.size();
    if (!off || whole.unit == "percent") return false;  // people who gave two answers are in both
    return is_slipped(whole, off->negated(), parts) ||
           std::any_of(statement.others.begin(), statement.others.end(), [&](std::int32_t i) {
               return is_slipped(*fact_of(report, i), *off, parts);
           });
}

/// So nearly that they were meant to make it.
bool seems_whole(const Report& report, const Statement& statement, const Parts& parts) {
    const Fact& whole = *fact_of(report, statement.subject);
    const bool near = is_near(parts.printed_sum, whole.figure.value) ||
                      (statement.others.size() > 2 && one_digit_off(whole, parts.printed_sum));
    return (near && !statement.listed) || one_slip(report, statement, parts.printed_sum);
}

/// "With 5 progressing": more likely a part of it than not.
bool is_loose(const Report& report, const Fact& part) {
    static const Meaning with = Lexicon::english().meaning("part_with"),
                         of_them = Lexicon::english().meaning("part_of_them");
    const Walk walk(report);
    const Sentence& sentence = report.prose.sentences[part.sentence];
    return walk.stands_before(sentence.first, part.token, with) &&
           walk.starts(walk.end_of(part), sentence.end, of_them) == nullptr;
}

/// A part alone is more than the whole.
bool is_exceeded(const Report& report, const Statement& statement, RuleContext& context) {
    const Fact& whole = *fact_of(report, statement.subject);
    const Fact& part = *fact_of(report, statement.others.front());
    if (statement.others.size() > 1 || interval(part).low <= interval(whole).high) return false;
    const bool loose = is_loose(report, part);
    context.find({loose ? Severity::warning : Severity::error,
                  loose ? Kind::review : Kind::fail,
                  fmt::format("{} is given as a part of {}, but is more", printed(report, part),
                              printed(report, whole)),
                  place(report, part),
                  {{"whole", place(report, whole)}},
                  printed(report, part),
                  ""});
    return true;
}

}  // namespace

Partition weigh_parts(const Report& report, const Statement& statement) {
    const Fact* whole = fact_of(report, statement.subject);
    const auto parts = whole == nullptr ? std::nullopt : add_up(report, statement);
    if (!parts) return Partition::told;
    if (can_meet(parts->sum, interval(*whole))) return Partition::whole;
    return seems_whole(report, statement, *parts) ? Partition::told : Partition::open;
}

std::string made_of_parts(const Report& report, const Statement& statement) {
    const Fact& whole = *fact_of(report, statement.subject);
    const auto parts = add_up(report, statement);
    return parts ? parts->equation + " = " + shown(parts->printed_sum, whole.unit) : "";
}

void check_parts(const Report& report, const Statement& statement, RuleContext& context) {
    const Fact* whole = fact_of(report, statement.subject);
    if (whole == nullptr || statement.others.empty() || is_exceeded(report, statement, context))
        return;
    auto parts = add_up(report, statement);
    if (!parts || statement.others.size() < 2) return;
    if (can_meet(parts->sum, interval(*whole))) {
        context.tick(place(report, *whole), std::move(parts->evidence));
        return;
    }
    if (!seems_whole(report, statement, *parts)) {
        context.unchecked(place(report, *whole), "the parts given may not be all of it");
        return;
    }
    const bool sure = !statement.listed && statement.others.size() > 2 &&
                      is_near(parts->printed_sum, whole->figure.value);
    const std::string expected = shown(parts->printed_sum, whole->unit);
    context.find({sure ? Severity::error : Severity::warning, sure ? Kind::fail : Kind::review,
                  fmt::format("{} is given, but its parts make {} = {}", printed(report, *whole),
                              parts->equation, expected),
                  place(report, *whole), std::move(parts->evidence), printed(report, *whole),
                  expected});
}

}  // namespace yearproof::figure
