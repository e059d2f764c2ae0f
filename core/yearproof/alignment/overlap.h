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
/// weight of what they share is a sum without a comparison. The joint terms must outlive it.
class Marks {
public:
    using Terms = std::span<const std::uint32_t>;

    explicit Marks(const JointTerms& joint) : joint_(joint), marked_(joint.earlier.size()) {}

    void set(Terms earlier) {
        for (const std::uint32_t term : earlier) marked_[term] = joint_.earlier[term];
    }
    void clear(Terms earlier) {
        for (const std::uint32_t term : earlier) marked_[term] = 0;
    }
    /// Takes off the marks of those that later terms meet.
    void clear_met(Terms later) {
        for (const std::uint32_t term : later) marked_[joint_.in_earlier[term]] = 0;
    }
    std::uint64_t sum(Terms later) const {
        std::uint64_t sum = 0;
        for (const std::uint32_t term : later) sum += marked_[joint_.in_earlier[term]];
        return sum;
    }

private:
    const JointTerms& joint_;
    std::vector<Weight> marked_;  ///< by id in the earlier side; 0: not marked
};

/// Quickest when asked about one earlier section after the other.
class Overlap {
public:
    explicit Overlap(const Weighed& weighed)
        : weighed_(weighed), text_(weighed.words), title_(weighed.title_words) {}

    /// Weight of the terms that two sections share.
    std::uint64_t text(std::uint32_t earlier, std::uint32_t later);

    /// The same without those that a second section of either report has too.
    std::uint64_t text_without_earlier(std::uint32_t earlier, std::uint32_t later,
                                       std::uint32_t second);
    std::uint64_t text_without_later(std::uint32_t earlier, std::uint32_t later,
                                     std::uint32_t second);

    /// Share of the weight of both that they have in common (Dice's coefficient), 0 to 1.
    double title_similarity(std::uint32_t earlier, std::uint32_t later);
    /// Of the texts of several sections together.
    double text_similarity(const std::vector<std::uint32_t>& earlier,
                           const std::vector<std::uint32_t>& later);

private:
    void mark_text(std::uint32_t earlier);
    void unmark_text();
    std::uint64_t sum_and_unmark(std::uint32_t later);
    void mark_title(std::uint32_t earlier);

    const Weighed& weighed_;
    Marks text_, title_;
    std::uint32_t with_text_ = none, with_title_ = none;  ///< the sections that are marked
};

/// 0 for nothing by nothing.
double similarity(std::uint64_t shared, std::uint64_t both);

}  // namespace yearproof::lining_up
