// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "rate_bases.h"

#include "arithmetic.h"
#include "slip.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace yearproof::figure {
namespace {

constexpr std::string_view prefix = "per-";
constexpr std::int64_t least_base = 100;
constexpr int beside = 2;  ///< rates of one paragraph that say what a round base should be

struct Rate {
    const Fact* fact;
    std::int64_t base;
};

std::vector<Rate> rates_of(const Report& report) {
    std::vector<Rate> rates;
    for (const Fact& fact : report.facts.facts) {
        if (!fact.unit.starts_with(prefix)) continue;
        std::int64_t base = 0;
        const char* const end = fact.unit.data() + fact.unit.size();
        const auto [at, error] = std::from_chars(fact.unit.data() + prefix.size(), end, base);
        if (error == std::errc() && at == end && base >= least_base) rates.push_back({&fact, base});
    }
    return rates;
}

/// 1,000 and 20,000, not 10,003.
bool is_round(std::int64_t base) {
    while (base % 10 == 0) base /= 10;
    return base < 10;
}

/// One of the two stands alone, or both name one thing.
bool is_of_one(const Fact& a, const Fact& b) {
    return a.what.carried || b.what.carried || a.what.stems.empty() || b.what.stems.empty() ||
           compare_concepts(a.what, b.what) >= Sameness::likely;
}

bool is_power(std::int64_t base) {
    while (base % 10 == 0) base /= 10;
    return base == 1;
}

}  // namespace

std::vector<OddBase> odd_bases(const Report& report) {
    const std::vector<Rate> rates = rates_of(report);
    std::vector<OddBase> found;
    for (const Rate& odd : rates) {
        const bool told = std::any_of(found.begin(), found.end(),
                                      [&](const OddBase& one) { return one.base == odd.base; });
        if (is_power(odd.base) || told) continue;  // "44 of us and 51 of them per 10,003" is one
        const Fact* usual = nullptr;
        std::int64_t meant = 0;
        int near = 0, alike = 0, others = 0;
        for (const Rate& other : rates) {
            alike += other.base == odd.base;
            if (!is_power(other.base) || !is_slip(odd.base, other.base)) continue;
            usual = other.fact;
            meant = other.base;
            ++others;
            near += block_of(report, *other.fact) == block_of(report, *odd.fact) &&
                    is_of_one(*odd.fact, *other.fact);
        }
        const bool rare = alike == 1 || (alike == 2 && others > 2);
        if (usual != nullptr && rare && (!is_round(odd.base) || near >= beside))
            found.push_back({odd.fact, usual, odd.base, meant});
    }
    return found;
}

}  // namespace yearproof::figure
