// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "rule_runner.h"

#include "support/paths.h"
#include "yearproof/plugins/loader.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace yearproof::test {

const Registry& loaded_rules() {
    static Registry* const registry = [] {
        // Never destroyed: plugins are never unloaded either.
        auto* const loaded = new Registry;
        for (const LoadedPlugin& plugin :
             load_plugins(*loaded, {}, "", binary_dir() / "bin/plugins")) {
            INFO(plugin.path);
            CHECK(plugin.problem.empty());
        }
        return loaded;
    }();
    return *registry;
}

AuditLog run_rule(const Rule& rule, const std::filesystem::path& folder) {
    AuditOptions options;
    options.jobs = 1;
    options.series.one_series = true;
    options.alignments = false;
    return audit({folder.generic_string()}, {loaded_rules().formats(), {&rule}}, options);
}

std::string printed_findings(const AuditLog& log) {
    const auto name_of_report = [&log](const std::string& id) {
        for (const LoggedSeries& series : log.series) {
            for (const LoggedReport& report : series.reports) {
                if (report.id == id)
                    return std::filesystem::path(report.path).filename().generic_string();
            }
        }
        return id;
    };
    std::string result;
    for (const LoggedFinding& finding : log.findings) {
        result += name_of_report(finding.location.report) + ":" +
                  std::to_string(finding.location.line) + ":" +
                  std::to_string(finding.location.column) + " " + finding.severity + " " +
                  finding.kind + " " + finding.message + "\n";
    }
    return result;
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

bool updating() {
    const char* const value = std::getenv("UPDATE_FIXTURES");
    return value != nullptr && *value != '\0';
}

}  // namespace yearproof::test
