// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/links.h"

#include <algorithm>

namespace yearproof::lining_up {
namespace {

constexpr double most = 0.75;  ///< of a heading's words, the share that the other title block has

bool has_front(const Side& side) { return !side.nodes.empty() && side.nodes.front().front; }

/// The share of a title's words, numbers not counted, that stand before the other report's first
/// heading.
double share_in_front(const Side& side, std::uint32_t node, const Side& other) {
    std::size_t words = 0, met = 0;
    for (const std::uint32_t id : side.title_terms_of(node)) {
        const std::uint32_t hash = side.title_words[id].hash;
        if (is_number(hash)) continue;
        ++words;
        met += std::binary_search(other.front_words.begin(), other.front_words.end(), hash) ? 1 : 0;
    }
    return words > 0 ? static_cast<double>(met) / static_cast<double>(words) : 0;
}

/// The headings that the report begins with and that say what the other says before its first.
std::vector<std::uint32_t> headings_of_front(const Side& side, const Side& other,
                                             const std::vector<bool>& linked) {
    std::vector<std::uint32_t> result;
    for (std::uint32_t i = 0; i < side.nodes.size(); ++i) {
        const Node& node = side.nodes[i];
        if (linked[i] || node.number_hash != 0 || share_in_front(side, i, other) < most) break;
        result.push_back(i);
    }
    return result;
}

}  // namespace

void link_title_block(const Side& earlier, const Side& later, std::vector<Link>& links) {
    if (has_front(earlier) == has_front(later)) return;
    const bool split = has_front(earlier);
    const Side &side = split ? later : earlier, &other = split ? earlier : later;
    std::vector<bool> linked(side.nodes.size());
    for (const Link& link : links) {
        for (const std::uint32_t one : split ? link.later : link.earlier) linked[one] = true;
    }
    std::vector<std::uint32_t> headings = headings_of_front(side, other, linked);
    if (headings.empty()) return;
    Link& link = links.emplace_back();
    (split ? link.earlier : link.later) = {0};
    (split ? link.later : link.earlier) = std::move(headings);
    link.confidence = most;
}

}  // namespace yearproof::lining_up
