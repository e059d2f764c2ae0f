// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

/// One worker process, seen from the program that started it.
namespace yearproof {

class Worker {
public:
    /// Throws std::runtime_error where it cannot be started.
    explicit Worker(const std::vector<std::string>& command);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Sends a request and waits for the answer. Nothing where none came in so many milliseconds,
    /// or the worker ended; then it is of no more use, and ending() says what became of it.
    std::optional<std::string> ask(std::string_view request, int patience);
    /// Ends it, and says how it had ended: "it took too long", "signal 11".
    std::string ending(int patience);

private:
    pid_t process_ = -1;
    int to_ = -1, from_ = -1;
    void close_pipes();
};

}  // namespace yearproof
