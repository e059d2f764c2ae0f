// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/hard_log.h"

#include "support/hard_places.h"

namespace yearproof::test {
namespace {

const std::string some_digest = "sha256:" + std::string(64, 'a');

LoggedReport report(std::string id, std::string path, std::string format, std::string issued) {
    LoggedReport report;
    report.id = std::move(id);
    report.path = std::move(path);
    report.format = std::move(format);
    report.digest = some_digest;
    report.title = "Annual report of the Lead Member for Children & Families <draft>";
    report.issued = std::move(issued);
    report.words = 5905;
    report.sections = 2;
    report.facts = 3;
    return report;
}

LoggedPlace place(std::string report, std::string section, std::uint32_t line,
                  std::string excerpt) {
    LoggedPlace place;
    place.report = std::move(report);
    place.section = std::move(section);
    place.line = place.end_line = line;
    place.column = 17;
    place.end_column = 17 + static_cast<std::uint32_t>(excerpt.size());
    place.excerpt = std::move(excerpt);
    place.before = "the number of \"looked after\" children fell from ";
    place.after = " to 482 — a decrease of 13 (2.6%)";
    return place;
}

LoggedSeries series() {
    LoggedSeries series{"annual-report-lead-member", "Annual report of the Lead Member", {}, {}};
    series.reports.push_back(report("r1", "reports/2025.txt", "text", "2025-03-06"));
    series.reports.push_back(report("r2", "reports/Größe & <2026>.docx", "docx", "2026-03-05"));
    auto& later = series.reports.back();
    later.period_start = "2025-04-01";
    later.period_end = "2026-02-28";
    later.figures_ticked = later.figures_flagged = later.figures_unchecked = 1;
    later.warnings = {"there is no text on page 3", "2 comments are left"};
    series.reports.push_back(report("r3", "reports/2026.pdf", "pdf", ""));
    series.reports.back().rendition_of = "r2";
    LoggedAlignment alignment{"r1", "r2", {}, {{"r2", "", "Foreword", 0}}, {{"r1", "9", "", 210}}};
    alignment.links.push_back(
        {{"same"}, "1.00", "1.00", {{"r1", "1", "Summary", 3}, {"r2", "1", "Summary", 4}}});
    alignment.links.push_back(
        {{"renumbered", "retitled", "split"},
         "0.62",
         "0.91",
         {{"r1", "6.4", "Early help", 88}, {"r2", "6.5", "Help", 90}, {"r2", "6.6", "Hubs", 97}}});
    series.alignments.push_back(alignment);
    return series;
}

LoggedFinding restated() {
    LoggedFinding finding;
    finding.id = "f1";
    finding.rule = "figure.restated";
    finding.severity = "error";
    finding.kind = "fail";
    finding.fingerprint = "0123456789abcdef";
    finding.message = "485 is given for March 2025, where the report of 2025 gave 495";
    finding.reported = "485";
    finding.expected = "495";
    finding.location = place("r2", "6.4", 90, "485");
    finding.evidence.push_back({"earlier", place("r1", "6.4", 88, "495")});
    return finding;
}

LoggedFinding waived() {
    LoggedFinding finding;
    finding.id = "f2";
    finding.rule = "text.repeated";
    finding.severity = "warning";
    finding.kind = "review";
    finding.state = "waived";
    finding.fingerprint = "fedcba9876543210";
    finding.message = "the words \"39% in\" stand twice";
    finding.location = place("r2", "Appendix A: tables & figures", 0, "39% in 39% in");
    finding.location.column = finding.location.end_column = 0;
    finding.location.page = 7;
    finding.location.paragraph = 41;
    finding.waiver.push_back({"it is how the ministry words it", "A. Clerk", "2027-03-31"});
    return finding;
}

LoggedFinding hard_words() {
    LoggedFinding finding;
    finding.id = "f3";
    finding.rule = "text.placeholder";
    finding.severity = "note";
    finding.kind = "review";
    finding.state = "unchanged";
    finding.fingerprint = "0000000000000000";
    finding.message =
        "]]> & <b>\"quoted\"</b> 'single' \tback\\slash\ttab, £21.4m, 日本語, an emoji 🎓, e\u0301";
    finding.location.report = "r2";
    finding.location.excerpt = "[insert]";
    return finding;
}

void add_entries(AuditLog& log) {
    log.findings = {restated(), waived(), hard_words()};
    log.ticks.push_back({"figure.change",
                         place("r2", "6.4", 90, "482"),
                         {{"part", place("r2", "6.4", 90, "495")}}});
    log.unchecked.push_back(
        {"figure.restated", "no earlier report gives it", place("r2", "7", 101, "£2.7m")});
    log.unchecked.push_back(
        {"", "a target: no rule found an outcome to hold it against", place("r2", "7", 102, "12")});
    log.rules.push_back({"figure.change", "1", 1, 0, 0, 0});
    log.rules.push_back({"figure.restated", "2", 0, 1, 0, 1});
    log.rules.push_back({"text.placeholder", "1", 0, 0, 1, 0});
    log.rules.push_back({"text.repeated", "1", 0, 0, 1, 0});
}

}  // namespace

AuditLog hard_log() {
    AuditLog log;
    log.tool = "yearproof";
    log.version = "0.1.0";
    log.started = "2026-03-04T17:30:00Z";
    log.as_of = "2026-03-05";
    log.verdict = "fail";
    log.configuration_path = "reports/yearproof.toml";
    log.configuration_digest = some_digest;
    log.plugins.push_back({"figure", "rules", "0.1.0", some_digest, "", "plugins/figure.so"});
    log.plugins.push_back(
        {"", "", "", "", "plugins/broken.so: it is no plugin of yearproof", "plugins/broken.so"});
    log.series.push_back(series());
    log.unreadable.push_back({"reports/empty.txt", "it is empty", true});
    log.unreadable.push_back({"reports/locked.pdf", "it is locked by a password", false});
    log.skipped = {"reports/logo.png"};
    add_entries(log);
    add_hard_places(log);
    log.summary = {4, 3, 2, 2, 1, 2, 3, 6, 1, 2, 3};
    return log;
}

}  // namespace yearproof::test
