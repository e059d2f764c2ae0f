// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/log/xml.h"

#include "support/hard_log.h"
#include "support/schema.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

#include <sstream>

namespace yearproof {
namespace {

/// The hard log without what no run would write: a finding in a report that is not listed.
AuditLog hard_log() {
    auto log = test::hard_log();
    std::erase_if(log.findings,
                  [](const LoggedFinding& finding) { return finding.location.report == "r9"; });
    return log;
}

std::string written(const AuditLog& log) {
    std::ostringstream out;
    write_xml(log, out);
    return out.str();
}

std::string with_message(const std::string& message) {
    auto log = hard_log();
    log.findings.front().message = message;
    return written(log);
}

std::string problem_with(const std::string& xml) {
    try {
        read_xml("audit.xml", xml);
    } catch (const Trouble& trouble) {
        CHECK(trouble.kind() == TroubleKind::unreadable);
        return trouble.what();
    }
    return "";
}

TEST_CASE("a log that holds everything is valid by its schema") {
    CHECK_THAT(test::schema_problems(written(hard_log())), Catch::Equals(""));
}

TEST_CASE("a log that holds nothing is valid by its schema") {
    AuditLog log;
    log.tool = "yearproof";
    log.version = "0.1.0";
    log.verdict = "incomplete";
    CHECK_THAT(test::schema_problems(written(log)), Catch::Equals(""));
}

TEST_CASE("a log that does not keep to the schema is told from one that does") {
    auto log = hard_log();
    log.findings.front().location.report = "r77";
    CHECK_FALSE(test::schema_problems(written(log)).empty());
}

TEST_CASE("what is written is read back") {
    auto log = hard_log();
    log.draft = "r2";
    const auto read = read_xml("audit.xml", written(log));
    CHECK(read == log);
    CHECK(written(read) == written(log));
}

TEST_CASE("what does not apply is left out") {
    AuditLog log;
    log.verdict = "pass";
    log.series.push_back({"s", "", {LoggedReport{}}, {}});
    const auto xml = written(log);
    for (const std::string name :
         {"started", "asOf", "configuration", "issued", "periodStart", "renditionOf", "Share"}) {
        CAPTURE(name);
        CHECK(xml.find(name) == std::string::npos);
    }
}

TEST_CASE("text that XML cannot hold is replaced and the rest is kept") {
    const std::string replacement = "\xEF\xBF\xBD";
    const std::pair<std::string, std::string> cases[] = {
        {"a < b > c & d \" e ' f", "a < b > c & d \" e ' f"},
        {"tab\tline\nreturn\r.", "tab\tline\nreturn\r."},
        {"bell\x07.", "bell" + replacement + "."},
        {std::string("nul\0.", 5), "nul" + replacement + "."},
        {"cut \xE2\x82", "cut " + replacement + replacement},
        {"no UTF-8 \xFF.", "no UTF-8 " + replacement + "."},
        {"no character \xEF\xBF\xBE.", "no character " + replacement + "."},
        {"surrogate \xED\xA0\x80.", "surrogate " + replacement + replacement + replacement + "."},
        {"£ — 🎓", "£ — 🎓"},
        {"   ", "   "},
        {" lead and trail ", " lead and trail "},
        {"]]>", "]]>"},
        {"", ""},
    };
    for (const auto& [given, read] : cases) {
        CAPTURE(given);
        const auto xml = with_message(given);
        CHECK(read_xml("audit.xml", xml).findings.front().message == read);
        CHECK_THAT(test::schema_problems(xml), Catch::Equals(""));
    }
}

TEST_CASE("attributes keep their tabs and line ends") {
    auto log = hard_log();
    log.series.front().title = "one\ttwo\nthree\r\nfour";
    CHECK(read_xml("audit.xml", written(log)).series.front().title == "one\ttwo\nthree\r\nfour");
}

TEST_CASE("the shares of figures are given to three places") {
    const auto xml = written(hard_log());
    CHECK(xml.find(R"(tickedShare="0.167" flaggedShare="0.333" uncheckedShare="0.500")") !=
          std::string::npos);
}

TEST_CASE("what is no audit log is refused by one line that names the place") {
    const std::string head =
        R"(<auditLog xmlns="urn:yearproof:audit-log:1" tool="t" version="1" verdict=)";
    const std::string whole =
        head + "'pass'><summary errors='0' warnings='0' notes='0' waived='0' ticks='0' "
               "unchecked='0' reports='0' figures='0' figuresTicked='0' figuresFlagged='0' "
               "figuresUnchecked='0'/></auditLog>";
    CHECK(problem_with(whole).empty());
    const std::pair<std::string, std::string> cases[] = {
        {"", "audit.xml: line 1: this is not an audit log of yearproof"},
        {"Minutes of the meeting", "audit.xml: line 1: this is not an audit log of yearproof"},
        {"<!-- only this -->", "audit.xml: line 1: this is not an audit log of yearproof"},
        {"<svg", "audit.xml: line 1: this is not well-formed XML"},
        {"<!DOCTYPE auditLog [<!ENTITY a 'b'>]>\n" + whole,
         "audit.xml: line 1: an audit log has no document type and no text of its own"},
        {whole + "\n" + whole, "audit.xml: line 2: a second document begins here"},
        {head + "'pass'/>", "audit.xml: line 1: there is no <summary>: the log is cut"},
        {head + "'pass' started='yesterday'/>",
         "audit.xml: line 1: \"yesterday\" is no date and time"},
        {head + "'pass' started='2026-02-30T09:30:00Z'/>",
         "audit.xml: line 1: \"2026-02-30T09:30:00Z\" is no date and time"},
        {head + "'pass' started='2026-02-28T24:30:00Z'/>",
         "audit.xml: line 1: \"2026-02-28T24:30:00Z\" is no date and time"},
        {"<?xml version=\"1.0\"?>\n<svg/>",
         "audit.xml: line 2: this is not an audit log of yearproof"},
        {"<auditLog/>", "audit.xml: line 1: this is not an audit log of yearproof"},
        {head + "'pass'>\n<rules>\n</auditLog>", "audit.xml: line 2: this is not well-formed XML"},
        {head + "'perhaps'/>", "audit.xml: line 1: \"perhaps\" is no verdict"},
        {head + "'pass'>\n\n<skipped/></auditLog>", "audit.xml: line 3: <skipped> has no path"},
        {head + "'pass'>\n<opinion/></auditLog>",
         "audit.xml: line 2: <opinion> does not belong here: is the log of a newer yearproof?"},
        {head + "'pass'>\n<tick rule='a'>\n<location report='r1' line='-4'/></tick></auditLog>",
         "audit.xml: line 3: \"-4\" is no number for line"},
        {head + "'pass'>\n<tick rule='a'>\n<location report='r1' "
                "line='4294967296'/></tick></auditLog>",
         "audit.xml: line 3: \"4294967296\" is no number for line"},
    };
    for (const auto& [xml, problem] : cases) {
        CAPTURE(xml);
        CHECK(problem_with(xml) == problem);
    }
}

TEST_CASE("the reporter writes the same as the function") {
    const auto reporter = xml_reporter();
    std::ostringstream out;
    reporter->write(hard_log(), {}, out);
    CHECK(reporter->info().id == "xml");
    CHECK(out.str() == written(hard_log()));
}

}  // namespace
}  // namespace yearproof
