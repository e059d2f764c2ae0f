// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "candidate.h"

#include "slip.h"

#include <algorithm>
#include <cstdlib>

namespace yearproof::figure {
namespace {

using State = Entry::State;

constexpr std::int64_t near_share = 10;     // a sum within this share of a total was meant to be it
constexpr int most_digits = 6;              // of one track: one long number alone does not prove
constexpr std::int64_t short_value = 2000;  // twice the first number of four digits
constexpr std::int64_t least_turned = 400;  // twice twice 100

int digits_of(std::int64_t size) {
    int digits = 0;
    for (; size > 0; size /= 10) ++digits;
    return digits;
}

/// Shares of growth, averages and rates do not add up; percentages do where they make 100.
bool may_fail(const Track& track, const Entry& result) {
    if (track.rate && track.unit != "percent") return false;
    if (track.unit == "count") return true;
    std::int64_t hundred = 200;
    for (int i = 0; i < track.decimals; ++i) hundred *= 10;
    return track.unit == "percent" && result.value == hundred;
}

/// Calls `each` with the value of every term that is printed in the track, and its sign.
template <class Fits>
bool any_term(const Slate& slate, const Sum& sum, std::size_t track, Fits fits) {
    const std::size_t looked_at = std::min(sum.terms.size(), usual_reach);
    return std::any_of(sum.terms.end() - static_cast<std::ptrdiff_t>(looked_at), sum.terms.end(),
                       [&](const Term& term) {
                           const Entry& entry = slate.at(term.line, track);
                           return entry.state == State::known && entry.fact >= 0 &&
                                  fits(entry.value, term.sign);
                       });
}

/// Whether the result, or one of the terms, is a slip of what it should be.
bool is_slipped(const Slate& slate, const Sum& sum, std::size_t track, std::int64_t left) {
    const std::int64_t result = slate.at(sum.result, track).value;
    return is_slip(result / 2, (result - left) / 2) ||
           any_term(slate, sum, track, [&](std::int64_t value, int sign) {
               return is_slip(value / 2, (value + sign * left) / 2);
           });
}

/// Whether the result, or one of the terms, has lost its sign.
bool is_turned(const Slate& slate, const Sum& sum, std::size_t track, std::int64_t left) {
    if (std::abs(left) < least_turned) return false;
    return left == 2 * slate.at(sum.result, track).value ||
           any_term(slate, sum, track,
                    [&](std::int64_t value, int sign) { return left == -2 * sign * value; });
}

/// How many digits must agree elsewhere where what fails does so by a slip: of short numbers some
/// tracks add up by chance, and without a label each that does not must be outweighed.
bool slip_is_proven(const Candidate& best, Hint hint) {
    const auto fail = static_cast<int>(best.fail);
    if (hint == Hint::total) return best.digits >= 2;
    if (hint == Hint::left) return best.digits >= 3 * fail;
    return best.digits >= (best.shown_by > 1 ? 4 * fail : 5);
}

/// The same of any other difference in one track.
bool difference_is_proven(const Candidate& best, Hint hint) {
    const bool strong = hint == Hint::total;
    if (strong && best.whole_group && best.digits >= 3) return true;
    if (best.shown_by < 2) return false;
    if (hint != Hint::none && best.whole_group) return best.digits >= 3;
    return best.digits >= 6 && (strong || best.shown_by > 2);
}

}  // namespace

void Running::add(const Entry& entry, int sign, std::int64_t amend) {
    missing += entry.state == State::none;
    unknown = unknown || entry.state == State::unknown;
    if (entry.state != State::known) return;
    ++terms;
    sum += sign * entry.value;
    amends += sign * amend;
    slack += entry.slack;
    nonzero += entry.value != 0;
}

Verdict judge(const Slate& slate, std::size_t line, std::size_t track, const Running& made,
              Candidate& candidate) {
    const Entry& result = slate.at(line, track);
    const bool told = result.state == State::known && result.fact >= 0;
    if (!told || made.unknown || made.terms == 0) return Verdict::open;
    const std::int64_t left = result.value - made.sum, slack = made.slack + result.slack;
    const bool explained = made.amends != 0 && std::abs(left - made.amends) <= slack;
    if (std::abs(left) <= slack || explained) {
        const bool shows = made.nonzero > 1 || (candidate.reach == 1 && result.value != 0);
        const int digits = shows ? digits_of(std::abs(result.value) / (slack + 2)) : 0;
        candidate.shown_by += digits > 0;
        candidate.digits += std::min(digits, most_digits);
        return Verdict::holds;
    }
    if (!may_fail(slate.tracks[track], result)) return Verdict::open;
    ++candidate.fail;
    candidate.near += std::abs(left) <= std::abs(result.value) / near_share;
    candidate.incomplete += made.missing > 0;
    return Verdict::fails;
}

void look_closer(const Slate& slate, const Sum& sum, Candidate& candidate) {
    for (std::size_t t = 0; t < slate.tracks.size(); ++t) {
        if (sum.verdicts[t] != Verdict::fails) continue;
        const std::int64_t left = residual(slate, sum, t);
        const bool slip = is_slipped(slate, sum, t, left);
        candidate.slips += slip;
        candidate.turned += !slip && is_turned(slate, sum, t, left);
        const bool is_short = std::abs(slate.at(sum.result, t).value) < short_value;
        candidate.short_slip = candidate.short_slip || is_short;
    }
}

bool is_proven(const Candidate& best, Hint hint) {
    const bool strong = hint == Hint::total, told = hint != Hint::none;
    if (best.reach == 0 || (best.reach == 1 && !(strong && best.whole_group))) return false;
    if (best.fail == 0) return best.digits >= (strong ? 1 : told ? 2 : 5);
    if (best.fail > best.shown_by) return false;
    if (best.slips + best.turned == best.fail) return slip_is_proven(best, hint);
    return best.fail == 1 && best.incomplete == 0 && difference_is_proven(best, hint);
}

}  // namespace yearproof::figure
