// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run_program.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace yearproof::test;

namespace {

constexpr auto report = "# Annual report of the Harbour Board\n\n5 March 2026\n\n## 1. "
                        "Berths\n\n1.1 There were 24 berths.\n";

/// Every way to write on standard output.
const std::string commands[] = {"--help",
                                "--version",
                                "audit --help",
                                "audit a.md",
                                "check a.md",
                                "facts a.md",
                                "outline a.md",
                                "compare a.md a.md",
                                "list rules",
                                "list formats",
                                "list plugins",
                                "explain figure.change",
                                "completion bash",
                                "audit a.md --format xml",
                                "facts a.md --format json"};

bool is_one_line(const std::string& text) {
    return !text.empty() && text.find('\n') + 1 == text.size();
}

}  // namespace

TEST_CASE("A reader who closes the pipe has what they wanted") {
    const TemporaryFolder folder;
    folder.write("a.md", report);
    for (const auto& command : commands) {
        INFO(command);
        const Outcome outcome =
            run_program(folder.path().string(), command + " >&3; echo $? > status; } 3>&1 | true",
                        "{ sleep 0.1;");
        CHECK(read_file(folder / "status") == "141\n");
        CHECK((outcome.err.empty() || outcome.err.find("earlier report") != std::string::npos));
    }
}

TEST_CASE("A full disk is one line, whatever was to be written") {
    const TemporaryFolder folder;
    folder.write("a.md", report);
    for (const auto& command : commands) {
        if (command == "check a.md") continue;  // it says first that nothing earlier was given
        INFO(command);
        const Outcome outcome = run_program(folder.path().string(), command + " > /dev/full");
        CHECK(outcome.status == 2);
        CHECK(outcome.err == "yearproof: standard output cannot be written (is the disk full?)\n");
    }
}

TEST_CASE("A closed stream is not taken by a file that is opened later") {
    const TemporaryFolder folder;
    folder.write("a.md", report);
    const Outcome closed = run_program(folder.path().string(), "facts a.md >&-");
    CHECK(closed.status == 2);
    CHECK(is_one_line(closed.err));
    const Outcome silent =
        run_program(folder.path().string(), "audit a.md --output audit.xml 2>&-");
    CHECK(silent.status == 0);
    CHECK(read_file(folder / "audit.xml").ends_with("</auditLog>\n"));
    CHECK(read_file(folder / "a.md") == report);
}
