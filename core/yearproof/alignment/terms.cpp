// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/terms.h"

#include "yearproof/alignment/pair_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace yearproof::lining_up {
namespace {

/// A bare number counts for a fifth.
constexpr Weight number_divisor = 5;

/// Writes weights beside the terms of each node; postings must come in order, all of them.
class Setter {
public:
    Setter(const Side& side, Span Node::*span, std::vector<Weight>& weights) : weights_(weights) {
        for (const Node& node : side.nodes) next_.push_back((node.*span).first);
    }

    void operator()(const Postings& postings, std::size_t first, std::size_t end, Weight weight) {
        for (std::size_t i = first; i < end; ++i) weights_[next_[node_of(postings[i])]++] = weight;
    }

private:
    std::vector<Weight>& weights_;
    std::vector<std::uint32_t> next_;
};

class Weigher {
public:
    Weigher(const ReadSide& earlier, const ReadSide& later)
        : read_earlier_(earlier), read_later_(later), weighed_{earlier.side, later.side, {}} {
        sections_ = static_cast<double>(earlier_.nodes.size() + later_.nodes.size() + 1);
        for (std::size_t n = 1; n < weights_.size(); ++n) weights_[n] = compute_weight(n);
    }

    Weighed run() {
        weigh_texts();
        weigh_titles();
        sum_up(earlier_);
        sum_up(later_);
        weighed_.shared = ordered();
        return std::move(weighed_);
    }

private:
    struct Sums {
        std::uint64_t own = 0, deep = 0;
    };

    /// Logarithms are dear, and nearly all terms stand in a few sections.
    Weight weight_of(std::size_t sections) const {
        return sections < weights_.size() ? weights_[sections] : compute_weight(sections);
    }

    Weight compute_weight(std::size_t sections) const {
        return static_cast<Weight>(
            std::lround(256 * std::log(sections_ / static_cast<double>(sections))));
    }

    void weigh_texts() {
        const Postings &a = read_earlier_.postings, &b = read_later_.postings;
        Setter set_earlier(earlier_, &Node::terms, earlier_.weights);
        Setter set_later(later_, &Node::terms, later_.weights);
        for_each_term(a, b,
                      [&](std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) {
                          const bool number = is_number(term_of(i < i_end ? a[i] : b[j]));
                          Weight weight = weight_of(i_end - i + j_end - j);
                          if (number) weight /= number_divisor;
                          set_earlier(a, i, i_end, weight);
                          set_later(b, j, j_end, weight);
                          if (!number && (i_end - i) * (j_end - j) <= rare_limit)
                              share(i, i_end, j, j_end, weight);
                      });
    }

    void share(std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end, Weight weight) {
        const std::uint64_t part = weight / std::max<std::size_t>({i_end - i, j_end - j, 1});
        for (std::size_t x = i; x < i_end; ++x) {
            for (std::size_t y = j; y < j_end; ++y) {
                Sums& sums = shared_[pair_key(node_of(read_earlier_.postings[x]),
                                              node_of(read_later_.postings[y]))];
                sums.own += weight;
                sums.deep += part;
            }
        }
    }

    void weigh_titles() {
        const Postings &a = read_earlier_.title_postings, &b = read_later_.title_postings;
        Setter set_earlier(earlier_, &Node::title_terms, earlier_.title_weights);
        Setter set_later(later_, &Node::title_terms, later_.title_weights);
        for_each_term(a, b,
                      [&](std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) {
                          const Weight weight = weight_of(i_end - i + j_end - j);
                          set_earlier(a, i, i_end, weight);
                          set_later(b, j, j_end, weight);
                      });
    }

    static void sum_up(Side& side) {
        for (Node& node : side.nodes) {
            for (std::uint32_t t = node.terms.first; t < node.terms.end; ++t)
                node.weight += side.weights[t];
            for (std::uint32_t t = node.title_terms.first; t < node.title_terms.end; ++t) {
                node.title_weight += side.title_weights[t];
            }
        }
        for (Node& node : side.nodes) node.deep = node.weight;
        for (std::size_t i = side.nodes.size(); i-- > 0;) {
            const Node& node = side.nodes[i];
            if (node.parent != none) side.nodes[node.parent].deep += node.deep;
        }
    }

    std::vector<Shared> ordered() {
        std::vector<Shared> result;
        for (const auto& entry : shared_.take()) {
            result.push_back({static_cast<std::uint32_t>(entry.key >> 32),
                              static_cast<std::uint32_t>(entry.key), entry.value.own,
                              entry.value.deep});
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    const ReadSide& read_earlier_;
    const ReadSide& read_later_;
    Weighed weighed_;
    Side& earlier_ = weighed_.earlier;
    Side& later_ = weighed_.later;
    double sections_ = 0;
    std::array<Weight, 32> weights_{};
    PairTable<Sums> shared_;
};

/// The weight of the terms that two sorted spans share.
std::uint64_t shared_weight(const std::vector<std::uint32_t>& a, Span in_a,
                            const std::vector<std::uint32_t>& b, Span in_b,
                            const std::vector<Weight>& weights_of_a) {
    std::uint64_t sum = 0;
    std::uint32_t i = in_a.first, j = in_b.first;
    while (i < in_a.end && j < in_b.end) {
        if (a[i] == b[j]) sum += weights_of_a[i];
        const bool step_a = a[i] <= b[j], step_b = b[j] <= a[i];
        i += step_a;
        j += step_b;
    }
    return sum;
}

std::uint64_t shared_text(const Side& earlier, const Node& a, const Side& later, const Node& b) {
    return shared_weight(earlier.terms, a.terms, later.terms, b.terms, earlier.weights);
}

using Terms = std::map<std::uint32_t, Weight>;

Terms terms_of(const Side& side, const std::vector<std::uint32_t>& nodes) {
    Terms result;
    for (const std::uint32_t n : nodes) {
        const Span span = side.nodes[n].terms;
        for (std::uint32_t t = span.first; t < span.end; ++t)
            result.emplace(side.terms[t], side.weights[t]);
    }
    return result;
}

/// 0 for nothing by nothing.
double share(std::uint64_t part, std::uint64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

}  // namespace

Weighed weigh(const ReadSide& earlier, const ReadSide& later) {
    return Weigher(earlier, later).run();
}

double text_similarity(const Side& earlier, const Node& a, const Side& later, const Node& b) {
    if (a.text_hash == b.text_hash && a.text_hash != 0) return 1;
    return share(2 * shared_text(earlier, a, later, b), a.weight + b.weight);
}

double text_similarity(const Side& earlier, const std::vector<std::uint32_t>& a, const Side& later,
                       const std::vector<std::uint32_t>& b) {
    if (a.size() == 1 && b.size() == 1) {
        return text_similarity(earlier, earlier.nodes[a.front()], later, later.nodes[b.front()]);
    }
    const Terms in_a = terms_of(earlier, a), in_b = terms_of(later, b);
    std::uint64_t shared = 0, all = 0;
    for (const auto& [term, weight] : in_a) {
        all += weight;
        shared += in_b.count(term) * weight;
    }
    for (const auto& [term, weight] : in_b) all += weight;
    return share(2 * shared, all);
}

double title_similarity(const Side& earlier, const Node& a, const Side& later, const Node& b) {
    if (a.title_hash == b.title_hash && a.title_hash != 0) return 1;
    const std::uint64_t shared =
        shared_weight(earlier.title_terms, a.title_terms, later.title_terms, b.title_terms,
                      earlier.title_weights);
    return share(2 * shared, a.title_weight + b.title_weight);
}

}  // namespace yearproof::lining_up
