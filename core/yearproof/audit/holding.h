// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <atomic>
#include <cstdint>

/// Reports between being read and being judged: a series is known only once all are read, and ten
/// thousand reports do not fit into memory. So each waits without its words, which are cut again
/// when its turn comes; beyond a bound it gives up all that finding its series does not take, and
/// is read again.
namespace yearproof {

class Holding {
public:
    explicit Holding(std::uint64_t most_bytes) : most_bytes_(most_bytes) {}

    /// Leaves a report its text while there is room, else shrinks it. From any thread; which
    /// reports are shrunk depends on the threads, and what becomes of them does not.
    void take_in(Report& report);

private:
    std::uint64_t most_bytes_;
    std::atomic<std::uint64_t> bytes_ = 0;
};

/// False of a report that was shrunk.
bool is_whole(const Report& report);

}  // namespace yearproof
