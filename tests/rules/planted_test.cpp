// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "rule_runner.h"

#include "support/expected_text.h"
#include "support/paths.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <set>

using namespace yearproof;

namespace {

using FileAndLine = std::pair<std::string, std::uint32_t>;
using Planted =
    std::map<FileAndLine, std::set<std::string>>;  ///< the rules of the errors of a line

const AuditLog& log_of_reports() {
    static const AuditLog log = [] {
        const auto folder = test::source_dir() / "fixtures/reports";
        const Registry& registry = test::shipped_plugins();
        return audit({folder.generic_string()}, {registry.formats(), registry.rules()}, {});
    }();
    return log;
}

std::string file_of(const AuditLog& log, const std::string& report) {
    for (const LoggedSeries& series : log.series) {
        for (const LoggedReport& one : series.reports) {
            if (one.id == report) return std::filesystem::path(one.path).filename().string();
        }
    }
    return report;
}

Planted planted() {
    Planted errors;
    std::ifstream in(test::source_dir() / "fixtures/planted/planted.tsv");
    std::string file, line, rule, rest;
    std::getline(in, rest);  // the head
    while (std::getline(in, file, '\t') && std::getline(in, line, '\t') &&
           std::getline(in, rule, '\t') && std::getline(in, rest)) {
        errors[{file, static_cast<std::uint32_t>(std::stoul(line))}].insert(rule);
    }
    return errors;
}

/// The planted errors of the lines that a finding covers.
Planted planted_at(const AuditLog& log, const LoggedFinding& finding, const Planted& errors) {
    Planted here;
    const std::string file = file_of(log, finding.location.report);
    for (std::uint32_t line = finding.location.line; line <= finding.location.end_line; ++line) {
        const auto at = errors.find({file, line});
        if (at != errors.end()) here.insert(*at);
    }
    return here;
}

}  // namespace

TEST_CASE("The made-up reports give the findings written down") {
    test::check_expected("fixtures/planted/findings.txt", test::printed_findings(log_of_reports()));
}

TEST_CASE("Nothing but planted errors is an error or a warning in the made-up reports") {
    const AuditLog& log = log_of_reports();
    const Planted errors = planted();
    REQUIRE(errors.size() > 60);
    for (const LoggedFinding& finding : log.findings) {
        INFO(file_of(log, finding.location.report)
             << ":" << finding.location.line << " " << finding.rule << " " << finding.message);
        CHECK((finding.severity == "note" || !planted_at(log, finding, errors).empty()));
    }
}

TEST_CASE("At least seven in ten planted errors of the rules that there are, are found") {
    const AuditLog& log = log_of_reports();
    const Planted errors = planted();
    std::set<std::pair<FileAndLine, std::string>> found;
    for (const LoggedFinding& finding : log.findings) {
        for (const auto& [at, rules] : planted_at(log, finding, errors)) {
            if (rules.contains(finding.rule)) found.insert({at, finding.rule});
        }
    }
    std::size_t met = 0, all = 0;
    for (const auto& [at, rules] : errors) {
        for (const std::string& rule : rules) {
            if (test::shipped_plugins().rule(rule) == nullptr) continue;
            ++all;
            const bool hit = found.contains({at, rule});
            met += hit;
            if (!hit) WARN("not found: " << at.first << ":" << at.second << " " << rule);
        }
    }
    CHECK(met * 10 >= all * 7);
}
