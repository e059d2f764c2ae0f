// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/configuration.h"

#include "yearproof/audit/nearest_name.h"
#include "yearproof/source/trouble.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace yearproof {
namespace {

constexpr auto file_name = "yearproof.toml";

}  // namespace

std::string find_configuration(const std::string& start) {
    const std::filesystem::path given = start.empty() ? "." : start;
    const auto here = std::filesystem::current_path();
    std::error_code ignored;
    for (auto folder = std::filesystem::absolute(given).lexically_normal();;
         folder = folder.parent_path()) {
        const auto file = folder / file_name;
        if (std::filesystem::is_regular_file(file, ignored)) {
            return (given.is_absolute() ? file : file.lexically_relative(here)).generic_string();
        }
        if (folder == folder.parent_path()) return "";
    }
}

Configuration read_configuration(const std::string& path) {
    std::error_code error;
    std::ifstream file(path, std::ios::binary);
    if (!file.is_open() || std::filesystem::is_directory(path, error)) {
        throw Trouble(TroubleKind::usage, path, "", "this configuration cannot be read");
    }
    return parse_configuration(path, {std::istreambuf_iterator<char>(file), {}});
}

void require_known_rules(const Configuration& configuration,
                         const std::vector<std::string>& known) {
    for (const auto& [id, rule] : configuration.rules) {
        if (std::find(known.begin(), known.end(), id) != known.end()) continue;
        throw Trouble(TroubleKind::usage, configuration.path, "line " + std::to_string(rule.line),
                      "there is no rule \"" + id + "\"" + did_you_mean(id, known));
    }
}

void apply(const Configuration& configuration, AuditOptions& options) {
    if (configuration.fail_on) options.fail_on = *configuration.fail_on;
    if (configuration.as_of) options.as_of = *configuration.as_of;
    if (configuration.day_first) options.day_first = *configuration.day_first;
    if (configuration.jobs) options.jobs = *configuration.jobs;
    options.limits = configuration.limits;
    for (const auto& [id, rule] : configuration.rules) options.rules[id] = rule.setting;
    for (const auto& series : configuration.series) {
        options.series.names.resize(options.series.given.size());
        options.series.names.push_back(series.name);
        options.series.given.push_back(series.paths);
    }
}

}  // namespace yearproof
