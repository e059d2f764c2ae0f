// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/candidates.h"

#include "yearproof/alignment/pair_table.h"
#include "yearproof/alignment/terms.h"

#include <algorithm>

namespace yearproof::lining_up {
namespace {

constexpr std::size_t most_by_text = 3;  ///< candidates a section gets for its own text
constexpr std::size_t most_by_deep = 3;  ///< and with its descendants
constexpr std::size_t same_key_limit = 4;

using Pairs = std::vector<std::uint64_t>;

struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t node = 0;
    friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

template <class Key>
std::vector<Keyed> keyed(const Side& side, Key key) {
    std::vector<Keyed> result;
    for (std::uint32_t i = 0; i < side.nodes.size(); ++i) {
        const std::uint64_t value = key(side, side.nodes[i]);
        if (value != 0) result.push_back({value, i});
    }
    std::sort(result.begin(), result.end());
    return result;
}

/// Pairs all sections of equal key where both sides have few of them.
template <class Key>
void join(const Side& earlier, const Side& later, Key key, Pairs& pairs) {
    const std::vector<Keyed> a = keyed(earlier, key), b = keyed(later, key);
    const auto run = [](const std::vector<Keyed>& list, std::size_t at) {
        const std::uint64_t value = list[at].key;
        while (at < list.size() && list[at].key == value) ++at;
        return at;
    };
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].key != b[j].key) {
            ++(a[i].key < b[j].key ? i : j);
            continue;
        }
        const std::size_t i_end = run(a, i), j_end = run(b, j);
        const bool few = i_end - i <= same_key_limit && j_end - j <= same_key_limit;
        for (std::size_t x = i; few && x < i_end; ++x) {
            for (std::size_t y = j; y < j_end; ++y) pairs.push_back(pair_key(a[x].node, b[y].node));
        }
        i = i_end;
        j = j_end;
    }
}

std::uint64_t title_in_parent(const Side& side, const Node& node) {
    if (node.title_hash == 0 || node.parent == none) return 0;
    return mix_hash(node.title_hash, side.nodes[node.parent].title_hash) | 1U;
}

Pairs first_pairs(const Side& earlier, const Side& later, const std::vector<Shared>& by_text,
                  const std::vector<Shared>& by_deep) {
    Pairs pairs;
    for (const Shared& pair : by_text) pairs.push_back(pair_key(pair.earlier, pair.later));
    for (const Shared& pair : by_deep) pairs.push_back(pair_key(pair.earlier, pair.later));
    join(
        earlier, later, [](const Side&, const Node& node) { return node.title_hash; }, pairs);
    join(earlier, later, title_in_parent, pairs);
    join(
        earlier, later, [](const Side&, const Node& node) { return node.number_hash; }, pairs);
    join(
        earlier, later, [](const Side&, const Node& node) { return node.text_hash; }, pairs);
    join(
        earlier, later, [](const Side&, const Node& node) { return std::uint64_t{node.front}; },
        pairs);
    return pairs;
}

double same_number(const Node& a, const Node& b) {
    if (a.number_hash == 0 || b.number_hash == 0) return 0;
    return a.number_hash == b.number_hash ? 1 : a.last_hash == b.last_hash ? 0.5 : 0;
}

}  // namespace

Candidates::Candidates(const Side& earlier, const Side& later, const std::vector<Shared>& shared)
    : earlier_(earlier), later_(later) {
    const std::vector<Shared> by_text = best_by_own(shared, most_by_text);
    deep_ = with_descendants(by_text, earlier, later);
    add(first_pairs(earlier, later, by_text, best_by_deep(deep_, most_by_deep)));
}

void Candidates::add(const Pairs& pairs) {
    Pairs sorted = pairs;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::vector<Candidate> merged;
    merged.reserve(list.size() + sorted.size());
    auto known = list.begin();
    for (const std::uint64_t pair : sorted) {
        while (known != list.end() && pair_key(known->earlier, known->later) < pair)
            merged.push_back(*known++);
        if (known == list.end() || pair_key(known->earlier, known->later) != pair)
            merged.push_back(weigh_up(pair));
    }
    merged.insert(merged.end(), known, list.end());
    list = std::move(merged);
}

Candidate Candidates::weigh_up(std::uint64_t pair) const {
    Candidate result{static_cast<std::uint32_t>(pair >> 32), static_cast<std::uint32_t>(pair)};
    const Node& a = earlier_.nodes[result.earlier];
    const Node& b = later_.nodes[result.later];
    result.text = text_similarity(earlier_, a, later_, b);
    result.title = title_similarity(earlier_, a, later_, b);
    result.number = same_number(a, b);
    const auto found =
        std::lower_bound(deep_.begin(), deep_.end(), pair, [](const Shared& s, std::uint64_t key) {
            return pair_key(s.earlier, s.later) < key;
        });
    const bool met = found != deep_.end() && pair_key(found->earlier, found->later) == pair;
    const std::uint64_t whole = a.deep + b.deep;
    if (met && whole > 0)
        result.deep = 2 * static_cast<double>(found->deep) / static_cast<double>(whole);
    return result;
}

}  // namespace yearproof::lining_up
