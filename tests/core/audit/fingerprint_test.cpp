// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/fingerprint.h"

#include <catch2/catch.hpp>

#include <set>

namespace yearproof {
namespace {

LoggedFinding finding() {
    LoggedFinding finding;
    finding.rule = "figure.restated";
    finding.location.section = "6.4";
    finding.location.excerpt = "485";
    finding.location.line = 12;
    finding.reported = "485";
    finding.expected = "495";
    return finding;
}

std::string alone(const LoggedFinding& finding, const std::string& series = "s",
                  const std::string& year = "2026") {
    return Fingerprints(series).of(finding, year);
}

TEST_CASE("a fingerprint is sixteen hexadecimal digits and always the same") {
    CHECK(alone(finding()) == alone(finding()));
    CHECK(alone(finding()).size() == 16);
    CHECK(alone(finding()).find_first_not_of("0123456789abcdef") == std::string::npos);
}

TEST_CASE(
    "a fingerprint does not depend on where a line stands, nor on how the message is worded") {
    auto moved = finding();
    moved.location.line = 90;
    moved.location.before = "other words";
    moved.message = "other words";
    moved.severity = "note";
    CHECK(alone(moved) == alone(finding()));
}

TEST_CASE("a fingerprint depends on rule, series, year, section, words and values") {
    std::set<std::string> all = {alone(finding()), alone(finding(), "t"),
                                 alone(finding(), "s", "2025")};
    for (const auto part :
         {&LoggedFinding::rule, &LoggedFinding::reported, &LoggedFinding::expected}) {
        auto other = finding();
        other.*part += "x";
        all.insert(alone(other));
    }
    for (const auto part : {&LoggedPlace::section, &LoggedPlace::excerpt}) {
        auto other = finding();
        other.location.*part += "x";
        all.insert(alone(other));
    }
    CHECK(all.size() == 8);
}

TEST_CASE("a fingerprint does not depend on how the same words are typed") {
    const std::pair<std::string, std::string> same[] = {
        {"children\u2019s \u201chomes\u201d", "children's \"homes\""},
        {"39 per cent in", "39% in"},
        {"39 percent", "39\u00a0%"},
        {"2022\u201323", "2022-23"},
        {"2022 \u2014 23", "2022-23"},
        {"5\u00a0March", "5 March"},
        {"The Board", "the board"},
    };
    for (const auto& [typed, other] : same) {
        auto one = finding(), two = finding();
        for (const auto part : {&LoggedFinding::reported, &LoggedFinding::expected}) {
            one.*part = typed;
            two.*part = other;
        }
        one.location.excerpt = one.location.section = typed;
        two.location.excerpt = two.location.section = other;
        INFO(normal_form(typed) << " | " << normal_form(other));
        CHECK(alone(one, typed) == alone(two, other));
    }
    for (const std::string other : {"38% in", "39 points in", "39.0% in", "39% on"})
        CHECK(normal_form(other) != normal_form("39% in"));
}

TEST_CASE("findings alike in everything are told apart by their order") {
    Fingerprints fingerprints("s");
    const auto first = fingerprints.of(finding(), "2026");
    const auto second = fingerprints.of(finding(), "2026");
    CHECK(first == alone(finding()));
    CHECK(first != second);
}

TEST_CASE("a report is of the year its period ends in, else of its issue") {
    LoggedReport report;
    CHECK(reporting_year(report).empty());
    report.issued = "2026-03-05";
    CHECK(reporting_year(report) == "2026");
    report.period_end = "2025-12-31";
    CHECK(reporting_year(report) == "2025");
}

}  // namespace
}  // namespace yearproof
