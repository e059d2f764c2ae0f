// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

/// Lists of entries in which too many stand for all to be looked at: a table of thousands of rows
/// gives as many figures for one time. Within such a list an entry is found by its rarer stems.
namespace yearproof::figure {

class Crowds {
public:
    using Entries = std::vector<std::uint32_t>;

    static bool is_one(const Entries& entries) { return entries.size() > few; }

    /// Those of the crowd that share a stem with `stems`, in their order; of a stem that very many
    /// have, none, or where all are such, some. `stems_of` gives the stems of an entry. A list that
    /// has grown since it was asked last is read on from there; it must not move.
    template <class StemsOf>
    Entries alike(const Entries& crowd, const std::vector<std::uint64_t>& stems, StemsOf stems_of) {
        Known& known = known_[&crowd];
        for (; known.read < crowd.size(); ++known.read) {
            for (const std::uint64_t stem : stems_of(crowd[known.read]))
                known.by_stem[stem].push_back(crowd[known.read]);
        }
        return chosen(known.by_stem, stems);
    }

private:
    static constexpr std::size_t few = 512;
    using ByStem = std::unordered_map<std::uint64_t, Entries>;
    struct Known {
        std::size_t read = 0;
        ByStem by_stem;
    };

    static Entries chosen(const ByStem& by_stem, const std::vector<std::uint64_t>& stems);

    std::unordered_map<const Entries*, Known> known_;
};

}  // namespace yearproof::figure
