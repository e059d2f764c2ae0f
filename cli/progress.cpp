// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "progress.h"

#include <fmt/format.h>

#include <algorithm>

namespace yearproof::cli {
namespace {

constexpr std::size_t bar_width = 30;
constexpr auto between = std::chrono::milliseconds(100);
constexpr auto clear_line = "\r\033[K";

}  // namespace

Progress::~Progress() {
    if (drawn_) out_ << clear_line << std::flush;
}

void Progress::operator()(std::string_view stage, std::size_t done, std::size_t of) {
    if (!shown_ || of == 0) return;
    const std::scoped_lock lock(mutex_);
    if (stage != stage_) most_ = 0;
    stage_ = stage;
    most_ = std::max(most_, done);  // threads may tell theirs out of order
    const auto now = Clock::now();
    if (now < next_) return;
    next_ = now + between;
    drawn_ = true;
    const std::size_t filled = std::min(most_ * bar_width / of, bar_width);
    out_ << clear_line
         << fmt::format("{} [{:#<{}}{:.<{}}] {} of {}", stage, "", filled, "", bar_width - filled,
                        most_, of)
         << std::flush;
}

}  // namespace yearproof::cli
