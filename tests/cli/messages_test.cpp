// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run_program.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace yearproof::test;

namespace {

std::string report_of(const std::string& year) {
    return "# Annual report of the Harbour Board\n\n5 March " + year +
           "\n\n## 1. Berths\n\n1.1 There were 24 berths.\n";
}

std::string line(const std::string& words) { return "yearproof: " + words + "\n"; }

}  // namespace

TEST_CASE("What is wrong with the command line is told in one line, and then where help is") {
    const std::pair<std::string, std::string> cases[] = {
        {"audit ''", "PATH: its name is empty; name a file or a folder"},
        {"audit . --output ''", "--output: its name is empty; name a file or a folder"},
        {"check ''", "DRAFT: its name is empty; name a file or a folder"},
        {"facts ''", "FILE: its name is empty; name a file or a folder"},
        {"audit . --jobs x", "--jobs: \"x\" is no number from 1 to 1024"},
        {"audit . --jobs 0", "--jobs: \"0\" is no number from 1 to 1024"},
        {"audit . --jobs 1.5", "--jobs: \"1.5\" is no number from 1 to 1024"},
    };
    const TemporaryFolder folder;
    for (const auto& [arguments, message] : cases) {
        const Outcome outcome = run_program(folder.path().string(), arguments);
        const std::string command = arguments.substr(0, arguments.find(' '));
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err == line(message) + "Try: yearproof " + command + " --help\n");
    }
}

TEST_CASE("An audit of nothing is a line on standard error") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "empty");
    const std::string root = folder.path().string();
    const Outcome gone = run_program(root, "audit gone");
    CHECK(gone.status == 3);
    CHECK(gone.out.empty());
    CHECK(gone.err == line("gone: no such file or folder"));
    const Outcome empty = run_program(root, "audit empty");
    CHECK(empty.status == 3);
    CHECK(empty.out.empty());
    CHECK(empty.err == line("nothing to read was found in empty"));
    CHECK(run_program(root, "audit gone --format xml").out.find("<unreadable path=\"gone\"") !=
          std::string::npos);
}

TEST_CASE("A file that was named and cannot be read is told, the others are audited") {
    const TemporaryFolder folder;
    folder.write("a.md", report_of("2026"));
    const Outcome outcome = run_program(folder.path().string(), "audit a.md gone");
    CHECK(outcome.status == 3);
    CHECK(outcome.err == line("gone: no such file or folder"));
    CHECK(outcome.out.find("1 report") != std::string::npos);
}

TEST_CASE("An earlier report that is none is told") {
    const TemporaryFolder folder;
    folder.write("2025.md", report_of("2025"));
    folder.write("2026.md", report_of("2026"));
    folder.write("2025.txt", report_of("2025"));
    std::filesystem::create_symlink("2025.md", folder.path() / "link.md");
    const std::string root = folder.path().string();
    const std::string alone =
        line("no earlier report was given (--against), so the draft is judged by itself");
    const std::pair<std::string, std::string> cases[] = {
        {"check 2026.md --against 2025.md", ""},
        {"check 2025.md --against 2026.md",
         line("warning: 2026.md is no earlier report: it was issued on 2026-03-05, and the draft "
              "on 2025-03-05")},
        {"check 2025.md --against 2025.md",
         line("warning: 2025.md is the draft itself, and no earlier report") + alone},
        {"check 2025.md --against link.md",
         line("warning: link.md is the draft itself, and no earlier report") + alone},
        {"check 2025.md --against 2025.txt",
         line("warning: 2025.txt is the draft in another form, and no earlier report")},
    };
    for (const auto& [arguments, message] : cases) {
        const Outcome outcome = run_program(root, arguments);
        INFO(arguments << '\n' << outcome.out);
        CHECK(outcome.status == 0);
        CHECK(outcome.err == message);
        CHECK(outcome.out.find("in the draft") != std::string::npos);
    }
}

TEST_CASE("A log is not written over by its own rendering") {
    const TemporaryFolder folder;
    folder.write("a.md", report_of("2026"));
    const std::string root = folder.path().string();
    REQUIRE(run_program(root, "audit a.md --output audit.xml").status == 0);
    const std::string log = read_file(folder / "audit.xml");
    const Outcome outcome = run_program(root, "render audit.xml --output ./audit.xml");
    CHECK(outcome.status == 2);
    CHECK(outcome.err == line("./audit.xml: is one of the files to be read; it is left as it is"));
    CHECK(read_file(folder / "audit.xml") == log);
}

TEST_CASE("A folder without plugins is told") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "empty");
    const Outcome outcome =
        run_program(folder.path().string(), "list rules --ids --plugin-path empty");
    CHECK(outcome.status == 0);
    CHECK(outcome.err == line("warning: empty: there is no plugin in this folder"));
    CHECK(outcome.out.find("figure.change") != std::string::npos);
}
