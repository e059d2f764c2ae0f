// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// How telling terms are. Internal to the alignment stage.
namespace yearproof::lining_up {

/// In 256ths: whole numbers, so that no sum depends on the order of its parts and swapped reports
/// give swapped links.
using Weight = std::uint16_t;

/// Inverse document frequencies (Karen Sparck Jones, 1972).
class Weigher {
public:
    /// Of all sections of both reports.
    explicit Weigher(std::size_t sections);

    /// Of a term that so many sections have. Logarithms are dear, and nearly all terms stand in a
    /// few sections.
    Weight of(std::size_t sections) const {
        return sections < weights_.size() ? weights_[sections] : compute(sections);
    }

private:
    Weight compute(std::size_t sections) const;

    double sections_;
    std::array<Weight, 32> weights_{};
};

}  // namespace yearproof::lining_up
