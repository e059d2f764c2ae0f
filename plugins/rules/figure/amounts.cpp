// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "amounts.h"

#include "arithmetic.h"
#include "scale_slip.h"
#include "walk.h"

#include <algorithm>

namespace yearproof::figure {
namespace {

constexpr std::size_t remembered = 6;  ///< of one measure, the newest
constexpr std::int64_t odd_below = 1000;
constexpr std::uint32_t near_words = 3;  ///< in which "a barrel" follows its price

/// Cells of one table have one scale: what stands beside each other there is large and small.
bool in_one_table(const Report& report, const Fact& a, const Seen& b) {
    return b.report == &report && a.row >= 0 && b.fact->row >= 0 &&
           block_of(report, a) == block_of(report, *b.fact);
}

}  // namespace

const Seen* Amounts::digits_elsewhere(const Report& report, const Fact& fact) const {
    const Digits digits = digits_of(fact.figure.value);
    const auto same = by_digits_.find(digits.digits);
    if (same == by_digits_.end()) return nullptr;
    const auto moved = [&](const Seen& one) {
        const Fact& other = *one.fact;
        return other.unit == fact.unit && can_slip(report, fact, one) &&
               digits_of(other.figure.value).power != digits.power &&
               compare_concepts(fact.what, other.what) >= Sameness::likely;
    };
    const auto found = std::find_if(same->second.rbegin(), same->second.rend(), moved);
    return found == same->second.rend() ? nullptr : &*found;
}

void Amounts::add(const Report& report, const Fact& fact) {
    remember(by_measure_[&fact], {&report, &fact});
    const Digits digits = digits_of(fact.figure.value);
    if (digits.digits >= telling_digits) remember(by_digits_[digits.digits], {&report, &fact});
}

void Amounts::remember(std::vector<Seen>& seen, Seen one) {
    if (seen.size() == remembered) seen.erase(seen.begin());
    seen.push_back(one);
}

bool can_slip(const Report& report, const Fact& fact, const Seen& other) {
    if (other.report != &report && fact.role == Role::comparative) return false;
    if (in_one_table(report, fact, other)) return false;
    return is_money(fact) || fact.figure.scaled || other.fact->figure.scaled;
}

bool lacks_scale(const Fact& fact) {
    return is_money(fact) && fact.row < 0 && !fact.figure.scaled && fact.figure.decimals == 1 &&
           fact.figure.value.decimals() == fact.figure.decimals &&  // not "6.5p"
           !fact.figure.value_max && fact.figure.value < Decimal(odd_below);
}

bool shares_scale(const Report& report, const Fact& fact) {
    const Fact *next = &fact + 1, *end = report.facts.facts.data() + report.facts.facts.size();
    for (; next != end && next->sentence == fact.sentence; ++next) {
        if (next->unit == fact.unit && next->figure.scaled) return true;
    }
    return false;
}

bool is_of_one(const Report& report, const Fact& fact) {
    static const Meaning per = Lexicon::english().meaning("per"),
                         each = Lexicon::english().meaning("each"),
                         all = Lexicon::english().meaning("whole");
    const std::uint32_t from = Walk(report).end_of(fact);
    const Sentence& sentence = report.prose.sentences[fact.sentence];
    const auto says = [&](std::uint32_t first, std::uint32_t end, Meaning meaning) {
        return phrase_in(report.prose, Lexicon::english(), first, end, meaning) != nullptr;
    };
    return says(sentence.first, sentence.end, per) || says(sentence.first, sentence.end, all) ||
           says(from, std::min(sentence.end, from + near_words), each);
}

}  // namespace yearproof::figure
