// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The configuration file, yearproof.toml (docs/configuration.md). Everything wrong with it is a
/// Trouble(usage) that names the file, the line and, for a name that is not known, the nearest one
/// that is.
namespace yearproof {

struct ConfiguredRule {
    RuleSetting setting;
    std::uint32_t line = 0;                                ///< where it is set
    std::map<std::string, std::uint32_t> threshold_lines;  ///< by name: where each is set
};

struct ConfiguredSeries {
    std::string name;
    std::vector<std::string> paths;  ///< or patterns: see AuditOptions::series
};

/// What a file sets; what it does not set is empty.
struct Configuration {
    std::string path;    ///< as given; "" where there is no file
    std::string digest;  ///< "sha256:" and 64 hexadecimal digits
    std::optional<std::string> fail_on, as_of;
    std::optional<unsigned> jobs;
    std::optional<bool> day_first;
    std::vector<std::string> plugin_path;  ///< relative ones are made to start at the file's folder
    std::map<std::string, ConfiguredRule> rules;
    std::vector<ConfiguredSeries> series;  ///< in order of name
    Limits limits;
};

/// The nearest yearproof.toml in a folder or above it; "" where there is none. Relative to the
/// working folder where `start` is, so that a log does not tell where on a machine it was made.
std::string find_configuration(const std::string& start);

Configuration read_configuration(const std::string& path);
/// The same from memory.
Configuration parse_configuration(const std::string& path, const std::string& text);

/// Throws Trouble(usage) for the first rule set in the file that is not among `known` and is no
/// group of them, and for a threshold that its rule does not have or that is out of its bounds.
/// Rules come from plugins, and the file says where those are: hence a step of its own.
void require_known_rules(const Configuration& configuration, const std::vector<const Rule*>& known);

/// Everything that the file sets replaces what the options say; apply the command line after it.
void apply(const Configuration& configuration, AuditOptions& options);

}  // namespace yearproof
