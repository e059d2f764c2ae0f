// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/taking.h"

#include <algorithm>
#include <utility>

namespace yearproof::lining_up {
namespace {

constexpr std::size_t no_match = static_cast<std::size_t>(-1);
constexpr double sure_enough = 0.42;      ///< a score from which a pair holds
constexpr double enough_in_place = 0.33;  ///< and one between sections whose parents correspond
/// Where no rival has more than so much of the score, so much less of it is enough.
constexpr double far_behind = 0.6, alone_enough = 0.85;

class Taker {
public:
    Taker(const Side& earlier, const Side& later, const std::vector<Candidate>& list)
        : earlier_(earlier), later_(later), list_(list) {}

    std::vector<Match> run() {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < list_.size(); ++i) {
            if (list_[i].score >= alone_enough * enough_in_place) order.push_back(i);
        }
        std::sort(order.begin(), order.end(),
                  [&](std::uint32_t x, std::uint32_t y) { return goes_first(list_[x], list_[y]); });
        find_rivals();
        taken_earlier_.assign(earlier_.nodes.size(), no_match);
        taken_later_.assign(later_.nodes.size(), no_match);
        for (const bool in_place : {false, true}) {
            for (const std::uint32_t i : order) {
                if (holds(list_[i], in_place))
                    taken_earlier_[list_[i].earlier] = taken_later_[list_[i].later] = i;
            }
        }
        return with_confidence();
    }

private:
    struct Rivals {
        double best = 0, second = 0;
        void add(double score) {
            if (score > best) std::swap(score, best);
            second = std::max(second, score);
        }
    };

    void find_rivals() {
        rivals_earlier_.assign(earlier_.nodes.size(), {});
        rivals_later_.assign(later_.nodes.size(), {});
        for (const Candidate& pair : list_) {
            rivals_earlier_[pair.earlier].add(pair.score);
            rivals_later_[pair.later].add(pair.score);
        }
    }

    /// Whether nothing else is nearly as good for either section. Paragraphs without a title have
    /// nothing but their words, which must be alike then.
    bool stands_alone(const Candidate& pair) const {
        if (earlier_.nodes[pair.earlier].title_hash == 0 ||
            later_.nodes[pair.later].title_hash == 0)
            return false;
        const Rivals &a = rivals_earlier_[pair.earlier], &b = rivals_later_[pair.later];
        return pair.score == a.best && pair.score == b.best &&
               std::max(a.second, b.second) <= far_behind * pair.score;
    }

    bool holds(const Candidate& pair, bool in_place) const {
        const double enough = in_place ? enough_in_place : sure_enough;
        if (pair.score < (stands_alone(pair) ? alone_enough * enough : enough)) return false;
        if (taken_earlier_[pair.earlier] != no_match || taken_later_[pair.later] != no_match)
            return false;
        if (!in_place) return true;
        const std::uint32_t a = earlier_.nodes[pair.earlier].parent,
                            b = later_.nodes[pair.later].parent;
        if (a == none || b == none) return a == b;
        return taken_earlier_[a] != no_match && taken_earlier_[a] == taken_later_[b];
    }

    /// A pair is as sure as its score is high and the best of its rivals is low.
    std::vector<Match> with_confidence() {
        std::vector<double> rival_earlier(earlier_.nodes.size()), rival_later(later_.nodes.size());
        for (std::size_t i = 0; i < list_.size(); ++i) {
            const Candidate& pair = list_[i];
            double &a = rival_earlier[pair.earlier], &b = rival_later[pair.later];
            if (taken_earlier_[pair.earlier] != i) a = std::max(a, pair.score);
            if (taken_later_[pair.later] != i) b = std::max(b, pair.score);
        }
        std::vector<Match> matches;
        for (std::size_t i = 0; i < list_.size(); ++i) {
            const Candidate& pair = list_[i];
            if (taken_earlier_[pair.earlier] != i) continue;
            const double rival = std::min(
                1.0, std::max(rival_earlier[pair.earlier], rival_later[pair.later]) / pair.score);
            const double doubt = 1 - std::min(pair.score, 1.0);
            matches.push_back({i, (1 - doubt * doubt) * (1 - 0.5 * rival * rival * rival)});
        }
        return matches;
    }

    static bool goes_first(const Candidate& a, const Candidate& b) {
        if (a.score != b.score) return a.score > b.score;
        const std::uint64_t a_sum = std::uint64_t{a.earlier} + a.later,
                            b_sum = std::uint64_t{b.earlier} + b.later;
        return a_sum != b_sum ? a_sum < b_sum : a.earlier < b.earlier;
    }

    const Side& earlier_;
    const Side& later_;
    const std::vector<Candidate>& list_;
    std::vector<std::size_t> taken_earlier_, taken_later_;
    std::vector<Rivals> rivals_earlier_, rivals_later_;
};

}  // namespace

std::vector<Match> take_best(const Side& earlier, const Side& later,
                             const std::vector<Candidate>& list) {
    return Taker(earlier, later, list).run();
}

}  // namespace yearproof::lining_up
