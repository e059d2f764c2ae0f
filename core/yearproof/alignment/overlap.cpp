// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/overlap.h"

#include <algorithm>
#include <utility>

namespace yearproof::lining_up {
namespace {

/// The terms of several sections, each once.
std::vector<std::uint32_t> terms_of(const Side& side, const std::vector<std::uint32_t>& sections) {
    std::vector<std::uint32_t> result;
    for (const std::uint32_t section : sections) {
        const auto terms = side.terms_of(section);
        result.insert(result.end(), terms.begin(), terms.end());
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

}  // namespace

double similarity(std::uint64_t shared, std::uint64_t both) {
    return both > 0 ? static_cast<double>(2 * shared) / static_cast<double>(both) : 0;
}

void Overlap::mark_text(std::uint32_t earlier) {
    if (with_text_ == earlier) return;
    unmark_text();
    text_.set(weighed_.earlier.terms_of(earlier));
    with_text_ = earlier;
}

void Overlap::unmark_text() {
    if (with_text_ == none) return;
    text_.clear(weighed_.earlier.terms_of(std::exchange(with_text_, none)));
}

void Overlap::mark_title(std::uint32_t earlier) {
    if (with_title_ == earlier) return;
    if (with_title_ != none) title_.clear(weighed_.earlier.title_terms_of(with_title_));
    title_.set(weighed_.earlier.title_terms_of(earlier));
    with_title_ = earlier;
}

std::uint64_t Overlap::text(std::uint32_t earlier, std::uint32_t later) {
    const Node &a = weighed_.earlier.nodes[earlier], &b = weighed_.later.nodes[later];
    if (a.words == 0 || b.words == 0) return 0;
    if (a.text_hash == b.text_hash) return weighed_.of_earlier[earlier].text;
    mark_text(earlier);
    return text_.sum(weighed_.later.terms_of(later));
}

std::uint64_t Overlap::sum_and_unmark(std::uint32_t later) {
    const std::uint64_t sum = text_.sum(weighed_.later.terms_of(later));
    unmark_text();
    return sum;
}

std::uint64_t Overlap::text_without_earlier(std::uint32_t earlier, std::uint32_t later,
                                            std::uint32_t second) {
    mark_text(earlier);
    text_.clear(weighed_.earlier.terms_of(second));
    return sum_and_unmark(later);
}

std::uint64_t Overlap::text_without_later(std::uint32_t earlier, std::uint32_t later,
                                          std::uint32_t second) {
    mark_text(earlier);
    text_.clear_met(weighed_.later.terms_of(second));
    return sum_and_unmark(later);
}

double Overlap::title_similarity(std::uint32_t earlier, std::uint32_t later) {
    const Node &a = weighed_.earlier.nodes[earlier], &b = weighed_.later.nodes[later];
    if (a.title_hash == 0 || b.title_hash == 0) return 0;
    if (a.title_hash == b.title_hash) return 1;
    mark_title(earlier);
    return similarity(title_.sum(weighed_.later.title_terms_of(later)),
                      weighed_.of_earlier[earlier].title + weighed_.of_later[later].title);
}

double Overlap::text_similarity(const std::vector<std::uint32_t>& earlier,
                                const std::vector<std::uint32_t>& later) {
    const auto a = terms_of(weighed_.earlier, earlier), b = terms_of(weighed_.later, later);
    unmark_text();
    text_.set(a);
    const std::uint64_t shared = text_.sum(b);
    text_.clear(a);
    return similarity(shared, sum_of(a, weighed_.words.earlier) + sum_of(b, weighed_.words.later));
}

}  // namespace yearproof::lining_up
