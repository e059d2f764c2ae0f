// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <ostream>
#include <string_view>

namespace yearproof::cli {

/// A bar on standard error for runs that take long enough to wonder. Nothing is shown in the first
/// half second, nor more often than ten times a second, and nothing is left of it at the end. May
/// be told from any thread.
class Progress {
public:
    /// `shown`: whether there is a terminal to show it on.
    Progress(std::ostream& out, bool shown) : out_(out), shown_(shown) {}
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// `stage`: "reading"; in a new one it counts from the beginning.
    void operator()(std::string_view stage, std::size_t done, std::size_t of);

private:
    using Clock = std::chrono::steady_clock;

    std::ostream& out_;
    bool shown_, drawn_ = false;
    Clock::time_point next_ = Clock::now() + std::chrono::milliseconds(500);
    std::string_view stage_;
    std::size_t most_ = 0;
    std::mutex mutex_;
};

}  // namespace yearproof::cli
