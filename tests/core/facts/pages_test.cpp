// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/expected_text.h"
#include "support/lines.h"
#include "support/paths.h"
#include "yearproof/facts/report.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

/// Whole pages of kinds of report that yearproof was not made for, with every fact and time that is
/// read from them: what counts nothing (notes, standards, addresses, telephone numbers) is not
/// among these.
namespace yearproof::test {
namespace {

std::string whole(Period period) { return iso(period.first) + ".." + iso(period.last); }

std::string line_of(const Report& report, const Fact& fact) {
    std::string line = std::string(report.document.words(fact.range)) + " = " +
                       (fact.figure.approximate() ? "~" : "") + fact.figure.value.text();
    if (fact.figure.value_max) line += ".." + fact.figure.value_max->text();
    line += ' ' + fact.unit + ' ' + std::string(name_of(fact.role)) + ' ';
    return line + (fact.period ? whole(*fact.period) : "-") + " | " + fact.what.words + '\n';
}

std::string read_from(const Report& report) {
    std::string lines;
    for (const Fact& fact : report.facts.facts) lines += line_of(report, fact);
    for (const TimeExpression& time : report.facts.times) {
        lines += "@ " + std::string(report.document.words(time.range)) + " = " +
                 (time.period ? whole(*time.period) : "-") + ' ' + std::string(name_of(time.kind)) +
                 '\n';
    }
    return lines;
}

}  // namespace

TEST_CASE("Pages of other kinds of report give their facts and times and no more") {
    for (const std::string name :
         {"annual_filing", "epidemic_update", "foundation_report", "hospital_report",
          "monthly_statistics", "museum_report", "police_statistics", "transparency_report",
          "two_tables", "university_finances", "water_environment"}) {
        const std::string at = "tests/core/facts/pages/" + name;
        std::ifstream file(source_dir() / (at + ".txt"));
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        check_expected(at + ".facts", read_from(read_report(document_of_lines(text), "", {})));
    }
}

}  // namespace yearproof::test
