// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// What turns one sequence of words into another. Internal to the alignment stage; the one that
/// knows the diff library.
namespace yearproof::lining_up {

/// Words [earlier, earlier_end) became [later, later_end); `kept`: as they were.
struct EditRun {
    std::uint32_t earlier = 0, earlier_end = 0;
    std::uint32_t later = 0, later_end = 0;
    bool kept = false;
    friend bool operator==(const EditRun&, const EditRun&) = default;
};

/// Words by their hashes. Runs cover both sides in order; what is kept and what is not alternate. A
/// word or two that happen to stand on both sides amid others that do not are not kept: nobody
/// reads such a comparison. Time and memory are bounded: long texts with little in common are one
/// run.
std::vector<EditRun> edits_between(std::span<const std::uint64_t> earlier,
                                   std::span<const std::uint64_t> later);

}  // namespace yearproof::lining_up
