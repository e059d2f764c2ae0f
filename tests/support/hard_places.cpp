// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/hard_places.h"

#include <string>

namespace yearproof::test {
namespace {

LoggedReport other_report() {
    return {.id = "r4",
            .path = "reports/\u6e2f\u6e7e.md",
            .format = "markdown",
            .digest = "sha256:" + std::string(64, 'b'),
            .title = "\u6e2f\u6e7e\u59d4\u54e1\u4f1a\u306e\u5e74\u6b21\u5831\u544a",
            .facts = 3,
            .figures_ticked = 0,
            .figures_flagged = 1,
            .figures_unchecked = 2};
}

/// With lines; the words marked go over the end of a line, at every width.
LoggedFinding rolled_forward() {
    return {.id = "f4",
            .rule = "period.rolled-forward",
            .severity = "error",
            .kind = "fail",
            .fingerprint = "aaaaaaaaaaaaaaaa",
            .message = "the reporting period, April 2024 until February 2025, ended a year before "
                       "this report was issued "
                       "and is the one that the report before it gave",
            .reported = "April 2024 until February 2025",
            .expected = "a period that ends in or after March 2025",
            .location = {.report = "r1",
                         .section = "Summary",
                         .line = 13,
                         .column = 601,
                         .end_line = 13,
                         .end_column = 631,
                         .excerpt = "It covers the period from April 2024 until February 2025, and "
                                    "after that whatever the "
                                    "Board has thought fit to add to it in the course of the year",
                         .before = "priorities and ambitions for the year ahead. ",
                         .after = ". The Board met"},
            .evidence = {{.role = "earlier",
                          .place = {.report = "r1",
                                    .section = "Summary",
                                    .line = 11,
                                    .column = 201,
                                    .end_line = 11,
                                    .end_column = 231,
                                    .excerpt = "April 2024 until February 2025",
                                    .before = "It covers the period from ",
                                    .after = "."}}}};
}

/// Without lines: page and section stand for the place. Combining and wide characters before and in
/// the words marked.
LoggedFinding restated() {
    return {
        .id = "f5",
        .rule = "figure.restated",
        .severity = "error",
        .kind = "fail",
        .fingerprint = "bbbbbbbbbbbbbbbb",
        .message = "19 is given for 2023, and the report of 2025 gave 91",
        .reported = "19",
        .expected = "91",
        .location = {.report = "r2",
                     .section = "6.4",
                     .page = 7,
                     .excerpt = "19 (\u6e2f 7)",
                     .before = "the re\u0301sume\u0301 of \u6e2f\u6e7e has 24 berths compared to ",
                     .after = " in 2023",
                     .paragraph = 88},
        .evidence = {
            {.role = "earlier",
             .place = {.report = "r1",
                       .section = "6.3",
                       .line = 127,
                       .column = 9,
                       .end_line = 127,
                       .end_column = 11,
                       .excerpt = "91",
                       .before = "there were ",
                       .after = " berths in 2023"}},
            {.role = "same report",
             .place = {.report = "r2", .section = "Appendix A", .page = 31, .excerpt = "91"}}}};
}

LoggedFinding total() {
    LoggedFinding finding{.id = "f6",
                          .rule = "figure.total",
                          .severity = "warning",
                          .kind = "review",
                          .fingerprint = "cccccccccccccccc",
                          .message = "the parts make 41 and not 40",
                          .reported = "40",
                          .location = {.report = "r2", .section = "7", .page = 9, .excerpt = "40"}};
    for (std::uint32_t part = 0; part < 8; ++part) {
        finding.evidence.push_back({"part",
                                    {.report = "r2",
                                     .section = "7",
                                     .page = 9 + part,
                                     .excerpt = std::to_string(part + 2)}});
    }
    return finding;
}

/// A report that would write over the terminal, and a word longer than any line.
LoggedFinding hostile() {
    const std::string escapes = "\u009b31m \u202eright to left\u202c";
    return {.id = "f7",
            .rule = "text.repeated",
            .severity = "warning",
            .kind = "fail",
            .fingerprint = "dddddddddddddddd",
            .message = "the words \"" + escapes + "\" stand twice",
            .location = {.report = "r4",
                         .line = 4,
                         .column = 1,
                         .end_line = 4,
                         .end_column = 140,
                         .excerpt = "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauu"
                                    "nterbeamtengesellschaft"
                                    "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauu"
                                    "nterbeamtengesellschaft",
                         .before = "\u6e2f\u6e7e ",
                         .after = " " + escapes}};
}

/// Evidence in the finding's own line.
LoggedFinding change() {
    const auto place = [](std::uint32_t column, const std::string& words) {
        return LoggedPlace{.report = "r1",
                           .section = "6.2",
                           .line = 81,
                           .column = column,
                           .end_line = 81,
                           .end_column = column + static_cast<std::uint32_t>(words.size()),
                           .excerpt = words,
                           .before = "it grew by ",
                           .after = " in the year"};
    };
    return {.id = "f11",
            .rule = "figure.change",
            .severity = "error",
            .kind = "fail",
            .fingerprint = "cdcdcdcdcdcdcdcd",
            .message = "a change of 147 is stated, but from 3,518 to 3,655 it is 137",
            .reported = "147",
            .expected = "137",
            .location = place(97, "147"),
            .evidence = {{"before", place(107, "3,518")}, {"after", place(116, "3,655")}}};
}

std::vector<LoggedFinding> small_findings() {
    LoggedFinding note{.id = "f8",
                       .rule = "structure.numbering",
                       .severity = "note",
                       .kind = "review",
                       .fingerprint = "eeeeeeeeeeeeeeee",
                       .message = "5.2 to 5.4 are missing",
                       .location = {.report = "r1",
                                    .section = "5.5",
                                    .line = 56,
                                    .column = 1,
                                    .end_line = 56,
                                    .end_column = 95,
                                    .excerpt = "5.5 As Lead Member I have kept the promises that I "
                                               "made to the Board in the year before this"}};
    LoggedFinding waived{
        .id = "f9",
        .rule = "figure.change",
        .severity = "error",
        .kind = "fail",
        .state = "waived",
        .fingerprint = "ffffffffffffffff",
        .message = "from 495 to 482 is a decrease of 13 and not of 12",
        .location = {.report = "r1",
                     .line = 80,
                     .column = 3,
                     .end_line = 80,
                     .end_column = 6,
                     .excerpt = "482"},
        .waiver = {{"the Board's own table rounds", "clerk@harbour.example", "2027-01-01"}}};
    LoggedFinding stray{
        .id = "f10",
        .rule = "date.weekday",
        .severity = "warning",
        .kind = "fail",
        .fingerprint = "abababababababab",
        .message = "5 March 2026 is a Thursday",
        .location = {.report = "r9", .line = 2, .column = 5, .excerpt = "Friday 5 March 2026"}};
    return {note, waived, stray};
}

}  // namespace

void add_hard_places(AuditLog& log) {
    const LoggedReport report = other_report();
    log.series.push_back({.id = "other", .title = report.title, .reports = {report}});
    for (auto finding : {rolled_forward(), restated(), total(), hostile()})
        log.findings.push_back(std::move(finding));
    for (auto& finding : small_findings()) log.findings.push_back(std::move(finding));
    log.findings.push_back(change());
    for (int i = 1; i <= 13; ++i)
        log.skipped.push_back("reports/picture-" + std::to_string(i) + ".png");
}

}  // namespace yearproof::test
