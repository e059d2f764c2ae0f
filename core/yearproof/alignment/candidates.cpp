// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/candidates.h"

#include <algorithm>

namespace yearproof::lining_up {
namespace {

constexpr std::size_t most_by_text = 3;  ///< candidates a section gets for its own text
constexpr std::size_t most_by_deep = 3;  ///< and with its descendants
constexpr std::size_t same_key_limit = 4;

std::size_t run(const std::vector<Keyed>& list, std::size_t at) {
    const std::uint64_t value = list[at].key;
    while (at < list.size() && list[at].key == value) ++at;
    return at;
}

/// Pairs all sections of equal key where both sides have few of them.
void join(const std::vector<Keyed>& a, const std::vector<Keyed>& b, std::vector<Pair>& pairs) {
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].key != b[j].key) {
            ++(a[i].key < b[j].key ? i : j);
            continue;
        }
        const std::size_t i_end = run(a, i), j_end = run(b, j);
        const bool few = i_end - i <= same_key_limit && j_end - j <= same_key_limit;
        for (std::size_t x = i; few && x < i_end; ++x) {
            for (std::size_t y = j; y < j_end; ++y) pairs.push_back(pair_of(a[x].node, b[y].node));
        }
        i = i_end;
        j = j_end;
    }
}

std::vector<Pair> first_pairs(const Side& earlier, const Side& later,
                              const std::vector<Shared>& by_text,
                              const std::vector<Shared>& by_deep) {
    std::vector<Pair> pairs;
    pairs.reserve(2 * (by_text.size() + by_deep.size()));
    for (const Shared& pair : by_text) pairs.push_back(pair_of(pair.earlier, pair.later));
    for (const Shared& pair : by_deep) pairs.push_back(pair_of(pair.earlier, pair.later));
    for (std::size_t key = 0; key < keys; ++key)
        join(earlier.by_key[key], later.by_key[key], pairs);
    return pairs;
}

/// Finds what pairs share that are asked for in their order.
class InOrder {
public:
    explicit InOrder(const std::vector<Shared>& all) : at_(all.begin()), end_(all.end()) {}

    Shared of(Pair pair) {
        while (at_ != end_ && pair_of(at_->earlier, at_->later) < pair) ++at_;
        return at_ != end_ && pair_of(at_->earlier, at_->later) == pair ? *at_ : Shared{};
    }

private:
    std::vector<Shared>::const_iterator at_, end_;
};

double same_number(const Node& a, const Node& b) {
    if (a.number_hash == 0 || b.number_hash == 0) return 0;
    return a.number_hash == b.number_hash ? 1 : a.last_hash == b.last_hash ? 0.5 : 0;
}

}  // namespace

Candidates::Candidates(const Weighed& weighed, Overlap& overlap)
    : weighed_(weighed), overlap_(overlap) {
    const Side &earlier = weighed.earlier, &later = weighed.later;
    const std::vector<Shared> by_text = best_by_own(weighed.shared, most_by_text);
    deep_ = with_descendants(by_text, earlier, later);
    add(first_pairs(earlier, later, by_text, best_by_deep(deep_, most_by_deep)));
}

void Candidates::add(std::vector<Pair> pairs) {
    arrange(pairs, weighed_.earlier.nodes.size(), weighed_.later.nodes.size());
    std::vector<Candidate> merged;
    merged.reserve(list.size() + pairs.size());
    auto known = list.begin();
    InOrder shared(weighed_.shared), deep(deep_);
    for (const Pair pair : pairs) {
        while (known != list.end() && known->pair() < pair) merged.push_back(*known++);
        if (known != list.end() && known->pair() == pair) continue;
        merged.push_back(weigh_up(pair, shared.of(pair).own, deep.of(pair).deep));
    }
    merged.insert(merged.end(), known, list.end());
    list = std::move(merged);
    find_rows();
}

Candidate Candidates::weigh_up(Pair pair, std::uint64_t rare, std::uint64_t deep) const {
    Candidate result{earlier_of(pair), later_of(pair)};
    const Node& a = weighed_.earlier.nodes[result.earlier];
    const Node& b = weighed_.later.nodes[result.later];
    const NodeWeight &of_a = weighed_.of_earlier[result.earlier],
                     &of_b = weighed_.of_later[result.later];
    result.shared = overlap_.text(result.earlier, result.later, rare);
    result.text = a.text_hash == b.text_hash && a.words > 0
                      ? 1
                      : similarity(result.shared, of_a.text + of_b.text);
    // Where terms stand too often to be told apart, their own texts still say that much.
    result.deep = similarity(std::max(deep, result.shared), of_a.deep + of_b.deep);
    result.title = overlap_.title_similarity(result.earlier, result.later);
    result.number = same_number(a, b);
    return result;
}

void Candidates::find_rows() {
    rows_.assign(weighed_.earlier.nodes.size() + 1, 0);
    laters_.clear();
    for (const Candidate& candidate : list) {
        ++rows_[candidate.earlier + 1];
        laters_.push_back(candidate.later);
    }
    for (std::size_t i = 1; i < rows_.size(); ++i) rows_[i] += rows_[i - 1];
}

std::uint32_t Candidates::find(std::uint32_t earlier, std::uint32_t later) const {
    const auto end = laters_.begin() + rows_[earlier + 1];
    const auto found = std::lower_bound(laters_.begin() + rows_[earlier], end, later);
    return found != end && *found == later ? static_cast<std::uint32_t>(found - laters_.begin())
                                           : none;
}

}  // namespace yearproof::lining_up
