// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/terms.h"

#include <cstdint>
#include <span>
#include <vector>

/// How much sections of two reports have in common. Internal to the alignment stage.
namespace yearproof::lining_up {

/// The terms of an earlier section, marked with their weights, against those of later ones: the
/// weight of what they share is a sum without a comparison. The weights must outlive it.
class Marks {
public:
    using Terms = std::span<const std::uint32_t>;

    explicit Marks(const std::vector<Weight>& weights)
        : weights_(weights), marked_(weights.size()) {}

    void set(Terms terms) {
        for (const std::uint32_t term : terms) marked_[term] = weights_[term];
    }
    void clear(Terms terms) {
        for (const std::uint32_t term : terms) marked_[term] = 0;
    }
    std::uint64_t sum(Terms terms) const { return sum_of(terms, marked_); }

private:
    const std::vector<Weight>& weights_;
    std::vector<Weight> marked_;  ///< by id; 0: not marked
};

/// Quickest when asked about one earlier section after the other.
class Overlap {
public:
    explicit Overlap(const Weighed& weighed)
        : weighed_(weighed), common_(weighed.words.common), title_(weighed.title_words.weights) {}

    /// Weight of the terms that two sections share. `rare`: that of the rare ones among them,
    /// which Weighed::shared has for all that share any.
    std::uint64_t text(std::uint32_t earlier, std::uint32_t later, std::uint64_t rare);

    /// The same without those that a second section of either report has too.
    std::uint64_t text_without_earlier(std::uint32_t earlier, std::uint32_t later,
                                       std::uint32_t second);
    std::uint64_t text_without_later(std::uint32_t earlier, std::uint32_t later,
                                     std::uint32_t second);

    /// Share of the weight of both that they have in common (Dice's coefficient), 0 to 1.
    double title_similarity(std::uint32_t earlier, std::uint32_t later);
    /// Of the texts of several sections together.
    double text_similarity(const std::vector<std::uint32_t>& earlier,
                           const std::vector<std::uint32_t>& later) const;

private:
    void mark_text(std::uint32_t earlier);
    void unmark_text();
    void mark_title(std::uint32_t earlier);
    std::uint64_t text_without(std::uint32_t earlier, std::uint32_t later,
                               const SectionTerms& terms, std::uint32_t second);

    const Weighed& weighed_;
    Marks common_, title_;
    std::uint32_t with_text_ = none,  ///< the section whose common terms are marked
        with_title_ = none;
};

/// 0 for nothing by nothing.
double similarity(std::uint64_t shared, std::uint64_t both);

}  // namespace yearproof::lining_up
