// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/summary.h"

#include <catch2/catch.hpp>

namespace yearproof {
namespace {

AuditLog log_with(const std::string& severity, const std::string& state = "new") {
    AuditLog log;
    log.summary.reports = 1;
    LoggedFinding finding;
    finding.severity = severity;
    finding.state = state;
    if (!severity.empty()) log.findings.push_back(finding);
    return log;
}

TEST_CASE("the verdict is fail where a new finding is at the level or above it") {
    struct Case {
        std::string severity, fail_on, verdict;
    };
    const Case cases[] = {
        {"error", "error", "fail"},   {"warning", "error", "pass"},   {"note", "error", "pass"},
        {"error", "warning", "fail"}, {"warning", "warning", "fail"}, {"note", "warning", "pass"},
        {"error", "note", "fail"},    {"note", "note", "fail"},       {"error", "never", "pass"},
        {"", "note", "pass"},
    };
    for (const auto& [severity, fail_on, verdict] : cases) {
        CAPTURE(severity, fail_on);
        CHECK(verdict_of(log_with(severity), fail_on) == verdict);
    }
}

TEST_CASE("a finding that is known or waived does not fail the run") {
    CHECK(verdict_of(log_with("error", "waived"), "error") == "pass");
    CHECK(verdict_of(log_with("error", "unchanged"), "error") == "pass");
}

TEST_CASE("a run is incomplete where something could not be read, or nothing was") {
    auto log = log_with("warning");
    log.unreadable.push_back({"a.txt", "it is empty"});
    CHECK(verdict_of(log, "error") == "incomplete");
    CHECK(verdict_of(log, "warning") == "fail");
    CHECK(verdict_of(AuditLog(), "error") == "incomplete");
}

TEST_CASE("findings are counted by severity, those waived apart") {
    AuditLog log;
    for (const std::string severity : {"error", "warning", "warning", "note", "note", "note"}) {
        log.findings.push_back(log_with(severity).findings.front());
    }
    log.findings.push_back(log_with("error", "waived").findings.front());
    for (int i = 0; i < 5; ++i) log.ticks.push_back({});
    for (int i = 0; i < 6; ++i) log.unchecked.push_back({});
    count_entries(log);
    CHECK(log.summary.errors == 1);
    CHECK(log.summary.warnings == 2);
    CHECK(log.summary.notes == 3);
    CHECK(log.summary.waived == 1);
    CHECK(log.summary.ticks == 5);
    CHECK(log.summary.unchecked == 6);
}

}  // namespace
}  // namespace yearproof
