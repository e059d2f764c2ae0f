// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/log/whole_file.h"

#include "support/temporary_folder.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace yearproof {
namespace {

std::size_t files_in(const test::TemporaryFolder& folder) {
    using Files = std::filesystem::directory_iterator;
    return static_cast<std::size_t>(std::distance(Files(folder.path()), Files()));
}

void write(const std::string& path, const std::string& text) {
    WholeFile file(path);
    file.stream() << text;
    file.commit();
}

std::string problem_with(const std::string& path) {
    try {
        write(path, "text");
    } catch (const Trouble& trouble) {
        CHECK(trouble.kind() == TroubleKind::output);
        CHECK(trouble.path() == path);
        return trouble.message();
    }
    return "";
}

TEST_CASE("a committed file stands in its place and nothing beside it") {
    const test::TemporaryFolder folder;
    const std::string long_text(300'000, 'x');
    for (const auto& text : {std::string(), std::string("log"), long_text}) {
        write(folder / "audit.xml", text);
        CHECK(test::read_file(folder / "audit.xml") == text);
        CHECK(files_in(folder) == 1);
    }
}

TEST_CASE("a file that is not committed leaves what was there before") {
    const test::TemporaryFolder folder;
    folder.write("audit.xml", "before");
    {
        WholeFile file(folder / "audit.xml");
        file.stream() << std::string(300'000, 'x');
        CHECK(files_in(folder) == 2);
        CHECK(test::read_file(folder / "audit.xml") == "before");
    }
    CHECK(files_in(folder) == 1);
    CHECK(test::read_file(folder / "audit.xml") == "before");
}

TEST_CASE("permissions and links stay as they were") {
    const test::TemporaryFolder folder;
    const auto target = folder.write("target.xml", "before");
    std::filesystem::permissions(target, std::filesystem::perms(0640));
    std::filesystem::create_symlink("target.xml", folder / "link.xml");
    write(folder / "link.xml", "after");
    CHECK(std::filesystem::is_symlink(folder / "link.xml"));
    CHECK(test::read_file(target) == "after");
    CHECK(std::filesystem::status(target).permissions() == std::filesystem::perms(0640));
}

TEST_CASE("a new file has the permissions that new files have") {
    const test::TemporaryFolder folder;
    const auto mask = umask(022);
    write(folder / "audit.xml", "log");
    umask(mask);
    CHECK(std::filesystem::status(folder / "audit.xml").permissions() ==
          std::filesystem::perms(0644));
}

TEST_CASE("what cannot be written is one line that says why") {
    const test::TemporaryFolder folder;
    CHECK(problem_with(folder / "missing/audit.xml") ==
          "it cannot be written: No such file or directory");
    CHECK(problem_with(folder.path().string()) == "it cannot be written: Is a directory");
    CHECK(problem_with("/dev/full") == "it cannot be written: No space left on device");
    CHECK(files_in(folder) == 0);
}

TEST_CASE("what is no regular file is written to and stays what it is") {
    write("/dev/null", "log");
    CHECK(std::filesystem::is_character_file("/dev/null"));
    const test::TemporaryFolder folder;
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const auto child = fork();
    if (child == 0) _exit(test::read_file(folder / "pipe") == "log" ? 0 : 1);
    write(folder / "pipe", "log");
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(status == 0);
}

/// In a process of its own: begins a file, tells so by a byte, and waits.
[[noreturn]] void write_and_wait(const std::string& path, int tell) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, SIG_DFL);
    WholeFile file(path);
    file.stream() << "half" << std::flush;
    static_cast<void>(::write(tell, "x", 1));
    for (;;) pause();
}

TEST_CASE("an interrupt leaves no unfinished file") {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        const test::TemporaryFolder folder;
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const auto child = fork();
        if (child == 0) write_and_wait(folder / "audit.xml", ends[1]);
        char byte = 0;
        REQUIRE(read(ends[0], &byte, 1) == 1);
        CHECK(files_in(folder) == 1);
        kill(child, signal);
        int status = 0;
        waitpid(child, &status, 0);
        CHECK(WIFSIGNALED(status));
        CHECK(WTERMSIG(status) == signal);
        CHECK(files_in(folder) == 0);
        close(ends[0]);
        close(ends[1]);
    }
}

}  // namespace
}  // namespace yearproof
