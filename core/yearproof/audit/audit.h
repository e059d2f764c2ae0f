// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"
#include "yearproof/audit/isolation.h"
#include "yearproof/document/format.h"
#include "yearproof/rules/rule.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

/// Runs the whole flow: sources to log. Reports are read on any thread; the log does not show
/// which.
namespace yearproof {

/// The formats and rules of a run; the objects belong to the registry, which outlives it.
struct Toolset {
    std::vector<const Format*> formats;
    std::vector<const Rule*> rules;
};

struct RuleSetting {
    bool on = true;
    std::string severity;  ///< "" leaves each finding's own; else "error", "warning", "note"
    /// What the rule is not to find: the words that it would report ("MEAM"), or with " / " what it
    /// expects instead ("Southeast / South East"). It is logged as unchecked.
    std::vector<std::string> accepted;
    std::map<std::string, std::int64_t> thresholds;  ///< by name; those that are set
};

/// What a run is at.
enum class Stage : std::uint8_t { reading, judging };

struct AuditOptions {
    unsigned jobs = 0;  ///< 0: as many as there are processors
    std::string
        as_of;  ///< ISO date that stands for a report's "now" where it gives none; "" for none
    bool day_first = true;          ///< 05/03/2026 is 5 March
    std::string fail_on = "error";  ///< "error", "warning", "note", "never"
    std::string started;  ///< ISO date and time for the log; given by the caller, never read from
                          ///< the clock here
    Limits limits;
    std::shared_ptr<Isolation> isolation;  ///< null: every format is read in this process
    /// Of reports that wait to be judged; beyond it they are let go and read a second time.
    std::uint64_t held_bytes = std::uint64_t{512} << 20;
    /// Given series may hold, beside paths, folders (all files below) and patterns with "*", "?",
    /// "[" (none of which matches "/"); relative ones are from the working folder.
    SeriesOptions series;
    /// Of the log's long lists, kept in memory until they are written; more than all but large runs
    /// have. Beyond it they go to a file without a name in `spool_folder`; "": where the system
    /// keeps such files.
    std::uint64_t log_bytes = std::uint64_t{32} << 20;
    std::string spool_folder;
    std::string draft;  ///< `check`: only findings located in this path are kept; "" for all
    /// By id, or by group ("figure") for all of its rules that are not set themselves.
    std::map<std::string, RuleSetting> rules;
    bool alignments = true;  ///< write the alignments to the log
    /// How many files are read, then how many reports are judged; called on any thread; may be
    /// empty.
    std::function<void(Stage stage, std::size_t done, std::size_t of)> progress;
    std::function<bool()> cancelled;  ///< asked now and then; true ends the run by Trouble
};

/// The format that reads a source, or null where none recognises it.
const Format* choose_format(const std::vector<const Format*>& formats, const Source& source);

/// How far a report is read: its outline, which is enough to align it; its words too, and what it
/// says of itself; or its facts too.
enum class Reach : std::uint8_t { outline, words, facts };

/// One file to a report: source, format, document, language, facts. Throws Trouble(unreadable).
std::unique_ptr<Report> load_report(const std::string& path, const Toolset& tools,
                                    const AuditOptions& options, Reach reach);

/// Audits the files and folders named. Trouble with one file is an entry in the log and costs no
/// other file.
AuditLog audit(const std::vector<std::string>& paths, const Toolset& tools,
               const AuditOptions& options);

}  // namespace yearproof
