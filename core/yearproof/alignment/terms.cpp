// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/terms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace yearproof::lining_up {
namespace {

/// A bare number in a text counts for a fifth.
constexpr Weight number_divisor = 5;

class Weigher {
public:
    Weigher(const Side& earlier, const Side& later)
        : sections_(static_cast<double>(earlier.nodes.size() + later.nodes.size() + 1)) {
        for (std::size_t n = 1; n < weights_.size(); ++n) weights_[n] = compute_weight(n);
    }

    JointTerms lay_over(const Vocabulary& earlier, const Vocabulary& later,
                        Weight divisor_of_numbers) const {
        const auto weigh = [&](std::uint32_t hash, std::uint32_t sections) {
            const Weight weight = weight_of(sections);
            return is_number(hash) ? static_cast<Weight>(weight / divisor_of_numbers) : weight;
        };
        JointTerms joint;
        joint.earlier.resize(earlier.size() + 1);
        for (std::uint32_t id = 0; id < earlier.size(); ++id)
            joint.earlier[id] = weigh(earlier[id].hash, earlier[id].sections);
        joint.later.resize(later.size());
        joint.in_earlier.assign(later.size(), static_cast<std::uint32_t>(earlier.size()));
        joint.parts.resize(later.size());
        for (std::uint32_t id = 0; id < later.size(); ++id) {
            const Vocabulary::Term& term = later[id];
            const std::uint32_t met = earlier.find(term.hash);
            const std::uint32_t met_in = met == none ? 0 : earlier[met].sections;
            joint.later[id] = weigh(term.hash, term.sections + met_in);
            if (met == none) continue;
            joint.in_earlier[id] = met;
            joint.earlier[met] = joint.later[id];
            if (met_in * std::uint64_t{term.sections} <= rare_limit && !is_number(term.hash))
                joint.parts[id] =
                    static_cast<Weight>(joint.later[id] / std::max(met_in, term.sections));
        }
        return joint;
    }

private:
    /// Logarithms are dear, and nearly all terms stand in a few sections.
    Weight weight_of(std::uint32_t sections) const {
        return sections < weights_.size() ? weights_[sections] : compute_weight(sections);
    }

    Weight compute_weight(std::size_t sections) const {
        return static_cast<Weight>(
            std::lround(256 * std::log(sections_ / static_cast<double>(sections))));
    }

    double sections_;
    std::array<Weight, 32> weights_{};
};

std::vector<NodeWeight> sums(const Side& side, const std::vector<Weight>& words,
                             const std::vector<Weight>& title_words) {
    std::vector<NodeWeight> result(side.nodes.size());
    for (auto i = static_cast<std::uint32_t>(result.size()); i-- > 0;) {
        NodeWeight& weight = result[i];
        weight.text = sum_of(side.terms_of(i), words);
        weight.title = sum_of(side.title_terms_of(i), title_words);
        weight.deep += weight.text;
        if (side.nodes[i].parent != none) result[side.nodes[i].parent].deep += weight.deep;
    }
    return result;
}

/// Goes through the sections of the later side one by one, with what each shares with those of the
/// earlier side at hand.
class Sharer {
public:
    Sharer(const Side& earlier, const Side& later, const JointTerms& words)
        : earlier_(earlier), later_(later), words_(words), sums_(earlier.nodes.size()),
          ends_(earlier.nodes.size() + 1) {}

    std::vector<Shared> run() {
        for (std::uint32_t node = 0; node < later_.nodes.size(); ++node) {
            for (const std::uint32_t term : later_.terms_of(node)) {
                if (words_.parts[term] != 0) add(term);
            }
            write_down(node);
        }
        return ordered();
    }

private:
    struct Sums {
        std::uint64_t own = 0, deep = 0;
    };

    void add(std::uint32_t term) {
        const Weight own = words_.later[term], deep = words_.parts[term];
        earlier_.words.for_each_section(words_.in_earlier[term], [&](std::uint32_t section) {
            Sums& sums = sums_[section];
            if (sums.own == 0) met_.push_back(section);
            sums.own += own;
            sums.deep += deep;
        });
    }

    void write_down(std::uint32_t node) {
        for (const std::uint32_t section : met_) {
            const Sums sums = std::exchange(sums_[section], {});
            found_.push_back({section, node, sums.own, sums.deep});
            ++ends_[section + 1];
        }
        met_.clear();
    }

    /// They come in order of the later side: counting sorts them by the earlier.
    std::vector<Shared> ordered() {
        for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] += ends_[i - 1];
        std::vector<Shared> result(found_.size());
        for (const Shared& pair : found_) result[ends_[pair.earlier]++] = pair;
        return result;
    }

    const Side& earlier_;
    const Side& later_;
    const JointTerms& words_;
    std::vector<Sums> sums_;  ///< by section of the earlier side
    std::vector<std::uint32_t> ends_;
    std::vector<std::uint32_t> met_;
    std::vector<Shared> found_;
};

}  // namespace

std::uint64_t sum_of(std::span<const std::uint32_t> terms, const std::vector<Weight>& weights) {
    std::uint64_t sum = 0;
    for (const std::uint32_t term : terms) sum += weights[term];
    return sum;
}

Weighed weigh(const Side& earlier, const Side& later) {
    const Weigher weigher(earlier, later);
    Weighed result{earlier, later, {}, {}, {}, {}, {}};
    result.words = weigher.lay_over(earlier.words, later.words, number_divisor);
    result.title_words = weigher.lay_over(earlier.title_words, later.title_words, 1);
    result.of_earlier = sums(earlier, result.words.earlier, result.title_words.earlier);
    result.of_later = sums(later, result.words.later, result.title_words.later);
    result.shared = Sharer(earlier, later, result.words).run();
    return result;
}

}  // namespace yearproof::lining_up
