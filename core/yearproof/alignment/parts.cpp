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

/// Weight of the terms that `part` shares with `whole`, and of those among them that `partner`
/// lacks.
struct Shares {
    std::uint64_t all = 0, own = 0;
};

Shares shares(const Side& part_side, const Node& part, const Side& whole_side, const Node& whole,
              const Node& partner) {
    Shares sum;
    std::uint32_t w = whole.terms.first, p = partner.terms.first;
    for (std::uint32_t t = part.terms.first; t < part.terms.end; ++t) {
        const std::uint32_t term = part_side.terms[t];
        while (w < whole.terms.end && whole_side.terms[w] < term) ++w;
        while (p < partner.terms.end && part_side.terms[p] < term) ++p;
        if (w == whole.terms.end || whole_side.terms[w] != term) continue;
        const bool in_partner = p < partner.terms.end && part_side.terms[p] == term;
        sum.all += part_side.weights[t];
        if (!in_partner) sum.own += part_side.weights[t];
    }
    return sum;
}

class Attacher {
public:
    Attacher(const Side& earlier, const Side& later, std::vector<Link>& links)
        : earlier_(earlier), later_(later), links_(links), of_earlier_(earlier.nodes.size(), -1),
          of_later_(later.nodes.size(), -1) {
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
            const double share = has_earlier ? part_of_earlier(pair) : part_of_later(pair);
            const bool at_home =
                home(earlier_, of_earlier_, pair.earlier) == home(later_, of_later_, pair.later);
            if (share < (at_home ? contained : contained_elsewhere)) continue;
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

    double part_of_earlier(const Candidate& pair) {
        const Node& partner = later_.nodes[link(of_earlier_[pair.earlier]).later.front()];
        return share_of(later_, later_.nodes[pair.later], earlier_, earlier_.nodes[pair.earlier],
                        partner);
    }

    double part_of_later(const Candidate& pair) {
        const Node& partner = earlier_.nodes[link(of_later_[pair.later]).earlier.front()];
        return share_of(earlier_, earlier_.nodes[pair.earlier], later_, later_.nodes[pair.later],
                        partner);
    }

    static double share_of(const Side& part_side, const Node& part, const Side& whole_side,
                           const Node& whole, const Node& partner) {
        if (part.words < fewest_words || part.front || whole.front) return 0;
        const Shares sum = shares(part_side, part, whole_side, whole, partner);
        const bool missed =
            static_cast<double>(sum.own) >= of_its_own * static_cast<double>(sum.all);
        if (!missed || part.weight == 0) return 0;
        return static_cast<double>(sum.all) / static_cast<double>(part.weight);
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

    /// The link that holds most of an unlinked heading's children; -1 where there is none such.
    static std::int32_t link_of_children(const Side& side, const LinkOf& link_of, std::size_t i) {
        const Node& node = side.nodes[i];
        if (link_of[i] >= 0 || node.children == 0 || node.words >= fewest_words) return -1;
        std::map<std::int32_t, std::uint32_t> count;
        for (std::uint32_t c = node.first_child; c != none; c = side.nodes[c].next) {
            if (link_of[c] >= 0 && 2 * ++count[link_of[c]] > node.children) return link_of[c];
        }
        return -1;
    }

    const Side& earlier_;
    const Side& later_;
    std::vector<Link>& links_;
    LinkOf of_earlier_, of_later_;
};

}  // namespace

void attach_parts(const Side& earlier, const Side& later, const Candidates& candidates,
                  std::vector<Link>& links) {
    Attacher(earlier, later, links).run(candidates);
}

}  // namespace yearproof::lining_up
