// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/links.h"

#include <algorithm>
#include <compare>
#include <map>

namespace yearproof::lining_up {
namespace {

/// What keeps a section in its place when others pass it: the longer text stays, then the longer
/// title. The key settles ties by the words themselves: order could not, because it is the other
/// way round when the reports are swapped.
struct Gravity {
    std::uint64_t words = 0, title = 0, key = 0;
    friend auto operator<=>(const Gravity&, const Gravity&) = default;
    Gravity operator+(const Gravity& other) const {
        return {words + other.words, title + other.title, key + other.key};
    }
};

struct Item {
    std::uint32_t earlier = 0, later = 0;
    std::size_t link = 0;
    Gravity gravity;
};

/// Prefix maxima by position (Fenwick, 1994), with the item that each is of.
class PrefixMaxima {
public:
    explicit PrefixMaxima(std::size_t size) : best_(size + 1) {}

    struct Best {
        Gravity sum;
        std::int64_t item = -1;
    };

    Best before(std::size_t position) const {
        Best result;
        for (std::size_t i = position; i > 0; i &= i - 1) {
            if (best_[i].sum > result.sum) result = best_[i];
        }
        return result;
    }

    void put(std::size_t position, Best best) {
        for (std::size_t i = position + 1; i < best_.size(); i += i & (~i + 1)) {
            if (best.sum > best_[i].sum) best_[i] = best;
        }
    }

private:
    std::vector<Best> best_;
};

/// The heaviest increasing subsequence of items ordered by earlier: those that did not move.
std::vector<bool> stays(const std::vector<Item>& items) {
    std::vector<std::uint32_t> places;
    for (const Item& item : items) places.push_back(item.later);
    std::sort(places.begin(), places.end());
    PrefixMaxima maxima(items.size());
    std::vector<std::int64_t> before(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto place = static_cast<std::size_t>(
            std::lower_bound(places.begin(), places.end(), items[i].later) - places.begin());
        const PrefixMaxima::Best best = maxima.before(place);
        before[i] = best.item;
        maxima.put(place, {best.sum + items[i].gravity, static_cast<std::int64_t>(i)});
    }
    std::vector<bool> result(items.size());
    for (std::int64_t i = maxima.before(items.size()).item; i >= 0;
         i = before[static_cast<std::size_t>(i)]) {
        result[static_cast<std::size_t>(i)] = true;
    }
    return result;
}

class Relater {
public:
    Relater(const Side& earlier, const Side& later, std::vector<Link>& links)
        : earlier_(earlier), later_(later), links_(links), of_earlier_(earlier.nodes.size(), -1),
          of_later_(later.nodes.size(), -1), moved_(links.size()) {
        for (std::size_t i = 0; i < links.size(); ++i) {
            for (const std::uint32_t e : links[i].earlier)
                of_earlier_[e] = static_cast<std::int32_t>(i);
            for (const std::uint32_t l : links[i].later)
                of_later_[l] = static_cast<std::int32_t>(i);
        }
    }

    void run() {
        find_moved();
        for (std::size_t i = 0; i < links_.size(); ++i) links_[i].relations = relations(i);
    }

private:
    /// The link that a section stands in: of its nearest ancestor that has one; -1 at the top.
    static std::int32_t home(const Side& side, const std::vector<std::int32_t>& link_of,
                             std::uint32_t node) {
        std::uint32_t above = side.nodes[node].parent;
        while (above != none && link_of[above] < 0) above = side.nodes[above].parent;
        return above == none ? -1 : link_of[above];
    }

    void find_moved() {
        std::map<std::int32_t, std::vector<Item>> groups;
        for (std::size_t i = 0; i < links_.size(); ++i) {
            const std::uint32_t e = links_[i].earlier.front(), l = links_[i].later.front();
            const std::int32_t from = home(earlier_, of_earlier_, e),
                               to = home(later_, of_later_, l);
            moved_[i] = from != to;
            if (from == to)
                groups[from].push_back({e, l, i, gravity(earlier_.nodes[e], later_.nodes[l])});
        }
        for (auto& [link, items] : groups) {
            std::sort(items.begin(), items.end(),
                      [](const Item& a, const Item& b) { return a.earlier < b.earlier; });
            const std::vector<bool> in_place = stays(items);
            for (std::size_t i = 0; i < items.size(); ++i) moved_[items[i].link] = !in_place[i];
        }
    }

    static Gravity gravity(const Node& a, const Node& b) {
        const std::uint64_t key = (a.text_hash ^ b.text_hash) + a.title_hash + b.title_hash;
        return {std::uint64_t{a.all_words} + b.all_words + 1,
                std::uint64_t{a.title_length} + b.title_length, key >> 32};
    }

    /// Whether no section of the earlier report has the number (title) of one that it became.
    bool none_alike(const Link& link, std::uint64_t Node::*what) const {
        for (const std::uint32_t e : link.earlier) {
            for (const std::uint32_t l : link.later) {
                if (earlier_.nodes[e].*what == later_.nodes[l].*what) return false;
            }
        }
        return true;
    }

    std::vector<Relation> relations(std::size_t index) const {
        const Link& link = links_[index];
        std::vector<Relation> result;
        if (none_alike(link, &Node::number_hash)) result.push_back(Relation::renumbered);
        if (none_alike(link, &Node::title_hash)) result.push_back(Relation::retitled);
        if (moved_[index]) result.push_back(Relation::moved);
        if (link.later.size() > 1) result.push_back(Relation::split);
        if (link.earlier.size() > 1) result.push_back(Relation::merged);
        if (result.empty()) result.push_back(Relation::same);
        return result;
    }

    const Side& earlier_;
    const Side& later_;
    std::vector<Link>& links_;
    std::vector<std::int32_t> of_earlier_, of_later_;
    std::vector<bool> moved_;
};

}  // namespace

void relate(const Side& earlier, const Side& later, std::vector<Link>& links) {
    Relater(earlier, later, links).run();
}

}  // namespace yearproof::lining_up
