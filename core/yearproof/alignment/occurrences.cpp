// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/occurrences.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace yearproof::lining_up {
namespace {

constexpr std::size_t in_a_part = 1024;  ///< so that a part of both reports is near the processor
constexpr unsigned most_bits = 10;       ///< more places than that to write to are not

unsigned bits_for(std::size_t terms) {
    const auto bits = static_cast<unsigned>(std::bit_width(terms / in_a_part));
    return std::min(bits, most_bits);
}

}  // namespace

Occurrences::Occurrences(const std::vector<std::uint32_t>& terms,
                         const std::vector<Span>& of_sections)
    : bits_(bits_for(terms.size())), all_(terms.size()), begins_((std::size_t{1} << bits_) + 1) {
    // A shift by all 32 bits is not one.
    const auto part = [this](std::uint32_t term) { return std::uint64_t{term} >> (32 - bits_); };
    std::vector<std::uint32_t> next(begins_.size() - 1);
    for (const std::uint32_t term : terms) ++next[part(term)];
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < next.size(); ++i) {
        begins_[i] = sum;
        sum += std::exchange(next[i], sum);
    }
    begins_.back() = sum;
    for (std::uint32_t section = 0; section < of_sections.size(); ++section) {
        for (std::uint32_t i = of_sections[section].first; i < of_sections[section].end; ++i)
            all_[next[part(terms[i])]++] = {terms[i], section};
    }
}

}  // namespace yearproof::lining_up
