// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison.h"
#include "report_json.h"

#include <catch2/catch.hpp>
#include <rapidjson/document.h>

#include <sstream>
#include <string>
#include <vector>

#include "yearproof/document/builder.h"

using namespace yearproof;

namespace {

Date day(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

/// "2 Budget" and its paragraph, with a table below.
Report small_report() {
    DocumentBuilder builder("a.md", "markdown");
    const std::string& source = builder.source_text("Front\n2 Budget\n\u00a321.440million then\n");
    builder.begin(BlockKind::paragraph);
    builder.verbatim(std::string_view(source).substr(0, 5), 0);
    builder.end();
    builder.begin(BlockKind::heading, 1);
    builder.verbatim(std::string_view(source).substr(6, 8), 6);
    builder.end();
    builder.begin(BlockKind::paragraph);
    builder.verbatim(std::string_view(source).substr(15, 20), 15);
    builder.end();
    Report report;
    report.path = "a.md";
    report.document = builder.take();
    const auto& blocks = report.document.blocks;
    Section front, budget;
    front.end_block = 1;
    budget.number = "2";
    budget.title = "Budget";
    budget.heading = blocks[1].text;
    budget.level = 1;
    budget.first_block = 1;
    budget.end_block = 3;
    report.outline.sections = {front, budget};
    report.outline.section_of = {0, 1, 1};
    return report;
}

Fact deficit(const Report& report) {
    Fact fact;
    const auto begin = report.document.blocks[2].text.begin;
    fact.range = {begin, begin + 15};
    fact.figure.value = Decimal(21440, -3);
    fact.figure.decimals = 3;
    fact.figure.scaled = true;
    fact.unit = "GBP";
    fact.what.words = "cumulative deficit";
    fact.period = Period{day(2024, 4, 1), day(2025, 3, 31)};
    fact.basis = PeriodBasis::stated;
    fact.section = 1;
    return fact;
}

template <class Write>
std::string json_of(Write write) {
    std::ostringstream out;
    write(out);
    rapidjson::Document parsed;
    parsed.Parse(out.str().c_str());
    CHECK(!parsed.HasParseError());
    return out.str();
}

bool contains(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A fact's value is its decimal digits, whatever a double would make of them") {
    Report report = small_report();
    report.facts.facts = {deficit(report)};
    report.facts.facts[0].figure.value = Decimal(123456789012345678, 9);
    const std::string json =
        json_of([&](std::ostream& out) { cli::write_facts_json(report, out); });
    CHECK(contains(json, "\"value\": 123456789.012345678,"));
}

TEST_CASE("A fact has its place, unit, period and section") {
    Report report = small_report();
    report.facts.facts = {deficit(report)};
    const std::string json =
        json_of([&](std::ostream& out) { cli::write_facts_json(report, out); });
    for (const std::string part :
         {"\"issued\": null", "\"line\": 3,\n", "\"column\": 1,", "\"endColumn\": 15,",
          "\"text\": \"\u00a321.440million\"", "\"value\": 21440000,", "\"unit\": \"GBP\"",
          "\"decimals\": 3", "\"approximate\": false", "\"start\": \"2024-04-01\"",
          "\"periodBasis\": \"stated\"", "\"role\": \"reported\"", "\"section\": \"2\""}) {
        CHECK(contains(json, part));
    }
    for (const std::string part : {"valueMax", "direction", "page"}) CHECK(!contains(json, part));
}

TEST_CASE("Range, direction and a period that is not known") {
    Report report = small_report();
    Fact fact = deficit(report);
    fact.figure.value_max = Decimal(4);
    fact.direction = Direction::down;
    fact.period.reset();
    report.facts.facts = {fact};
    const std::string json =
        json_of([&](std::ostream& out) { cli::write_facts_json(report, out); });
    for (const std::string part : {"\"valueMax\": 4", "\"direction\": \"down\"",
                                   "\"period\": null,\n      \"periodBasis\""}) {
        CHECK(contains(json, part));
    }
}

TEST_CASE("An outline has the front matter, headings with their lines, and text without them") {
    const Report report = small_report();
    const std::string json =
        json_of([&](std::ostream& out) { cli::write_outline_json(report, out); });
    for (const std::string part :
         {"\"format\": \"markdown\"", "\"number\": \"\"", "\"text\": \"Front\"",
          "\"number\": \"2\"", "\"title\": \"Budget\"", "\"line\": 2",
          "\"text\": \"\u00a321.440million then\""}) {
        CHECK(contains(json, part));
    }
}

TEST_CASE("A frame is a table of one cell in the section that it begins in") {
    Report report = small_report();
    report.document.frames = {{1, 0}, {1, 1}, {3, 3}, {4, 3}};
    const std::string json =
        json_of([&](std::ostream& out) { cli::write_outline_json(report, out); });
    rapidjson::Document parsed;
    parsed.Parse(json.c_str());
    const auto tables_of = [&parsed](unsigned section) {
        std::vector<std::string> out;
        for (const auto& table : parsed["sections"][section]["tables"].GetArray())
            out.emplace_back(table["rows"][0][0].GetString());
        return out;
    };
    CHECK(tables_of(0) == std::vector<std::string>{"", "Front"});
    CHECK(tables_of(1) == std::vector<std::string>{"\u00a321.440million then", ""});
}

TEST_CASE("The text of a numbered paragraph is without its number") {
    Report report = small_report();
    Section& section = report.outline.sections[1];
    section.heading = {report.document.blocks[2].text.begin,
                       report.document.blocks[2].text.begin + 2};
    section.first_block = 2;
    CHECK(cli::text_of(report, section) == "21.440million then");
}

TEST_CASE("A comparison names sections by ids of their own side") {
    const Report old = small_report(), fresh = small_report();
    Alignment alignment;
    alignment.links = {{{1}, {1}, {Relation::renumbered, Relation::moved}, 0.926, 1}};
    alignment.removed = {0};
    const std::string json = json_of([&](std::ostream& out) {
        cli::write_comparison_json({old, fresh, alignment}, out);
    });
    for (const std::string part :
         {"\"similarity\": 0.93", "\"confidence\": 1.00", "\"renumbered\",\n        \"moved\"",
          "\"removed\": [\n    \"s1\"\n  ]", "\"added\": []"}) {
        CHECK(contains(json, part));
    }
}
