// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/expected_text.h"
#include "support/hard_log.h"
#include "support/paths.h"
#include "yearproof/log/layout.h"
#include "yearproof/plugins/loader.h"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>

using namespace yearproof;

namespace {

std::string rendered(const AuditLog& log, const ReporterOptions& options) {
    Registry registry;
    const auto plugins = load_plugins(
        registry, {(test::binary_dir() / "bin/plugins/reporters/terminal.so").string()}, "", "");
    REQUIRE(plugins.front().problem.empty());
    const Reporter* reporter = registry.reporter("terminal");
    REQUIRE(reporter);
    std::ostringstream out;
    reporter->write(log, options, out);
    return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string without_colour(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\033') {
            at = text.find('m', at);
        } else {
            plain += text[at];
        }
    }
    return plain;
}

}  // namespace

TEST_CASE("The terminal reporter renders the hard log at every width") {
    for (const unsigned width : {60U, 80U, 120U}) {
        const std::string text = rendered(test::hard_log(), {.width = width});
        test::check_expected(
            "tests/plugins/reporters/expected/terminal-" + std::to_string(width) + ".txt", text);
    }
}

TEST_CASE("No line of the terminal reporter is wider than the terminal") {
    for (unsigned width = 40; width <= 130; ++width) {
        for (const auto& line : lines_of(rendered(test::hard_log(), {.width = width}))) {
            INFO(width << ": " << line);
            CHECK(width_of(line) <= width);
        }
    }
}

TEST_CASE("Colour changes nothing but the colour") {
    const std::string colour = rendered(test::hard_log(), {.colour = true, .width = 80});
    CHECK(without_colour(colour) == rendered(test::hard_log(), {.width = 80}));
    CHECK(colour.find("\033[1;31m") != std::string::npos);
}

TEST_CASE("Nothing in a report reaches the terminal as a command") {
    AuditLog log{.verdict = "fail"};
    log.findings = {{.rule = "text.repeated",
                     .severity = "error",
                     .message = "\x1b[2Jcleared\x07",
                     .location = {.report = "r1\x1b[3J",
                                  .line = 1,
                                  .excerpt = "\u009b31m red \u202eright to left\u2028"}}};
    const std::string text = rendered(log, {.width = 80});
    for (const auto* command : {"\x1b", "\x07", "\u009b", "\u202e", "\u2028"}) {
        CHECK(text.find(command) == std::string::npos);
    }
    CHECK(text.find("red") != std::string::npos);
}

TEST_CASE("An empty log still has its verdict") {
    CHECK(rendered({.verdict = "incomplete"}, {}) ==
          "INCOMPLETE: 0 errors, 0 warnings, 0 notes in 0 reports; 0 places agreed\n");
}
