// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/terms.h"

namespace yearproof::lining_up {
namespace {

TitleTerms lay_over(const Side& earlier_side, const Side& later_side, const Weigher& weigher) {
    const Vocabulary &earlier = earlier_side.title_words, &later = later_side.title_words;
    TitleTerms titles;
    titles.weights.reserve(earlier.size() + later.size());
    for (std::uint32_t id = 0; id < earlier.size(); ++id)
        titles.weights.push_back(weigher.of(earlier[id].sections));
    std::vector<std::uint32_t> ids(later.size());
    for (std::uint32_t id = 0; id < later.size(); ++id) {
        const std::uint32_t met = earlier.find(later[id].hash);
        ids[id] = met == none ? static_cast<std::uint32_t>(titles.weights.size()) : met;
        if (met == none)
            titles.weights.push_back(weigher.of(later[id].sections));
        else
            titles.weights[met] = weigher.of(later[id].sections + earlier[met].sections);
    }
    titles.later.reserve(later_side.title_terms.size());
    for (const std::uint32_t term : later_side.title_terms) titles.later.push_back(ids[term]);
    return titles;
}

/// `title_terms`: the side's, as ids of both.
std::vector<NodeWeight> sums(const Side& side, const std::vector<std::uint64_t>& texts,
                             const std::vector<std::uint32_t>& title_terms,
                             const std::vector<Weight>& title_weights) {
    std::vector<NodeWeight> result(side.nodes.size());
    for (auto i = static_cast<std::uint32_t>(result.size()); i-- > 0;) {
        const Span titles = side.nodes[i].title_terms;
        NodeWeight& weight = result[i];
        weight.text = texts[i];
        weight.title = sum_of({title_terms.data() + titles.first, titles.size()}, title_weights);
        weight.deep += weight.text;
        if (side.nodes[i].parent != none) result[side.nodes[i].parent].deep += weight.deep;
    }
    return result;
}

}  // namespace

std::uint64_t sum_of(std::span<const std::uint32_t> terms, const std::vector<Weight>& weights) {
    std::uint64_t sum = 0;
    for (const std::uint32_t term : terms) sum += weights[term];
    return sum;
}

Weighed weigh(const Side& earlier, const Side& later) {
    const Weigher weigher(earlier.nodes.size() + later.nodes.size());
    Weighed result{earlier,
                   later,
                   bring_together(earlier, later, weigher),
                   lay_over(earlier, later, weigher),
                   {},
                   {},
                   {}};
    const std::vector<Weight>& titles = result.title_words.weights;
    result.of_earlier = sums(earlier, result.words.earlier_sums, earlier.title_terms, titles);
    result.of_later = sums(later, result.words.later_sums, result.title_words.later, titles);
    result.shared = pairs_that_share(result.words, earlier.nodes.size(), later.nodes.size());
    return result;
}

}  // namespace yearproof::lining_up
