// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/overlap.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace yearproof::lining_up {
namespace {

using Terms = std::vector<std::uint32_t>;
using Kind = std::span<const std::uint32_t> (SectionTerms::*)(std::uint32_t) const;

/// The terms of one kind that several sections of a report have, in order and each once.
struct Gathered {
    Terms terms;
    std::uint64_t repeated = 0;  ///< weight of those that were taken out
};

template <class WeightOf>
std::uint64_t sum(const Terms& terms, WeightOf weight_of) {
    std::uint64_t sum = 0;
    for (const std::uint32_t term : terms) sum += weight_of(term);
    return sum;
}

template <class WeightOf>
Gathered gather(const SectionTerms& of, Kind kind, const std::vector<std::uint32_t>& sections,
                WeightOf weight_of) {
    Gathered result;
    for (const std::uint32_t section : sections) {
        const auto some = (of.*kind)(section);
        result.terms.insert(result.terms.end(), some.begin(), some.end());
    }
    const std::uint64_t all = sum(result.terms, weight_of);
    std::sort(result.terms.begin(), result.terms.end());
    result.terms.erase(std::unique(result.terms.begin(), result.terms.end()), result.terms.end());
    result.repeated = all - sum(result.terms, weight_of);
    return result;
}

Terms in_both(const Terms& a, const Terms& b) {
    Terms both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

Terms in_order(std::span<const std::uint32_t> terms) {
    Terms result(terms.begin(), terms.end());
    std::sort(result.begin(), result.end());
    return result;
}

std::uint64_t text_of(const std::vector<NodeWeight>& weights,
                      const std::vector<std::uint32_t>& sections) {
    std::uint64_t sum = 0;
    for (const std::uint32_t section : sections) sum += weights[section].text;
    return sum;
}

}  // namespace

double similarity(std::uint64_t shared, std::uint64_t both) {
    return both > 0 ? static_cast<double>(2 * shared) / static_cast<double>(both) : 0;
}

void Overlap::mark_text(std::uint32_t earlier) {
    if (with_text_ == earlier) return;
    unmark_text();
    common_.set(weighed_.words.earlier.common(earlier));
    with_text_ = earlier;
}

void Overlap::unmark_text() {
    if (with_text_ == none) return;
    common_.clear(weighed_.words.earlier.common(std::exchange(with_text_, none)));
}

void Overlap::mark_title(std::uint32_t earlier) {
    if (with_title_ == earlier) return;
    if (with_title_ != none) title_.clear(weighed_.earlier.title_terms_of(with_title_));
    title_.set(weighed_.earlier.title_terms_of(earlier));
    with_title_ = earlier;
}

std::uint64_t Overlap::text(std::uint32_t earlier, std::uint32_t later, std::uint64_t rare) {
    const Node &a = weighed_.earlier.nodes[earlier], &b = weighed_.later.nodes[later];
    if (a.words == 0 || b.words == 0) return 0;
    if (a.text_hash == b.text_hash) return weighed_.of_earlier[earlier].text;
    mark_text(earlier);
    return rare + common_.sum(weighed_.words.later.common(later));
}

std::uint64_t Overlap::text_without(std::uint32_t earlier, std::uint32_t later,
                                    const SectionTerms& terms, std::uint32_t second) {
    const TextTerms& words = weighed_.words;
    mark_text(earlier);
    common_.clear(terms.common(second));
    const std::uint64_t common = common_.sum(words.later.common(later));
    unmark_text();
    const Terms rare =
        in_both(in_order(words.earlier.rare(earlier)), in_order(words.later.rare(later)));
    const Terms not_counted = in_both(rare, in_order(terms.rare(second)));
    const auto weight_of = [&](std::uint32_t term) { return words.rare[term].own; };
    return common + sum(rare, weight_of) - sum(not_counted, weight_of);
}

std::uint64_t Overlap::text_without_earlier(std::uint32_t earlier, std::uint32_t later,
                                            std::uint32_t second) {
    return text_without(earlier, later, weighed_.words.earlier, second);
}

std::uint64_t Overlap::text_without_later(std::uint32_t earlier, std::uint32_t later,
                                          std::uint32_t second) {
    return text_without(earlier, later, weighed_.words.later, second);
}

double Overlap::title_similarity(std::uint32_t earlier, std::uint32_t later) {
    const Node &a = weighed_.earlier.nodes[earlier], &b = weighed_.later.nodes[later];
    if (a.title_hash == 0 || b.title_hash == 0) return 0;
    if (a.title_hash == b.title_hash) return 1;
    mark_title(earlier);
    return similarity(title_.sum(weighed_.titles_of_later(later)),
                      weighed_.of_earlier[earlier].title + weighed_.of_later[later].title);
}

double Overlap::text_similarity(const std::vector<std::uint32_t>& earlier,
                                const std::vector<std::uint32_t>& later) const {
    const TextTerms& words = weighed_.words;
    std::uint64_t shared = 0;
    std::uint64_t all = text_of(weighed_.of_earlier, earlier) + text_of(weighed_.of_later, later);
    const auto weigh = [&](Kind kind, auto weight_of) {
        const Gathered a = gather(words.earlier, kind, earlier, weight_of),
                       b = gather(words.later, kind, later, weight_of);
        shared += sum(in_both(a.terms, b.terms), weight_of);
        all -= a.repeated + b.repeated;
    };
    weigh(&SectionTerms::common, [&](std::uint32_t term) { return words.common[term]; });
    weigh(&SectionTerms::rare, [&](std::uint32_t term) { return words.rare[term].own; });
    return similarity(shared, all);
}

}  // namespace yearproof::lining_up
