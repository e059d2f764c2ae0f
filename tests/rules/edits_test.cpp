// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "edit_trials.h"
#include "rule_runner.h"

#include <catch2/catch.hpp>

#include <iostream>

using namespace yearproof;
using test::Trial;

namespace {

std::string told(const LoggedFinding& finding) {
    return finding.rule + " " + finding.severity + ": " + finding.message;
}

std::string told(const Trial& trial) {
    const test::Edit& edit = trial.edit;
    std::string words =
        edit.file + ": \"" + edit.from + "\" to \"" + edit.to + "\" (" + edit.why + ")";
    for (const LoggedFinding& finding : trial.raised) words += "\n  raised " + told(finding);
    return words;
}

}  // namespace

TEST_CASE("There are edits enough, of every rule, and each can be made", "[edits]") {
    CHECK(test::score_of_all().planted >= 120);
    CHECK(test::harmless_edits() >= 60);
    for (const Rule* rule : test::shipped_plugins().rules()) {
        INFO(rule->info().id);
        CHECK(test::score_of(rule->info().id).planted >= 3);
    }
    for (const Trial& trial : test::trials()) {
        INFO(told(trial));
        CHECK(trial.problem.empty());
        const std::string& rule = trial.edit.rule;
        CHECK((rule.empty() || test::shipped_plugins().rule(rule) != nullptr));
    }
}

TEST_CASE("Of the errors that are planted, 95 in 100 are found by their rule", "[edits]") {
    std::cout << test::score_table();
    for (const Trial& trial : test::trials()) {
        if (!trial.edit.rule.empty() && !trial.found)
            WARN(trial.edit.rule << " does not find " << told(trial));
    }
    const test::Score all = test::score_of_all();
    CHECK(all.found * 100 >= all.planted * 95);
}

TEST_CASE("A harmless edit raises nothing, and an error nothing beside its own", "[edits]") {
    for (const Trial& trial : test::trials()) {
        for (const LoggedFinding& alarm : trial.false_alarms) {
            INFO(told(trial));
            FAIL_CHECK("false alarm: " << told(alarm));
        }
    }
}
