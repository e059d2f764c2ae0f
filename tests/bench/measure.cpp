// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>

// Runs a command and writes to a file what it took: wall seconds, processor seconds, greatest
// memory in KiB. Its status is the command's. /usr/bin/time is not on every system.

extern char** environ;

namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

bool write_result(const char* path, double wall, const rusage& usage) {
    const double processor = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    const std::string line = fmt::format("{:.6f} {:.6f} {}\n", wall, processor, usage.ru_maxrss);
    std::FILE* file = std::fopen(path, "w");
    if (file == nullptr) return false;
    const bool written = std::fputs(line.c_str(), file) >= 0;
    return std::fclose(file) == 0 && written;
}

int fail(const char* what, int error) {
    fmt::print(stderr, "measure: {}: {}\n", what, std::strerror(error));
    return 127;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: measure RESULT COMMAND...\n");
        return 127;
    }
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    pid_t process = 0;
    const int error = posix_spawnp(&process, argv[2], nullptr, nullptr, argv + 2, environ);
    if (error != 0) return fail(argv[2], error);
    int status = 0;
    rusage usage{};
    if (wait4(process, &status, 0, &usage) < 0) return fail("wait4", errno);
    const std::chrono::duration<double> wall = Clock::now() - start;
    if (!write_result(argv[1], wall.count(), usage)) return fail(argv[1], errno);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
