// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "audit_run.h"

#include <catch2/catch.hpp>

using namespace yearproof::cli;

TEST_CASE("The reporter is the one asked for, else by the output's name, else xml in a file and "
          "terminal on a terminal") {
    struct Case {
        OutputOptions options;
        std::string reporter;
    };
    const Case cases[] = {
        {{}, "terminal"},
        {{.format = "html"}, "html"},
        {{.output = "a.xml"}, "xml"},
        {{.output = "a.html"}, "html"},
        {{.output = "a.txt"}, "terminal"},
        {{.output = "audit"}, "xml"},
        {{.output = "audit.log"}, "xml"},
        {{.output = "folder.html/audit"}, "xml"},
        {{.format = "terminal", .output = "a.xml"}, "terminal"},
        {{.format = "unheard-of", .output = "a.xml"}, "unheard-of"},
    };
    for (const auto& [options, reporter] : cases) {
        CHECK(chosen_reporter(options, {"html", "terminal", "xml"}) == reporter);
    }
}

TEST_CASE("A series is given as paths with commas between") {
    using Paths = std::vector<std::string>;
    CHECK(split_series({}).empty());
    CHECK(split_series({"a.md,b.md", "c d.md"}) ==
          std::vector<Paths>{{"a.md", "b.md"}, {"c d.md"}});
    CHECK(split_series({",a.md,,"}) == std::vector<Paths>{{"a.md"}});
}
