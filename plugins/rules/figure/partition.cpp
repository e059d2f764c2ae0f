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

/// Two parts that make less than one in so many of the whole were not.
constexpr int far_share = 4;

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

bool is_near(Decimal sum, Decimal whole) {
    const auto off = Decimal::subtract(sum, whole);
    const auto scaled =
        off ? Decimal::multiply(off->absolute(), Decimal(near_share)) : std::nullopt;
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

/// One slip, in a part or in the whole, is all that keeps the sum from being right.
bool one_slip(const Report& report, const Statement& statement, Decimal sum) {
    const Fact& whole = *fact_of(report, statement.subject);
    const auto off = Decimal::subtract(sum, whole.figure.value);
    const std::size_t parts = statement.others.size();
    // "226 members: 25 joined and 11 left": two that are nowhere near it tell something else.
    if (parts == 2 && Decimal::multiply(sum, Decimal(far_share)).value_or(sum) < whole.figure.value)
        return false;
    if (!off || whole.unit == "percent") return false;  // people who gave two answers are in both
    return is_slipped(whole, off->negated(), parts) ||
           std::any_of(statement.others.begin(), statement.others.end(), [&](std::int32_t i) {
               return is_slipped(*fact_of(report, i), *off, parts);
           });
}

/// So nearly that they were meant to make it.
bool seems_whole(const Report& report, const Statement& statement, const Parts& parts) {
    const Fact& whole = *fact_of(report, statement.subject);
    const bool near = is_near(parts.printed_sum, whole.figure.value);
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

/// What follows the last part, in its sentence or the next, tells of the rest: "The others were in
/// ships", or a figure that makes up for it, "One is vacant".
bool tells_of_rest(const Report& report, const Statement& statement, Decimal sum) {
    static const Meaning others = Lexicon::english().meaning("others_told");
    const Fact& whole = *fact_of(report, statement.subject);
    const Fact& last = *fact_of(report, statement.others.back());
    const auto& sentences = report.prose.sentences;
    const auto next = std::min<std::size_t>(last.sentence + 1, sentences.size() - 1);
    const std::uint32_t first = first_token_from(report.prose, last.range.end);
    const std::uint32_t end = sentences[next].end;
    if (first < end && phrase_in(report.prose, Lexicon::english(), first, end, others) != nullptr)
        return true;
    const auto missing = Decimal::subtract(whole.figure.value, sum);
    const auto& facts = report.facts.facts;
    auto at = static_cast<std::size_t>(statement.others.back()) + 1;
    for (; missing && at < facts.size() && facts[at].token < end; ++at) {
        if (facts[at].figure.value == *missing) return true;
    }
    return false;
}

/// What is said right behind a part that they did, with more behind it: "joined before 2015",
/// "have a car"; empty where there is no such verb.
std::string_view deed(const Report& report, const Fact& part) {
    static const Lexicon& words = Lexicon::english();
    static const Meaning past = words.meaning("telling_past"), has = words.meaning("perfect"),
                         open = words.meaning("past_be"), ending = words.meaning("past_ending"),
                         and_word = words.meaning("conjunction"),
                         present = words.meaning("present_deed");
    const Walk walk(report);
    const std::uint32_t verb = walk.end_of(part), last = report.prose.sentences[part.sentence].end;
    // "111 live or work in the county"
    const bool joined = verb + 1 < last && walk.is(verb + 1, verb + 2, and_word);
    const std::uint32_t behind = joined ? verb + 3 : verb + 1;
    if (behind >= last || !walk.word(verb) || !walk.word(behind) || !walk.word(behind - 1) ||
        walk.starts(verb, last, open) != nullptr)
        return {};
    const std::string_view said = report.document.words(report.prose.tokens[verb].range);
    const bool tells = words.ends(said, 2, ending) || walk.is(verb, verb + 1, past) ||
                       walk.is(verb, verb + 1, has) || walk.is(verb, verb + 1, present);
    return tells ? said : std::string_view();
}

/// "60 passed the exam and 45 failed it": none of them did both.
bool are_opposites(const Report& report, std::uint32_t one, std::uint32_t other) {
    static const Meaning outcome = Lexicon::english().meaning("outcome_deed");
    const Walk walk(report);
    const Phrase *first = walk.starts(one, one + 1, outcome),
                 *second = walk.starts(other, other + 1, outcome);
    return first != nullptr && second != nullptr && first->value != second->value;
}

/// "226 members: 125 joined before 2015 and 111 live in the county": some may have done both, but
/// no pound was spent twice. "120 took place at home and 110 at school" are of one deed.
bool may_overlap(const Report& report, const Statement& statement) {
    if (statement.others.size() != 2) return false;
    static const Meaning has = Lexicon::english().meaning("perfect");
    const Fact &one = *fact_of(report, statement.others[0]),
               &two = *fact_of(report, statement.others[1]);
    const std::string_view did = deed(report, one), other = deed(report, two);
    if (did.empty() || other.empty() || is_currency(one.unit)) return false;
    const Walk walk(report);
    const std::uint32_t verb = walk.end_of(one);
    return did == other ? walk.is(verb, verb + 1, has)
                        : !are_opposites(report, verb, walk.end_of(two));
}

/// "Of the 61 staff 40 are full-time, 21 part-time and 9 on fixed terms": the first of them make
/// it.
bool is_made_before_last(const Report& report, const Statement& statement) {
    const Decimal whole = fact_of(report, statement.subject)->figure.value;
    std::optional<Decimal> sum = Decimal(0);
    for (std::size_t i = 0; sum && i + 1 < statement.others.size(); ++i) {
        sum = Decimal::add(*sum, fact_of(report, statement.others[i])->figure.value);
        if (i > 0 && sum && *sum == whole) return true;
    }
    return false;
}

Partition weigh(const Report& report, const Statement& statement, const Parts& parts) {
    const Fact& whole = *fact_of(report, statement.subject);
    if (can_meet(parts.sum, interval(whole))) return Partition::whole;
    const bool less = parts.printed_sum < whole.figure.value;
    if (less && tells_of_rest(report, statement, parts.printed_sum)) return Partition::some;
    if (may_overlap(report, statement) || is_made_before_last(report, statement))
        return Partition::open;
    return seems_whole(report, statement, parts) ? Partition::told : Partition::open;
}

}  // namespace

Partition weigh_parts(const Report& report, const Statement& statement) {
    const Fact* whole = fact_of(report, statement.subject);
    const auto parts = whole == nullptr ? std::nullopt : add_up(report, statement);
    return parts ? weigh(report, statement, *parts) : Partition::told;
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
    const Partition partition = weigh(report, statement, *parts);
    if (partition == Partition::whole)
        return context.tick(place(report, *whole), std::move(parts->evidence));
    if (partition != Partition::told)
        return context.unchecked(place(report, *whole), "the parts given may not be all of it");
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
