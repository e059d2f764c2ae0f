// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run_program.h"
#include "support/schema.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

#include <sys/stat.h>

using namespace yearproof::test;
namespace fs = std::filesystem;

namespace {

constexpr auto report = "# Annual report of the Harbour Board\n\n5 March 2026\n\n## 1. "
                        "Berths\n\n1.1 There were 24 berths.\n";

bool has_controls(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == 0x7F; });
}

}  // namespace

TEST_CASE("A file name can neither write over the terminal nor break the log") {
    const std::string names[] = {"two\nlines.md", "red\x1B[31m.md", "broken\xFF\xC3.md",
                                 "<&\"'>.md"};
    for (const auto& name : names) {
        const TemporaryFolder folder;
        folder.write(name, std::string(report) + "\n1.2 There were the the boats.\n");
        const std::string root = folder.path().string();
        INFO(name);
        const Outcome seen = run_program(root, "audit .");
        CHECK(!has_controls(seen.out + seen.err));
        CHECK(seen.out.find("[text.repeated]") != std::string::npos);
        CHECK(schema_problems(run_program(root, "audit . --format xml").out).empty());
        CHECK(run_program(root, "facts *.md --format json").status == 0);
    }
}

TEST_CASE("What is no file is one line") {
    const TemporaryFolder folder;
    const std::string root = folder.path().string();
    fs::create_symlink("b.md", folder.path() / "a.md");
    fs::create_symlink("a.md", folder.path() / "b.md");
    fs::create_directory(folder.path() / "folder.md");
    REQUIRE(mkfifo((folder / "pipe.md").c_str(), 0600) == 0);
    const std::pair<std::string, std::string> cases[] = {
        {"audit a.md", "a.md: cannot be read: Too many levels of symbolic links"},
        {"facts a.md", "a.md: cannot be read: Too many levels of symbolic links"},
        {"facts folder.md", "folder.md: is a directory, not a report"},
        {"facts pipe.md", "pipe.md: is empty"},
        {"audit pipe.md", "pipe.md: is empty"},
        {"facts /dev/zero", "/dev/zero: is a device, not a file"},
        {"render /dev/zero", "/dev/zero: is a device, not a file"},
    };
    for (const auto& [arguments, message] : cases) {
        const Outcome outcome = run_program(root, arguments, "timeout 20");
        CHECK(outcome.status == 3);
        CHECK(outcome.out.empty());
        CHECK(outcome.err == "yearproof: " + message + "\n");
    }
}

TEST_CASE("A log is read from a pipe") {
    const TemporaryFolder folder;
    folder.write("a.md", report);
    const std::string root = folder.path().string();
    REQUIRE(run_program(root, "audit a.md --output audit.xml").status == 0);
    CHECK(run_program(root, "render /dev/stdin", "cat audit.xml |").status == 0);
}

TEST_CASE("A report of one thing alone is read, however often it comes") {
    const std::pair<std::string, std::string> cases[] = {
        {"one word", "now "},
        {"two words by turns", "step by "},
        {"one acronym", "LSCP "},
        {"last events", "Since the last Ofsted inspection in 2019 we met. "},
        {"dates", "5 March 2019, "},
        {"headings", "\n\n## Trees and ponds\n\n"},
        {"figures", "1,234,567,"},
        {"capitals", "LSCP"},
        {"brackets", "[("},
    };
    for (const auto& [name, unit] : cases) {
        const TemporaryFolder folder;
        for (const std::string year : {"2024", "2025"}) {
            std::string text = "# Annual report of the Harbour Board\n\n5 March " + year + "\n\n";
            for (int i = 0; i < 10000; ++i) text += unit;
            folder.write(year + ".md", text + "end in " + year + ".\n");
        }
        INFO(name);
        const Outcome outcome =
            run_program(folder.path().string(), "audit . --fail-on never --output audit.xml");
        CHECK(outcome.status == 0);
    }
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // they map terabytes
TEST_CASE("A file that takes more memory than there is costs no other file") {
    const TemporaryFolder folder;
    folder.write("a.md", report);
    std::string numbers = report;
    for (int i = 0; i < 200000; ++i) numbers += std::to_string(i) + (i % 20 == 0 ? ".\n" : " ");
    folder.write("b.md", numbers);
    const std::string root = folder.path().string(), little = "ulimit -d 100000;";
    const Outcome audit = run_program(root, "audit . --jobs 1 --output audit.xml", little);
    CHECK(audit.status == 0);
    CHECK(read_file(folder / "audit.xml").find("not enough memory to read it") !=
          std::string::npos);
    const Outcome facts = run_program(root, "facts b.md", little);
    CHECK(facts.status == 3);
    CHECK(facts.err == "yearproof: b.md: there is not enough memory to read it\n");
}
#endif
