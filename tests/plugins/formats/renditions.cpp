// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/paths.h"
#include "support/shipped_plugins.h"
#include "yearproof/audit/audit.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

// The same reports as people write them and as they publish them say the same.

using namespace yearproof;

namespace {

using Lines = std::vector<std::string>;

Lines outline_of(const Report& report) {
    Lines out;
    for (const Section& section : report.outline.sections) {
        out.push_back(fmt::format("{} {} {}", section.level, section.number,
                                  report.document.words(section.heading)));
    }
    return out;
}

Lines facts_of(const Report& report) {
    Lines out;
    for (const Fact& fact : report.facts.facts) {
        const std::string period =
            fact.period ? iso(fact.period->first) + " " + iso(fact.period->last) : "";
        out.push_back(fmt::format("{} | {} | {} | {}", report.document.words(fact.range), fact.unit,
                                  fact.what.words, period));
    }
    return out;
}

/// White space is no part of what a report says, and its kinds do not outlive printing.
std::string collapsed(std::string words) {
    for (auto at = words.find("\u00A0"); at != words.npos; at = words.find("\u00A0"))
        words.replace(at, 2, " ");
    std::replace(words.begin(), words.end(), '\n', ' ');
    const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
    words.erase(std::unique(words.begin(), words.end(), both_blank), words.end());
    return words;
}

Lines texts_of(const Report& report) {
    Lines out;
    for (const Block& block : report.document.blocks)
        out.push_back(collapsed(std::string(report.document.words(block.text))));
    return out;
}

/// Without the names of files, which differ.
std::string plain(std::string message) {
    for (const std::string ending : {".txt", ".md", ".pdf"}) {
        for (auto at = message.find(ending); at != message.npos; at = message.find(ending))
            message.erase(at, ending.size());
    }
    return message;
}

Lines findings_in(const std::filesystem::path& folder) {
    AuditOptions options;
    options.jobs = 1;
    const AuditLog log = audit({folder.string()}, test::shipped_tools(), options);
    Lines out;
    for (const LoggedFinding& finding : log.findings) {
        out.push_back(fmt::format("{} {} {} {}", finding.rule, finding.severity,
                                  finding.location.section, plain(finding.message)));
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

TEST_CASE("A report and its rendition have one outline, one text and the same facts") {
    const auto renditions = test::source_dir() / "fixtures/renditions";
    for (const auto& entry :
         std::filesystem::directory_iterator(test::source_dir() / "fixtures/reports")) {
        const std::string name = entry.path().stem().string() + ".pdf";
        CAPTURE(name);
        const auto report =
            load_report(entry.path().string(), test::shipped_tools(), {}, Reach::facts);
        const auto rendition = load_report((renditions / "pdf" / name).string(),
                                           test::shipped_tools(), {}, Reach::facts);
        CHECK(outline_of(*rendition) == outline_of(*report));
        CHECK(facts_of(*rendition) == facts_of(*report));
        CHECK(texts_of(*rendition) == texts_of(*report));
    }
}

TEST_CASE("A series and its renditions have the same findings") {
    CHECK(findings_in(test::source_dir() / "fixtures/renditions/pdf") ==
          findings_in(test::source_dir() / "fixtures/reports"));
}
