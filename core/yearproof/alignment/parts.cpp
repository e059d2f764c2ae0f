// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/links.h"

#include <algorithm>
#include <map>
#include <optional>

namespace yearproof::lining_up {
namespace {

constexpr std::uint32_t fewest_words =
    15;  ///< of a section that can be recognised as a part of another
constexpr double contained =
    0.42;  ///< share of a part's text that stands in the other report's section
constexpr double contained_elsewhere = 0.6;  ///< the same, in another chapter
constexpr std::uint32_t few_words = 5;       ///< of one that went to its own chapter whole
constexpr double nearly_all = 0.75;
constexpr double of_its_own = 0.5;  ///< share of that which the section's partner does not have

constexpr double least_alike = 0.03;  ///< of a part and the whole: not worth a closer look

using LinkOf = std::vector<std::int32_t>;

/// A section without a partner (`part`) and the link that has its text on the other side.
struct Attachment {
    double rank = 0;  ///< those that stay within the chapter come first
    double share = 0;
    std::uint32_t earlier = 0, later = 0;
    bool split = false;     ///< the part is of the later report
    std::uint64_t key = 0;  ///< of their words: the same when the reports are swapped
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
            if (has_earlier == has_later) continue;
            const std::optional<double> share = share_of_part(pair, has_earlier);
            if (!share) continue;
            const bool near = at_home(pair, has_earlier);
            found.push_back({*share + near, *share, pair.earlier, pair.later, has_earlier,
                             key_of(earlier_.nodes[pair.earlier], later_.nodes[pair.later])});
        }
        std::sort(found.begin(), found.end(), goes_first);
        for (const Attachment& attachment : found) attach(attachment);
        attach_emptied();
    }

private:
    static std::uint64_t key_of(const Node& a, const Node& b) {
        return (a.text_hash ^ b.text_hash) + a.title_hash + b.title_hash;
    }

    static bool goes_first(const Attachment& a, const Attachment& b) {
        if (a.rank != b.rank) return a.rank > b.rank;
        if (a.earlier + a.later != b.earlier + b.later)
            return a.earlier + a.later < b.earlier + b.later;
        return a.key != b.key ? a.key < b.key : a.earlier < b.earlier;
    }

    Link& link(std::int32_t index) { return links_[static_cast<std::size_t>(index)]; }

    /// Of the part's text in the whole, where that is enough for it to have gone there.
    std::optional<double> share_of_part(const Candidate& pair, bool split) {
        const Side &parts = split ? later_ : earlier_, &wholes = split ? earlier_ : later_;
        const std::uint32_t part = split ? pair.later : pair.earlier,
                            whole = split ? pair.earlier : pair.later;
        const std::uint64_t weight = (split ? weighed_.of_later : weighed_.of_earlier)[part].text;
        if (parts.nodes[part].front || wholes.nodes[whole].front) return std::nullopt;
        const double share =
            weight == 0 ? 0 : static_cast<double>(pair.shared) / static_cast<double>(weight);
        if (is_twin(pair, split)) return std::max(share, contained);
        if (pair.text < least_alike && share < nearly_all) return std::nullopt;
        if (share < least_share(parts.nodes[part].words, at_home(pair, split))) return std::nullopt;
        if (!missed(pair, split)) return std::nullopt;
        return share;
    }

    static double least_share(std::uint32_t words, bool home) {
        if (words < fewest_words) return home && words >= few_words ? nearly_all : 2;
        return home ? contained : contained_elsewhere;
    }

    /// Whether the part stands in the whole's chapter, or below the whole itself.
    bool at_home(const Candidate& pair, bool split) const {
        if (same_home(pair.earlier, pair.later)) return true;
        return split ? home(later_, of_later_, pair.later) == of_earlier_[pair.earlier]
                     : home(earlier_, of_earlier_, pair.earlier) == of_later_[pair.later];
    }

    /// Whether the part has the title of the whole, which the section above or below it became.
    bool is_twin(const Candidate& pair, bool split) {
        const Node &a = earlier_.nodes[pair.earlier], &b = later_.nodes[pair.later];
        if (a.title_hash == 0 || a.title_hash != b.title_hash || !a.lone_title || !b.lone_title)
            return false;
        return split ? is_above_or_below(later_, pair.later,
                                         link(of_earlier_[pair.earlier]).later.front())
                     : is_above_or_below(earlier_, pair.earlier,
                                         link(of_later_[pair.later]).earlier.front());
    }

    static bool is_above_or_below(const Side& side, std::uint32_t a, std::uint32_t b) {
        return side.nodes[a].parent == b || side.nodes[b].parent == a;
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

    bool same_home(std::uint32_t earlier, std::uint32_t later) const {
        return home(earlier_, of_earlier_, earlier) == home(later_, of_later_, later);
    }

    /// A heading whose subsections have been put together into one section went with them; one over
    /// a single subsection only where that stands in the heading's place.
    void attach_emptied() {
        for (auto i = static_cast<std::uint32_t>(earlier_.nodes.size()); i-- > 0;) {
            const std::int32_t of = link_of_children(earlier_, of_earlier_, i);
            if (of < 0 || link(of).later.size() > 1) continue;
            if (earlier_.nodes[i].children == 1 && !same_home(i, link(of).later.front())) continue;
            link(of).earlier.push_back(i);
            of_earlier_[i] = of;
        }
        for (auto i = static_cast<std::uint32_t>(later_.nodes.size()); i-- > 0;) {
            const std::int32_t of = link_of_children(later_, of_later_, i);
            if (of < 0 || link(of).earlier.size() > 1) continue;
            if (later_.nodes[i].children == 1 && !same_home(link(of).earlier.front(), i)) continue;
            link(of).later.push_back(i);
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
