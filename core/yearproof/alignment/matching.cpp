// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/matching.h"

#include "yearproof/alignment/taking.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yearproof::lining_up {
namespace {

constexpr int rounds = 4;
constexpr double by_itself = 0.85;
/// What titles of different words take from a text that is the same.
constexpr double apart = 0.15;
constexpr double supports =
    0.5;  ///< a standing from which a pair brings its relatives in as candidates

/// Standings of children are added up as whole numbers: a sum that depends on the order of its
/// parts would not be the same when the reports are swapped.
constexpr double unit = 1ULL << 32U;

constexpr std::uint32_t few_words = 8;
/// Texts of different matters share up to a tenth of their weight.
constexpr double alike = 0.12, somewhat_alike = 0.08, deep_alike = 0.04;

constexpr double text_part = 1.0, deep_part = 0.6, title_part = 0.7, number_part = 0.15;
constexpr double parent_part = 0.5, neighbour_part = 0.3, children_part = 0.4;

/// Finds candidates, quickest of one earlier section after the other.
class RowFinder {
public:
    RowFinder(const Candidates& candidates, std::size_t later_sections)
        : candidates_(candidates), seen_(later_sections) {}

    /// Sets `found` to the index of the pair where it is a candidate, to `of_neither` where there
    /// are no such sections on either side.
    void find(std::uint32_t a, std::uint32_t b, std::uint32_t of_neither, std::uint32_t& found) {
        if (a == none || b == none) {
            if (a == b) found = of_neither;
            return;
        }
        if (a != row_) look_at(a);
        if (seen_[b].row == a) found = seen_[b].index;
    }

private:
    struct Seen {
        std::uint32_t row = none, index = 0;
    };

    void look_at(std::uint32_t row) {
        row_ = row;
        const Span span = candidates_.row(row);
        for (std::uint32_t i = span.first; i < span.end; ++i)
            seen_[candidates_.list[i].later] = {row, i};
    }

    const Candidates& candidates_;
    std::vector<Seen> seen_;  ///< by later section: where it was met last
    std::uint32_t row_ = none;
};

class Matcher {
public:
    Matcher(const Side& earlier, const Side& later, Candidates& candidates)
        : earlier_(earlier), later_(later), candidates_(candidates) {}

    std::vector<Match> run() {
        for (Candidate& pair : list()) pair.score = pair.own = own_score(pair);
        find_relatives();
        for (int round = 0; round < rounds; ++round) {
            rate_standing();
            if (round < 2) add_relatives();
            rate_with_relatives();
        }
        return take_best(earlier_, later_, list());
    }

private:
    /// Where the standings of a pair's relatives are: by index of Candidates::list, or beyond it.
    struct Relatives {
        std::uint32_t parents = 0, previous = 0, next = 0;
    };

    std::uint32_t absent() const { return static_cast<std::uint32_t>(candidates_.list.size()); }
    std::uint32_t edge() const { return absent() + 1; }
    std::uint32_t top() const { return absent() + 2; }

    std::vector<Candidate>& list() { return candidates_.list; }
    const Node& earlier(const Candidate& pair) const { return earlier_.nodes[pair.earlier]; }
    const Node& later(const Candidate& pair) const { return later_.nodes[pair.later]; }

    /// A mean of the evidence there is, each part by its weight.
    double own_score(const Candidate& pair) const {
        const Node &a = earlier(pair), &b = later(pair);
        if (a.front != b.front) return 0;
        if (a.front) return 1;
        if (other_words(pair)) return 0;
        double sum = 0, weight = 0;
        const auto add = [&](double value, double part) {
            sum += value * part;
            weight += part;
        };
        const std::uint32_t words = std::min(a.words, b.words);
        if (words > 0) add(std::sqrt(pair.text), text_part * std::min(1.0, words / 20.0));
        if (a.children + b.children > 0) add(std::sqrt(std::min(pair.deep, 1.0)), deep_part);
        if (a.title_hash != 0 || b.title_hash != 0)
            add(pair.title, a.lone_title && b.lone_title ? title_part : 0.5 * title_part);
        if (a.number_hash != 0 && b.number_hash != 0) add(pair.number, number_part);
        return weight > 0 ? sum / weight : 0;
    }

    /// Paragraphs without a title are what their words are, whatever their numbers and neighbours;
    /// and a chapter's number alone does not make it another chapter.
    bool other_words(const Candidate& pair) const {
        const Node &a = earlier(pair), &b = later(pair);
        const bool worded = std::min(a.words, b.words) >= few_words;
        if (a.title_hash == 0 && b.title_hash == 0) return worded && pair.text < alike;
        const bool told = worded || a.children + b.children > 0;
        return told && pair.title < alike && pair.text < somewhat_alike && pair.deep < deep_alike;
    }

    /// Looked up once for all rounds that have the same candidates.
    void find_relatives() {
        relatives_.assign(list().size(), {absent(), absent(), absent()});
        RowFinder above(candidates_, later_.nodes.size()), beside(candidates_, later_.nodes.size());
        for (std::uint32_t i = 0; i < list().size(); ++i) {
            const Node &a = earlier(list()[i]), &b = later(list()[i]);
            above.find(a.parent, b.parent, top(), relatives_[i].parents);
            beside.find(a.next, b.next, edge(), relatives_[i].next);
            if (a.previous == none && b.previous == none) relatives_[i].previous = edge();
            if (relatives_[i].next < absent()) relatives_[relatives_[i].next].previous = i;
        }
    }

    /// How good a pair is among those it competes with: its score times the square of its share of
    /// the best.
    void rate_standing() {
        std::vector<double> best_earlier(earlier_.nodes.size()), best_later(later_.nodes.size());
        for (const Candidate& pair : list()) {
            best_earlier[pair.earlier] = std::max(best_earlier[pair.earlier], pair.score);
            best_later[pair.later] = std::max(best_later[pair.later], pair.score);
        }
        for (Candidate& pair : list()) {
            const double best = std::max(best_earlier[pair.earlier], best_later[pair.later]);
            const double share = best > 0 ? pair.score / best : 0;
            pair.standing = pair.score * share * share;
        }
    }

    /// Neighbours and children of pairs that stand well become candidates, whatever their texts.
    void add_relatives() {
        std::vector<Pair> pairs;
        const auto add = [&](std::uint32_t a, std::uint32_t b) {
            if (a != none && b != none && candidates_.find(a, b) == none)
                pairs.push_back(pair_of(a, b));
        };
        for (std::size_t i = 0; i < list().size(); ++i) {
            if (list()[i].standing < supports) continue;
            const Node &a = earlier(list()[i]), &b = later(list()[i]);
            if (relatives_[i].previous == absent()) add(a.previous, b.previous);
            if (relatives_[i].next == absent()) add(a.next, b.next);
            if (relatives_[i].parents == absent()) add(a.parent, b.parent);
            add(a.first_child, b.first_child);
            add(a.last_child, b.last_child);
            add_children_of_equal_title(list()[i], add);
        }
        if (pairs.empty()) return;
        candidates_.add(std::move(pairs));
        for (Candidate& pair : list()) {
            if (pair.own == 0) pair.score = pair.own = own_score(pair);
        }
        find_relatives();
    }

    template <class Add>
    void add_children_of_equal_title(const Candidate& pair, Add add) const {
        const auto x = earlier_.titled_children_of(pair.earlier),
                   y = later_.titled_children_of(pair.later);
        for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
            if (x[i].key == y[j].key) {
                add(x[i++].node, y[j++].node);
            } else {
                ++(x[i].key < y[j].key ? i : j);
            }
        }
    }

    void rate_with_relatives() {
        std::vector<double> standings(list().size());
        for (std::size_t i = 0; i < standings.size(); ++i) standings[i] = list()[i].standing;
        std::vector<std::uint64_t> children(list().size() + 3);
        for (std::size_t i = 0; i < standings.size(); ++i)
            children[relatives_[i].parents] += static_cast<std::uint64_t>(standings[i] * unit);
        standings.insert(standings.end(), {0, 0.5, 1});  // absent, edge, top
        for (std::size_t i = 0; i < list().size(); ++i) {
            Candidate& pair = list()[i];
            if (earlier(pair).front || later(pair).front) continue;
            pair.score = with_relatives(pair, relatives_[i], standings,
                                        static_cast<double>(children[i]) / unit);
        }
    }

    double with_relatives(const Candidate& pair, const Relatives& relatives,
                          const std::vector<double>& standings, double children) const {
        const Node &a = earlier(pair), &b = later(pair);
        double sum = pair.own, weight = 1;
        if (sum == 0) return 0;
        const auto add = [&](double value, double part) {
            sum += value * part;
            weight += part;
        };
        add(standings[relatives.parents], parent_part);
        add((standings[relatives.previous] + standings[relatives.next]) / 2, neighbour_part);
        if (a.children > 0 && b.children > 0)
            add(std::min(1.0, 2 * children / (a.children + b.children)), children_part);
        return std::max(sum / weight, by_itself * alone(pair));
    }

    /// What speaks for a pair that has moved away from its relatives.
    double alone(const Candidate& pair) const {
        const Node &a = earlier(pair), &b = later(pair);
        const bool titled = a.title_hash != 0 || b.title_hash != 0;
        const double text = std::min(a.words, b.words) >= few_words ? std::sqrt(pair.text) : 0;
        if (!titled) return text;
        if (a.title_hash == b.title_hash)
            return a.lone_title && b.lone_title ? std::max(pair.own, text) : text;
        return a.lone_title && b.lone_title ? pair.own : text * (1 - apart * (1 - pair.title));
    }

    const Side& earlier_;
    const Side& later_;
    Candidates& candidates_;
    std::vector<Relatives> relatives_;  ///< of each candidate
};

}  // namespace

std::vector<Match> match(const Side& earlier, const Side& later, Candidates& candidates) {
    return Matcher(earlier, later, candidates).run();
}

}  // namespace yearproof::lining_up
