// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "interrupt.h"

#include "yearproof/log/whole_file.h"
#include "yearproof/source/wanted.h"

#include <atomic>
#include <csignal>
#include <cstdint>
#include <ctime>

namespace yearproof::cli {
namespace {

constexpr int shell_offset = 128;
constexpr std::int64_t same_signal = 300;  ///< milliseconds: a process and then its group are told
// Lock-free, so that a handler may write them and any thread read them.
std::atomic<int> received = 0;
std::atomic<std::int64_t> received_at = 0;  ///< milliseconds of the clock that never goes back
static_assert(std::atomic<int>::is_always_lock_free &&
              std::atomic<std::int64_t>::is_always_lock_free);

std::int64_t clock_now() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

/// The first one lets the run end in order; one that a person sends after it ends it at once.
extern "C" void on_signal(int signal) {
    const std::int64_t now = clock_now();
    std::int64_t first = 0;
    if (received_at.compare_exchange_strong(first, now)) {
        received = signal;
        return;
    }
    if (now - first < same_signal) return;
    WholeFile::remove_unfinished();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

}  // namespace

void watch_for_interrupts() {
    for (const int signal : {SIGINT, SIGTERM}) {
        // A caller that has the signal ignored (nohup, a job in the background) goes on having it
        // ignored.
        if (std::signal(signal, &on_signal) == SIG_IGN) std::signal(signal, SIG_IGN);
    }
    tell_wanted_by([] { return !interrupted(); });
}

bool interrupted() { return received != 0; }

void stop_if_interrupted() {
    if (interrupted()) throw Interrupted();
}

int signal_status(int signal) { return shell_offset + signal; }

int interrupt_status() { return signal_status(received); }

}  // namespace yearproof::cli
