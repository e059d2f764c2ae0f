// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/log_list.h"

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

/// The record of one run, as values that stand by themselves: what the XML holds and what reporters
/// are given.
namespace yearproof {

/// A place in a report of the log. Numbers that do not apply are 0 and left out of the XML.
struct LoggedPlace {
    std::string report;   ///< id of a LoggedReport
    std::string section;  ///< number, or title where it has none
    std::uint32_t line = 0, column = 0, end_line = 0, end_column = 0, page = 0;
    std::string excerpt;          ///< the words from column to end column, white space collapsed
    std::string before, after;    ///< some words of context, with the blank that parts them from it
    std::uint32_t paragraph = 0;  ///< in a format without lines
    friend bool operator==(const LoggedPlace&, const LoggedPlace&) = default;
    friend auto operator<=>(const LoggedPlace&, const LoggedPlace&) = default;
};

struct LoggedEvidence {
    std::string role;
    LoggedPlace place;
    friend bool operator==(const LoggedEvidence&, const LoggedEvidence&) = default;
    friend auto operator<=>(const LoggedEvidence&, const LoggedEvidence&) = default;
};

struct LoggedWaiver {
    std::string reason, by, until;
    friend bool operator==(const LoggedWaiver&, const LoggedWaiver&) = default;
    friend auto operator<=>(const LoggedWaiver&, const LoggedWaiver&) = default;
};

struct LoggedFinding {
    std::string id;  ///< "f1": in the order of the log
    std::string rule;
    std::string severity;       ///< "error", "warning", "note"
    std::string kind;           ///< "fail", "review"
    std::string state = "new";  ///< "new", "unchanged", "waived"
    std::string
        fingerprint;  ///< of rule, series, year, section, words and values; never of line numbers
    std::string message, reported, expected;
    LoggedPlace location;
    std::vector<LoggedEvidence> evidence;
    std::vector<LoggedWaiver> waiver;  ///< at most one
    friend bool operator==(const LoggedFinding&, const LoggedFinding&) = default;
    friend auto operator<=>(const LoggedFinding&, const LoggedFinding&) = default;
};

struct LoggedTick {
    std::string rule;
    LoggedPlace location;
    std::vector<LoggedEvidence> evidence;
    friend bool operator==(const LoggedTick&, const LoggedTick&) = default;
    friend auto operator<=>(const LoggedTick&, const LoggedTick&) = default;
};

struct LoggedUnchecked {
    std::string rule;  ///< "" where no rule looked at it
    std::string reason;
    LoggedPlace location;
    friend bool operator==(const LoggedUnchecked&, const LoggedUnchecked&) = default;
    friend auto operator<=>(const LoggedUnchecked&, const LoggedUnchecked&) = default;
};

struct LoggedReport {
    std::string id;  ///< "r1"
    std::string path, format, digest, title, issued, period_start, period_end;
    std::uint64_t words = 0, sections = 0, facts = 0;
    /// Of the facts: each is in one of these, so that they add up to it.
    std::uint64_t figures_ticked = 0, figures_flagged = 0, figures_unchecked = 0;
    std::string rendition_of;           ///< id of the report that was audited in its place
    std::vector<std::string> warnings;  ///< of its format plugin
    friend bool operator==(const LoggedReport&, const LoggedReport&) = default;
};

struct LoggedSection {
    std::string report, number, title;
    std::uint32_t line = 0;
    friend bool operator==(const LoggedSection&, const LoggedSection&) = default;
};

struct LoggedLink {
    std::vector<std::string> relations;
    std::string similarity, confidence;  ///< two decimals
    std::vector<LoggedSection> sections;
    friend bool operator==(const LoggedLink&, const LoggedLink&) = default;
};

struct LoggedAlignment {
    std::string earlier, later;  ///< report ids
    std::vector<LoggedLink> links;
    std::vector<LoggedSection> added, removed;
    friend bool operator==(const LoggedAlignment&, const LoggedAlignment&) = default;
};

struct LoggedSeries {
    std::string id, title;
    std::vector<LoggedReport> reports;
    LogList<LoggedAlignment> alignments;
    friend bool operator==(const LoggedSeries&, const LoggedSeries&) = default;
};

struct LoggedPlugin {
    std::string id;    ///< its name
    std::string kind;  ///< "formats", "rules", "reporters", a blank between; "failed" where it
                       ///< could not be loaded
    std::string version, digest;
    std::string problem;  ///< why it could not be loaded, naming the file; "" where it was
    std::string path;     ///< where it could not be
    friend bool operator==(const LoggedPlugin&, const LoggedPlugin&) = default;
};

struct LoggedUnreadable {
    std::string path, reason;
    bool named = false;  ///< itself on the command line, not met in a walk: decides the exit status
    friend bool operator==(const LoggedUnreadable&, const LoggedUnreadable&) = default;
};

struct LoggedRule {
    std::string id, version;
    std::uint64_t passed = 0, failed = 0, review = 0, unchecked = 0;
    friend bool operator==(const LoggedRule&, const LoggedRule&) = default;
};

struct LogSummary {
    std::uint64_t errors = 0, warnings = 0, notes = 0, waived = 0, ticks = 0, unchecked = 0;
    std::uint64_t reports = 0, figures = 0, figures_ticked = 0, figures_flagged = 0,
                  figures_unchecked = 0;
    friend bool operator==(const LogSummary&, const LogSummary&) = default;
};

struct AuditLog {
    std::string tool, version, started, as_of;
    std::string verdict;  ///< "pass", "fail", "incomplete"
    std::string draft;    ///< id of the report that alone was judged, beside the others; "": all
    std::string configuration_path, configuration_digest;
    std::vector<LoggedPlugin> plugins;
    std::vector<LoggedSeries> series;
    std::vector<LoggedUnreadable> unreadable;  ///< recognised or named, and not read
    std::vector<std::string> skipped;          ///< no format recognises it
    std::vector<LoggedRule> rules;
    std::vector<LoggedFinding> findings;
    LogList<LoggedTick> ticks;
    LogList<LoggedUnchecked> unchecked;
    LogSummary summary;
    friend bool operator==(const AuditLog&, const AuditLog&) = default;
};

}  // namespace yearproof
