// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/log/unfinished.h"

#include <array>
#include <atomic>
#include <climits>
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace yearproof::unfinished {
namespace {

// A signal handler may neither lock nor allocate: the paths stand in places of fixed size.
enum class State : int { free, taken, ready };
struct Place {
    std::atomic<State> state = State::free;
    std::array<char, PATH_MAX> path;
};
constexpr std::size_t most_files =
    8;  // one is usual; more than these are written all the same, unguarded
std::array<Place, most_files> places;
static_assert(std::atomic<State>::is_always_lock_free);

void on_signal(int signal) {
    remove_all();
    std::raise(signal);  // SA_RESETHAND: this time it does what it would have done
}

void guard(int signal) {
    struct sigaction known = {};
    if (sigaction(signal, nullptr, &known) != 0 || known.sa_handler != SIG_DFL) return;
    struct sigaction action = {};
    action.sa_handler = on_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(signal, &action, nullptr);
}

}  // namespace

int remember(const std::string& path) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) guard(signal);
    if (path.size() >= PATH_MAX) return -1;
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto expected = State::free;
        if (!places[i].state.compare_exchange_strong(expected, State::taken)) continue;
        std::memcpy(places[i].path.data(), path.c_str(), path.size() + 1);
        places[i].state = State::ready;
        return static_cast<int>(i);
    }
    return -1;
}

void forget(int place) noexcept {
    if (place >= 0) places[static_cast<std::size_t>(place)].state = State::free;
}

void remove_all() noexcept {
    for (auto& place : places) {
        if (place.state == State::ready) unlink(place.path.data());
    }
}

}  // namespace yearproof::unfinished
