// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "rule_runner.h"

#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yearproof;

namespace {

/// Whether the rule finds something in the last of an example's reports.
bool fires(const Rule& rule, const Example& example) {
    const test::TemporaryFolder folder;
    for (std::size_t i = 0; i < example.reports.size(); ++i) {
        // A sentence by itself would be taken for the title of the report.
        const std::string& text = example.reports[i];
        folder.write(std::to_string(i) + ".md",
                     text.starts_with("# ") ? text : "# Report\n\n" + text);
    }
    const std::string last = std::to_string(example.reports.size() - 1) + ".md:";
    const std::string found = test::printed_findings(test::run_rule(rule, folder.path()));
    return found.starts_with(last) || found.find("\n" + last) != std::string::npos;
}

}  // namespace

TEST_CASE("Every rule says what it is, what it proves, why it matters and what it cannot see") {
    for (const Rule* rule : test::shipped_plugins().rules()) {
        const RuleInfo& info = rule->info();
        INFO(info.id);
        for (const std::string* words : {&info.title, &info.proves, &info.why, &info.cannot_see}) {
            CHECK_FALSE(words->empty());
        }
        const auto count = [&](bool fire) {
            return std::count_if(info.examples.begin(), info.examples.end(),
                                 [fire](const Example& example) { return example.fires == fire; });
        };
        CHECK(count(true) > 0);
        CHECK(count(false) > 0);
    }
}

TEST_CASE("Every example does what it says") {
    for (const Rule* rule : test::shipped_plugins().rules()) {
        for (const Example& example : rule->info().examples) {
            INFO(rule->info().id << ": " << example.title);
            CHECK(fires(*rule, example) == example.fires);
        }
    }
}
