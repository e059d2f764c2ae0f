// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/in_place.h"

#include <algorithm>

namespace yearproof::lining_up {
namespace {

/// Prefix maxima by position (Fenwick, 1994), with the item that each is of.
class PrefixMaxima {
public:
    explicit PrefixMaxima(std::size_t size) : best_(size + 1) {}

    struct Best {
        Gravity sum;
        std::int64_t item = -1;
    };

    Best before(std::size_t position) const {
        Best result;
        for (std::size_t i = position; i > 0; i &= i - 1) {
            if (best_[i].sum > result.sum) result = best_[i];
        }
        return result;
    }

    void put(std::size_t position, Best best) {
        for (std::size_t i = position + 1; i < best_.size(); i += i & (~i + 1)) {
            if (best.sum > best_[i].sum) best_[i] = best;
        }
    }

private:
    std::vector<Best> best_;
};

}  // namespace

std::vector<bool> stay_in_place(const std::vector<Placed>& items) {
    std::vector<std::uint32_t> places;
    for (const Placed& item : items) places.push_back(item.later);
    std::sort(places.begin(), places.end());
    PrefixMaxima maxima(items.size());
    std::vector<std::int64_t> before(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto place = static_cast<std::size_t>(
            std::lower_bound(places.begin(), places.end(), items[i].later) - places.begin());
        const PrefixMaxima::Best best = maxima.before(place);
        before[i] = best.item;
        maxima.put(place, {best.sum + items[i].gravity, static_cast<std::int64_t>(i)});
    }
    std::vector<bool> result(items.size());
    for (std::int64_t i = maxima.before(items.size()).item; i >= 0;
         i = before[static_cast<std::size_t>(i)]) {
        result[static_cast<std::size_t>(i)] = true;
    }
    return result;
}

}  // namespace yearproof::lining_up
