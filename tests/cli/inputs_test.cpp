// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run_program.h"
#include "support/schema.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <random>

using namespace yearproof::test;
namespace fs = std::filesystem;

namespace {

constexpr auto report = "# Annual report of the Harbour Board\n\n5 March 2026\n\n## 1. "
                        "Berths\n\n1.1 There were 24 berths.\n";

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string random_bytes() {
    std::minstd_rand random(1);
    std::string bytes(4096, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 256);
    return bytes;
}

std::size_t files_in(const TemporaryFolder& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::recursive_directory_iterator(folder.path()), {}));
}

Outcome run_in(const TemporaryFolder& folder, const std::string& arguments) {
    return run_program(folder.path().string(), arguments, "SOURCE_DATE_EPOCH=1772703000");
}

}  // namespace

TEST_CASE(
    "A report that cannot be read costs that report, and the status says so when it was named") {
    const TemporaryFolder folder;
    folder.write("good.md", report);
    folder.write("empty.md", "");
    folder.write("random.md", random_bytes());
    fs::create_directory(folder.path() / "none");
    folder.write("pictures/logo.png", "\x89PNG\r\n\x1a\n");
    struct Case {
        std::string arguments;
        int status;
        std::string words;
    };
    const Case cases[] = {
        {"audit good.md", 0, "PASS"},
        {"audit good.md gone.md", 3, "gone.md: no such file"},
        {"audit good.md empty.md", 3, "empty.md: "},
        {"audit good.md random.md", 3, "random.md: "},
        {"audit empty.md", 3, "empty.md: is empty"},
        {"audit none", 3, "nothing to read was found in none"},
        {"audit pictures", 3, "nothing to read was found in pictures"},
        {"audit .", 0, "empty.md: "},
        {"check good.md", 0, "no earlier report was given"},
        {"check good.md --against gone.md", 3, "gone.md: no such file"},
        {"facts gone.md", 3, "gone.md: no such file"},
        {"facts empty.md", 3, "empty.md: "},
        {"outline random.md", 3, "random.md: "},
        {"compare good.md none", 3, "none: "},
        {"render good.md", 3, "good.md: "},
        {"render gone.xml", 3, "gone.xml: no such file"},
    };
    for (const auto& test : cases) {
        INFO(test.arguments);
        const Outcome outcome = run_in(folder, test.arguments);
        INFO(outcome.out << outcome.err);
        CHECK(outcome.status == test.status);
        CHECK(contains(outcome.out + outcome.err, test.words));
    }
}

TEST_CASE("A folder is no draft: nothing would be judged, and nothing may pass") {
    const TemporaryFolder folder;
    folder.write("reports/2025.md", report);
    const Outcome outcome = run_in(folder, "check reports --against reports/2025.md");
    CHECK(outcome.status == 3);
    CHECK(contains(outcome.err, "reports: is a directory, not a report"));
    CHECK_FALSE(contains(outcome.out, "PASS"));
}

TEST_CASE("A configuration that is wrong or missing ends the run with its place") {
    const TemporaryFolder folder;
    folder.write("good.md", report);
    folder.write("broken.toml", "jobs = 1\nfail-on = \"sometimes\"\n");
    folder.write("deep/yearproof.toml", "fail-onn = \"error\"\n");
    folder.write("deep/er/good.md", report);
    const Outcome named = run_in(folder, "audit good.md --config broken.toml");
    CHECK(named.status == 2);
    CHECK(contains(named.err, "broken.toml: line 2: "));
    CHECK(run_in(folder, "facts good.md --config broken.toml").status == 2);
    const Outcome missing = run_in(folder, "audit good.md --config gone.toml");
    CHECK(missing.status == 2);
    CHECK(contains(missing.err, "gone.toml: "));
    const Outcome found = run_program((folder.path() / "deep/er").string(), "audit good.md");
    CHECK(found.status == 2);
    CHECK(contains(found.err, "yearproof.toml: line 1: "));
}

TEST_CASE("A log in a file is valid, is told of in one line, and is rendered again") {
    const TemporaryFolder folder;
    folder.write("good.md", report);
    const Outcome written = run_in(folder, "audit good.md --output audit.xml");
    CHECK(written.status == 0);
    CHECK(written.out.empty());
    CHECK(written.err ==
          "yearproof: pass: 0 errors, 0 warnings, 0 notes in 1 report; 1 figure: 0 ticked, "
          "0 flagged, 1 not checked; written to audit.xml\n");
    const std::string log = read_file(folder / "audit.xml");
    CHECK(schema_problems(log).empty());
    CHECK(contains(log, "started=\"2026-03-05T09:30:00Z\""));
    CHECK(run_in(folder, "render audit.xml --format xml").out == log);
    CHECK(contains(run_in(folder, "render audit.xml").out, "PASS: "));
    CHECK(files_in(folder) == 2);
}

TEST_CASE("An output that cannot be written leaves nothing, and no report is overwritten") {
    const TemporaryFolder folder;
    folder.write("good.md", report);
    struct Case {
        std::string arguments, words;
    };
    const Case cases[] = {
        {"audit good.md --output none/audit.xml", "none/audit.xml: "},
        {"audit good.md --output .", ".: "},
        {"audit good.md --output good.md", "good.md: is one of the files to be read"},
        {"audit . --output ./good.md", "good.md: is one of the files to be read"},
        {"facts good.md --output good.md", "good.md: is one of the files to be read"},
        {"audit good.md --format xml > /dev/full", "standard output cannot be written"},
    };
    for (const auto& [arguments, words] : cases) {
        const Outcome outcome = run_in(folder, arguments);
        INFO(arguments << outcome.err);
        CHECK(outcome.status == 2);
        CHECK(contains(outcome.err, words));
        CHECK(files_in(folder) == 1);
        CHECK(read_file(folder / "good.md") == report);
    }
}

TEST_CASE("The same reports give the same bytes in whatever order they are named") {
    const TemporaryFolder folder;
    folder.write("a.md", report);
    folder.write("b.md", std::string(report) + "\n1.2 There were 12 cranes.\n");
    const std::string first = run_in(folder, "audit a.md b.md --format xml --jobs 1").out;
    CHECK(!first.empty());
    CHECK(run_in(folder, "audit b.md a.md --format xml --jobs 8").out == first);
}
