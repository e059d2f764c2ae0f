// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/tense/coming.h"

namespace yearproof::tense {
namespace {

constexpr std::uint32_t longest_object = 8;  ///< words of what "will receive" takes

}  // namespace

/// "By May 2025 the service will have 14": a deadline that a future tense sets.
ClauseTense Coming::of_deadline() {
    at_ = time_.first_token;
    if (quoted()) return {};
    for (std::uint32_t i = at_; i-- > first_in_reach() && !ends_clause(i);) {
        if (const Phrase* phrase = find(i, words().future))
            return holds(first_, i, words().told) ? ClauseTense{} : future(i, *phrase);
    }
    return fronted() ? coming_after() : ClauseTense{};
}

ClauseTense Coming::coming_after() const {
    std::uint32_t i = time_.end_token;
    if (i < end_ && is_symbol(i, ',')) ++i;
    for (const std::uint32_t last = end_of_clause(i); i < last; ++i) {
        if (const Phrase* phrase = find(i, words().future)) return future(i, *phrase);
        if (is(i, words().past_aux) || is(i, words().told)) return {};
    }
    return {};
}

ClauseTense Coming::future(std::uint32_t i, const Phrase& phrase) const {
    const auto count = static_cast<std::uint32_t>(phrase.words);
    if (is_name(i) && i > first_) return {};
    return {Tense::future, range(i, count), false};
}

ClauseTense Coming::future_before() const {
    const std::uint32_t from = first_in_reach();
    for (std::uint32_t i = at_; i-- > from && !ends_clause(i);) {
        const Phrase* phrase = find(i, words().future);
        if (phrase == nullptr || i + phrase->words > at_) continue;
        if (holds(first_, i, words().told)) return {};
        if (!leads_to_time(i + phrase->words)) return {};
        return future(i, *phrase);
    }
    return {};
}

/// "begin | on", "be launched | in", "take place | on", "undergo an inspection | on".
bool Coming::leads_to_time(std::uint32_t i) const {
    while (i < at_ && is(i, words().other_aux)) ++i;
    const bool comes = i < at_ && is(i, words().coming);
    if (i < at_) ++i;  // the verb
    if (is_short()) i = behind_recipient(i);
    const std::uint32_t between = at_ - i;
    if (between <= 1) return between == 0 || !is(i, words().link);
    if (comes && is_short() && is_object(i)) return true;
    return by_day() && between <= 4 && (in_a_thing(i) || !holds(i, at_, words().link)) &&
           !holds(i, at_, words().told);
}

/// "published | in a report | on 1 June"
bool Coming::in_a_thing(std::uint32_t i) const {
    return at_ - i == 3 && is(i, words().preposition) && is(i + 1, words().article);
}

/// "receive | the capital grant funding | in April": nothing in it has a time of its own.
bool Coming::is_object(std::uint32_t i) const {
    if (at_ - i > longest_object) return false;
    for (; i < at_; ++i) {
        if (is(i, words().link) || is(i, words().of) || is_past(i) || is(i, words().bound))
            return false;
    }
    return true;
}

/// "be put | to Full Council | in July": to a name.
std::uint32_t Coming::behind_recipient(std::uint32_t i) const {
    if (i >= at_ || !is(i, words().to)) return i;
    std::uint32_t end = i + 1;
    if (end < at_ && is(end, words().article)) ++end;
    const std::uint32_t name = end;
    while (end < at_ && is_name(end)) ++end;
    return end > name ? end : i;
}

}  // namespace yearproof::tense
