// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/weigher.h"

#include <cmath>

namespace yearproof::lining_up {

Weigher::Weigher(std::size_t sections) : sections_(static_cast<double>(sections + 1)) {
    for (std::size_t n = 1; n < weights_.size(); ++n) weights_[n] = compute(n);
}

Weight Weigher::compute(std::size_t sections) const {
    return static_cast<Weight>(
        std::lround(256 * std::log(sections_ / static_cast<double>(sections))));
}

}  // namespace yearproof::lining_up
