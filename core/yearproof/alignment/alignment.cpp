// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/alignment.h"

#include "yearproof/alignment/links.h"
#include "yearproof/alignment/overlap.h"

#include <algorithm>
#include <array>

namespace yearproof {
namespace {

using lining_up::Candidate;
using lining_up::Candidates;
using lining_up::Match;
using lining_up::Overlap;
using lining_up::Side;

std::vector<Link> links_of(const std::vector<Match>& matches, const Candidates& candidates) {
    std::vector<Link> links;
    links.reserve(matches.size());
    for (const Match& match : matches) {
        const Candidate& pair = candidates.list[match.candidate];
        Link& link = links.emplace_back();
        link.earlier = {pair.earlier};
        link.later = {pair.later};
        link.confidence = match.confidence;
        link.similarity = pair.text;
    }
    return links;
}

/// Of all the sections of a link together, so that a clean split is as similar as it can be.
double similarity(const Side& earlier, const Side& later, Overlap& overlap, const Link& link) {
    const auto empty = [](const Side& side, const std::vector<std::uint32_t>& nodes) {
        return std::all_of(nodes.begin(), nodes.end(),
                           [&](std::uint32_t n) { return side.nodes[n].words == 0; });
    };
    if (empty(earlier, link.earlier) && empty(later, link.later)) return 1;
    if (link.similarity > 0 && link.earlier.size() == 1 && link.later.size() == 1)
        return link.similarity;
    return overlap.text_similarity(link.earlier, link.later);
}

void finish(Alignment& alignment, std::size_t earlier, std::size_t later) {
    for (Link& link : alignment.links) {
        std::sort(link.earlier.begin(), link.earlier.end());
        std::sort(link.later.begin(), link.later.end());
    }
    std::sort(alignment.links.begin(), alignment.links.end(),
              [](const Link& a, const Link& b) { return a.earlier < b.earlier; });
    alignment.link_of_earlier.assign(earlier, -1);
    alignment.link_of_later.assign(later, -1);
    for (std::size_t i = 0; i < alignment.links.size(); ++i) {
        for (const std::uint32_t e : alignment.links[i].earlier)
            alignment.link_of_earlier[e] = static_cast<std::int32_t>(i);
        for (const std::uint32_t l : alignment.links[i].later)
            alignment.link_of_later[l] = static_cast<std::int32_t>(i);
    }
    const auto unlinked = [](const std::vector<std::int32_t>& link_of,
                             std::vector<std::uint32_t>& out) {
        for (std::size_t i = 0; i < link_of.size(); ++i) {
            if (link_of[i] < 0) out.push_back(static_cast<std::uint32_t>(i));
        }
    };
    unlinked(alignment.link_of_earlier, alignment.removed);
    unlinked(alignment.link_of_later, alignment.added);
}

}  // namespace

std::string_view name_of(Relation relation) {
    constexpr std::array<std::string_view, 6> names{"same",  "renumbered", "retitled",
                                                    "moved", "split",      "merged"};
    return names.at(static_cast<std::size_t>(relation));
}

AlignmentSide::AlignmentSide(const Report& report)
    : read_(std::make_unique<lining_up::Side>(lining_up::read_side(report))) {}

AlignmentSide::~AlignmentSide() = default;

Alignment align(const Report& earlier, const Report& later) {
    return align(AlignmentSide(earlier), AlignmentSide(later));
}

Alignment align(const AlignmentSide& earlier_side, const AlignmentSide& later_side) {
    const Side &earlier = earlier_side.read(), &later = later_side.read();
    lining_up::Weighed weighed = weigh(earlier, later);
    Overlap overlap(weighed);
    Candidates candidates(weighed, overlap);
    Alignment result;
    result.links = links_of(match(earlier, later, candidates), candidates);
    std::vector<lining_up::Shared>().swap(weighed.shared);  // candidates were all it was for
    attach_parts(weighed, overlap, candidates, result.links);
    link_title_block(earlier, later, result.links);
    relate(earlier, later, result.links);
    for (Link& link : result.links) link.similarity = similarity(earlier, later, overlap, link);
    finish(result, earlier.nodes.size(), later.nodes.size());
    return result;
}

}  // namespace yearproof
