// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "rule_trial.h"

#include "yearproof/source/trouble.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>

namespace yearproof::cli {
namespace {

namespace fs = std::filesystem;

/// A folder of this run's own, removed with all that is in it.
class Scratch {
public:
    Scratch() {
        std::string name = (fs::temp_directory_path() / "yearproof-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw Trouble(TroubleKind::usage, name, "", "no temporary folder can be made");
        path_ = name;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string file_of(const AuditLog& log, const std::string& report) {
    for (const LoggedSeries& series : log.series) {
        for (const LoggedReport& one : series.reports) {
            if (one.id == report) return fs::path(one.path).filename().string();
        }
    }
    return report;
}

Trial try_on(const Rule& rule, const Toolset& tools, const fs::path& folder,
             const std::string& judged) {
    AuditOptions options;
    options.jobs = 1;
    options.series.one_series = true;
    options.alignments = false;
    const AuditLog log = audit({folder.generic_string()}, {tools.formats, {&rule}}, options);
    Trial trial;
    for (const LoggedFinding& finding : log.findings) {
        const std::string file = file_of(log, finding.location.report);
        trial.fired = trial.fired || judged.empty() || file == judged;
        trial.found.push_back(file + ":" + std::to_string(finding.location.line) + ":" +
                              std::to_string(finding.location.column) + " " + finding.severity +
                              " " + finding.kind + " " + finding.message);
    }
    for (const LoggedUnreadable& one : log.unreadable)
        trial.unreadable.push_back(one.path + ": " + one.reason);
    return trial;
}

/// A sentence by itself would be taken for the title of the report.
std::string as_report(const std::string& text) {
    return text.starts_with("# ") ? text : "# Report\n\n" + text;
}

}  // namespace

std::vector<Trial> try_examples(const Rule& rule, const Toolset& tools) {
    std::vector<Trial> trials;
    for (const Example& example : rule.info().examples) {
        const Scratch scratch;
        std::string last;
        for (std::size_t i = 0; i < example.reports.size(); ++i) {
            last = std::to_string(i + 1) + ".md";
            scratch.write(last, as_report(example.reports[i]));
        }
        trials.push_back(try_on(rule, tools, scratch.path(), last));
        trials.back().title = example.title;
        trials.back().should_fire = example.fires;
    }
    return trials;
}

std::vector<Trial> try_folder(const Rule& rule, const Toolset& tools, const std::string& folder) {
    std::vector<Trial> trials;
    for (const auto& [name, fires] : {std::pair("bad", true), std::pair("good", false)}) {
        const fs::path path = fs::path(folder) / name;
        if (!fs::is_directory(path)) continue;
        trials.push_back(try_on(rule, tools, path, ""));
        trials.back().title = path.generic_string();
        trials.back().should_fire = fires;
    }
    if (trials.empty())
        throw Trouble(TroubleKind::usage, folder, "", "has neither a folder bad nor a folder good");
    return trials;
}

}  // namespace yearproof::cli
