// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/series/grouping.h"

#include "yearproof/language/word_hash.h"
#include "yearproof/series/disjoint_sets.h"

#include <algorithm>
#include <map>

namespace yearproof::grouping {
namespace {

constexpr std::size_t telling_words = 3;  ///< of a title: its rarest, by which others are looked up
constexpr std::size_t common = 50;  ///< titles that a word may stand in and still be looked up by
constexpr std::size_t fewest_words = 2;  ///< of a title that can stand within a longer one
constexpr double nearly_all = 0.85;
constexpr double long_enough = 0.5;  ///< how much of the longer title the shorter must be
constexpr double some_title = 0.4, most_opening = 0.4;
constexpr double title_of_namesake = 0.2;  ///< where the files are named alike but for the year

/// Bodies that are not at odds: the same, one within the other, or one unknown.
bool bodies_agree(const Profile& a, const Profile& b) {
    return a.body.empty() || b.body.empty() || a.body_hash == b.body_hash ||
           containment(a.body, b.body) == 1;
}

/// How surely two reports are of one series, 0 to 1; 0: they are not. One title is the other or
/// stands in it; or the titles have much in common and the reports begin alike; or they have
/// something in common, or one is missing, and the files are named alike but for the year.
double affinity(const Profile& a, const Profile& b) {
    if (!bodies_agree(a, b)) return 0;
    const double same_body = !a.body.empty() && a.body_hash == b.body_hash ? 0.1 : 0;
    if (a.title_hash == b.title_hash && a.title_hash != 0) return 0.9 + same_body;
    const std::size_t fewer = std::min(a.title.size(), b.title.size()),
                      more = std::max(a.title.size(), b.title.size());
    const bool sizes_fit = fewer >= fewest_words &&
                           static_cast<double>(fewer) >= long_enough * static_cast<double>(more);
    const double title = resemblance(a.title, b.title), opening = resemblance(a.opening, b.opening);
    const bool titled = a.title_hash != 0 && b.title_hash != 0;
    const bool namesakes = a.name_hash != 0 && a.name_hash == b.name_hash;
    if (namesakes && (!titled || title >= title_of_namesake)) return 0.3 + 0.5 * title + same_body;
    if (!titled) return 0;
    if (sizes_fit && containment(a.title, b.title) >= nearly_all)
        return 0.5 * title + 0.3 * opening + same_body;
    return title >= some_title && opening >= most_opening ? 0.4 * title + 0.3 * opening + same_body
                                                          : 0;
}

struct Edge {
    double affinity = 0;
    std::size_t a = 0, b = 0;
};

class Grouper {
public:
    explicit Grouper(const std::vector<Profile>& profiles)
        : profiles_(profiles), sets_(profiles.size()), body_(profiles.size()) {
        for (std::size_t i = 0; i < profiles.size(); ++i) body_[i] = i;
    }

    std::vector<std::vector<std::size_t>> run() {
        const std::vector<std::size_t> distinct = join_equal();
        std::vector<Edge> edges = find_edges(distinct);
        std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
            if (x.affinity != y.affinity) return x.affinity > y.affinity;
            return x.a != y.a ? x.a < y.a : x.b < y.b;
        });
        for (const Edge& edge : edges) join(edge.a, edge.b);
        return groups();
    }

private:
    /// A group never holds two bodies that disagree, even where each agrees with a third.
    void join(std::size_t a, std::size_t b) {
        a = sets_.root(a);
        b = sets_.root(b);
        if (a == b || !bodies_agree(profiles_[body_[a]], profiles_[body_[b]])) return;
        const std::size_t known = profiles_[body_[a]].body.empty() ? body_[b] : body_[a];
        sets_.join(a, b);
        body_[sets_.root(a)] = known;
    }

    /// Joins what has the same title and body; gives one of each kind.
    std::vector<std::size_t> join_equal() {
        std::map<std::pair<std::uint64_t, std::uint64_t>, std::size_t> first_of;
        std::vector<std::size_t> distinct;
        for (std::size_t i = 0; i < profiles_.size(); ++i) {
            if (profiles_[i].title_hash == 0) {
                if (profiles_[i].name_hash != 0) distinct.push_back(i);
                continue;
            }
            const auto [at, fresh] =
                first_of.try_emplace({profiles_[i].title_hash, profiles_[i].body_hash}, i);
            if (fresh) {
                distinct.push_back(i);
            } else {
                join(at->second, i);
            }
        }
        return distinct;
    }

    using Postings = std::map<std::uint64_t, std::vector<std::size_t>>;

    std::vector<Edge> find_edges(const std::vector<std::size_t>& distinct) const {
        Postings postings;
        for (const std::size_t i : distinct) {
            for (const std::uint64_t word : profiles_[i].title) postings[word].push_back(i);
            if (profiles_[i].name_hash != 0) postings[profiles_[i].name_hash].push_back(i);
        }
        std::vector<Edge> edges;
        for (const std::size_t i : distinct) {
            for (const std::size_t j : fellows(i, postings)) {
                const double value = affinity(profiles_[i], profiles_[j]);
                if (value > 0) edges.push_back({value, std::min(i, j), std::max(i, j)});
            }
        }
        return edges;
    }

    /// Those that share one of the rarest words of a title, or the name. Words that stand in many
    /// titles tell nothing, and would make the search grow with the square of the reports.
    std::vector<std::size_t> fellows(std::size_t i, const Postings& postings) const {
        Words words = profiles_[i].title;
        std::sort(words.begin(), words.end(), [&](std::uint64_t a, std::uint64_t b) {
            const std::size_t in_a = postings.at(a).size(), in_b = postings.at(b).size();
            return in_a != in_b ? in_a < in_b : a < b;
        });
        words.resize(std::min(words.size(), telling_words));
        if (profiles_[i].name_hash != 0) words.push_back(profiles_[i].name_hash);
        std::vector<std::size_t> result;
        for (const std::uint64_t word : words) {
            const std::vector<std::size_t>& holders = postings.at(word);
            if (holders.size() <= common)
                result.insert(result.end(), holders.begin(), holders.end());
        }
        std::sort(result.begin(), result.end());
        result.erase(std::unique(result.begin(), result.end()), result.end());
        std::erase(result, i);
        return result;
    }

    std::vector<std::vector<std::size_t>> groups() {
        std::map<std::size_t, std::vector<std::size_t>> by_root;
        for (std::size_t i = 0; i < profiles_.size(); ++i) by_root[sets_.root(i)].push_back(i);
        std::vector<std::vector<std::size_t>> result;
        for (auto& [root, members] : by_root) result.push_back(std::move(members));
        return result;
    }

    const std::vector<Profile>& profiles_;
    DisjointSets sets_;
    std::vector<std::size_t> body_;  ///< of each root, a member that names its body, or any
};

}  // namespace

std::vector<std::vector<std::size_t>> group(const std::vector<Profile>& profiles) {
    return Grouper(profiles).run();
}

}  // namespace yearproof::grouping
