// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "isolated.h"

#include "interrupt.h"
#include "session.h"
#include "yearproof/audit/isolation.h"
#include "yearproof/source/wanted.h"

#include <csignal>
#include <poll.h>
#include <unistd.h>

namespace yearproof::cli {
namespace {

/// Who asked holds the other end of our input.
bool somebody_waits() {
    pollfd input{STDIN_FILENO, 0, 0};
    return !interrupted() && (poll(&input, 1, 0) <= 0 || (input.revents & POLLHUP) == 0);
}

}  // namespace

int run_isolated(const std::vector<std::string>& arguments) {
    // The terminal tells all of us; who asked decides, and an end of its own would leave files.
    std::signal(SIGINT, SIG_IGN);
    tell_wanted_by(&somebody_waits);
    std::vector<std::string> asked;
    for (std::size_t i = 1; i < arguments.size(); i += 2) asked.push_back(arguments[i]);
    Registry registry;
    load_wanted_plugins(registry, asked, {Extension::format});
    return serve_isolated(registry.formats(), STDIN_FILENO, STDOUT_FILENO);
}

}  // namespace yearproof::cli
