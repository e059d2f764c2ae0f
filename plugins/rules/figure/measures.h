// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

#include <functional>
#include <unordered_map>

/// Figures of one measure: the same unit, and what is counted in the same stems.
namespace yearproof::figure {

struct MeasureHash {
    std::size_t operator()(const Fact* fact) const {
        std::size_t seed = std::hash<std::string>()(fact->unit);
        for (const std::string& stem : fact->what.stems)
            seed = seed * 31 + std::hash<std::string>()(stem);
        return seed;
    }
};

struct SameMeasure {
    bool operator()(const Fact* a, const Fact* b) const {
        return a->unit == b->unit && a->what.stems == b->what.stems;
    }
};

/// Never gone through: its order is of no meaning.
template <class Value>
using MeasureMap = std::unordered_map<const Fact*, Value, MeasureHash, SameMeasure>;

/// A figure that says how things were, and whose own words name what it counts, or that a
/// comparison ties to what does.
inline bool is_named_level(const Fact& fact) {
    const bool level = fact.role == Role::reported || fact.role == Role::comparative;
    const bool named =
        !fact.what.stems.empty() && (!fact.what.carried || fact.role == Role::comparative);
    return level && named && fact.unit != "age" && fact.unit != "ratio";
}

/// A figure of an earlier report, or of the same.
struct Seen {
    const Report* report = nullptr;
    const Fact* fact = nullptr;
};

}  // namespace yearproof::figure
