// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run_program.h"
#include "support/paths.h"
#include "support/temporary_folder.h"
#include "yearproof/audit/isolation.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace yearproof;

namespace {

std::string plugin() {
    return (test::binary_dir() / "tests/plugins/breaking/breaking.so").string();
}

FormatInfo breaking() { return {"breaking", "", {}, {}, 0, true}; }

Isolation isolation() {
    const std::string program = (test::binary_dir() / "bin/yearproof").string();
    return {Isolate::risky, {program, "read-isolated", "--plugin-path", plugin()}};
}

Document read(Isolation& by, const std::string& told, const Limits& limits = {}) {
    return by.read(source_from_bytes("a.breaks", told), breaking(), limits);
}

}  // namespace

TEST_CASE("What is read in another process comes back whole, and the process is used again") {
    Isolation by = isolation();
    const Document one = read(by, "Some words."), other = read(by, "Other words.");
    REQUIRE(one.blocks.size() == 1);
    CHECK(one.words(one.blocks[0].text) == "Some words.");
    CHECK(one.blocks[0].page == 4);
    CHECK(one.path == "a.breaks");
    CHECK(one.format == "breaking");
    CHECK(one.warnings == other.warnings);
}

TEST_CASE("What a format throws in another process is thrown here") {
    Isolation by = isolation();
    try {
        read(by, "refuse");
        FAIL("it was read");
    } catch (const Trouble& trouble) {
        CHECK(trouble.kind() == TroubleKind::unreadable);
        CHECK(std::string(trouble.what()) == "a.breaks: page 3: is torn");
    }
    CHECK_THROWS_WITH(read(by, "throw"), "this was not foreseen");
}

TEST_CASE("A crash, an end, a hang and hunger cost one file, and the next is read") {
    Limits limits;
    limits.seconds = 1;
    Isolation by = isolation();
    CHECK_THROWS_WITH(read(by, "crash"), Catch::StartsWith("what reads it was ended by signal") ||
                                             Catch::StartsWith("what reads it ended with status"));
    CHECK(read(by, "words").blocks.size() == 1);
    CHECK_THROWS_WITH(read(by, "exit"), "what reads it ended with status 7");
    CHECK_THROWS_WITH(read(by, "hang", limits), "it took too long");
    CHECK(read(by, "words").blocks.size() == 1);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // they have no bounds
TEST_CASE("A reader that wants all memory is refused it") {
    Isolation by = isolation();
    CHECK_THROWS_AS(read(by, "eat"), std::bad_alloc);
    CHECK(read(by, "words").blocks.size() == 1);
}
#endif

TEST_CASE("An audit tells of files that broke their reader in a line each, and reads the others") {
    const test::TemporaryFolder folder;
    folder.write("a.breaks", "throw");
    folder.write("b.breaks", "exit");
    folder.write("c.txt", "Annual report\n\n5 March 2026\n\nAll is well.\n");
    const std::string arguments = "audit . --format xml --plugin-path " + plugin();
    const test::Outcome one = test::run_program(folder.path().string(), arguments + " --jobs 1");
    const test::Outcome many = test::run_program(folder.path().string(), arguments + " --jobs 3");
    CHECK(one.out.find("reading it failed: this was not foreseen") != std::string::npos);
    CHECK(one.out.find("reading it failed: what reads it ended with status 7") !=
          std::string::npos);
    CHECK(one.out.find("c.txt") != std::string::npos);
    CHECK(one.status == many.status);
}

TEST_CASE("A file that breaks its reader is unreadable by itself too") {
    const test::TemporaryFolder folder;
    folder.write("b.breaks", "exit");
    const test::Outcome outcome =
        test::run_program(folder.path().string(), "outline b.breaks --plugin-path " + plugin());
    CHECK(outcome.status == 3);
    CHECK(outcome.err ==
          "yearproof: b.breaks: reading it failed: what reads it ended with status 7\n");
}

TEST_CASE("A log is the same to the byte wherever its reports were read") {
    const std::string folder = (test::source_dir() / "fixtures/renditions/pdf").string();
    const std::string before = "SOURCE_DATE_EPOCH=1";
    const auto log = [&](const std::string& how) {
        return test::run_program(folder, "audit . --format xml --isolate " + how, before).out;
    };
    const std::string here = log("none");
    CHECK(here.find("2025.pdf") != std::string::npos);
    CHECK(log("risky --jobs 1") == here);
    CHECK(log("all --jobs 3") == here);
}
