// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "interrupt.h"

#include "yearproof/log/whole_file.h"
#include "yearproof/source/wanted.h"

#include <atomic>
#include <csignal>

namespace yearproof::cli {
namespace {

constexpr int shell_offset = 128;
std::atomic<int> received =
    0;  ///< lock-free, so that a handler may write it and any thread read it
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void on_signal(int signal) {
    if (received.exchange(signal) == 0) return;
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
