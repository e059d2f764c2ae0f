// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run_program.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using yearproof::test::Outcome;
using yearproof::test::run_program;
using yearproof::test::TemporaryFolder;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string broken(const std::string& name) {
    return (yearproof::test::binary_dir() / "tests/plugins/broken" / name).string();
}

}  // namespace

TEST_CASE("The command line is answered on the right stream with the right status") {
    struct Case {
        std::string arguments;
        int status;
        std::string out, err;  ///< parts of the output
    };
    const Case cases[] = {
        {"--version", 0, "yearproof 0.", ""},
        {"--help", 0, "Exit status:", ""},
        {"audit --help", 0, "--fail-on", ""},
        {"", 2, "", "Usage:"},
        {"audti reports", 2, "", "there is no command audti; did you mean audit?"},
        {"--nonsense", 2, "", "a command comes before --nonsense"},
        {"audit", 2, "", "PATH is required"},
        {"audit . --fail-on sometimes", 2, "", "sometimes is none of error|warning|note|never"},
        {"audit . --as-of 2026-02-30", 2, "", "2026-02-30 is no date"},
        {"audit . --jobs 0", 2, "", "Try: yearproof audit --help"},
        {"audit . --format hmtl", 2, "", "there is no reporter hmtl"},
        {"facts a.md --format xml", 2, "", "xml is none of text|json"},
        {"list rulse", 2, "", "rulse is none of"},
        {"explain figure.nonsense", 2, "", "there is no rule figure.nonsense"},
        {"test-rule figure.nonsense", 2, "", "there is no rule figure.nonsense"},
        {"test-rule date.weekday", 0, "  ok    should fire:   another day", ""},
        {"test-rule date.weekday .", 2, "", "neither a folder bad nor a folder good"},
        {"facts", 2, "", "FILE is required"},
        {"completion bash", 0, "complete -F _yearproof yearproof", ""},
        {"list reporters", 0, "terminal", ""},
        {"list plugins --ids", 0, "terminal", ""},
    };
    const TemporaryFolder folder;
    for (const auto& test : cases) {
        INFO(test.arguments);
        const Outcome outcome = run_program(folder.path().string(), test.arguments);
        INFO(outcome.out << outcome.err);
        CHECK(outcome.status == test.status);
        CHECK(contains(outcome.out, test.out));
        CHECK(contains(outcome.err, test.err));
        CHECK((test.status == 0 ? outcome.err : outcome.out).empty());
    }
}

TEST_CASE("A plugin that was asked for by name and cannot be used ends the run") {
    struct Case {
        std::string path, line;
    };
    const Case cases[] = {
        {"/nowhere", "/nowhere: there is no such plugin or folder of plugins"},
        {broken("wrong_api/wrong_api.so"), "was built for plugin API"},
        {broken("no_symbol/no_symbol.so"), "is no yearproof plugin"},
        {broken("not_a_library/not_a_library.so"), "cannot be loaded"},
        {broken("throws/throws.so"), "the word list is missing"},
    };
    const TemporaryFolder folder;
    for (const auto& [path, line] : cases) {
        const Outcome outcome =
            run_program(folder.path().string(), "list rules --plugin-path " + path);
        CHECK(outcome.status == 2);
        CHECK(contains(outcome.err, line));
        CHECK(outcome.err.find('\n') + 1 == outcome.err.size());
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("A plugin that was merely found and cannot be used is one line of warning") {
    const TemporaryFolder folder;
    for (const std::string where : {"--plugin-path ", "YEARPROOF_PLUGIN_PATH="}) {
        const bool variable = where.ends_with('=');
        const std::string path = where + broken("wrong_api");
        const Outcome outcome = run_program(
            folder.path().string(), "list rules " + (variable ? "" : path), variable ? path : "");
        CHECK(outcome.status == 0);
        CHECK(contains(outcome.err, "yearproof: warning: "));
        CHECK(contains(outcome.err, "was built for plugin API"));
        CHECK(outcome.err.find('\n') + 1 == outcome.err.size());
    }
}

TEST_CASE("What needs no plugin loads none") {
    const TemporaryFolder folder;
    for (const std::string arguments : {"--version", "--help", "audit --help", "completion bash"}) {
        const Outcome outcome = run_program(folder.path().string(), arguments,
                                            "YEARPROOF_PLUGIN_PATH=" + broken("wrong_api"));
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
    }
}

TEST_CASE("A plugin of one's own is listed and explained") {
    const TemporaryFolder folder;
    const std::string path = " --plugin-path " + broken("good/good.so");
    CHECK(contains(run_program(folder.path().string(), "list rules --ids" + path).out,
                   "good.first\ngood.second\n"));
    CHECK(contains(run_program(folder.path().string(), "explain good.first" + path).out,
                   "good.first: Finds nothing"));
}
