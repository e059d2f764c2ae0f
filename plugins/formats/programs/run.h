// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Other programs that are asked to read something: with a time limit, in a process group of their
/// own, so that whatever they start ends with them.
namespace yearproof::programs {

struct Task {
    std::vector<std::string> command;      ///< found along PATH
    std::vector<std::string> environment;  ///< "NAME=value", beside our own
    std::string_view input;                ///< on its standard input
    std::chrono::milliseconds patience{};
};

enum class End : std::uint8_t { not_found, failed, too_slow, done };

struct Result {
    End end = End::not_found;
    std::string output;  ///< of its standard output, at most 64 MiB; what it complains of is lost
    std::chrono::milliseconds taken{};
};

Result run(const Task& task);

}  // namespace yearproof::programs
