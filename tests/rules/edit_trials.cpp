// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "edit_trials.h"

#include "rule_runner.h"

#include "support/temporary_folder.h"
#include "yearproof/audit/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

namespace yearproof::test {
namespace {

namespace fs = std::filesystem;

/// What makes two findings the same: no lines, which an edit moves.
using Key = std::tuple<std::string, std::string, std::string, std::string>;
using Keys = std::multiset<Key>;

std::string file_of(const AuditLog& log, const LoggedFinding& finding) {
    for (const LoggedSeries& series : log.series)
        for (const LoggedReport& report : series.reports)
            if (report.id == finding.location.report)
                return fs::path(report.path).filename().string();
    return {};
}

Key key_of(const AuditLog& log, const LoggedFinding& finding) {
    return {file_of(log, finding), finding.rule, finding.severity, finding.message};
}

AuditLog audited(const fs::path& folder) {
    const Registry& registry = shipped_plugins();
    AuditOptions options;
    options.jobs = 1;
    options.alignments = false;
    options.series.one_series = true;
    return audit({folder.generic_string()}, {registry.formats(), registry.rules()}, options);
}

Keys keys_of(const fs::path& folder) {
    const AuditLog log = audited(folder);
    Keys keys;
    for (const LoggedFinding& finding : log.findings) keys.insert(key_of(log, finding));
    return keys;
}

/// What each series gives without an edit.
std::map<fs::path, Keys> baselines(const std::vector<Edit>& edits) {
    std::map<fs::path, Keys> found;
    for (const Edit& edit : edits) {
        const fs::path series = series_of(edit);
        if (!found.contains(series)) found[series] = keys_of(series);
    }
    return found;
}

bool is_false_alarm(const Edit& edit, const LoggedFinding& finding) {
    if (edit.rule.empty()) return true;
    const bool named = finding.rule == edit.rule || std::find(edit.also.begin(), edit.also.end(),
                                                              finding.rule) != edit.also.end();
    return !named && finding.severity != "note";
}

void judge(Trial& trial, const AuditLog& log, Keys known) {
    for (const LoggedFinding& finding : log.findings) {
        const auto old = known.find(key_of(log, finding));
        if (old != known.end()) {
            known.erase(old);
            continue;
        }
        trial.raised.push_back(finding);
        trial.found |= finding.rule == trial.edit.rule;
        if (is_false_alarm(trial.edit, finding)) trial.false_alarms.push_back(finding);
    }
}

Trial tried(Edit edit, const Keys& known) {
    Trial trial{std::move(edit), {}, false, {}, {}};
    try {
        const TemporaryFolder folder;
        write_edited(trial.edit, folder.path());
        judge(trial, audited(folder.path()), known);
    } catch (const std::exception& mistake) {
        trial.problem = mistake.what();
    }
    return trial;
}

std::vector<Trial> all_tried() {
    shipped_plugins();  // before there are threads
    const std::vector<Edit> edits = read_edits();
    const auto known = baselines(edits);
    std::vector<Trial> result(edits.size());
    for_each_index(edits.size(), 0, [&](std::size_t i) {
        result[i] = tried(edits[i], known.at(series_of(edits[i])));
    });
    return result;
}

std::string row(const std::string& name, const Score& score) {
    return fmt::format("{:<24}{:>8}{:>8}{:>14}\n", name, score.planted, score.found,
                       score.false_alarms);
}

}  // namespace

const std::vector<Trial>& trials() {
    static const std::vector<Trial> all = all_tried();
    return all;
}

Score score_of(const std::string& rule) {
    Score score;
    for (const Trial& trial : trials()) {
        if (trial.edit.rule == rule) {
            ++score.planted;
            score.found += trial.found;
        }
        for (const LoggedFinding& finding : trial.false_alarms)
            score.false_alarms += finding.rule == rule;
    }
    return score;
}

Score score_of_all() {
    Score all;
    for (const Rule* rule : shipped_plugins().rules()) {
        const Score score = score_of(rule->info().id);
        all.planted += score.planted;
        all.found += score.found;
        all.false_alarms += score.false_alarms;
    }
    return all;
}

std::size_t harmless_edits() {
    return static_cast<std::size_t>(std::count_if(
        trials().begin(), trials().end(), [](const Trial& one) { return one.edit.rule.empty(); }));
}

std::string score_table() {
    std::string table =
        fmt::format("{:<24}{:>8}{:>8}{:>14}\n", "rule", "planted", "found", "false alarms");
    for (const Rule* rule : shipped_plugins().rules())
        table += row(rule->info().id, score_of(rule->info().id));
    return table + row("all", score_of_all()) +
           fmt::format("harmless edits: {}\n", harmless_edits());
}

}  // namespace yearproof::test
