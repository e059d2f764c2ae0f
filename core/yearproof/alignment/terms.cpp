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

/// Terms with their positions, term in the upper half.
using Postings = std::vector<std::uint64_t>;

std::uint32_t term_of(std::uint64_t posting) { return static_cast<std::uint32_t>(posting >> 32); }
std::uint32_t position_of(std::uint64_t posting) { return static_cast<std::uint32_t>(posting); }

/// Stable radix sort by term: positions come in order already. Linear, and much of the time of an
/// alignment.
void sort_by_term(Postings& postings) {
    Postings other(postings.size());
    for (const int shift : {32, 43, 54}) {
        std::array<std::uint32_t, 2048> starts{};
        const auto bucket = [shift](std::uint64_t posting) { return (posting >> shift) & 2047U; };
        for (const std::uint64_t posting : postings) ++starts[bucket(posting)];
        std::uint32_t sum = 0;
        for (std::uint32_t& start : starts) sum += std::exchange(start, sum);
        for (const std::uint64_t posting : postings) other[starts[bucket(posting)]++] = posting;
        postings.swap(other);
    }
}

Postings sorted_postings(const std::vector<std::uint32_t>& terms) {
    Postings postings(terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i)
        postings[i] = (static_cast<std::uint64_t>(terms[i]) << 32) | i;
    sort_by_term(postings);
    return postings;
}

/// Calls use(first of earlier, end, first of later, end) for each term that either side has.
template <class Use>
void for_each_term(const Postings& earlier, const Postings& later, Use use) {
    std::size_t a = 0, b = 0;
    const auto run = [](const Postings& postings, std::size_t at, std::uint32_t term) {
        while (at < postings.size() && term_of(postings[at]) == term) ++at;
        return at;
    };
    while (a < earlier.size() || b < later.size()) {
        const std::uint32_t in_a = a < earlier.size() ? term_of(earlier[a]) : none;
        const std::uint32_t in_b = b < later.size() ? term_of(later[b]) : none;
        const std::uint32_t term = std::min(in_a, in_b);
        const std::size_t a_end = run(earlier, a, term), b_end = run(later, b, term);
        use(a, a_end, b, b_end);
        a = a_end;
        b = b_end;
    }
}

/// A bare number counts for a fifth.
constexpr double number_share = 0.2;

class Weigher {
public:
    Weigher(Side& earlier, Side& later) : earlier_(earlier), later_(later) {
        sections_ = static_cast<double>(earlier.nodes.size() + later.nodes.size() + 1);
    }

    std::vector<Shared> run() {
        weigh_texts();
        weigh_titles();
        sum_up(earlier_);
        sum_up(later_);
        return ordered();
    }

private:
    struct Sums {
        std::uint64_t own = 0, deep = 0;
    };

    Weight weight_of(std::size_t sections, double part = 1) const {
        return static_cast<Weight>(
            std::lround(256 * part * std::log(sections_ / static_cast<double>(sections))));
    }

    void weigh_texts() {
        const Postings a = sorted_postings(earlier_.terms), b = sorted_postings(later_.terms);
        for_each_term(a, b,
                      [&](std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) {
                          const std::uint32_t term = i < i_end ? term_of(a[i]) : term_of(b[j]);
                          const Weight weight =
                              weight_of(i_end - i + j_end - j, is_number(term) ? number_share : 1);
                          const bool rare = !is_number(term) && i_end - i <= rare_limit &&
                                            j_end - j <= rare_limit;
                          set(earlier_, a, i, i_end, weight, rare);
                          set(later_, b, j, j_end, weight, rare);
                          if (rare && (i_end - i) * (j_end - j) <= rare_limit)
                              share(a, i, i_end, b, j, j_end, weight);
                      });
    }

    static void set(Side& side, const Postings& postings, std::size_t first, std::size_t end,
                    Weight weight, bool rare) {
        for (std::size_t i = first; i < end; ++i) {
            side.weights[position_of(postings[i])] = weight;
            if (rare) side.nodes[side.node_of_term(position_of(postings[i]))].deep += weight;
        }
    }

    void share(const Postings& a, std::size_t i, std::size_t i_end, const Postings& b,
               std::size_t j, std::size_t j_end, Weight weight) {
        const std::uint64_t part = weight / std::max(i_end - i, j_end - j);
        for (std::size_t x = i; x < i_end; ++x) {
            const std::uint32_t node = earlier_.node_of_term(position_of(a[x]));
            for (std::size_t y = j; y < j_end; ++y) {
                Sums& sums = shared_[pair_key(node, later_.node_of_term(position_of(b[y])))];
                sums.own += weight;
                sums.deep += part;
            }
        }
    }

    void weigh_titles() {
        const Postings a = sorted_postings(earlier_.title_terms),
                       b = sorted_postings(later_.title_terms);
        for_each_term(a, b,
                      [&](std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) {
                          const Weight weight = weight_of(i_end - i + j_end - j);
                          for (std::size_t x = i; x < i_end; ++x)
                              earlier_.title_weights[position_of(a[x])] = weight;
                          for (std::size_t y = j; y < j_end; ++y)
                              later_.title_weights[position_of(b[y])] = weight;
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

    Side& earlier_;
    Side& later_;
    double sections_ = 0;
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

std::vector<Shared> weigh(Side& earlier, Side& later) { return Weigher(earlier, later).run(); }

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
