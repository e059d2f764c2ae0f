// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "exit_status.h"

#include <catch2/catch.hpp>

using namespace yearproof;
using cli::ExitStatus;

TEST_CASE("Where several exit statuses hold, unreadable comes before findings") {
    struct Case {
        bool read, named, unnamed;
        std::string verdict;
        ExitStatus status;
    };
    const Case cases[] = {
        {true, false, false, "pass", ExitStatus::ok},
        {true, false, false, "fail", ExitStatus::findings},
        {true, true, false, "fail", ExitStatus::unreadable},
        {true, true, false, "incomplete", ExitStatus::unreadable},
        {true, false, true, "incomplete", ExitStatus::ok},
        {true, false, true, "fail", ExitStatus::findings},
        {false, false, true, "incomplete", ExitStatus::unreadable},
        {false, false, false, "incomplete", ExitStatus::unreadable},
    };
    for (const auto& test : cases) {
        AuditLog log{.verdict = test.verdict};
        if (test.read) log.series.push_back({.reports = {{.id = "r1"}}});
        if (test.named) log.unreadable.push_back({"a", "b", true});
        if (test.unnamed) log.unreadable.push_back({"a", "b", false});
        CHECK(cli::status_of(log) == test.status);
    }
}

TEST_CASE("Each kind of trouble has its exit status") {
    CHECK(cli::status_of(TroubleKind::usage) == ExitStatus::usage);
    CHECK(cli::status_of(TroubleKind::plugin) == ExitStatus::usage);
    CHECK(cli::status_of(TroubleKind::output) == ExitStatus::usage);
    CHECK(cli::status_of(TroubleKind::unreadable) == ExitStatus::unreadable);
}
