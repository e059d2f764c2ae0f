// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/in_place.h"
#include "yearproof/alignment/links.h"

#include <algorithm>
#include <map>

namespace yearproof::lining_up {
namespace {

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
    std::int32_t home(const Side& side, const std::vector<std::int32_t>& link_of,
                      std::uint32_t node) const {
        std::uint32_t above = side.nodes[node].parent;
        while (above != none && (link_of[above] < 0 || is_title_block(link_of[above])))
            above = side.nodes[above].parent;
        return above == none ? -1 : link_of[above];
    }

    /// What stands before the first heading has nothing below it, and moves nothing out of it.
    bool is_title_block(std::int32_t link) const {
        const Link& one = links_[static_cast<std::size_t>(link)];
        return earlier_.nodes[one.earlier.front()].front || later_.nodes[one.later.front()].front;
    }

    void find_moved() {
        std::map<std::int32_t, std::vector<Placed>> groups;
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
                      [](const Placed& a, const Placed& b) { return a.earlier < b.earlier; });
            const std::vector<bool> in_place = stay_in_place(items);
            for (std::size_t i = 0; i < items.size(); ++i) moved_[items[i].what] = !in_place[i];
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
        if (!is_title_block(static_cast<std::int32_t>(index)) &&
            none_alike(link, &Node::title_hash))
            result.push_back(Relation::retitled);
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
