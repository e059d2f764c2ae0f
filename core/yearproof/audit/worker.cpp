// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/worker.h"

#include "yearproof/audit/messages.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT(readability-redundant-declaration): not every C library has it

namespace yearproof {
namespace {

/// How long one that closed its pipe may take to be gone, in milliseconds.
constexpr int last_breath = 2000;
/// And one that sees by its closed pipe that nobody waits for it, to end what it has started.
constexpr int farewell = 1000;

struct Pipe {
    int out = -1, in = -1;
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error(fmt::format("no pipe: {}", std::strerror(errno)));
    return {ends[0], ends[1]};
}

/// Runs the command with the pipes as its standard input and output; what it would print is
/// dropped.
pid_t start(const std::vector<std::string>& command, const Pipe& to, const Pipe& from) {
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, to.out, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, from.in, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = -1;
    const int error = posix_spawn(&process, command.front().c_str(), &actions, nullptr,
                                  arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? process : -1;
}

std::string how_it_ended(int status) {
    if (WIFSIGNALED(status))
        return fmt::format("what reads it was ended by signal {}", WTERMSIG(status));
    return fmt::format("what reads it ended with status {}", WEXITSTATUS(status));
}

/// Waits for it a little: its pipe is closed before it is gone.
bool is_gone(pid_t process, int& status, int milliseconds) {
    for (; milliseconds > 0; milliseconds -= 10) {
        if (waitpid(process, &status, WNOHANG) == process) return true;
        poll(nullptr, 0, 10);
    }
    return false;
}

}  // namespace

Worker::Worker(const std::vector<std::string>& command) {
    const Pipe to = make_pipe(), from = make_pipe();
    process_ = start(command, to, from);
    close(to.out);
    close(from.in);
    to_ = to.in;
    from_ = from.out;
    if (process_ < 0) {
        close_pipes();
        throw std::runtime_error("no process to read it in could be started");
    }
    // A worker that is stuck must not keep whoever writes to it.
    static_cast<void>(fcntl(to_, F_SETFL, O_NONBLOCK));
}

void Worker::close_pipes() {
    if (to_ >= 0) close(to_);
    if (from_ >= 0) close(from_);
    to_ = from_ = -1;
}

/// It ends by itself when nothing more can come.
Worker::~Worker() {
    close_pipes();
    if (process_ > 0) ending(last_breath);
}

std::optional<std::string> Worker::ask(std::string_view request, int patience) {
    if (!send_message(to_, request, patience)) return std::nullopt;
    return receive_message(from_, patience);
}

std::string Worker::ending(int patience) {
    int status = 0;
    // Where it is still there after that, it is it that takes so long.
    const bool gone = is_gone(process_, status, patience);
    close_pipes();
    if (!gone && !is_gone(process_, status, farewell)) {
        kill(process_, SIGKILL);
        waitpid(process_, &status, 0);
    }
    process_ = -1;
    return gone ? how_it_ended(status) : "it took too long";
}

}  // namespace yearproof
