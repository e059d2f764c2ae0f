// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "rate_bases.h"

#include "arithmetic.h"
#include "slip.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>

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

/// The rates of a report by their bases: there are few powers of ten, and all others are held
/// against those alone.
class Bases {
public:
    explicit Bases(const Report& report) : report_(report), rates_(rates_of(report)) {
        for (const Rate& rate : rates_) {
            ++times_[rate.base];
            if (is_power(rate.base)) powers_[rate.base].push_back(rate.fact);
        }
    }

    std::vector<OddBase> odd() {
        std::vector<OddBase> found;
        for (const Rate& rate : rates_) {
            const auto times = times_.at(rate.base);
            if (is_power(rate.base) || times > most_times) continue;
            const auto one = judge(rate, times);
            if (!one) continue;
            found.push_back(*one);
            times_[rate.base] = most_times + 1;  // "44 of us and 51 of them per 10,003" is one
        }
        return found;
    }

private:
    static constexpr std::size_t most_times = 2;  ///< of an odd base

    std::optional<OddBase> judge(const Rate& odd, std::size_t times) const {
        OddBase found{odd.fact, nullptr, odd.base, 0};
        std::size_t others = 0;
        int near = 0;
        for (const auto& [base, facts] : powers_) {
            if (!is_slip(odd.base, base)) continue;
            others += facts.size();
            if (found.usual == nullptr || found.usual->token < facts.back()->token) {
                found.usual = facts.back();
                found.meant = base;
            }
            if (is_round(odd.base)) near += count_near(*odd.fact, facts);
        }
        const bool rare = times == 1 || others > 2;
        const bool told = found.usual != nullptr && rare;
        return told && (!is_round(odd.base) || near >= beside) ? std::optional(found)
                                                               : std::nullopt;
    }

    int count_near(const Fact& odd, const std::vector<const Fact*>& facts) const {
        return static_cast<int>(std::ranges::count_if(facts, [&](const Fact* one) {
            return block_of(report_, *one) == block_of(report_, odd) && is_of_one(odd, *one);
        }));
    }

    const Report& report_;
    std::vector<Rate> rates_;
    std::unordered_map<std::int64_t, std::size_t> times_;      ///< by base
    std::map<std::int64_t, std::vector<const Fact*>> powers_;  ///< in reading order, by base
};

}  // namespace

std::vector<OddBase> odd_bases(const Report& report) { return Bases(report).odd(); }

}  // namespace yearproof::figure
