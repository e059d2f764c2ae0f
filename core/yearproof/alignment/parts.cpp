// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/links.h"

#include <algorithm>
#include <map>

namespace yearproof::lining_up {
namespace {

constexpr std::uint32_t fewest_words =
    15;  ///< of a section that can be recognised as a part of another
constexpr double contained =
    0.42;  ///< share of a part's text that stands in the other report's section
constexpr double contained_elsewhere = 0.6;  ///< the same, in another chapter
constexpr double of_its_own = 0.5;  ///< share of that which the section's partner does not have

constexpr double least_alike = 0.03;  ///< of a part and the whole: not worth a closer look

using LinkOf = std::vector<std::int32_t>;

/// A section without a partner (`part`) and the link that has its text on the other side.
struct Attachment {
    double rank = 0;  ///< those that stay within the chapter come first
    double share = 0;
    std::uint32_t earlier = 0, later = 0;
    bool split = false;  ///< the part is of the later report
};

class Attacher {
public:
    Attacher(const Weighed& weighed, Overlap& overlap, std::vector<Link>& links)
        : weighed_(weighed), overlap_(overlap), links_(links),
          of_earlier_(earlier_.nodes.size(), -1), of_later_(later_.nodes.size(), -1) {
        for (std::size_t i = 0; i < links.size(); ++i) {
            of_earlier_[links[i].earlier.front()] = static_cast<std::int32_t>(i);
            of_later_[links[i].later.front()] = static_cast<std::int32_t>(i);
        }
    }

    void run(const Candidates& candidates) {
        std::vector<Attachment> found;
        for (const Candidate& pair : candidates.list) {
            const bool has_earlier = of_earlier_[pair.earlier] >= 0,
                       has_later = of_later_[pair.later] >= 0;
            if (has_earlier == has_later || pair.text < least_alike) continue;
            const double share = has_earlier ? share_of_later(pair) : share_of_earlier(pair);
            const bool at_home =
                home(earlier_, of_earlier_, pair.earlier) == home(later_, of_later_, pair.later);
            if (share < (at_home ? contained : contained_elsewhere)) continue;
            if (!missed(pair, has_earlier)) continue;
            found.push_back({share + at_home, share, pair.earlier, pair.later, has_earlier});
        }
        std::sort(found.begin(), found.end(), [](const Attachment& a, const Attachment& b) {
            if (a.rank != b.rank) return a.rank > b.rank;
            return a.earlier + a.later != b.earlier + b.later
                       ? a.earlier + a.later < b.earlier + b.later
                       : a.earlier < b.earlier;
        });
        for (const Attachment& attachment : found) attach(attachment);
        attach_emptied();
    }

private:
    Link& link(std::int32_t index) { return links_[static_cast<std::size_t>(index)]; }

    double share_of_later(const Candidate& pair) const {
        return share_of(later_.nodes[pair.later], weighed_.of_later[pair.later],
                        earlier_.nodes[pair.earlier], pair);
    }

    double share_of_earlier(const Candidate& pair) const {
        return share_of(earlier_.nodes[pair.earlier], weighed_.of_earlier[pair.earlier],
                        later_.nodes[pair.later], pair);
    }

    static double share_of(const Node& part, const NodeWeight& weight, const Node& whole,
                           const Candidate& pair) {
        if (part.words < fewest_words || part.front || whole.front || weight.text == 0) return 0;
        return static_cast<double>(pair.shared) / static_cast<double>(weight.text);
    }

    /// Whether the whole's partner lacks much of what the whole shares with the part.
    bool missed(const Candidate& pair, bool split) {
        const std::uint64_t own =
            split ? overlap_.text_without_later(pair.earlier, pair.later,
                                                link(of_earlier_[pair.earlier]).later.front())
                  : overlap_.text_without_earlier(pair.earlier, pair.later,
                                                  link(of_later_[pair.later]).earlier.front());
        return static_cast<double>(own) >= of_its_own * static_cast<double>(pair.shared);
    }

    void attach(const Attachment& attachment) {
        std::int32_t& of_part =
            attachment.split ? of_later_[attachment.later] : of_earlier_[attachment.earlier];
        if (of_part >= 0) return;
        const std::int32_t index =
            attachment.split ? of_earlier_[attachment.earlier] : of_later_[attachment.later];
        Link& whole = link(index);
        const auto& others = attachment.split ? whole.earlier : whole.later;
        if (others.size() > 1) return;
        (attachment.split ? whole.later : whole.earlier)
            .push_back(attachment.split ? attachment.later : attachment.earlier);
        whole.confidence = std::min(whole.confidence, attachment.share);
        of_part = index;
    }

    /// The link a section stands in: of its nearest ancestor that has one; -1 at the top.
    static std::int32_t home(const Side& side, const LinkOf& link_of, std::uint32_t node) {
        std::uint32_t above = side.nodes[node].parent;
        while (above != none && link_of[above] < 0) above = side.nodes[above].parent;
        return above == none ? -1 : link_of[above];
    }

    /// A heading whose subsections have been put together into one section went with them.
    void attach_emptied() {
        for (std::size_t i = earlier_.nodes.size(); i-- > 0;) {
            const std::int32_t of = link_of_children(earlier_, of_earlier_, i);
            if (of < 0 || link(of).later.size() > 1) continue;
            link(of).earlier.push_back(static_cast<std::uint32_t>(i));
            of_earlier_[i] = of;
        }
        for (std::size_t i = later_.nodes.size(); i-- > 0;) {
            const std::int32_t of = link_of_children(later_, of_later_, i);
            if (of < 0 || link(of).earlier.size() > 1) continue;
            link(of).later.push_back(static_cast<std::uint32_t>(i));
            of_later_[i] = of;
        }
    }

    /// The link that holds most of an unlinked heading's children, or two of them and half; -1
    /// where there is none such.
    static std::int32_t link_of_children(const Side& side, const LinkOf& link_of, std::size_t i) {
        const Node& node = side.nodes[i];
        if (link_of[i] >= 0 || node.children == 0 || node.words >= fewest_words) return -1;
        std::map<std::int32_t, std::uint32_t> count;
        for (std::uint32_t c = node.first_child; c != none; c = side.nodes[c].next) {
            if (link_of[c] < 0) continue;
            const std::uint32_t held = ++count[link_of[c]];
            if (2 * held > node.children || (held > 1 && 2 * held == node.children))
                return link_of[c];
        }
        return -1;
    }

    const Weighed& weighed_;
    const Side& earlier_ = weighed_.earlier;
    const Side& later_ = weighed_.later;
    Overlap& overlap_;
    std::vector<Link>& links_;
    LinkOf of_earlier_, of_later_;
};

}  // namespace

void attach_parts(const Weighed& weighed, Overlap& overlap, const Candidates& candidates,
                  std::vector<Link>& links) {
    Attacher(weighed, overlap, links).run(candidates);
}

}  // namespace yearproof::lining_up
