// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/tense/aside.h"

#include <algorithm>

namespace yearproof::tense {
namespace {

constexpr std::uint32_t now_reach = 4;      ///< words between "currently" and its figure
constexpr std::uint32_t subject_reach = 6;  ///< words from the number of a subject to its verb

}  // namespace

ClauseTense Aside::read() {
    at_ = time_.first_token;
    if (report_.prose.sentences[time_.sentence].row >= 0 || quoted()) return {};
    if (const ClauseTense said = in_bracket(); said.tense != Tense::none) return said;
    return find_preposition() ? of_some() : ClauseTense{};
}

/// "Four children were"
bool Aside::counts_before(std::uint32_t verb) const {
    for (std::uint32_t i = verb - std::min(verb - first_, subject_reach); i < verb; ++i) {
        if (is_number(i) || is(i, words().number_word)) return true;
    }
    return false;
}

/// The month that a figure "currently" is of has begun.
ClauseTense Aside::in_bracket() const {
    const std::uint32_t open = time_.first_token - 1;
    if (time_.first_token < first_ + 3 || !is_symbol(open, '(') || !is_number(open - 1) ||
        time_.end_token >= end_ || !is_symbol(time_.end_token, ')'))
        return {};
    const std::uint32_t lowest = open - std::min(open - first_, now_reach);
    for (std::uint32_t i = open; i-- > lowest;) {
        if (is(i, words().now)) return {Tense::past, range(i), false};
    }
    return {};
}

/// "Four were sentenced, one of them in November": told by the verb of what they are of; not "plans
/// were made for two".
ClauseTense Aside::of_some() const {
    if (at_ < first_ + 4 || !is(at_ - 2, words().of_these) || !is_symbol(at_ - 4, ',')) return {};
    if (is_plan(end_)) return {};
    for (std::uint32_t i = at_ - 4; i-- > first_;) {
        if (ends_clause(i)) return {};
        if (!is(i, words().past_aux) || !is_past(i + 1)) continue;
        const bool agreed = is(i + 1, words().decision) || is(i + 1, words().planning);
        return agreed || !counts_before(i) ? ClauseTense{} : ClauseTense{Tense::past, range(i, 2)};
    }
    return {};
}

}  // namespace yearproof::tense
