// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/paths.h"
#include "support/shipped_plugins.h"
#include "yearproof/audit/audit.h"
#include "yearproof/document/outline.h"
#include "yearproof/source/utf8.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

// The same reports, made in every format from one source (fixtures/renditions/make), are the same
// reports.

using namespace yearproof;

namespace {

// "numbered": the numbers of sections are the program's own, not typed.
const std::vector<std::string> formats{"docx", "html", "numbered", "numbered_pdf", "odt", "txt"};
const std::string reference = "md";
const std::vector<std::string> years{"2023", "2025"};

std::string folder_of(const std::string& format) {
    return (test::source_dir() / "fixtures/renditions" / format).string();
}

std::unique_ptr<Report> load(const std::string& format, const std::string& year) {
    const std::string ending = format == "numbered"       ? "docx"
                               : format == "numbered_pdf" ? "pdf"
                                                          : format;
    return load_report(folder_of(format) + "/" + year + "." + ending, test::shipped_tools(), {},
                       Reach::facts);
}

std::string shown(const std::optional<Period>& period) {
    return period ? iso(period->first) + " to " + iso(period->last) : "no period";
}

/// The first that differs is told, not hundreds of lines.
void check_same(const std::vector<std::string>& found, const std::vector<std::string>& expected) {
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i)
        REQUIRE(found[i] == expected[i]);
    REQUIRE(found.size() == expected.size());
}

/// Plain text has no levels but those of its numbers, nor has print where two look alike.
std::vector<std::string> outline_of(const Report& report, bool levels) {
    std::vector<std::string> out;
    for (const Section& section : report.outline.sections) {
        std::string line = levels ? std::to_string(section.level) + " " : "";
        line += section.number + " " + section.title;
        for (std::uint32_t i = section.first_block; i < section.end_block; ++i)
            line += "\n  " + collapsed(report.document.words(report.document.blocks[i].text));
        out.push_back(line);
    }
    return out;
}

std::vector<std::string> facts_of(const Report& report) {
    std::vector<std::string> out;
    for (const Fact& fact : report.facts.facts) {
        out.push_back(fact.figure.value.text() + " " + fact.unit + ", " + shown(fact.period) +
                      ", " + std::string(name_of(fact.role)) + ", section " +
                      std::string(name_of(report.outline.sections[fact.section])));
    }
    return out;
}

std::vector<std::string> findings_of(const std::string& format) {
    AuditOptions options;
    options.jobs = 1;
    const AuditLog log = audit({folder_of(format)}, test::shipped_tools(), options);
    std::vector<std::string> out;
    for (const LoggedFinding& finding : log.findings)
        out.push_back(finding.rule + " " + finding.severity + " " + finding.location.section +
                      ": " + finding.message + " " + finding.fingerprint);
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

TEST_CASE("A report has the same outline and text in every format") {
    for (const std::string& year : years) {
        const auto expected = load(reference, year);
        REQUIRE(expected->outline.sections.size() > 50);
        for (const std::string& format : formats) {
            CAPTURE(format, year);
            const bool levels = format != "txt" && format != "numbered_pdf";
            check_same(outline_of(*load(format, year), levels), outline_of(*expected, levels));
        }
    }
}

TEST_CASE("A report has the same facts in every format") {
    for (const std::string& year : years) {
        const std::vector<std::string> expected = facts_of(*load(reference, year));
        REQUIRE(expected.size() > 200);
        for (const std::string& format : formats) {
            CAPTURE(format, year);
            check_same(facts_of(*load(format, year)), expected);
        }
    }
}

TEST_CASE("Reports have the same findings in every format") {
    const std::vector<std::string> expected = findings_of(reference);
    REQUIRE(expected.size() > 30);
    for (const std::string& format : formats) {
        CAPTURE(format);
        check_same(findings_of(format), expected);
    }
}
