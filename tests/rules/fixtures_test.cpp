// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "rule_runner.h"

#include "support/paths.h"

#include <catch2/catch.hpp>

using namespace yearproof;
namespace fs = std::filesystem;

namespace {

fs::path folder_of(const Rule& rule) {
    return test::source_dir() / "fixtures/rules" / rule.info().id;
}

}  // namespace

TEST_CASE("Every rule has a folder with bad reports, good ones, and what is expected of the bad") {
    for (const Rule* rule : test::shipped_plugins().rules()) {
        INFO(rule->info().id);
        CHECK(fs::is_directory(folder_of(*rule) / "bad"));
        CHECK(fs::is_directory(folder_of(*rule) / "good"));
        CHECK((test::updating() || fs::exists(folder_of(*rule) / "expected")));
    }
}

TEST_CASE("Every folder of fixtures is of a rule") {
    for (const fs::directory_entry& entry :
         fs::directory_iterator(test::source_dir() / "fixtures/rules")) {
        INFO(entry.path());
        CHECK(test::shipped_plugins().rule(entry.path().filename().string()) != nullptr);
    }
}

TEST_CASE("Bad reports give exactly what is expected") {
    for (const Rule* rule : test::shipped_plugins().rules()) {
        INFO(rule->info().id);
        const std::string found =
            test::printed_findings(test::run_rule(*rule, folder_of(*rule) / "bad"));
        if (test::updating()) test::write_file(folder_of(*rule) / "expected", found);
        CHECK(found == test::text_of(folder_of(*rule) / "expected"));
        CHECK_FALSE(found.empty());
    }
}

TEST_CASE("Good reports give nothing") {
    for (const Rule* rule : test::shipped_plugins().rules()) {
        INFO(rule->info().id);
        const AuditLog log = test::run_rule(*rule, folder_of(*rule) / "good");
        CHECK(log.unreadable.empty());
        CHECK(test::printed_findings(log).empty());
    }
}
