// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/configuration.h"

#include "yearproof/audit/nearest_name.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace yearproof {
namespace {

constexpr auto file_name = "yearproof.toml";

[[noreturn]] void fail(const Configuration& configuration, std::uint32_t line,
                       const std::string& message) {
    throw Trouble(TroubleKind::usage, configuration.path, "line " + std::to_string(line), message);
}

std::vector<std::string> ids_of(const std::vector<const Rule*>& rules) {
    std::vector<std::string> ids;
    for (const auto* rule : rules) ids.push_back(rule->info().id);
    return ids;
}

/// "figure", where there are rules of that group.
bool is_group(const std::string& id, const std::vector<const Rule*>& known) {
    return std::any_of(known.begin(), known.end(),
                       [&](const Rule* rule) { return rule->info().id.starts_with(id + "."); });
}

std::vector<std::string> rules_and_groups(const std::vector<const Rule*>& known) {
    std::vector<std::string> names = ids_of(known);
    for (const auto* rule : known)
        names.push_back(rule->info().id.substr(0, rule->info().id.find('.')));
    return names;
}

/// All that a table of this rule may hold.
std::vector<std::string> names_of_settings(const RuleInfo& rule) {
    std::vector<std::string> names = {"severity", "on", "accepted"};
    for (const auto& threshold : rule.thresholds) names.push_back(threshold.name);
    return names;
}

void require_known_thresholds(const Configuration& configuration, const ConfiguredRule& configured,
                              const RuleInfo& rule) {
    for (const auto& [name, value] : configured.setting.thresholds) {
        const auto known =
            std::find_if(rule.thresholds.begin(), rule.thresholds.end(),
                         [&name = name](const Threshold& one) { return one.name == name; });
        const auto line = configured.threshold_lines.at(name);
        if (known == rule.thresholds.end()) {
            fail(configuration, line,
                 rule.id + " has no setting \"" + name + "\"" +
                     did_you_mean(name, names_of_settings(rule)));
        }
        if (value < known->least || value > known->most) {
            fail(configuration, line,
                 "\"" + name + "\" is to be a whole number from " + std::to_string(known->least) +
                     " to " + std::to_string(known->most));
        }
    }
}

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
                         const std::vector<const Rule*>& known) {
    for (const auto& [id, configured] : configuration.rules) {
        if (is_group(id, known)) continue;
        const auto rule = std::find_if(known.begin(), known.end(), [&id = id](const Rule* one) {
            return one->info().id == id;
        });
        if (rule == known.end()) {
            fail(configuration, configured.line,
                 "there is no rule \"" + id + "\"" + did_you_mean(id, rules_and_groups(known)));
        }
        require_known_thresholds(configuration, configured, (*rule)->info());
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
