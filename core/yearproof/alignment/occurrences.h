// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// The terms of a report's texts, those that begin with the same bits together. Internal to the
/// alignment stage.
namespace yearproof::lining_up {

inline constexpr std::uint32_t none = 0xffffffff;

/// Half-open range of indices.
struct Span {
    std::uint32_t first = 0, end = 0;
    std::uint32_t size() const { return end - first; }
};

struct Occurrence {
    std::uint32_t term = 0, section = 0;
};

/// Dealt out into parts, so that whoever brings the terms of two reports together has one small
/// part of each at hand and never looks a term up among all that there are: memory far from the
/// processor is read from end to end and nowhere else.
class Occurrences {
public:
    Occurrences() = default;

    /// Terms in the order of the sections, and where each section's are.
    Occurrences(const std::vector<std::uint32_t>& terms, const std::vector<Span>& of_sections);

    std::size_t size() const { return all_.size(); }

    /// There are two to the power of this many parts; they can be asked for as fewer.
    unsigned bits() const { return bits_; }

    /// Those whose terms begin with the `bits` bits of `part`; each term's in the order of the
    /// sections, as often as it stands there.
    std::span<const Occurrence> part(std::uint32_t part, unsigned bits) const {
        const unsigned finer = bits_ - bits;
        const std::uint32_t first = begins_[std::size_t{part} << finer],
                            end = begins_[(std::size_t{part} + 1) << finer];
        return {all_.data() + first, end - first};
    }

private:
    unsigned bits_ = 0;
    std::vector<Occurrence> all_;
    std::vector<std::uint32_t> begins_ = {0, 0};  ///< of each part, and the end of the last
};

}  // namespace yearproof::lining_up
