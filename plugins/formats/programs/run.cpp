// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run.h"

#include <yearproof/source/wanted.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;  // NOLINT(readability-redundant-declaration): not every C library has it

namespace yearproof::programs {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t most_output = std::size_t{64} << 20;
constexpr std::size_t piece = std::size_t{64} << 10;

/// Both ends of a way to or from the program. A socket, because writing to one whose reader is gone
/// can be told to raise no signal.
struct Way {
    int ours = -1, theirs = -1;

    Way() {
        std::array<int, 2> ends{};
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0) {
            ours = ends[0];
            theirs = ends[1];
        }
    }
    ~Way() {
        end(ours);
        end(theirs);
    }
    Way(const Way&) = delete;
    Way& operator=(const Way&) = delete;

    static void end(int& descriptor) {
        if (descriptor >= 0) close(descriptor);
        descriptor = -1;
    }
};

std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> out;
    for (const std::string& word : words) out.push_back(const_cast<char*>(word.c_str()));
    return out;
}

/// The bounds of our own memory are those of the file that is read, not of another program.
void unbind_memory(pid_t process) {
    rlimit limit = {};
    if (prlimit(process, RLIMIT_DATA, nullptr, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    prlimit(process, RLIMIT_DATA, &limit, nullptr);
}

class Child {
public:
    explicit Child(const Task& task) : rest_(task.input) {
        std::vector<char*> arguments = pointers(task.command);
        arguments.push_back(nullptr);
        std::vector<char*> names = pointers(task.environment);
        for (char** each = environ; each != nullptr && *each != nullptr; ++each)
            names.push_back(*each);
        names.push_back(nullptr);
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, to_.theirs, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, from_.theirs, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        const int error = posix_spawnp(&process_, arguments.front(), &actions, &attributes,
                                       arguments.data(), names.data());
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
        if (error != 0) process_ = -1;
        if (started()) unbind_memory(process_);
        Way::end(to_.theirs);
        Way::end(from_.theirs);
    }

    bool started() const { return process_ > 0; }

    /// Writes and reads until it ends what it writes; false where that takes too long, or nobody
    /// wants it any more.
    bool talk(Clock::time_point until, std::string& output) {
        for (;;) {
            if (rest_.empty()) Way::end(to_.ours);
            const auto left = std::chrono::duration_cast<milliseconds>(until - Clock::now());
            if (left.count() <= 0 || output.size() > most_output || !still_wanted()) return false;
            std::array<pollfd, 2> both{pollfd{from_.ours, POLLIN, 0}, pollfd{to_.ours, POLLOUT, 0}};
            const auto wait = std::min<milliseconds::rep>(left.count(), wanted_interval);
            if (poll(both.data(), both.size(), static_cast<int>(wait)) <= 0) continue;
            if (both[1].revents != 0) write_some();
            if (both[0].revents != 0 && !read_some(output)) return true;
        }
    }

    /// Waits for it to be gone; what it started goes with it.
    bool succeeded(bool in_time) {
        if (!in_time) kill(-process_, SIGKILL);
        int status = 0;
        waitpid(process_, &status, 0);
        kill(-process_, SIGKILL);
        return in_time && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

private:
    Way to_, from_;
    std::string_view rest_;
    pid_t process_ = -1;

    void write_some() {
        const ssize_t count = send(to_.ours, rest_.data(), std::min(rest_.size(), piece),
                                   MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count > 0) rest_.remove_prefix(static_cast<std::size_t>(count));
        if (count < 0 && errno != EAGAIN && errno != EINTR) rest_ = {};
    }

    bool read_some(std::string& output) const {
        std::array<char, piece> bytes{};
        const ssize_t count = recv(from_.ours, bytes.data(), bytes.size(), 0);
        if (count < 0) return errno == EINTR;
        output.append(bytes.data(), static_cast<std::size_t>(count));
        return count > 0;
    }
};

}  // namespace

Result run(const Task& task) {
    const Clock::time_point begun = Clock::now();
    Child child(task);
    Result result;
    if (!child.started()) return result;
    const bool in_time = child.talk(begun + task.patience, result.output);
    result.end = child.succeeded(in_time) ? End::done : in_time ? End::failed : End::too_slow;
    result.taken = std::chrono::duration_cast<milliseconds>(Clock::now() - begun);
    return result;
}

}  // namespace yearproof::programs
